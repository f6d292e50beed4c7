//! See `value-outside-claims.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::{Beyond, Claim, Fact};

pub const LINT: Lint = Lint {
    name: "value-outside-claims",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("value-outside-claims.md"),
    run,
};

/// How many claims a message names.
const NAMED: usize = 3;

fn run(context: &Context) -> Vec<Finding> {
    let facts = context.treatments().flat_map(|it| it.facts.iter());
    facts.filter(|it| it.outside.is_none()).filter_map(finding).collect()
}

fn finding(fact: &Fact) -> Option<Finding> {
    let (sides, claims) = fact.beyond_claims()?;
    let far = match sides {
        Beyond { below: true, above: true } => "as low or as high as",
        Beyond { below: true, above: false } => "as low as",
        Beyond { below: false, .. } => "as high as",
    };
    let message = format!("no source goes {far} `{}`: {}", fact.value.value, said(&claims));
    Some(Finding::at(fact.value.span, message).help(
        "write a value that a source gives, add the source that gives this one, or say why the \
         clinic chose otherwise: `outside: …`",
    ))
}

/// What the claims say, in a row.
fn said(claims: &[&Claim]) -> String {
    let named = claims.iter().take(NAMED);
    let each = named.map(|it| format!("`{}` says {}", it.source.value, it.says.value));
    let row = each.collect::<Vec<_>>().join(", ");
    match claims.len().saturating_sub(NAMED) {
        0 => row,
        more => format!("{row}, and {more} more"),
    }
}
