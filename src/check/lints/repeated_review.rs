//! See `repeated-review.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::review::Approval;

pub const LINT: Lint = Lint {
    name: "repeated-review",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("repeated-review.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let is_own = |it: &&Approval| !context.files.get(it.page.span.file).layer.is_base();
    let entries: Vec<&Approval> = context.reviews.entries().filter(is_own).collect();
    let mut found = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        let page = &entry.page.value;
        let older = entries[..n].iter().filter(|it| it.page.value == *page);
        if let Some(other) = older.clone().find(|it| it.on.value > entry.on.value) {
            let message =
                format!("this review of `{page}` does not count: a later one stands above");
            found.push(
                Finding::at(entry.on.span, message)
                    .note(other.on.span, "the one that counts")
                    .help("write the day on which the page was read, or put the line above the later one"),
            );
            continue;
        }
        let is_again = |it: &&&Approval| {
            let is_other = it.digest.value != entry.digest.value;
            it.on.value == entry.on.value && (is_other || it.by.value == entry.by.value)
        };
        if let Some(other) = older.clone().find(is_again) {
            let message =
                format!("`{page}` was approved on {} in another line too", entry.on.value);
            found.push(
                Finding::at(entry.page.span, message)
                    .note(other.page.span, "the other line")
                    .help("the later line counts; take out the one that is not meant"),
            );
        }
    }
    found
}
