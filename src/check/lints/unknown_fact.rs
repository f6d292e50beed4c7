//! See `unknown-fact.md`.

use crate::check::passages::{self, Read};
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::source::Span;

pub(super) const LINT: Lint = Lint {
    name: "unknown-fact",
    level: Level::Deny,
    explain: include_str!("unknown-fact.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in passages::all(grounds) {
        for fact in &read.document.facts {
            let span = read.text.span(fact.range.clone());
            found.extend(finding(grounds, &read, (&fact.name, span)));
        }
    }
    found
}

fn finding(grounds: &Grounds, read: &Read, (name, span): (&str, Span)) -> Option<Finding> {
    let facts = passages::facts(grounds, read);
    if facts.iter().any(|it| it.get(name).is_some() || it.is_unread(name)) {
        return None;
    }
    // Facts of which none could be read have been told.
    let mut files = grounds.site.treatments.iter().filter(|it| it.facts.iter().next().is_none());
    if files.any(|it| passages::is_unread(grounds, &format!("content/{}/facts.yaml", it.folder))) {
        return None;
    }
    let finding = Finding::at(span, format!("there is no fact `{name}`"));
    let own = &grounds.files.get(span.file).text[span.range()];
    Some(match did_you_mean(name, facts.iter().flat_map(|it| it.names())) {
        Some(near) => {
            let finding = finding.help(format!("did you mean `[={near}]`?"));
            match own.starts_with("[=") {
                true => finding.fix(span, format!("[={near}]")),
                false => finding,
            }
        }
        None => finding.help("add it to the treatment's `facts.yaml`, with its sources"),
    })
}
