//! What a lint finds.

use crate::diagnostic::{Fix, Note};
use crate::source::Span;

/// One breach.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Where.
    pub span: Span,
    /// What is wrong: one phrase, lower case, no full stop.
    pub message: String,
    /// What to do, as an order.
    pub help: Option<String>,
    /// Other places concerned.
    pub notes: Vec<Note>,
    /// What to write instead.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A breach at that place.
    pub fn at(span: Span, message: impl Into<String>) -> Finding {
        Finding { span, message: message.into(), help: None, notes: Vec::new(), fix: None }
    }

    /// The same, with what to do.
    pub fn help(self, help: impl Into<String>) -> Finding {
        Finding { help: Some(help.into()), ..self }
    }

    /// The same, with another place concerned.
    pub fn note(mut self, span: Span, text: impl Into<String>) -> Finding {
        self.notes.push(Note { span, text: text.into() });
        self
    }

    /// The same, with the text that would mend it.
    pub fn fix(self, span: Span, text: impl Into<String>) -> Finding {
        Finding { fix: Some(Fix { span, text: text.into() }), ..self }
    }
}
