//! See `foreign-fact.md`.

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::Fact;
use crate::markdown::FactRef;

pub const LINT: Lint = Lint {
    name: "foreign-fact",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("foreign-fact.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    // A quiz knows the facts of its own treatment alone.
    for read in passages::all(context).into_iter().filter(|it| it.page.is_some()) {
        found.extend(read.document.facts.iter().filter_map(|it| finding(context, &read, it)));
    }
    found
}

fn finding(context: &Context, read: &Read, named: &FactRef) -> Option<Finding> {
    let own = context.site.treatment(read.page?.treatment?);
    let is_own = own.facts.get(&named.name).is_some() || own.facts.is_unread(&named.name);
    if is_own {
        return None;
    }
    let fact: &Fact = context.site.fact(read.page?, &named.name)?.0;
    let path = &context.files.get(fact.span.file).path;
    let message = format!("`{}` is a fact of another treatment", named.name);
    let finding = Finding::at(read.text.span(named.range.clone()), message);
    Some(finding.note(fact.span, format!("the fact of `{path}`")).help(format!(
        "write this treatment's own figure, with its sources, in `content/{}/facts.yaml`",
        own.folder
    )))
}
