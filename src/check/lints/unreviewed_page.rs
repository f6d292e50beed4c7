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
            "when somebody who may review has checked it, {}",
            review::to_add(grounds.sources, grounds.site, it, grounds.today)
        ))
    });
    finding.collect()
}
