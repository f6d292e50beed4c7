//! What a writer did who gets a YAML error: the parser says where it stumbled, this says why.

use granit_parser::{ErrorKind, ScanError};

use super::UNREADABLE;
use crate::diagnostic::Diagnostic;
use crate::source::Text;

/// The fault behind a parser's error, told at the place where it can be mended.
pub(super) fn fault(text: Text, error: &ScanError) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.str.len());
    let line = Line::around(text.str, at);
    let before = line.before(text.str);
    tab(text, line)
        .or_else(|| colon(text, line))
        .or_else(|| before.and_then(|it| colon(text, it)))
        .or_else(|| open_quote(text, error, at))
        .or_else(|| special_start(text, line))
        .or_else(|| before.and_then(|it| special_start(text, it)))
        .or_else(|| indent(text, line, error))
        .unwrap_or_else(|| unknown(text, line, error))
}

/// A line of the text, by its bytes, without its end.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
}

impl Line {
    fn around(text: &str, mut at: usize) -> Line {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
        Line { start, end }
    }

    /// The nearest line above that is not empty.
    fn before(self, text: &str) -> Option<Line> {
        let above = text[..self.start].trim_end();
        (!above.is_empty()).then(|| Line::around(text, above.len() - 1))
    }

    fn of(self, text: &str) -> &str {
        text[self.start..self.end].trim_end_matches('\r')
    }
}

fn tab(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let indent = written.len() - written.trim_start().len();
    let at = line.start + written[..indent].find('\t')?;
    let message = "a tab stands at the start of the line; YAML wants spaces";
    Some(
        Diagnostic::error(UNREADABLE, text.span(at..at + 1), message)
            .help("replace each tab by two spaces")
            .fix(text.span(at..at + 1), "  "),
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
        Diagnostic::error(
            UNREADABLE,
            span,
            format!("the text of `{key}` holds a colon, so it needs quotes"),
        )
        .help(format!("write `{key}: {quoted}`"))
        .fix(span, quoted),
    )
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
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
        Diagnostic::error(
            UNREADABLE,
            span,
            "a quotation mark is opened and not closed as it should be",
        )
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
        Diagnostic::error(
            UNREADABLE,
            span,
            format!("a text that begins with `{first}` needs quotes"),
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
        Diagnostic::error(UNREADABLE, text.span(start..line.end), message).help(
            "keys of one group begin in the same column; what belongs to a key is indented by two spaces",
        ),
    )
}

fn unknown(text: Text, line: Line, error: &ScanError) -> Diagnostic {
    let told = error.info().to_string();
    let message = format!("this cannot be read as YAML: {}", told.trim_end_matches('.'));
    Diagnostic::error(UNREADABLE, text.span(line.start..line.end), message)
        .help("write `key: value`, one a line; put text with special characters in quotes")
}
