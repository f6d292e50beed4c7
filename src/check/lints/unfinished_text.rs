//! See `unfinished-text.md`.

use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "unfinished-text",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unfinished-text.md"),
    run,
};

/// Words that writers leave for themselves in capitals; here in small letters.
const CAPITALS: [&str; 10] =
    ["todo", "tbc", "tbd", "tba", "fixme", "xx", "xxx", "xxxx", "placeholder", "tktk"];

/// How a text begins that stands for another.
const FILLERS: [&str; 2] = ["lorem ipsum", "dolor sit amet"];

/// How words in square brackets begin that ask somebody to fill them in.
const ASKS: [&str; 12] = [
    "insert",
    "add",
    "your",
    "name of",
    "number of",
    "phone",
    "enter",
    "fill in",
    "date",
    "dose",
    "to be",
    "clinic name",
];

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        for run in &document.runs {
            let marks = marks(text.str, run.range.clone());
            found.extend(marks.into_iter().map(|it| finding(&text.str[it.clone()], text.span(it))));
        }
    }
    for title in context.pages().filter_map(|it| it.meta.title.as_ref()) {
        let marks = marks(&title.value, 0..title.value.len());
        found.extend(marks.into_iter().map(|it| finding(&title.value[it], title.span)));
    }
    found
}

fn finding(words: &str, at: Span) -> Finding {
    let message = format!("`{words}` stands for something that is still to be written");
    Finding::at(at, message).help(
        "write what belongs there, or take it out; a page that is not done says `draft: true`",
    )
}

/// What is left to be filled in within a run of text.
fn marks(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let words = &text[run.clone()];
    let mut found = Vec::new();
    let mut add = |start: usize, length: usize| {
        let at = run.start + start..run.start + start + length;
        if !found.iter().any(|it: &Range<usize>| it.start < at.end && at.start < it.end) {
            found.push(at);
        }
    };
    for (open, close) in [("{{", "}}"), ("[", "]")] {
        for (at, _) in words.match_indices(open) {
            let inner = &words[at + open.len()..];
            let Some(length) = inner.find(close) else { continue };
            let inner = &inner[..length];
            if open == "{{" || is_asking(inner) {
                add(at, open.len() + length + close.len());
            }
        }
    }
    for (at, word) in words_of(words) {
        if is_for_later(word) || is_blank(word) {
            add(at, word.len());
        }
    }
    let lower = words.to_ascii_lowercase();
    for filler in FILLERS {
        lower.match_indices(filler).for_each(|it| add(it.0, filler.len()));
    }
    found.sort_by_key(|it| it.start);
    found
}

/// Whether words in square brackets are to be filled in: all in capitals, or asking for it.
fn is_asking(inner: &str) -> bool {
    let letters = inner.chars().filter(|it| it.is_alphabetic());
    let is_loud = letters.clone().count() > 2 && letters.clone().all(char::is_uppercase);
    let lower = inner.to_lowercase();
    let asks = ASKS
        .iter()
        .any(|it| lower.strip_prefix(it).is_some_and(|it| !it.starts_with(char::is_alphabetic)));
    // A card, a note or a source that is none is told as such.
    let is_mark = inner.starts_with(['!', '^', '@', '=']);
    inner.len() < 80 && !is_mark && (is_loud || asks)
}

fn is_for_later(word: &str) -> bool {
    word.chars().all(char::is_uppercase) && CAPITALS.contains(&word.to_lowercase().as_str())
}

/// A line to write on: `____`.
fn is_blank(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|it| it == b'_')
}

/// The words of a text, each with its place; a line to write on is one too.
fn words_of(text: &str) -> Vec<(usize, &str)> {
    let is_part = |it: char| it.is_alphanumeric() || it == '_';
    let mut words = Vec::new();
    let mut from = 0;
    for part in text.split_inclusive(|it| !is_part(it)) {
        let word = part.trim_end_matches(|it| !is_part(it));
        words.extend((!word.is_empty()).then_some((from, word)));
        from += part.len();
    }
    words
}
