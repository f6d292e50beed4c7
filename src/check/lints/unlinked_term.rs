//! See `unlinked-term.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::kind::Kind;

pub const LINT: Lint = Lint {
    name: "unlinked-term",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("unlinked-term.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let pages = || context.site.pages.iter().filter(|it| !it.meta.draft);
    let mut used = vec![false; context.site.pages.len()];
    for page in pages() {
        for to in context.graph.neighbours(page.id).filter(|it| *it != page.id) {
            used[to.index()] = true;
        }
    }
    let unused = pages().filter(|it| it.kind == Kind::Term && !used[it.id.index()]);
    let finding = unused.map(|it| {
        Finding::at(it.place(), format!("no page uses the word `{}`", it.title))
            .help("use the word where it helps, add the forms that pages use under `also:`, or delete the term")
    });
    finding.collect()
}
