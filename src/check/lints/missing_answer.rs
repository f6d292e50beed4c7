//! See `missing-answer.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::markdown::to_plain;
use crate::model::Page;
use crate::parsed::Passage;

pub(super) const LINT: Lint = Lint {
    name: "missing-answer",
    level: Level::Deny,
    explain: include_str!("missing-answer.md"),
    run,
};

/// What one glance takes in.
const LONGEST: usize = 60;

fn run(grounds: &Grounds) -> Vec<Finding> {
    grounds.site.pages.iter().filter_map(|it| finding(grounds, it)).collect()
}

fn finding(grounds: &Grounds, page: &Page) -> Option<Finding> {
    let answer = page.meta.answer.map(|it| page.passage(it));
    let answer = answer.filter(|it| !it.text(grounds.files).str.trim().is_empty());
    match answer {
        None if page.is_clinical() => {
            let finding = Finding::at(page.place(), "this page has no short answer");
            Some(finding.help(
                "add a line `answer: …`, at most 60 words, which a reader in a hurry can act on",
            ))
        }
        None => None,
        Some(answer) => {
            let words = words(grounds, page, answer);
            (words > LONGEST).then(|| {
                Finding::at(answer.span(), format!("the short answer has {words} words"))
                    .help("use at most 60, and put the rest into the text")
            })
        }
    }
}

fn words(grounds: &Grounds, page: &Page, answer: &Passage) -> usize {
    let facts = &answer.document.facts;
    let value = |name: &str| match grounds.site.fact(page, name) {
        Some((fact, _)) => fact.value.value.to_string(),
        None => name.to_owned(),
    };
    let values: Vec<String> = facts.iter().map(|it| value(&it.name)).collect();
    to_plain(answer.text(grounds.files).str, &answer.document, &values).split_whitespace().count()
}
