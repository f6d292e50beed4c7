//! See `unknown-card.md`.

use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;

pub const LINT: Lint = Lint {
    name: "unknown-card",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unknown-card.md"),
    run,
};

const CARDS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

const ALL: &str = "write one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`";

/// Words that other programs know, and the card that means the same here.
const ELSEWHERE: [(&str, &str); 8] = [
    ("INFO", "NOTE"),
    ("REMARK", "NOTE"),
    ("HINT", "TIP"),
    ("ATTENTION", "IMPORTANT"),
    ("ALERT", "WARNING"),
    ("URGENT", "WARNING"),
    ("DANGER", "CAUTION"),
    ("EMERGENCY", "CAUTION"),
];

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in passages::all(context) {
        found.extend(read.document.quotes.iter().filter_map(|it| finding(&read, it.clone())));
    }
    found
}

/// The word in a line that begins as a card does, and what stands behind it.
struct Mark<'t> {
    range: Range<usize>,
    word: &'t str,
    is_closed: bool,
    behind: &'t str,
}

fn mark(text: &str, quote: Range<usize>) -> Option<Mark<'_>> {
    let line = text[quote.clone()].lines().next()?;
    let inner = line.strip_prefix('>')?;
    let words = inner.trim_start_matches(' ');
    // Five spaces make it code.
    let rest = words.strip_prefix("[!").filter(|_| inner.len() - words.len() < 5)?;
    let part = |it: char| it.is_alphanumeric() || "-_ ".contains(it);
    let length = rest.find(|it| !part(it)).unwrap_or(rest.len());
    let word = rest[..length].trim();
    let start = quote.start + line.len() - words.len();
    let is_closed = rest[length..].starts_with(']');
    let end = start + 2 + length + usize::from(is_closed);
    let behind = rest[length..].strip_prefix(']').unwrap_or_default().trim();
    word.starts_with(char::is_alphabetic).then_some(Mark {
        range: start..end,
        word,
        is_closed,
        behind,
    })
}

fn finding(read: &Read, quote: Range<usize>) -> Option<Finding> {
    let text = read.text;
    let Mark { range, word, is_closed, behind } = mark(text.str, quote)?;
    let (span, written) = (text.span(range.clone()), &text.str[range]);
    let upper = word.to_uppercase();
    if !is_closed {
        let first = word.split(' ').next().unwrap_or(word);
        let finding = Finding::at(span, format!("`[!{first}` is never closed, so this is no card"));
        return Some(match near(&first.to_uppercase()) {
            Some(near) => finding.help(format!("write `[!{near}]`, alone in its line")),
            None => finding.help(ALL),
        });
    }
    if CARDS.contains(&upper.as_str()) && !behind.is_empty() {
        let message = format!("text stands behind `{written}`, so this is no card");
        let help = "begin a new line with `>` behind it, and write the text there";
        return Some(Finding::at(span, message).help(help));
    }
    let finding = Finding::at(span, format!("there is no card `{written}`"));
    Some(match near(&upper) {
        Some(near) => {
            finding.help(format!("did you mean `[!{near}]`?")).fix(span, format!("[!{near}]"))
        }
        None => finding.help(ALL),
    })
}

fn near(word: &str) -> Option<&'static str> {
    let elsewhere = ELSEWHERE.iter().find(|it| it.0 == word).map(|it| it.1);
    elsewhere.or_else(|| did_you_mean(word, CARDS))
}
