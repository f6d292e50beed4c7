//! See `literal-mark.md`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::RunPlace;

pub const LINT: Lint = Lint {
    name: "literal-mark",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("literal-mark.md"),
    run,
};

const HELP: &str = "put what stands at the border, such as a colon, a bracket or a space, outside of \
                    the marks; a mark that is meant to be read is written `\\*`";

fn run(context: &Context) -> Vec<Finding> {
    passages::all(context).iter().flat_map(of_text).collect()
}

fn of_text(read: &Read) -> Vec<Finding> {
    let text = read.text.str;
    let mut bold: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for run in read.document.runs.iter().filter(|it| it.place != RunPlace::Link) {
        for (n, _) in text[run.range.clone()].match_indices("**") {
            let at = run.range.start + n;
            let before = text[..at].chars().next_back();
            if !matches!(before, Some('\\' | '*')) && !text[at + 2..].starts_with('*') {
                bold.entry(run.block).or_default().push(at);
            }
        }
        found.extend(leaning(text, run.range.clone()));
    }
    for marks in bold.values() {
        // One alone behind a word is the sign of a note below a table.
        if marks.len() > 1 || begins(text, marks[0]) {
            let at = marks[0];
            let message = "`**` stands in the text as it is, and makes nothing bold".to_owned();
            found.push((at..at + 2, message));
        }
    }
    found.sort_by_key(|it| it.0.start);
    let finding = |(range, message)| Finding::at(read.text.span(range), message).help(HELP);
    found.into_iter().map(finding).collect()
}

/// Whether a mark stands where bold text begins.
fn begins(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let behind = text[at + 2..].chars().next();
    before.is_none_or(|it| it.is_whitespace() || "([\"“".contains(it))
        && behind.is_some_and(|it| !it.is_whitespace())
}

/// `*a:*b` and `_a:_b`: a mark at a border that Markdown takes for none.
fn leaning(text: &str, run: Range<usize>) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for sign in ['*', '_'] {
        let places: Vec<usize> = text[run.clone()].match_indices(sign).map(|it| it.0).collect();
        let single = |n: &usize| {
            let at = run.start + n;
            let double = |it: Option<char>| it == Some(sign) || it == Some('\\');
            !double(text[..at].chars().next_back()) && !text[at + 1..].starts_with(sign)
        };
        let places: Vec<usize> = places.into_iter().filter(single).collect();
        for pair in places.chunks_exact(2) {
            let (open, close) = (run.start + pair[0], run.start + pair[1]);
            if is_leaning(text, open, close) {
                let message = format!("`{}` shows its marks", &text[open..=close]);
                found.push((open..close + 1, message));
            }
        }
    }
    found
}

fn is_leaning(text: &str, open: usize, close: usize) -> bool {
    let is_sign = |it: Option<char>| it.is_some_and(|it| !it.is_alphanumeric() && it != ' ');
    let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    let inner = &text[open + 1..close];
    let (first, last) = (inner.chars().next(), inner.chars().next_back());
    let before = text[..open].chars().next_back();
    let behind = text[close + 1..].chars().next();
    let begins = is_word(before) && is_sign(first) && !is_word(behind);
    let ends = is_sign(last) && is_word(behind) && !is_word(before);
    inner.len() < 200 && !inner.starts_with(' ') && !inner.ends_with(' ') && (begins || ends)
}
