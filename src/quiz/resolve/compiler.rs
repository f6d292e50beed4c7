//! A quiz in the making.

use std::collections::BTreeMap;

use super::unknown::unknown;
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::plan::Plan;
use crate::quiz::program::{Given, Program};
use crate::quiz::text::Known;
use crate::source::Span;

/// What a plan is compiled from, and what has come of it so far.
pub struct Compiler<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What the site knows.
    pub known: &'a Known<'a>,
    /// Questions by id.
    pub places: BTreeMap<String, usize>,
    /// The answers that leave their question open.
    pub open: Vec<Given>,
    /// The program so far.
    pub program: Program,
    /// What is wrong with the plan and its questions.
    pub found: Vec<Diagnostic>,
}

impl Compiler<'_> {
    /// The place of the question of that name.
    ///
    /// # Errors
    ///
    /// When there is none: what is wrong with the name.
    pub fn place(&self, name: &str, span: Span) -> Result<usize, Box<Diagnostic>> {
        self.places.get(name).copied().ok_or_else(|| {
            let known = self.places.keys().map(String::as_str);
            Box::new(unknown(Fault::UNKNOWN_QUESTION, (name, span), "question of the quiz", known))
        })
    }

    /// The place of the question of that name; a name that is none is told.
    pub fn place_or_tell(&mut self, name: &str, span: Span) -> Option<usize> {
        self.place(name, span).map_err(|it| self.found.push(*it)).ok()
    }
}
