//! See `changed-since-approval.md`.

use super::signed;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::review::State;

pub const LINT: Lint = Lint {
    name: "changed-since-approval",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("changed-since-approval.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for (subject, state) in signed::all(context) {
        let State::Changed { by, on } = state else { continue };
        let noun = subject.noun();
        let message = format!("this {noun} has changed since `{by}` approved it on {on}");
        let step = "let somebody who may review read what is new and approve it";
        let finding = signed::finding(context, subject, message, step);
        let entry = context.reviews.latest(context.seen(), subject);
        found.push(match entry {
            Some(entry) => finding.note(entry.on.span, "approved here"),
            None => finding,
        });
    }
    found
}
