//! See `literal-line.md`.

use std::collections::HashSet;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::{Run, RunPlace};

pub const LINT: Lint = Lint {
    name: "literal-line",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("literal-line.md"),
    run,
};

/// What other programs put before an item.
const BULLETS: &str = "•·◦▪▫■□●○‣⁃∙–—";

/// A line of running text.
struct Line<'a> {
    /// Where its words begin.
    start: usize,
    /// Its words.
    words: &'a str,
    block: u32,
}

fn run(context: &Context) -> Vec<Finding> {
    passages::all(context).iter().flat_map(of_text).collect()
}

fn of_text(read: &Read) -> Vec<Finding> {
    let lines: Vec<Line> =
        read.document.runs.iter().filter_map(|it| line(read.text.str, it)).collect();
    let mut told = HashSet::new();
    let mut found = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let others = lines.iter().enumerate().filter(|it| it.0 != n && it.1.block == line.block);
        let others: Vec<&Line> = others.map(|it| it.1).collect();
        let Some((message, help)) = fault(line, &others) else { continue };
        if told.insert(line.block) {
            let span = read.text.span(line.start..line.start + line.words.len());
            found.push(Finding::at(span, message).help(help));
        }
    }
    found
}

/// The line that begins with a run, if one does: only marks of lists and quotations stand before it.
fn line<'a>(text: &'a str, run: &Run) -> Option<Line<'a>> {
    if run.place != RunPlace::Plain {
        return None;
    }
    let at = run.range.start;
    let before = &text[text[..at].rfind('\n').map_or(0, |it| it + 1)..at];
    let is_margin = |it: char| it.is_whitespace() || it.is_ascii_digit() || ">-*+.):".contains(it);
    if !before.chars().all(is_margin) {
        return None;
    }
    let words = text[at..].lines().next().unwrap_or_default();
    let start = at + words.len() - words.trim_start().len();
    Some(Line { start, words: words.trim(), block: run.block })
}

type Told = (&'static str, &'static str);

fn fault(line: &Line, others: &[&Line]) -> Option<Told> {
    heading(line.words, others.is_empty())
        .or_else(|| row(line.words, others))
        .or_else(|| item(line.words, others))
}

/// `##Heading`, and `#######  Heading`.
fn heading(words: &str, is_alone: bool) -> Option<Told> {
    let rest = words.trim_start_matches('#');
    let signs = words.len() - rest.len();
    let is_near = rest.starts_with(char::is_alphabetic) && (signs > 1 || signs == 1 && is_alone);
    match (signs, is_near) {
        (1..=6, true) => {
            Some(("this is no heading: a space is missing behind `#`", "write `## Heading`"))
        }
        (7.., _) => {
            Some(("this is no heading: it begins with more than six `#`", "write `## Heading`"))
        }
        _ => None,
    }
}

/// `| a | b |` in a paragraph.
fn row(words: &str, others: &[&Line]) -> Option<Told> {
    let is_row = |it: &str| it.len() > 2 && it.starts_with('|') && it.ends_with('|');
    let is_ruler = |it: &str| {
        it.contains('|') && it.contains("--") && it.chars().all(|it| "|-: ".contains(it))
    };
    let is_table =
        is_row(words) || words.contains('|') && others.iter().any(|it| is_ruler(it.words));
    is_table.then_some((
        "these lines are no table",
        "put a line such as `|---|---|` below the first, with as many parts as that has columns, \
         and an empty line before the table",
    ))
}

/// `• one`, or `-one` more than once.
fn item(words: &str, others: &[&Line]) -> Option<Told> {
    const ITEMS: Told = (
        "this is no list: its lines run into one",
        "begin each item with `- `, or with `1. `, and put an empty line before the first",
    );
    let sign = words.chars().next()?;
    let is_item =
        |it: &str| it.starts_with(sign) && it[sign.len_utf8()..].starts_with(|it| it != sign);
    if BULLETS.contains(sign) {
        let is_dash = matches!(sign, '–' | '—');
        let more = others.iter().any(|it| is_item(it.words));
        return (is_item(words) && (!is_dash || more)).then_some(ITEMS);
    }
    let more = |shape: fn(&str) -> bool| shape(words) && others.iter().any(|it| shape(it.words));
    (more(is_dashed) || more(is_numbered)).then_some(ITEMS)
}

/// `-one`.
fn is_dashed(words: &str) -> bool {
    let rest = words.strip_prefix(['-', '*', '+']);
    rest.is_some_and(|it| it.starts_with(char::is_alphabetic))
}

/// `1.one` and `1)one`, and `a) one`.
fn is_numbered(words: &str) -> bool {
    let rest = words.trim_start_matches(|it: char| it.is_ascii_digit());
    let digits = words.len() - rest.len();
    let behind = |it: &str| it.strip_prefix(['.', ')']).map(str::to_owned);
    match digits {
        0 => {
            let mut letters = rest.chars();
            letters.next().is_some_and(|it| it.is_ascii_lowercase())
                && letters.as_str().starts_with(") ")
        }
        1 | 2 => behind(rest).is_some_and(|it| it.starts_with(char::is_alphabetic)),
        _ => false,
    }
}
