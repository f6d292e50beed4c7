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
use crate::model::{Page, PageId, Site, Treatment};
use crate::plan::Plan;
use crate::proof::Proofs;
use crate::review::Reviews;
use crate::source::{Files, Span};

use allow::Exceptions;

pub use explain::{explain, readable, topics};
pub use lints::LINTS;

/// One opinion.
pub struct Lint {
    /// Names the fault and reads well after "allow": `broken-link`.
    pub name: &'static str,
    /// How grave its findings are unless the settings say otherwise.
    pub level: Level,
    /// What it must look at to judge one thing.
    pub scope: Scope,
    /// What it finds, why that matters, and examples: Markdown.
    pub explain: &'static str,
    /// Finds every breach.
    pub run: fn(&Context) -> Vec<Finding>,
}

/// What a lint must look at to judge one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One page at a time, or one file of data: what it finds on a page is kept until that page, or
    /// what the site knows by name, changes.
    Part,
    /// All pages at once.
    Site,
}

/// What lints judge by.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The files.
    pub files: &'a Files,
    /// What they mean.
    pub site: &'a Site,
    /// Where everything leads.
    pub graph: &'a LinkGraph,
    /// Who signed what.
    pub reviews: &'a Reviews,
    /// What is proved of its quizzes.
    pub proofs: &'a Proofs,
    /// What the site has.
    pub plan: &'a Plan,
    /// The day.
    pub today: Date,
    /// The part of the site that is looked at.
    pub looks_at: Part,
}

/// A part of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One page.
    Page(PageId),
    /// Everything but pages: data files, the theme, the ledger.
    Rest,
    /// Everything.
    All,
}

impl<'a> Context<'a> {
    /// The pages that are looked at.
    fn pages(&self) -> impl Iterator<Item = &'a Page> + use<'a> {
        let pages = match self.looks_at {
            Part::Page(id) => std::slice::from_ref(self.site.page(id)),
            Part::Rest => &[],
            Part::All => &self.site.pages,
        };
        pages.iter()
    }

    /// The treatments whose data files are looked at.
    fn treatments(&self) -> impl Iterator<Item = &'a Treatment> + use<'a> {
        let treatments: &[Treatment] = match self.sees_the_rest() {
            true => &self.site.treatments,
            false => &[],
        };
        treatments.iter()
    }

    /// Whether more is looked at than one page.
    fn sees_the_rest(&self) -> bool {
        !matches!(self.looks_at, Part::Page(_))
    }
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

/// What lints say of one page, and what is wrong with its exceptions. It rests on the page, on where
/// its links lead, on whether it is approved, and on what the site knows by name.
pub fn of_page(context: &Context, page: PageId) -> Vec<Diagnostic> {
    let context = Context { looks_at: Part::Page(page), ..*context };
    let mut found = Vec::new();
    let exceptions = allow::exceptions(&context, &mut found);
    run(&context, Scope::Part, &exceptions, &mut found);
    found
}

/// What lints say of everything but single pages, and what is wrong with the levels in the settings.
pub fn of_rest(context: &Context) -> Vec<Diagnostic> {
    let mut found = unknown_levels(context);
    let (all, rest) =
        (Context { looks_at: Part::All, ..*context }, Context { looks_at: Part::Rest, ..*context });
    // What is wrong with the exceptions themselves is told page by page.
    let exceptions = allow::exceptions(&all, &mut Vec::new());
    run(&rest, Scope::Part, &exceptions, &mut found);
    run(&all, Scope::Site, &exceptions, &mut found);
    found
}

/// Runs every lint of a scope that the settings do not silence.
fn run(context: &Context, scope: Scope, exceptions: &Exceptions, found: &mut Vec<Diagnostic>) {
    for lint in LINTS.iter().filter(|it| it.scope == scope) {
        let level = context.site.config.lints.get(lint.name).map_or(lint.level, |it| it.value);
        let severity = match level {
            Level::Allow => continue,
            Level::Warn => Severity::Warning,
            Level::Deny => Severity::Error,
        };
        let findings = (lint.run)(context).into_iter();
        for finding in findings.filter(|it| !exceptions.cover(lint.name, it.span)) {
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

/// The settings name lints that there are not.
fn unknown_levels(context: &Context) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> = LINTS.iter().map(|it| it.name).collect();
    let named = &context.site.config.lints;
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
