//! One opinion, as the table of lints has it.

use super::context::Context;
use super::finding::Finding;
use crate::config::Level;

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
