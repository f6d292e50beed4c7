//! Exceptions that writers ask for: `<!-- allow: uncited-figure because … -->`.

use std::collections::BTreeMap;

use super::context::Context;
use super::lints::LINTS;
use super::unknown::unknown_lint;
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::model::Page;
use crate::source::{FileId, Span};

/// The exceptions of the pages that are looked at, each read when it is first asked for.
pub struct Exceptions<'c> {
    context: &'c Context<'c>,
    read: BTreeMap<FileId, Vec<Exception>>,
}

struct Exception {
    lint: String,
    /// What it holds for.
    covers: Option<Span>,
}

impl<'c> Exceptions<'c> {
    /// Those that the pages of a site have.
    pub fn of(context: &'c Context<'c>) -> Exceptions<'c> {
        Exceptions { context, read: BTreeMap::new() }
    }

    /// Whether one of them holds for a finding of that lint at that place.
    pub fn cover(&mut self, lint: &str, span: Span) -> bool {
        let Some(page) = self.context.site.page_of(span.file) else { return false };
        let own = self.read.entry(span.file).or_insert_with(|| {
            // What is wrong with the exceptions themselves is told page by page.
            read(self.context, self.context.site.page(page)).value
        });
        let holds = |covers: Span| {
            covers.start <= span.start && span.start < covers.end.max(covers.start + 1)
        };
        own.iter().any(|it| it.lint == lint && it.covers.is_none_or(holds))
    }
}

/// What is wrong with the exceptions of a page: one without a reason, or for a lint that there is
/// not, is told and does not hold.
pub fn faults(context: &Context, page: &Page) -> Vec<Diagnostic> {
    read(context, page).diagnostics
}

fn read(context: &Context, page: &Page) -> Reported<Vec<Exception>> {
    let mut all = Reported::fine(Vec::new());
    for passage in &page.passages {
        let text = passage.text(context.files);
        for allow in &passage.document.allows {
            let span = text.span(allow.range.clone());
            if !LINTS.iter().any(|it| it.name == allow.lint) {
                all.diagnostics.push(unknown_lint(&allow.lint, span));
            } else if !allow.reason.chars().any(char::is_alphanumeric) {
                all.diagnostics.push(
                    Fault::MISSING_REASON
                        .at(span, "this exception gives no reason")
                        .help(format!("write `<!-- allow: {} because … -->`", allow.lint)),
                );
            } else {
                let covers = allow.covers.clone().map(|it| text.span(it));
                all.value.push(Exception { lint: allow.lint.clone(), covers });
            }
        }
    }
    all
}
