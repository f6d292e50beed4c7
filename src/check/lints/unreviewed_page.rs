//! See `unreviewed-page.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::review::{self, State};

pub(super) const LINT: Lint = Lint {
    name: "unreviewed-page",
    level: Level::Warn,
    explain: include_str!("unreviewed-page.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let pages = grounds.site.pages.iter().filter(|it| !it.meta.draft);
    let never = pages.filter(|it| grounds.reviews.state(it.id) == Some(&State::Never));
    let finding = never.map(|it| {
        Finding::at(it.place(), "nobody has approved this page").help(format!(
            "let a clinician read it, then run `bedside approve {} --by …`",
            review::id(grounds.site, it)
        ))
    });
    finding.collect()
}
