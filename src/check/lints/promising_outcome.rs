//! See `promising-outcome.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::source::{Layer, Span};
use crate::words::messages;
use crate::yaml::At;

pub const LINT: Lint = Lint {
    name: "promising-outcome",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("promising-outcome.md"),
    run,
};

/// Words that promise what no quiz can know.
const PROMISES: [&str; 13] = [
    "safe",
    "safely",
    "guarantee",
    "guarantees",
    "guaranteed",
    "harmless",
    "risk-free",
    "garantiza",
    "garantizamos",
    "garantizado",
    "garantizada",
    "garantía",
    "inofensivo",
];
/// Words after which they promise nothing: "we cannot guarantee".
const DENIALS: [&str; 12] = [
    "not", "cannot", "never", "no", "nobody", "nothing", "isn't", "can't", "don't", "nunca",
    "nadie", "sin",
];
/// How many words may stand between the two.
const NEAR: usize = 4;

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for treatment in context.treatments() {
        for outcome in treatment.planned.plan.outcomes.values() {
            let next = outcome.next.as_ref().map(|it| &it.say);
            let texts = outcome.headline.iter().chain(&outcome.text).chain(next);
            found.extend(texts.filter_map(|it: &At<String>| finding(&it.value, it.span)));
        }
    }
    let own = context.files.texts().filter(|it| it.layer == Layer::Clinic);
    for file in own.filter(|it| it.path.starts_with("themes/") && it.path.ends_with(".ftl")) {
        let said = messages(&file.text).into_iter();
        let said = said.filter(|it| ["outcome-", "quiz-"].iter().any(|of| it.name.starts_with(of)));
        found.extend(said.filter_map(|it| {
            let lead = it.words.len() - it.words.trim_start().len();
            let start = it.start + lead;
            finding(it.words, file.whole().span(start..start + it.words.trim().len()))
        }));
    }
    found
}

fn finding(text: &str, span: Span) -> Option<Finding> {
    let promise = promise(text)?;
    let message = format!("an outcome must not promise anything, and this says \"{promise}\"");
    Some(Finding::at(span, message).help(
        "say what was found and what to do next: \"Nothing you told us stands in the way. We look at it together\"",
    ))
}

/// The first promise of a text.
fn promise(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace('’', "'");
    lower.split(['.', ',', ';', ':', '!', '?', '–', '—']).find_map(promise_of_clause)
}

fn promise_of_clause(clause: &str) -> Option<String> {
    let is_within = |it: char| it.is_alphanumeric() || it == '-' || it == '\'';
    let words: Vec<&str> = clause.split(|it| !is_within(it)).filter(|it| !it.is_empty()).collect();
    let is_denied =
        |n: usize| words[n.saturating_sub(NEAR)..n].iter().any(|it| DENIALS.contains(it));
    let single = words.iter().enumerate().find(|it| PROMISES.contains(it.1) && !is_denied(it.0));
    let said = words.join(" ");
    let fine = ["you are fine", "you're fine"].into_iter().find(|it| said.contains(it));
    single.map(|it| (*it.1).to_owned()).or(fine.map(str::to_owned))
}
