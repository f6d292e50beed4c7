//! See `unreviewed-page.md`.

use super::signed;
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::review::State;

pub(super) const LINT: Lint = Lint {
    name: "unreviewed-page",
    level: Level::Warn,
    explain: include_str!("unreviewed-page.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let never = signed::all(grounds).filter(|it| *it.1 == State::Never);
    let finding = never.map(|(subject, _)| {
        let message = format!("nobody has approved this {}", subject.noun());
        let step = "when somebody who may review has checked it";
        signed::finding(grounds, subject, message, step)
    });
    finding.collect()
}
