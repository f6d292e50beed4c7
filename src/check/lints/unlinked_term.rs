//! See `unlinked-term.md`.

use std::collections::BTreeSet;

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::model::PageId;
use crate::parsed::Kind;

pub(super) const LINT: Lint = Lint {
    name: "unlinked-term",
    level: Level::Warn,
    explain: include_str!("unlinked-term.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let pages = || grounds.site.pages.iter().filter(|it| !it.meta.draft);
    let mut used: BTreeSet<PageId> = BTreeSet::new();
    for page in pages() {
        used.extend(grounds.graph.neighbours(page.id).filter(|it| *it != page.id));
    }
    let unused = pages().filter(|it| it.kind == Kind::Term && !used.contains(&it.id));
    let finding = unused.map(|it| {
        Finding::at(it.place(), format!("no page uses the word `{}`", it.title))
            .help("use the word where it helps, add the forms that pages use under `also:`, or delete the term")
    });
    finding.collect()
}
