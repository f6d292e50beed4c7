//! See `missing-answer.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::to_plain;
use crate::model::Page;
use crate::parsed::Passage;

pub const LINT: Lint = Lint {
    name: "missing-answer",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("missing-answer.md"),
    run,
};

/// What one glance takes in.
const LONGEST: usize = 60;

fn run(context: &Context) -> Vec<Finding> {
    context.pages().filter_map(|it| finding(context, it)).collect()
}

fn finding(context: &Context, page: &Page) -> Option<Finding> {
    match page.meta.answer.map(|it| page.passage(it)) {
        None if page.is_clinical() => {
            let finding = Finding::at(page.place(), "this page has no short answer");
            Some(finding.help(
                "add a line `answer: …`, at most 60 words, which a reader in a hurry can act on",
            ))
        }
        None => None,
        Some(answer) => {
            let words = words(context, page, answer);
            (words > LONGEST).then(|| {
                Finding::at(answer.span(), format!("the short answer has {words} words"))
                    .help("use at most 60, and put the rest into the text")
            })
        }
    }
}

fn words(context: &Context, page: &Page, answer: &Passage) -> usize {
    let facts = &answer.document.facts;
    let value = |name: &str| match context.site.fact(page, name) {
        Some((fact, _)) => fact.value.value.to_string(),
        None => name.to_owned(),
    };
    let values: Vec<String> = facts.iter().map(|it| value(&it.name)).collect();
    to_plain(answer.text(context.files).str, &answer.document, &values).split_whitespace().count()
}
