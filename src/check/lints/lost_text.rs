//! See `lost-text.md`.

use crate::check::passages;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::LossKind;

pub const LINT: Lint = Lint {
    name: "lost-text",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("lost-text.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in passages::all(context) {
        found.extend(read.document.losses.iter().map(|it| {
            let (message, help) = words(it.kind);
            Finding::at(read.text.span(it.range.clone()), message).help(help)
        }));
    }
    found
}

fn words(kind: LossKind) -> (&'static str, &'static str) {
    match kind {
        LossKind::Comment => (
            "this note never ends, so nobody sees what stands below it",
            "write `-->` where the note ends: two hyphens and `>`",
        ),
        LossKind::Fence => (
            "this block of code never ends, so all below it is shown as code",
            "write a line with the same signs where the code ends",
        ),
        LossKind::Cells => (
            "this row has more cells than the table has columns, so nobody sees these",
            "add a column to the first two lines of the table, or write `\\|` for a bar that is meant to be read",
        ),
        LossKind::Note => (
            "there is a note of this name already, so nobody sees this one",
            "give it a name of its own, such as `[^2]`, here and in the text",
        ),
    }
}
