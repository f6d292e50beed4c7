//! Answers as they are read.

use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::Effect;
use crate::quiz::program::{Choice, End, Kind};
use crate::quiz::text::{ChoiceText, Say};
use crate::source::Span;
use crate::yaml::At;

/// The answers of a question: what each does, and what each says.
pub struct Read {
    pub kind: Kind,
    pub choices: Vec<Choice>,
    pub said: Vec<ChoiceText>,
}

impl Read {
    /// No answer yet to a question of that kind.
    pub fn of(kind: Kind) -> Read {
        Read { kind, choices: Vec::new(), said: Vec::new() }
    }

    /// One answer more.
    pub fn push(&mut self, choice: Choice, text: ChoiceText) {
        self.choices.push(choice);
        self.said.push(text);
    }
}

/// When a wait ends; a wait without an end is told.
pub fn end(
    effect: &At<Effect>,
    until: Option<&At<String>>,
    found: &mut Vec<Diagnostic>,
) -> Option<End> {
    if effect.value != Effect::Wait {
        return None;
    }
    if until.is_none() {
        found.push(endless(effect.span));
    }
    until.map(|_| End::Condition)
}

/// A wait without an end.
pub fn endless(span: Span) -> Diagnostic {
    Fault::WAIT_WITHOUT_END
        .at(span, "nothing says until when to wait")
        .help("add `until: …`: what must have happened, such as `until: the skin has healed`")
}

/// What an answer says, and nothing more.
pub fn said(span: Span, say: Say) -> ChoiceText {
    let (until, first, tell, because) = (None, None, None, None);
    ChoiceText { span, say, until, first, tell, is_open: false, because }
}
