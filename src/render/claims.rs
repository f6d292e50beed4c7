//! What sources claim, and where they differ.

use super::contract::{ClaimView, DisagreementView};
use super::{View, entries};
use crate::evidence::{Claim, Evidence};
use crate::model::{LanguageId, ListingKind, TreatmentId};
use crate::words::Words;

/// How strong the evidence is, in words.
pub fn evidence(words: &Words, evidence: Evidence) -> String {
    words.say(match evidence {
        Evidence::Strong => "evidence-strong",
        Evidence::Some => "evidence-some",
        Evidence::Weak => "evidence-weak",
        Evidence::ClinicPractice => "evidence-clinic-practice",
    })
}

/// What one source says of a fact.
pub fn claim(view: &View, language: LanguageId, claim: &Claim) -> ClaimView {
    let id = &claim.source.value;
    let list = view.listing_href(language, &ListingKind::Sources);
    ClaimView {
        says: claim.says.value.in_words(view.words(language)),
        label: view.references().get(id).map_or_else(|| id.clone(), |it| it.label.clone()),
        href: list.map(|it| entries::place(&it, id)),
    }
}

/// A fact on which sources differ, as a page shows it.
pub fn disagreement(
    view: &View,
    language: LanguageId,
    treatment: TreatmentId,
    name: &str,
) -> DisagreementView {
    let fact =
        view.known.site.treatment(treatment).facts.get(name).expect("the fact was found before");
    let facts = view.listing_href(language, &ListingKind::Facts(treatment)).unwrap_or_default();
    DisagreementView {
        anchor: format!("differ-{name}"),
        about: fact.about.value.clone(),
        value: fact.value.value.in_words(view.words(language)),
        claims: fact.claims.iter().map(|it| claim(view, language, it)).collect(),
        resolved: fact.resolved.as_ref().map(|it| it.value.clone()),
        href: entries::place(&facts, name),
    }
}
