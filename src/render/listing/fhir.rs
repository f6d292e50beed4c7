//! A quiz as a FHIR `Questionnaire`.

use std::collections::BTreeSet;

use super::quiz::{InForm, at};
use super::spoken::spoken;
use crate::forms::{self, Published};
use crate::model::{LanguageId, ListingId, ListingKind, Page, TreatmentId};
use crate::render::View;
use crate::review::{State, quiz_standing};

/// The resource as JSON.
pub fn fhir(view: &View, id: ListingId) -> String {
    let listing = view.known.site.listing(id);
    let ListingKind::Quiz(treatment) = listing.kind else { return String::new() };
    let it = at(view, treatment, listing.language);
    let absolute = |path: &str| view.known.site.config.base.absolute(path);
    let pages = pages(&it);
    let config = &view.known.site.config;
    let published = Published {
        url: absolute(&format!("/{}", view.quiz_path(id, "questionnaire.fhir.json"))),
        page: absolute(listing.url.path()),
        name: view.known.site.treatment(treatment).folder.clone(),
        language: view.known.site.language(listing.language).to_owned(),
        publisher: config.clinic.name.clone().unwrap_or_else(|| config.title.clone()),
        is_approved: is_approved(view, (treatment, listing.language), &pages),
        standing: quiz_standing(view.known.site, view.known.reviews, treatment, it.language),
        changed: pages
            .iter()
            .filter_map(|page| page.meta.updated.as_ref().map(|it| it.value))
            .max()
            .unwrap_or(view.today),
        pages: pages.iter().map(|page| (page.key.clone(), absolute(page.url.path()))).collect(),
    };
    let resource = forms::fhir(it.quiz, &spoken(&it), &published);
    // A quiz that is not proved may be circular; it is never published.
    let is_proved = view.known.proofs.hold(treatment, it.language);
    debug_assert!(!is_proved || forms::breaches(&resource).is_empty(), "a form that breaks a law");
    format!("{resource:#}\n")
}

/// The published pages that explain its questions and rules, and the treatment's own.
fn pages<'v>(it: &InForm<'v>) -> Vec<&'v Page> {
    let program = &it.quiz.program;
    let questions = program.questions.iter().filter_map(|it| it.page.as_deref());
    let keys: BTreeSet<&str> =
        questions.chain(program.rules.iter().map(|it| it.page.as_str())).collect();
    let site = it.view.known.site;
    let root = site.treatment(it.treatment).roots.get(&it.language);
    let own = root.map(|it| site.page(*it)).into_iter();
    own.chain(keys.into_iter().filter_map(|key| site.page_at(it.language, key)))
        .filter(|page| it.view.is_published(page.id))
        .collect()
}

/// Whether somebody approved the quiz, and every page behind it that is to be approved.
fn is_approved(
    view: &View,
    (treatment, language): (TreatmentId, LanguageId),
    pages: &[&Page],
) -> bool {
    let reviews = view.known.reviews;
    let states = pages.iter().filter_map(|it| reviews.state(it.id));
    states.chain(reviews.quiz(treatment, language)).all(|it| matches!(it, State::Approved { .. }))
}
