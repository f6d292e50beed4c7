//! See `unused-fact.md`.

use std::collections::BTreeSet;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::{Fact, Value};
use crate::source::{FileId, Span};

pub const LINT: Lint = Lint {
    name: "unused-fact",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("unused-fact.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let used = used(context);
    let facts = context.treatments().flat_map(|it| it.facts.iter());
    // A base has facts for whoever needs them.
    let own = facts.filter(|it| !context.files.get(it.span.file).layer.is_base());
    let unused = own.filter(|it| !used.contains(&place(it.span)) && !is_read_in_the_list(it));
    let finding = unused.map(|it| {
        Finding::at(it.span, format!("nothing uses the fact `{}`", it.name))
            .help(format!("write `[={}]` where patients should read it, or take it out", it.name))
    });
    finding.collect()
}

/// How a conflict in words was settled: that is read where the facts are listed.
fn is_read_in_the_list(fact: &Fact) -> bool {
    fact.resolved.is_some() && matches!(fact.value.value, Value::Text(_))
}

/// The places of the facts that a page or a quiz names.
fn used(context: &Context) -> BTreeSet<(FileId, u32)> {
    let mut used = BTreeSet::new();
    for read in passages::all(context) {
        for named in &read.document.facts {
            let fact = fact(context, &read, &named.name);
            used.extend(fact.map(|it| place(it.span)));
        }
    }
    used
}

fn fact<'a>(context: &Context<'a>, read: &Read, name: &str) -> Option<&'a Fact> {
    passages::facts(context, read).into_iter().find_map(|it| it.get(name))
}

fn place(span: Span) -> (FileId, u32) {
    (span.file, span.start)
}
