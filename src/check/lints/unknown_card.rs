//! See `unknown-card.md`.

use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::markdown::RunPlace;

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
        let runs = read.document.runs.iter().filter(|it| it.place == RunPlace::Plain);
        let mut bare: Vec<_> =
            runs.filter_map(|it| Some((it.block, bare(&read, it.range.clone())?))).collect();
        // One mend is enough for a paragraph.
        bare.dedup_by_key(|it| it.0);
        found.extend(bare.into_iter().map(|it| it.1));
    }
    found
}

/// `[!CAUTION]` at the beginning of a line that begins no quotation, and `> !CAUTION`.
fn bare(read: &Read, run: Range<usize>) -> Option<Finding> {
    let text = read.text.str;
    let start = text[..run.start].rfind('\n').map_or(0, |it| it + 1);
    let margin = &text[start..run.start];
    let is_first = margin.chars().all(|it| it.is_whitespace() || ">-*+".contains(it));
    let rest = text[run.clone()].trim_end();
    let closed = rest.strip_prefix("[!");
    let word = closed.or_else(|| rest.strip_prefix('!').filter(|_| margin.contains('>')))?;
    let length = word.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(word.len());
    let card = near(&word[..length].to_uppercase()).filter(|_| is_first && length > 2)?;
    // A quotation may say anything else.
    if margin.contains('>') && !CARDS.contains(&word[..length].to_uppercase().as_str()) {
        return None;
    }
    // A quotation whose first line says so is told as such.
    let mut quotes = read.document.quotes.iter();
    if closed.is_some()
        && quotes.any(|it| mark(text, it.clone()).is_some_and(|it| it.range.start == run.start))
    {
        return None;
    }
    // In running text only the very words of a card are none.
    let is_whole = word[length..].trim_start_matches([']', ':']).is_empty();
    if !is_whole && (closed.is_none() || !word[length..].starts_with(']')) {
        return None;
    }
    let span = read.text.span(run.start..run.start + rest.len());
    let finding = Finding::at(span, format!("`{rest}` begins no card here"));
    Some(finding.help(format!(
        "begin a paragraph of its own with `> [!{card}]`, and each line below with `>`"
    )))
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
