//! See `unreachable-address.md`.

use crate::check::{Context, Finding, Lint, Scope, links};
use crate::config::{self, Level};
use crate::graph::{Target, is_external};

pub const LINT: Lint = Lint {
    name: "unreachable-address",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unreachable-address.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let all = links::all(context);
    let outward = all.iter().filter_map(|it| match it.target {
        Target::External(address) => Some((it.span, address.as_str())),
        _ => None,
    });
    let mut outward: Vec<_> = outward.collect();
    for treatment in context.treatments() {
        let next = treatment.planned.plan.outcomes.values().filter_map(|it| it.next.as_ref());
        let links = next.map(|it| &it.link).filter(|it| is_external(&it.value));
        outward.extend(links.map(|it| (it.span, it.value.as_str())));
    }
    let finding = |(span, address): (_, &str)| {
        let (why, help) = config::flaw(address)?;
        Some(Finding::at(span, format!("`{address}` {why}")).help(help))
    };
    outward.into_iter().filter_map(finding).collect()
}
