//! See `unfinished-mark.md`.

use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;

pub const LINT: Lint = Lint {
    name: "unfinished-mark",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unfinished-mark.md"),
    run,
};

/// The longest mark that is looked at, in bytes.
const LONGEST: usize = 300;

/// How the name of a file ends.
const FILES: [&str; 14] = [
    "md", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "docx", "mp4",
    "txt",
];

/// How an address begins.
const ADDRESSES: [&str; 9] =
    ["http://", "https://", "mailto:", "tel:", "www.", "/", "./", "../", "#"];

/// A mark that is none: its bytes, and what is wrong with it.
type Unfinished = (Range<usize>, String, &'static str);

fn run(context: &Context) -> Vec<Finding> {
    passages::all(context).iter().flat_map(of_text).collect()
}

/// Only running text is searched: what Markdown took for a mark, and code, are in none of its runs.
fn of_text(read: &Read) -> Vec<Finding> {
    let text = read.text.str;
    let mut found: Vec<Unfinished> = Vec::new();
    for run in &read.document.runs {
        let begins = |sign| text[run.range.clone()].match_indices(sign);
        for (n, sign) in begins("[@").chain(begins("[=")).chain(begins("[^")).chain(begins("[[")) {
            let at = run.range.start + n;
            if !is_escaped(text, at) && !found.iter().any(|it| it.0.contains(&at)) {
                found.extend(opened(text, at, sign));
            }
        }
        for (n, _) in begins("](").chain(begins("] (")).chain(begins("][")) {
            let at = run.range.start + n;
            if !is_escaped(text, at) {
                found.extend(joined(text, at));
            }
        }
        for (n, _) in begins(")[") {
            found.extend(turned(text, run.range.start + n));
        }
    }
    found.sort_by_key(|it| it.0.start);
    let finding =
        |(range, message, help): Unfinished| Finding::at(read.text.span(range), message).help(help);
    found.into_iter().map(finding).collect()
}

/// `[@a`, `[=a`, `[^a]` and `[[a`, which stand in the text as they are.
fn opened(text: &str, at: usize, sign: &str) -> Option<Unfinished> {
    let rest = paragraph(text, at + 2);
    if !rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let closed = rest.find(['[', ']']).filter(|it| rest[*it..].starts_with(']'));
    let part = |it: char| it.is_alphanumeric() || "-_/".contains(it);
    let word = rest.find(|it| !part(it)).unwrap_or(rest.len());
    // As far as it was closed, if it was, else its first word.
    let end = at + 2 + closed.map_or(word, |it| it + 1);
    let shown = shown(text, &(at..end));
    let (message, help) = match (sign, closed) {
        ("[^", Some(_)) => (
            format!("there is no note `{shown}` on this page"),
            "write the note in a line of its own, begun with its mark and a colon: `[^1]: …`",
        ),
        ("[^", None) => return None,
        ("[=", Some(_)) => (
            format!("`{shown}` names no fact, so it stands in the text as it is"),
            "write the name of the fact as `facts.yaml` has it, such as `[=downtime]`",
        ),
        ("[@", Some(_)) => (
            format!("`{shown}` names no source, so it stands in the text as it is"),
            "write the source's id as `sources.yaml` has it, such as `[@S3]`",
        ),
        ("[[", _) => (
            format!("`{shown}` is never closed, so it is no link"),
            "write `]]` behind the page's name",
        ),
        _ => {
            let message = format!("`{shown}` is never closed, so it stands in the text as it is");
            (message, "write `]` behind it")
        }
    };
    Some((at..end, message, help))
}

/// `[text](an address)`, `[text] (page.md)` and `[text][ref]`, of which `at` is the bracket between.
fn joined(text: &str, at: usize) -> Option<Unfinished> {
    let start = text_before(text, at)?;
    let behind = paragraph(text, at + 1);
    match behind.chars().next()? {
        '[' => reference(text, start..at, &behind[1..]),
        '(' => inline(text, start..at, &behind[1..]),
        _ => parted(text, start..at, behind),
    }
}

fn reference(text: &str, words: Range<usize>, name: &str) -> Option<Unfinished> {
    let length = name.find(['[', ']', '\n']).filter(|it| name[*it..].starts_with(']'))?;
    let is_figure = |it: &str| it.chars().all(|it| it.is_numeric() || " ,.–-".contains(it));
    let in_word = text[..words.start].ends_with(char::is_alphanumeric);
    if in_word || is_figure(&text[words.start + 1..words.end]) {
        return None;
    }
    let range = words.start..words.end + 2 + length + 1;
    let message =
        format!("`{}` leads nowhere: its address is not on this page", shown(text, &range));
    Some((
        range,
        message,
        "write `[text](page.md)`, or `\\[` for a bracket that is meant to be read",
    ))
}

fn inline(text: &str, words: Range<usize>, address: &str) -> Option<Unfinished> {
    let open = words.end + 2;
    let length = address.find([')', '[', '<']).filter(|it| address[*it..].starts_with(')'));
    let Some(length) = length else {
        let end = address.find(char::is_whitespace).unwrap_or(address.len());
        let range = words.start..open + end;
        let message = format!("`{}` is never closed, so it is no link", shown(text, &range));
        let is_clear = is_address(&address[..end]);
        return is_clear.then_some((range, message, "write `)` behind the address"));
    };
    let inner = &address[..length];
    let range = words.start..open + length + 1;
    let message =
        format!("a space stands in the address of `{}`, so it is no link", shown(text, &range));
    let help = "take the spaces out of the address, or put it in angle brackets: `(<my file.pdf>)`";
    if !is_address(inner) {
        return None;
    }
    if !inner.trim().contains(char::is_whitespace) {
        return Some(around(text, range));
    }
    Some((range, message, help))
}

/// `[see us[^1] now](page.md)`: the words hold what may not stand in a link.
fn around(text: &str, range: Range<usize>) -> Unfinished {
    let message =
        format!("`{}` is no link, since its words hold a link or a note", shown(text, &range));
    (range, message, "take the one within out, and put it behind the link")
}

/// `(text)[address]`, of which `at` is the bracket between.
fn turned(text: &str, at: usize) -> Option<Unfinished> {
    let start = text[..at].rfind(['(', ')', '\n']).filter(|it| text[*it..].starts_with('('))?;
    let behind = paragraph(text, at + 2);
    let length = behind.find([']', '\n']).filter(|it| behind[*it..].starts_with(']'))?;
    let address = &behind[..length];
    let range = start..at + 2 + length + 1;
    let message = format!("the brackets of `{}` stand the wrong way round", shown(text, &range));
    (is_address(address) || address.starts_with("www.")).then_some((
        range,
        message,
        "write `[text](address)`",
    ))
}

fn parted(text: &str, words: Range<usize>, behind: &str) -> Option<Unfinished> {
    let inner = behind.strip_prefix(" (")?;
    let length = inner.find(|it: char| it == ')' || it.is_whitespace())?;
    let range = words.start..words.end + 3 + length + 1;
    let is_page = inner[..length].ends_with(".md") && inner[length..].starts_with(')');
    let message = format!("a space stands within `{}`, so it is no link", text.get(range.clone())?);
    is_page.then_some((range, message, "take the space before `(` away"))
}

/// What stands there, in one line.
fn shown(text: &str, range: &Range<usize>) -> String {
    text[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the words in brackets begin that end with the bracket at `at`.
fn text_before(text: &str, at: usize) -> Option<usize> {
    let start = opening(text, at)?;
    let words = &text[start + 1..at];
    let is_mark = words.starts_with(['^', '@', '=', '!']) || words.contains("\n\n");
    let is_short = words.len() <= LONGEST && !words.trim().is_empty();
    (is_short && !is_mark && !is_escaped(text, start)).then_some(start)
}

/// The bracket that the one at `at` closes.
fn opening(text: &str, at: usize) -> Option<usize> {
    let from = (at.saturating_sub(LONGEST)..=at).find(|it| text.is_char_boundary(*it))?;
    let mut open = 1;
    for (n, sign) in text[from..at].rmatch_indices(['[', ']']) {
        if !is_escaped(text, from + n) {
            open += if sign == "]" { 1 } else { -1 };
        }
        if open == 0 {
            return Some(from + n);
        }
    }
    None
}

/// Whether words in round brackets were meant as an address and not as a remark.
fn is_address(words: &str) -> bool {
    let path = words.split(['#', '"']).next().unwrap_or(words).trim();
    let ending = path.rsplit_once('.').map(|it| it.1.to_lowercase());
    let is_file = ending.is_some_and(|it| FILES.contains(&it.as_str()));
    is_file || ADDRESSES.iter().any(|it| words.trim_start().starts_with(it))
}

/// What follows in the same paragraph, as far as a mark may go.
fn paragraph(text: &str, from: usize) -> &str {
    let rest = &text[from..];
    let end = (0..=LONGEST.min(rest.len())).rev().find(|it| rest.is_char_boundary(*it));
    let rest = &rest[..end.unwrap_or(0)];
    rest.split("\n\n").next().unwrap_or(rest)
}

fn is_escaped(text: &str, at: usize) -> bool {
    text[..at].bytes().rev().take_while(|it| *it == b'\\').count() % 2 == 1
}
