//! See `unreviewed-page.md`.

use super::signed;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::review::State;

pub const LINT: Lint = Lint {
    name: "unreviewed-page",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("unreviewed-page.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let never = signed::all(context).filter(|it| *it.1 == State::Never);
    let finding = never.map(|(subject, _)| {
        let message = format!("nobody has approved this {}", subject.noun());
        let step = "let somebody who may review read it and approve it";
        signed::finding(context, subject, message, step)
    });
    finding.collect()
}
