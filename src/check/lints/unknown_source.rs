//! See `unknown-source.md`.

use crate::check::passages;
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::yaml::At;

pub(super) const LINT: Lint = Lint {
    name: "unknown-source",
    level: Level::Deny,
    explain: include_str!("unknown-source.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let bibliography = &grounds.site.bibliography;
    // A bibliography of which nothing could be read has been told.
    let path = "content/sources.yaml";
    if bibliography.ids().next().is_none() && passages::is_unread(grounds, path) {
        return Vec::new();
    }
    let named = passages::named_sources(grounds).into_iter();
    let unknown =
        named.filter(|it| !bibliography.has(&it.value) && !bibliography.is_unread(&it.value));
    unknown.map(|it| finding(grounds, &it)).collect()
}

fn finding(grounds: &Grounds, id: &At<String>) -> Finding {
    let bibliography = &grounds.site.bibliography;
    let finding = Finding::at(id.span, format!("there is no source `{}`", id.value));
    match did_you_mean(&id.value, bibliography.ids().map(|it| it.0)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(id.span, near),
        None => finding.help("add it to `content/sources.yaml`, or cite another"),
    }
}
