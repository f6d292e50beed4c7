//! See `unresolved-conflict.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::Fact;

pub const LINT: Lint = Lint {
    name: "unresolved-conflict",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unresolved-conflict.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let facts = context.treatments().flat_map(|it| it.facts.iter());
    facts.filter(|it| it.disagreement() && it.resolved.is_none()).map(finding).collect()
}

fn finding(fact: &Fact) -> Finding {
    let value = &fact.value.value;
    let message = match fact.claims.len() {
        1 => format!("`{}` is {value} here, and its source says otherwise", fact.name),
        _ => format!("sources do not agree on `{}`, and nobody settled it", fact.name),
    };
    let finding = Finding::at(fact.span, message)
        .help("add a line `resolved: …` that says what the clinic tells patients, and why");
    fact.claims.iter().fold(finding, |finding, claim| {
        let says = format!("`{}` says {}", claim.source.value, claim.says.value);
        finding.note(claim.says.span, says)
    })
}
