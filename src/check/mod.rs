//! CHECK: every opinion on a site → diagnostics.
//!
//! A [`Lint`] is one file with a `LINT` and a `run`, and one page of Markdown that is its help and
//! its test; the table is in `lints/mod.rs`. A lint says what it found and cannot say how grave it
//! is: the settings do, and one exception with a reason silences it at one place.

mod allow;
mod context;
mod explain;
mod finding;
mod lint;
mod links;
mod lints;
mod near;
mod passages;
mod said;
mod sentences;
mod turned;
mod unknown;
mod wanted;
mod windows;

use crate::config::Level;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::PageId;

use allow::Exceptions;

pub use context::{Context, Part};
pub use explain::{explain, readable, topics};
pub use finding::Finding;
pub use lint::{Lint, Scope};
pub use lints::LINTS;

/// What lints say of one page, and what is wrong with its exceptions. It rests on the page, on where
/// its links lead, on whether it is approved, and on what the site knows by name.
pub fn of_page(context: &Context, page: PageId) -> Vec<Diagnostic> {
    let context = Context { looks_at: Part::Page(page), ..*context };
    let mut found = allow::faults(&context, context.site.page(page));
    run(&context, Scope::Part, &mut found);
    found
}

/// What lints say of everything but single pages, and what is wrong with the levels in the settings.
pub fn of_rest(context: &Context) -> Vec<Diagnostic> {
    let mut found = unknown::unknown_levels(context);
    run(&Context { looks_at: Part::Rest, ..*context }, Scope::Part, &mut found);
    run(&Context { looks_at: Part::All, ..*context }, Scope::Site, &mut found);
    found
}

/// Runs every lint of a scope that the settings do not silence.
fn run(context: &Context, scope: Scope, found: &mut Vec<Diagnostic>) {
    let mut exceptions = Exceptions::of(context);
    for lint in LINTS.iter().filter(|it| it.scope == scope) {
        let level = context.site.config.lints.get(lint.name).map_or(lint.level, |it| it.value);
        let severity = match level {
            Level::Allow => continue,
            Level::Warn => Severity::Warning,
            Level::Deny => Severity::Error,
        };
        for finding in (lint.run)(context) {
            if exceptions.cover(lint.name, finding.span) {
                continue;
            }
            // Nobody reads a draft yet: it keeps no other page from being published.
            let page = context.site.page_of(finding.span.file).map(|it| context.site.page(it));
            let severity = match page.is_some_and(|it| it.meta.draft) {
                true => Severity::Warning,
                false => severity,
            };
            found.push(diagnostic(lint.name, severity, finding));
        }
    }
}

fn diagnostic(code: &'static str, severity: Severity, finding: Finding) -> Diagnostic {
    let Finding { span, message, help, notes, fix } = finding;
    Diagnostic { code, severity, message, span, notes, help, fix }
}
