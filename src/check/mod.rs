//! CHECK: every opinion on a site → diagnostics.
//!
//! A [`Lint`] is one file with a `LINT` and a `run`, and one page of Markdown that is its help and
//! its test; the table is in `lints/mod.rs`. A lint says what it found and cannot say how grave it
//! is: the settings do, and one exception with a reason silences it at one place.

mod allow;
mod explain;
mod links;
mod lints;
mod near;
mod passages;
mod sentences;

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::config::Level;
use crate::diagnostic::{Diagnostic, Fix, Note, Severity, did_you_mean};
use crate::graph::LinkGraph;
use crate::model::Site;
use crate::plan::Plan;
use crate::review::Reviews;
use crate::source::{FileId, Files, Span};

pub use explain::{explain, readable, topics};
pub use lints::LINTS;

/// One opinion.
pub struct Lint {
    /// Names the fault and reads well after "allow": `broken-link`.
    pub name: &'static str,
    /// How grave its findings are unless the settings say otherwise.
    pub level: Level,
    /// What it finds, why that matters, and examples: Markdown.
    pub explain: &'static str,
    /// Finds every breach.
    pub run: fn(&Grounds) -> Vec<Finding>,
}

/// What lints judge by.
pub struct Grounds<'a> {
    /// The files.
    pub files: &'a Files,
    /// What they mean.
    pub site: &'a Site,
    /// Where everything leads.
    pub graph: &'a LinkGraph,
    /// Who signed what.
    pub reviews: &'a Reviews,
    /// What the site has.
    pub plan: &'a Plan,
    /// The day.
    pub today: Date,
}

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

/// Runs every lint that the settings do not silence, and tells what breaches the rules of
/// exceptions themselves.
pub fn check(grounds: &Grounds) -> Vec<Diagnostic> {
    let mut found = unknown_levels(grounds);
    let exceptions = allow::exceptions(grounds, &mut found);
    let drafts: BTreeSet<FileId> =
        grounds.site.pages.iter().filter(|it| it.meta.draft).map(|it| it.file).collect();
    for lint in LINTS {
        let level = grounds.site.config.lints.get(lint.name).map_or(lint.level, |it| it.value);
        let severity = match level {
            Level::Allow => continue,
            Level::Warn => Severity::Warning,
            Level::Deny => Severity::Error,
        };
        let findings = (lint.run)(grounds).into_iter();
        for finding in findings.filter(|it| !exceptions.cover(lint.name, it.span)) {
            // Nobody reads a draft yet: it keeps no other page from being published.
            let severity = match drafts.contains(&finding.span.file) {
                true => Severity::Warning,
                false => severity,
            };
            found.push(diagnostic(lint.name, severity, finding));
        }
    }
    found
}

fn diagnostic(code: &'static str, severity: Severity, finding: Finding) -> Diagnostic {
    let Finding { span, message, help, notes, fix } = finding;
    Diagnostic { code, severity, message, span, notes, help, fix }
}

/// The settings name lints that there are not.
fn unknown_levels(grounds: &Grounds) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> = LINTS.iter().map(|it| it.name).collect();
    let named = &grounds.site.config.lints;
    let unknown = named.iter().filter(|it| !known.contains(it.0.as_str()));
    unknown.map(|(name, level)| unknown_lint(name, level.span)).collect()
}

/// A lint is named that there is not.
fn unknown_lint(name: &str, span: Span) -> Diagnostic {
    let told = Diagnostic::error("unknown-lint", span, format!("there is no lint `{name}`"));
    match did_you_mean(name, LINTS.iter().map(|it| it.name)) {
        Some(near) => told.help(format!("did you mean `{near}`?")),
        None => told.help("`bedside explain` lists the lints there are"),
    }
}
