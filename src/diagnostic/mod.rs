//! What is wrong, where it stands, and what to do about it.
//!
//! A [`Diagnostic`] is plain data. It is made where the fault is found and printed only by the
//! faces: for people, as JSON, as SARIF, or as annotations of a code host.

mod bases;
mod fault;
mod faults;
mod findings;
mod human;
mod machine;
mod print;
mod refusal;
mod summary;

use crate::source::Span;

pub use fault::Fault;
pub use findings::Findings;
pub use print::{Format, print};
pub use refusal::Refusal;
pub use summary::summary;

/// How grave a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site can be published; someone should look.
    Warning,
    /// The site must not be published like this.
    Error,
}

/// One thing that an author must mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable, kebab-case, reads well after "allow": `broken-link`.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong: one phrase, lower case, no full stop.
    pub message: String,
    /// Where; for a fault of a whole file its first byte.
    pub span: Span,
    /// Other places concerned.
    pub notes: Vec<Note>,
    /// What to do, as an order.
    pub help: Option<String>,
    /// What to write instead of the text at `span`, where one answer is near.
    pub fix: Option<Fix>,
}

/// Another place that a fault concerns: "first written here".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub text: String,
}

/// Text to put in place of other text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// What it becomes.
    pub text: String,
}

/// A value, and the faults found while making it. The value is always usable.
#[must_use]
#[derive(Debug, Clone)]
pub struct Reported<T> {
    /// What was made.
    pub value: T,
    /// What was wrong on the way, in the order it was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Diagnostic {
    /// The same, with what to do.
    pub fn help(self, help: impl Into<String>) -> Diagnostic {
        Diagnostic { help: Some(help.into()), ..self }
    }

    /// The same, with another place concerned.
    pub fn note(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.notes.push(Note { span, text: text.into() });
        self
    }

    /// The same, with the text that would mend it.
    pub fn fix(self, span: Span, text: impl Into<String>) -> Diagnostic {
        Diagnostic { fix: Some(Fix { span, text: text.into() }), ..self }
    }
}

impl<T> Reported<T> {
    /// That value, and nothing wrong with it.
    pub fn fine(value: T) -> Reported<T> {
        Reported { value, diagnostics: Vec::new() }
    }

    /// Adds the faults to `found` and gives the value.
    pub fn report_to(self, found: &mut Vec<Diagnostic>) -> T {
        found.extend(self.diagnostics);
        self.value
    }
}

/// The word of `among` that is nearest to `word`, if one is near enough to be meant.
pub fn did_you_mean<'a>(word: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = word.to_lowercase();
    let scored =
        among.into_iter().map(|it| (strsim::jaro_winkler(&wanted, &it.to_lowercase()), it));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (best.0 >= 0.82).then_some(best.1)
}
