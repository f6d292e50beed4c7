//! One question in two languages: its answers and what they do are the same.

use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::{Question, QuestionText};
use crate::source::Span;

/// A question in both languages, its own one first.
pub struct Both<'a> {
    /// What it does.
    pub questions: [&'a Question; 2],
    /// What it says.
    pub texts: [&'a QuestionText; 2],
    /// The code of the first language.
    pub code: &'a str,
}

impl Both<'_> {
    /// The first answer that is there in one language alone, or does something else.
    pub fn answers(&self) -> Option<Diagnostic> {
        let ([own, first], [text, was]) = (self.questions, self.texts);
        let id = &own.id;
        for (choice, said) in own.choices.iter().zip(&text.choices) {
            let Some(k) = first.choice(&choice.id) else {
                let ids: Vec<String> =
                    first.choices.iter().map(|it| format!("`{}`", it.id)).collect();
                let message = format!("`{id}` has no answer `{}` in `{}`", choice.id, self.code);
                let help =
                    format!("give each answer the `id:` that it has there: {}", ids.join(", "));
                return Some(told(said.span, message, &help));
            };
            let (other, name) = (&first.choices[k], &choice.id);
            let message = if choice.effect != other.effect {
                let (here, there) = (choice.effect.word(), other.effect.word());
                format!(
                    "the answer `{name}` to `{id}` does `{here}`, and `{there}` in `{}`",
                    self.code
                )
            } else if (choice.band, choice.end) != (other.band, other.end) {
                format!("the answer `{name}` to `{id}` has other bounds than in `{}`", self.code)
            } else if choice.excused != other.excused {
                format!("the answer `{name}` to `{id}` gives a reason in one language alone")
            } else {
                continue;
            };
            return Some(self.told([said.span, was.choices[k].span], message));
        }
        let lost = first.choices.iter().find(|it| own.choice(&it.id).is_none())?;
        let message =
            format!("`{id}` lacks the answer `{}`, which it has in `{}`", lost.id, self.code);
        Some(self.told([text.span, was.span], message))
    }

    /// A question that takes another sort of answer, or is explained elsewhere.
    pub fn kind(&self) -> Option<Diagnostic> {
        let [own, first] = self.questions;
        let message = if own.kind != first.kind {
            format!("`{}` takes another sort of answer than in `{}`", own.id, self.code)
        } else if own.page != first.page {
            format!("`{}` stands on another page than in `{}`", own.id, self.code)
        } else {
            return None;
        };
        Some(self.told(self.texts.map(|it| it.span), message))
    }

    /// A difference, with the place in the first language.
    pub fn told(&self, [at, first]: [Span; 2], message: String) -> Diagnostic {
        let note = format!("in `{}` it stands here", self.code);
        told(at, message, "let it do the same in each language: only the words differ")
            .note(first, note)
    }
}

/// A difference between two languages.
pub fn told(at: Span, message: String, help: &str) -> Diagnostic {
    Fault::UNLIKE_TRANSLATION.at(at, message).help(help)
}
