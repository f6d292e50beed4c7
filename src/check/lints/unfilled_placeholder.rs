//! See `unfilled-placeholder.md`.

use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::is_element;

pub const LINT: Lint = Lint {
    name: "unfilled-placeholder",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unfilled-placeholder.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in passages::all(context) {
        let Read { text, document, .. } = read;
        let shown = |at: usize| {
            document.runs.iter().any(|it| it.range.contains(&at))
                || document.html.iter().any(|it| it.range.contains(&at))
        };
        for range in placeholders(text.str).into_iter().filter(|it| shown(it.start)) {
            let words = &text.str[range.clone()];
            let finding = Finding::at(text.span(range), format!("`{words}` is not filled in"));
            found.push(finding.help("write your own words there, without the angle brackets"));
        }
    }
    found
}

/// Words in angle brackets, as `bedside add` leaves them to fill in: `<what to do>`.
pub fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('<') {
        let rest = &text[start + 1..];
        let Some(length) = rest.find(['<', '>', '\n']).filter(|it| rest[*it..].starts_with('>'))
        else {
            continue;
        };
        let words = &rest[..length];
        let plain = |it: char| it.is_alphanumeric() || " ,.;'’-–".contains(it);
        let first = words.split([' ', ',']).next().unwrap_or_default();
        let is_word = first.chars().all(char::is_alphabetic) && !first.is_empty();
        if is_word && words.chars().all(plain) && !is_element(first) {
            found.push(start..start + length + 2);
        }
    }
    found
}
