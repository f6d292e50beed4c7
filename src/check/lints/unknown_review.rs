//! See `unknown-review.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::review::{self, Approval};

pub const LINT: Lint = Lint {
    name: "unknown-review",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("unknown-review.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    // What is wrong with a base's ledger is told in the base.
    let is_own = |it: &&Approval| !context.files.get(it.page.span.file).layer.is_base();
    let entries = context.reviews.entries().filter(is_own);
    let lost = entries.filter(|it| context.reviews.is_lost(&it.page.value));
    lost.map(|it| finding(context, it)).collect()
}

fn finding(context: &Context, review: &Approval) -> Finding {
    let (old, span) = (&review.page.value, review.page.span);
    if let Some(new) = context.reviews.new_name(context.seen(), old) {
        let message = format!("this review is of `{new}` now, which reads as `{old}` did");
        return Finding::at(span, message).help(format!("write `{new}` here")).fix(span, new);
    }
    let finding = Finding::at(span, format!("no page or quiz is called `{old}`"));
    let ids: Vec<String> =
        review::subjects(context.site).map(|it| review::id(context.site, it)).collect();
    match did_you_mean(old, ids.iter().map(String::as_str)) {
        Some(near) => finding.help(format!(
            "if it is `{near}` now, let somebody read that and approve it; then take this line out"
        )),
        None => finding.help("if the page is gone for good, take this line out"),
    }
}
