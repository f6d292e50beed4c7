//! Quotation marks and brackets that a writer opened and did not close as YAML wants it.

use super::line::Line;
use crate::diagnostic::{Diagnostic, Fault};
use crate::source::Text;

/// The text in quotation marks, so that all of it is text.
pub fn quoted(value: &str) -> String {
    let curly = value.strip_prefix('“').and_then(|it| it.strip_suffix('”'));
    let value = curly.unwrap_or(value);
    if value.contains(['"', '\\']) && !value.contains('\'') {
        return format!("'{value}'");
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// `title: "Redness`, `answer: "Wait" a while.`, `answer: 'It's fine.'`.
pub fn mark(text: Text, line: Line) -> Option<Diagnostic> {
    let (key, value, start) = value(text, line)?;
    let mark = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let inner = value[1..].strip_suffix(mark);
    let (message, mended) = match inner {
        _ if !value[1..].contains(mark) => (
            format!("the quotation mark before the text of `{key}` is not closed"),
            format!("{value}{mark}"),
        ),
        Some(inner) if inner.contains(mark) => {
            (format!("a quotation mark within the text of `{key}` ends it too soon"), quoted(inner))
        }
        None => (format!("the text of `{key}` goes on behind its quotation mark"), quoted(value)),
        Some(_) => return None,
    };
    let span = text.span(start..start + value.len());
    let fault = Fault::UNREADABLE_YAML.at(span, message);
    Some(fault.help(format!("write `{key}: {mended}`")).fix(span, mended))
}

/// `also: [one, two`.
pub fn bracket(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let at = written.find(['[', '{'])?;
    let before = written[..at].trim_end();
    let (open, close) = if written[at..].starts_with('[') { ('[', ']') } else { ('{', '}') };
    let rest = written[at..].trim_end();
    let is_open = rest.matches(open).count() > rest.matches(close).count();
    if !is_open || !(before.is_empty() || before.ends_with([':', '-'])) {
        return None;
    }
    let start = line.start + at;
    let span = text.span(start..start + rest.len());
    let message = format!("`{open}` is opened here and not closed");
    let help = format!("write `{close}` at the end");
    Some(Fault::UNREADABLE_YAML.at(span, message).help(help).fix(span, format!("{rest}{close}")))
}

/// The key and the value of a line, and where the value begins in the text.
fn value<'t>(text: Text<'t>, line: Line) -> Option<(&'t str, &'t str, usize)> {
    let written = line.of(text.str);
    let (key, value) = written.split_once(": ")?;
    let start = line.start + written.len() - value.trim_start().len();
    Some((key.trim_start().trim_start_matches("- "), value.trim(), start))
}
