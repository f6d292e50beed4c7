//! Exceptions that writers ask for: `<!-- allow: uncited-figure because … -->`.

use super::{Context, LINTS, unknown_lint};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Every exception of a site.
pub struct Exceptions(Vec<Exception>);

struct Exception {
    lint: String,
    file: FileId,
    /// What it holds for; `None` for the whole file.
    covers: Option<Span>,
}

impl Exceptions {
    /// Whether one of them holds for a finding of that lint at that place.
    pub fn cover(&self, lint: &str, span: Span) -> bool {
        let holds = |it: &Exception| {
            it.lint == lint
                && it.file == span.file
                && it.covers.is_none_or(|covers| {
                    covers.start <= span.start && span.start < covers.end.max(covers.start + 1)
                })
        };
        self.0.iter().any(holds)
    }
}

/// Reads the exceptions out of the pages. One without a reason, or for a lint that there is not, is
/// told and does not hold.
pub fn exceptions(context: &Context, found: &mut Vec<Diagnostic>) -> Exceptions {
    let mut all = Vec::new();
    for page in context.pages() {
        for passage in &page.passages {
            let text = passage.text(context.files);
            for allow in &passage.document.allows {
                let span = text.span(allow.range.clone());
                if !LINTS.iter().any(|it| it.name == allow.lint) {
                    found.push(unknown_lint(&allow.lint, span));
                } else if allow.reason.trim().is_empty() {
                    found.push(
                        Diagnostic::error("missing-reason", span, "this exception gives no reason")
                            .help(format!("write `<!-- allow: {} because … -->`", allow.lint)),
                    );
                } else {
                    let covers = allow.covers.clone().map(|it| text.span(it));
                    all.push(Exception { lint: allow.lint.clone(), file: page.file, covers });
                }
            }
        }
    }
    Exceptions(all)
}
