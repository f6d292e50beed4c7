//! The quiz as a form, with its style and its program.

mod local;
mod asked;
mod reason;
mod urgent;
mod outcome;

use crate::forms;
use crate::model::{LanguageId, ListingId, ListingKind, TreatmentId};
use crate::quiz::Effect;
use crate::render::contract::QuizView;
use crate::render::machine::json_ld::in_html;
use crate::render::renderer::Renderer;
use crate::render::review;

pub use local::{LocalQuiz, at, of_listing};

/// The style sheet of a quiz.
pub fn style(renderer: &Renderer, id: ListingId) -> String {
    let Some(it) = of_listing(renderer, id) else { return String::new() };
    match it.standing().has_lapsed(renderer.today) {
        true => forms::lapsed_style(&it.quiz.program),
        false => forms::style(&it.quiz.program),
    }
}

/// The program of a quiz, as JSON.
pub fn program(renderer: &Renderer, id: ListingId) -> String {
    let Some(it) = of_listing(renderer, id) else { return String::new() };
    let words = renderer.words(it.language);
    let compiled = forms::compiled(&it.quiz.program, it.standing(), words);
    serde_json::to_string(&compiled).expect("plain data can be written as JSON")
}

/// What the template of a quiz sees.
pub fn quiz(renderer: &Renderer, id: ListingId, treatment: TreatmentId) -> QuizView {
    let listing = renderer.known.site.listing(id);
    let it = at(renderer, treatment, listing.language);
    QuizView {
        intro: it.quiz.intro.as_ref().map(|text| it.plain(text)),
        steps: it.quiz.steps.iter().enumerate().map(|(n, step)| it.step(n, step)).collect(),
        outcomes: Effect::ALL.into_iter().rev().map(|effect| it.outcome(effect)).collect(),
        reasons: it.reasons(),
        urgent: it.urgent(),
        css: renderer.href(&format!("/{}", renderer.quiz_path(id, "result.css"))),
        script: renderer.theme.asset("quiz.js").map(|it| renderer.href(&it.path)),
        program: in_html(&program(renderer, id)),
        program_href: renderer.href(&format!("/{}", renderer.quiz_path(id, "program.json"))),
        proof: renderer.listing_href(listing.language, &ListingKind::Proof(treatment)),
        paper: renderer.listing_href(listing.language, &ListingKind::Paper(treatment)),
        version: version(renderer, treatment, listing.language),
        lapsed: it.standing().has_lapsed(renderer.today),
        review: review::of_quiz(renderer, treatment, listing.language),
    }
}

/// How much of a digest people can compare.
const SHORT: usize = 12;

/// The version of a quiz as people read it: the first signs of its digest.
pub fn version(renderer: &Renderer, treatment: TreatmentId, language: LanguageId) -> String {
    let digest = review::signed_digest(renderer, treatment, language);
    digest.rsplit(':').next().unwrap_or_default().chars().take(SHORT).collect()
}
