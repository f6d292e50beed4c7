//! See `reserved-anchor.md`.

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;

pub const LINT: Lint = Lint {
    name: "reserved-anchor",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("reserved-anchor.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        for heading in &document.headings {
            let Some(name) = &heading.refused else { continue };
            // The name stands at the end; the same word may stand in the heading as well.
            let written = &text.str[heading.range.clone()];
            let place = written.rfind(&format!("#{name}")).map_or(heading.range.clone(), |at| {
                let start = heading.range.start + at;
                start..start + 1 + name.len()
            });
            let message = format!("the name `#{name}` belongs to a part of the page itself");
            let help = "give the heading another name, or none: it gets one from its words";
            found.push(Finding::at(text.span(place), message).help(help));
        }
    }
    found
}
