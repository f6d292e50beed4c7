//! See `unknown-source.md`.

use crate::check::passages;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "unknown-source",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unknown-source.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let bibliography = &context.site.bibliography;
    // A bibliography of which nothing could be read has been told.
    let path = "content/sources.yaml";
    if bibliography.ids().next().is_none() && passages::is_unread(context, path) {
        return Vec::new();
    }
    let named = passages::named_sources(context).into_iter();
    let unknown = named.filter(|it| !bibliography.has(it.0) && !bibliography.is_unread(it.0));
    unknown.map(|(id, span)| finding(context, id, span)).collect()
}

fn finding(context: &Context, id: &str, span: Span) -> Finding {
    let bibliography = &context.site.bibliography;
    let finding = Finding::at(span, format!("there is no source `{id}`"));
    match did_you_mean(id, bibliography.ids().map(|it| it.0)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(span, near),
        None => finding.help("add it to `content/sources.yaml`, or cite another"),
    }
}
