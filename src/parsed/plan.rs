//! `quiz.yaml` as its file says it.

use super::data::data;
use super::passage::Passages;
use crate::diagnostic::{Diagnostic, Reported};
use crate::quiz::Plan;
use crate::source::FileText;

/// The plan of a treatment's quiz.
#[derive(Debug, Clone, Default)]
pub struct ParsedPlan {
    /// What it says.
    pub plan: Plan,
    /// Whether it says something that cannot be read, which has been told.
    pub is_unread: bool,
    /// Every text of it that is inline Markdown.
    pub passages: Passages,
}

impl ParsedPlan {
    /// Lays a plan over this one, part by part.
    pub fn lay(&mut self, own: &ParsedPlan) {
        self.plan.lay(&own.plan);
        self.is_unread |= own.is_unread;
        self.passages = passages(&self.plan);
    }
}

/// Reads the plan of a quiz.
pub fn parse(file: &FileText) -> Reported<ParsedPlan> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let read: Option<Plan> = data(file, &mut found);
    let is_unread = read.is_none() && !found.is_empty();
    let plan = read.unwrap_or_default();
    let passages = passages(&plan);
    Reported { value: ParsedPlan { plan, is_unread, passages }, diagnostics: found }
}

fn passages(plan: &Plan) -> Passages {
    let mut passages = Passages::default();
    for text in plan.texts() {
        passages.add_value(text.clone());
    }
    passages
}
