//! See `unused-source.md`.

use std::collections::BTreeSet;

use crate::check::passages;
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;

pub(super) const LINT: Lint = Lint {
    name: "unused-source",
    level: Level::Warn,
    explain: include_str!("unused-source.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let named = passages::named_sources(grounds);
    let named: BTreeSet<&str> = named.iter().map(|it| it.value.as_str()).collect();
    let unused = grounds.site.bibliography.ids().filter(|it| !named.contains(it.0));
    let finding = unused.map(|(id, span)| {
        Finding::at(span, format!("nothing rests on the source `{id}`")).help(format!(
            "cite it where it is used, `[@{id}]` or under `sources:`, or take it out"
        ))
    });
    finding.collect()
}
