//! See `unused-source.md`.

use std::collections::BTreeSet;

use crate::check::passages;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;

pub const LINT: Lint = Lint {
    name: "unused-source",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("unused-source.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let named = passages::named_sources(context);
    let named: BTreeSet<&str> = named.iter().map(|it| it.0).collect();
    let unused = context.site.bibliography.ids().filter(|it| !named.contains(it.0));
    let finding = unused.map(|(id, span)| {
        Finding::at(span, format!("nothing rests on the source `{id}`")).help(format!(
            "cite it where it is used, `[@{id}]` or under `sources:`, or take it out"
        ))
    });
    finding.collect()
}
