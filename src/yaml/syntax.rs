//! What a writer did who gets a YAML error: the parser says where it stumbled, this says why.

use granit_parser::{ErrorKind, ScanError};

use super::cut;
use super::line::Line;
use super::quotes::{self, quoted};
use crate::diagnostic::{Diagnostic, Fault};
use crate::source::{Span, Text};

/// The fault behind a parser's error, told at the place where it can be mended.
pub fn fault(text: Text, error: &ScanError) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.str.len());
    let line = Line::around(text.str, at);
    let before = line.before(text.str);
    let mark = text.str[..at].rfind(['"', '\'']).map(|it| Line::around(text.str, it));
    let is_quoted = error.to_string().contains("quot");
    tab(text, line)
        .or_else(|| tab(text, line.after(text.str)))
        .or_else(|| cut::line(text, line))
        .or_else(|| before.and_then(|it| cut::line(text, it)))
        .or_else(|| mark.filter(|_| is_quoted).and_then(|it| quotes::mark(text, it)))
        .or_else(|| space(text, line))
        .or_else(|| before.and_then(|it| space(text, it)))
        .or_else(|| quotes::bracket(text, line))
        .or_else(|| before.and_then(|it| quotes::bracket(text, it)))
        .or_else(|| colon(text, line))
        .or_else(|| before.and_then(|it| colon(text, it)))
        .or_else(|| colon_within_braces(text, line))
        .or_else(|| open_quote(text, error, at))
        .or_else(|| special_start(text, line))
        .or_else(|| before.and_then(|it| special_start(text, it)))
        .or_else(|| indent(text, line, error))
        .unwrap_or_else(|| unknown(text, line))
}

/// A key, or an item of a list, with nothing behind it: it would be read as if it were not there.
pub fn empty_value(key: Option<&str>, span: Span) -> Diagnostic {
    let message = match key {
        Some(key) => format!("`{key}` has no value"),
        None => "this item of the list has no value".to_owned(),
    };
    Fault::EMPTY_VALUE.at(span, message).help("write one, or take the line out")
}

fn tab(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let indent = written.len() - written.trim_start().len();
    let at = line.start + written[..indent].find('\t')?;
    let message = "a tab stands at the start of the line; YAML wants spaces";
    Some(
        Fault::UNREADABLE_YAML
            .at(text.span(at..at + 1), message)
            .help("replace each tab by two spaces")
            .fix(text.span(at..at + 1), "  "),
    )
}

/// `title:Microneedling`.
fn space(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let (key, value) = written.trim_start().split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|it| it.is_ascii_lowercase() || it == '-');
    if !is_key || value.is_empty() || value.starts_with([' ', '\t', '/']) {
        return None;
    }
    let at = line.end - (line.end - line.start - written.len()) - value.len();
    let span = text.span(at..at + value.len());
    Some(
        Fault::UNREADABLE_YAML
            .at(span, format!("a space is missing behind `{key}:`"))
            .help(format!("write `{key}: {}`", value.trim_end()))
            .fix(span, format!(" {value}")),
    )
}

/// `title: Microneedling: benefits`.
fn colon(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let key_end = written.find(": ")?;
    let key = written[..key_end].trim_start().trim_start_matches("- ");
    let value = written[key_end + 2..].trim();
    let unquoted = !value.starts_with(['"', '\'', '{', '[', '|', '>', '#', '&']);
    if !unquoted || !(value.contains(": ") || value.ends_with(':')) {
        return None;
    }
    let start = line.start + written.find(value)?;
    let span = text.span(start..start + value.len());
    let quoted = quoted(value);
    Some(
        Fault::UNREADABLE_YAML
            .at(span, format!("the text of `{key}` holds a colon, so it needs quotes"))
            .help(format!("write `{key}: {quoted}`"))
            .fix(span, quoted),
    )
}

/// `{type: web, title: Skin: a guide}`.
fn colon_within_braces(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let (mut start, mut inner) = (0, None);
    for piece in written.split_inclusive(['{', '}', ',']) {
        let own = piece.trim_end_matches(['{', '}', ',']);
        let value = own.split_once(": ").map_or("", |it| it.1).trim();
        let is_quoted = own.contains(['"', '\'']);
        if inner.is_none() && start > 0 && !is_quoted && value.contains(": ") {
            inner = Some((start + piece.find(value)?, own.split_once(": ")?.0.trim(), value));
        }
        start += piece.len();
    }
    let (at, key, value) = inner?;
    let span = text.span(line.start + at..line.start + at + value.len());
    let quoted = quoted(value);
    let message = format!("the text of `{key}` holds a colon, so it needs quotes");
    let fault = Fault::UNREADABLE_YAML.at(span, message);
    Some(fault.help(format!("write `{key}: {quoted}`")).fix(span, quoted))
}

fn open_quote(text: Text, error: &ScanError, at: usize) -> Option<Diagnostic> {
    let message = error.to_string();
    if !message.contains("quot") {
        return None;
    }
    let start = text.str[..at].rfind(['"', '\'']).unwrap_or(at);
    let line = Line::around(text.str, start);
    let span = text.span(start..line.end.max(start));
    Some(
        Fault::UNREADABLE_YAML
            .at(span, "a quotation mark is opened and not closed as it should be")
            .help("close the quotation; a mark within it is written twice ('') or as \\\""),
    )
}

/// A value that begins with a character that means something in YAML.
fn special_start(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let value = written
        .split_once(": ")
        .map_or(written.trim_start().trim_start_matches("- "), |it| it.1)
        .trim();
    let first = value.chars().next()?;
    let closed = matches!((first, value.chars().last()?), ('[', ']') | ('{', '}'));
    if !matches!(first, '[' | '{' | '*' | '&' | '!' | '%' | '@' | '`' | ']' | '}') || closed {
        return None;
    }
    let start = line.start + written.find(value)?;
    let span = text.span(start..start + value.len());
    let quoted = quoted(value);
    Some(
        Fault::UNREADABLE_YAML
            .at(
                span,
                match first {
                    '`' => "a text that begins with a backtick needs quotes".to_owned(),
                    first => format!("a text that begins with `{first}` needs quotes"),
                },
            )
            .help(format!("write {quoted}"))
            .fix(span, quoted),
    )
}

fn indent(text: Text, line: Line, error: &ScanError) -> Option<Diagnostic> {
    let kinds = [
        ErrorKind::InvalidIndentation,
        ErrorKind::ExpectedBlockMappingKey,
        ErrorKind::SimpleKeyExpected,
    ];
    let deeper = line.of(text.str).starts_with(' ');
    if !kinds.contains(error.kind()) && !deeper {
        return None;
    }
    let written = line.of(text.str);
    let start = line.start + (written.len() - written.trim_start().len());
    let message = match written.contains(':') {
        true => "this line does not line up with the keys above it",
        false => "this line is not `key: value` and belongs to no text above it",
    };
    Some(
        Fault::UNREADABLE_YAML.at(text.span(start..line.end), message).help(
            "keys of one group begin in the same column; what belongs to a key is indented by two spaces",
        ),
    )
}

/// The parser's own words speak of YAML to those who know its grammar; a writer looks at the line.
fn unknown(text: Text, line: Line) -> Diagnostic {
    let message =
        "this cannot be read: something in this line or before it is not as YAML wants it";
    Fault::UNREADABLE_YAML.at(text.span(line.start..line.end), message).help(
        "write `key: value`, one a line; close each bracket and quotation; put text with special characters in quotes",
    )
}
