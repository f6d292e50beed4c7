//! A sort of fault: its name, how grave it is, and the page that says what it means.

use super::{Diagnostic, Severity};
use crate::source::Span;

/// A sort of fault that no setting allows. It cannot be without its page, and it is as grave wherever
/// it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Stable, kebab-case: `wrong-value`.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What it is, why that matters, and examples: Markdown.
    pub explain: &'static str,
}

impl Fault {
    /// One met at that place.
    pub fn at(self, span: Span, message: impl Into<String>) -> Diagnostic {
        let Fault { code, severity, .. } = self;
        let (message, notes) = (message.into(), Vec::new());
        Diagnostic { code, severity, message, span, notes, help: None, fix: None }
    }
}
