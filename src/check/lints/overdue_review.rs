//! See `overdue-review.md`.

use super::signed;
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::review::State;

pub(super) const LINT: Lint = Lint {
    name: "overdue-review",
    level: Level::Warn,
    explain: include_str!("overdue-review.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for (subject, state) in signed::all(grounds) {
        let State::Overdue { on, due, .. } = state else { continue };
        let noun = subject.noun();
        let message = format!("the review of this {noun} was due on {due}; the last was on {on}");
        let step = "when somebody who may review has checked it again";
        found.push(signed::finding(grounds, subject, message, step));
    }
    found
}
