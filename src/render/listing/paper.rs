//! The quiz on paper: what a patient fills in, and what the answers mean for staff.

use super::ledger::Ledger;
use super::quiz::at;
use crate::model::{LanguageId, ListingKind, TreatmentId};
use crate::quiz::Effect;
use crate::render::contract::{AmountView, PaperStepView, PaperView};
use crate::render::renderer::Renderer;
use crate::render::review;

/// What the template of a quiz on paper sees.
pub fn paper(renderer: &Renderer, language: LanguageId, treatment: TreatmentId) -> PaperView {
    let ledger = Ledger::of(at(renderer, treatment, language));
    let quiz = ledger.form.quiz;
    let steps = quiz.steps.iter().zip(&ledger.wording.steps);
    let steps = steps.filter(|it| !it.0.questions.is_empty()).map(|(step, title)| PaperStepView {
        title: title.clone(),
        questions: step.questions.iter().map(|it| ledger.question(*it)).collect(),
    });
    let outcome = |effect: &Effect| AmountView {
        label: ledger.effect(*effect),
        value: ledger.wording.outcomes.get(effect).map(|it| it.0.clone()).unwrap_or_default(),
    };
    PaperView {
        steps: steps.collect(),
        outcomes: Effect::ALL.iter().rev().map(outcome).collect(),
        rules: ledger.rules(),
        digest: review::signed_digest(renderer, treatment, language),
        day: renderer.today.in_words(ledger.words()),
        quiz: renderer.listing_href(language, &ListingKind::Quiz(treatment)).unwrap_or_default(),
        review: review::of_quiz(renderer, treatment, language),
    }
}
