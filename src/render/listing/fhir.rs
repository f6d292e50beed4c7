//! A quiz as a FHIR `Questionnaire`.

use std::collections::BTreeSet;

use super::quiz::{LocalQuiz, of_listing};
use super::wording::wording;
use crate::forms::{self, Published};
use crate::model::{ListingId, Page};
use crate::render::renderer::Renderer;
use crate::review::State;

/// The resource as JSON.
pub fn fhir(renderer: &Renderer, id: ListingId) -> String {
    let listing = renderer.known.site.listing(id);
    let Some(it) = of_listing(renderer, id) else { return String::new() };
    let absolute = |path: &str| renderer.known.site.config.base.absolute(path);
    let pages = pages(&it);
    let config = &renderer.known.site.config;
    let published = Published {
        url: absolute(&format!("/{}", renderer.quiz_path(id, "questionnaire.fhir.json"))),
        page: absolute(listing.url.path()),
        name: renderer.known.site.treatment(it.treatment).folder.clone(),
        language: renderer.known.site.language(listing.language).to_owned(),
        publisher: config.clinic.name.clone().unwrap_or_else(|| config.title.clone()),
        is_approved: is_approved(&it, &pages),
        standing: it.standing(),
        changed: pages
            .iter()
            .filter_map(|page| page.meta.updated.as_ref().map(|it| it.value))
            .max()
            .unwrap_or(renderer.today),
        pages: pages.iter().map(|page| (page.key.clone(), absolute(page.url.path()))).collect(),
    };
    format!("{:#}\n", forms::fhir(it.quiz, &wording(&it), &published))
}

/// The published pages that explain its questions and rules, and the treatment's own.
fn pages<'v>(it: &LocalQuiz<'v>) -> Vec<&'v Page> {
    let program = &it.quiz.program;
    let questions = program.questions.iter().filter_map(|it| it.page.as_deref());
    let keys: BTreeSet<&str> =
        questions.chain(program.rules.iter().map(|it| it.page.as_str())).collect();
    let site = it.renderer.known.site;
    let root = site.treatment(it.treatment).roots.get(&it.language);
    let own = root.map(|it| site.page(*it)).into_iter();
    own.chain(keys.into_iter().filter_map(|key| site.page_at(it.language, key)))
        .filter(|page| it.renderer.is_published(page.id))
        .collect()
}

/// Whether somebody approved the quiz, and every page behind it that is to be approved.
fn is_approved(it: &LocalQuiz, pages: &[&Page]) -> bool {
    let reviews = it.renderer.known.reviews;
    let states = pages.iter().filter_map(|it| reviews.state(it.id));
    states
        .chain(reviews.quiz(it.treatment, it.language))
        .all(|it| matches!(it, State::Approved { .. }))
}
