//! See `overdue-review.md`.

use super::signed;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::review::State;

pub const LINT: Lint = Lint {
    name: "overdue-review",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("overdue-review.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for (subject, state) in signed::all(context) {
        let State::Overdue { on, due, .. } = state else { continue };
        let noun = subject.noun();
        let message = format!("the review of this {noun} was due on {due}; the last was on {on}");
        let step = "let somebody who may review read it again and approve it";
        found.push(signed::finding(context, subject, message, step));
    }
    found
}
