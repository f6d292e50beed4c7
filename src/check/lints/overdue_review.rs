//! See `overdue-review.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::review::{self, State};

pub(super) const LINT: Lint = Lint {
    name: "overdue-review",
    level: Level::Warn,
    explain: include_str!("overdue-review.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in grounds.site.pages.iter().filter(|it| !it.meta.draft) {
        let Some(State::Overdue { by, on, due }) = grounds.reviews.state(page.id) else { continue };
        let name = review::id(grounds.site, page);
        let message = format!("the review of this page was due on {due}; the last was on {on}");
        found.push(Finding::at(page.place(), message).help(format!(
            "let a clinician read it again, then run `bedside approve {name} --by {by}`"
        )));
    }
    found
}
