//! What a quiz asks, step by step.

use super::local::LocalQuiz;
use crate::quiz::{Kind, Precision, Step};
use crate::render::contract::{FieldsView, OptionView, QuizQuestionView, StepView};
use crate::render::links;

impl LocalQuiz<'_> {
    /// A step, by its place.
    pub fn step(&self, n: usize, step: &Step) -> StepView {
        let title = step.title.as_ref().map(|it| self.plain(it));
        let questions = step.questions.iter().map(|it| self.question(*it));
        StepView {
            title: title.unwrap_or_else(|| self.renderer.words(self.language).say("quiz-more")),
            anchor: format!("step-{}", n + 1),
            questions: questions.collect(),
        }
    }

    fn question(&self, n: usize) -> QuizQuestionView {
        let (question, text) = (&self.quiz.program.questions[n], &self.quiz.texts[n]);
        let id = format!("q-{}", question.id);
        let options = question.choices.iter().zip(&text.choices).map(|(choice, text)| OptionView {
            id: format!("{id}--{}", choice.id),
            name: id.clone(),
            value: choice.id.clone(),
            say: self.say(&text.say),
            band: choice.band.is_some(),
        });
        let fields = |kind, unit| Some(FieldsView { kind, unit });
        QuizQuestionView {
            id: question.id.clone(),
            number: n + 1,
            ask: self.plain(&text.ask),
            hint: text.hint.as_ref().map(|it| self.plain(it)),
            why: text.why.as_ref().map(|it| self.plain(it)),
            page: self.page(question.page.as_deref()).map(|it| links::page(self.renderer, it.id)),
            many: question.kind == Kind::Many,
            shown_class: if question.shown.is_empty() { "" } else { "follow-up" },
            options: options.collect(),
            fields: match &question.kind {
                Kind::One | Kind::Many => None,
                Kind::Date(Precision::Day) => fields("day", None),
                Kind::Date(Precision::Month) => fields("month", None),
                Kind::Number { unit, .. } => fields("number", unit.clone()),
            },
            anchor: id,
        }
    }
}
