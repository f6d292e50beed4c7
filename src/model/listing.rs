//! Pages that nobody wrote: they are made of others.

use std::collections::BTreeMap;

use super::{LanguageId, ListingId, Page, Treatment, TreatmentId, Url};
use crate::config::Config;
use crate::kind::Kind;

/// A page made of other pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What it lists.
    pub kind: ListingKind,
    /// Its language.
    pub language: LanguageId,
    /// Its id as writers use it: `faq`, `microneedling/quiz`.
    pub key: String,
    /// Its address.
    pub url: Url,
}

/// What a listing lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListingKind {
    /// Every question with its short answer.
    Questions,
    /// Every title and other name.
    AToZ,
    /// Every term with its definition.
    Glossary,
    /// The bibliography.
    Sources,
    /// Who wrote, who reviewed, what is settled.
    Record,
    /// The facts of a treatment, with their claims.
    Facts(TreatmentId),
    /// The quiz of a treatment.
    Quiz(TreatmentId),
    /// What is proved of the quiz of a treatment.
    Proof(TreatmentId),
    /// The quiz of a treatment on paper.
    Paper(TreatmentId),
    /// The pages of a topic.
    Topic(String),
}

/// The listings by what they list, in each language.
pub fn listings_by_kind(listings: &[Listing]) -> BTreeMap<(LanguageId, ListingKind), ListingId> {
    let numbered = listings.iter().enumerate();
    numbered.map(|(n, it)| ((it.language, it.kind.clone()), ListingId(n as u32))).collect()
}

/// The listings that a site has, language by language.
pub fn listings(config: &Config, pages: &[Page], treatments: &[Treatment]) -> Vec<Listing> {
    let mut listings = Vec::new();
    for n in 0..config.languages.len() {
        let language = LanguageId(n as u8);
        let own: Vec<&Page> = pages.iter().filter(|it| it.language == language).collect();
        for (kind, key) in in_language(&own, treatments, language) {
            let url = Url::of(config, language, &key);
            listings.push(Listing { kind, language, key, url });
        }
    }
    listings
}

fn in_language(
    pages: &[&Page],
    treatments: &[Treatment],
    language: LanguageId,
) -> Vec<(ListingKind, String)> {
    let mut found = Vec::new();
    if pages.iter().any(|it| it.is_clinical()) {
        found.push((ListingKind::Questions, "faq".to_owned()));
    }
    if !pages.is_empty() {
        found.push((ListingKind::AToZ, "a-to-z".to_owned()));
        found.push((ListingKind::Record, "record".to_owned()));
    }
    if pages.iter().any(|it| it.kind == Kind::Term) {
        found.push((ListingKind::Glossary, "glossary".to_owned()));
    }
    if language == LanguageId::DEFAULT {
        found.push((ListingKind::Sources, "sources".to_owned()));
    }
    for (n, treatment) in treatments.iter().enumerate() {
        let id = TreatmentId(n as u16);
        if language == LanguageId::DEFAULT && treatment.facts.iter().next().is_some() {
            found.push((ListingKind::Facts(id), format!("{}/facts", treatment.folder)));
        }
        if treatment.quizzes.contains_key(&language) {
            found.push((ListingKind::Quiz(id), format!("{}/quiz", treatment.folder)));
            found.push((ListingKind::Proof(id), format!("{}/quiz/proof", treatment.folder)));
            found.push((ListingKind::Paper(id), format!("{}/quiz/paper", treatment.folder)));
        }
    }
    let mut topics: Vec<&str> =
        pages.iter().flat_map(|it| &it.meta.tags).map(|it| it.value.as_str()).collect();
    topics.sort_unstable();
    topics.dedup();
    found.extend(
        topics.into_iter().map(|it| (ListingKind::Topic(it.to_owned()), format!("topics/{it}"))),
    );
    found
}
