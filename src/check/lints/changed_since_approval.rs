//! See `changed-since-approval.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::review::{self, State};

pub(super) const LINT: Lint = Lint {
    name: "changed-since-approval",
    level: Level::Warn,
    explain: include_str!("changed-since-approval.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in grounds.site.pages.iter().filter(|it| !it.meta.draft) {
        let Some(State::Changed { by, on }) = grounds.reviews.state(page.id) else { continue };
        let name = review::id(grounds.site, page);
        let message = format!("this page has changed since `{by}` approved it on {on}");
        let finding = Finding::at(page.place(), message).help(format!(
            "let a clinician read what is new, then run `bedside approve {name} --by {by}`"
        ));
        let entry = grounds.reviews.ledger.latest(&name);
        found.push(match entry {
            Some(entry) => finding.note(entry.on.span, "approved here"),
            None => finding,
        });
    }
    found
}
