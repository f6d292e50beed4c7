//! See `unknown-fact.md`.

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::kind::Kind;
use crate::markdown::FactRef;
use crate::model::Page;

pub const LINT: Lint = Lint {
    name: "unknown-fact",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unknown-fact.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in passages::all(context) {
        for fact in &read.document.facts {
            found.extend(finding(context, &read, fact));
        }
    }
    found
}

fn finding(context: &Context, read: &Read, fact: &FactRef) -> Option<Finding> {
    let (name, span) = (fact.name.as_str(), read.text.span(fact.range.clone()));
    let facts = passages::facts(context, read);
    if facts.iter().any(|it| it.get(name).is_some() || it.is_unread(name)) {
        return None;
    }
    // Facts of which none could be read have been told.
    let mut files = context.site.treatments.iter().filter(|it| it.facts.iter().next().is_none());
    if files.any(|it| passages::is_unread(context, &format!("content/{}/facts.yaml", it.folder))) {
        return None;
    }
    // So have a treatment without a page, and facts in a file of another name.
    let is_lost = |it: &Page| {
        let folder = Kind::treatment_folder(&it.key).map(|it| format!("content/{it}/"));
        let misnamed = |path: &str| {
            let name = folder.as_ref().and_then(|it| path.strip_prefix(it.as_str()));
            let stem = name.and_then(|it| it.split_once('.')).map(|it| it.0.to_lowercase());
            stem.is_some_and(|it| ["facts", "fact"].contains(&it.as_str()))
                && name != Some("facts.yaml")
        };
        let mut paths = context.files.texts().map(|it| it.path.as_str());
        context.site.lacks_hub(context.files, it) || paths.any(misnamed)
    };
    if read.page.is_some_and(is_lost) {
        return None;
    }
    let finding = Finding::at(span, format!("there is no fact `{name}`"));
    let own = &context.files.get(span.file).text[span.range()];
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
