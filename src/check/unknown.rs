//! Lints that are named and are not there.

use std::collections::BTreeSet;

use super::context::Context;
use super::lints::LINTS;
use crate::diagnostic::{Diagnostic, Fault, did_you_mean};
use crate::source::Span;

/// The settings name lints that there are not.
pub fn unknown_levels(context: &Context) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> = LINTS.iter().map(|it| it.name).collect();
    let named = &context.site.config.lints;
    let unknown = named.iter().filter(|it| !known.contains(it.0.as_str()));
    unknown.map(|(name, level)| unknown_lint(name, level.span)).collect()
}

/// A lint is named that there is not.
pub fn unknown_lint(name: &str, span: Span) -> Diagnostic {
    let fault = Fault::UNKNOWN_LINT.at(span, format!("there is no lint `{name}`"));
    match did_you_mean(name, LINTS.iter().map(|it| it.name)) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help("`bedside explain` lists the lints there are"),
    }
}
