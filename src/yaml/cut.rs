//! `#` behind a space: YAML takes what follows for a note, a writer mostly for text.

use std::ops::Range;

use super::line::Line;
use super::quotes::quoted;
use crate::diagnostic::{Diagnostic, Fault};
use crate::source::Text;

/// Text that is not short for a value is meant to be read.
const PROSE: usize = 3;

/// A value without quotes that a note cuts short: the rest of its line was meant to be read when it
/// begins without a space, with a digit, or stands behind several words.
pub fn value(text: Text, value: Range<usize>) -> Option<Diagnostic> {
    let rest = &text.str[value.end..Line::around(text.str, value.end).end].trim_end();
    let note = rest.trim_start().strip_prefix('#').filter(|it| it.len() + 1 < rest.len())?;
    let words = text.str[value.clone()].split_whitespace().count();
    let is_text = note.starts_with(|it: char| it != ' ' && it != '#')
        || note.trim_start().starts_with(|it: char| it.is_ascii_digit())
        || words >= PROSE && !note.trim_matches(['#', ' ']).is_empty();
    if !is_text || value.is_empty() {
        return None;
    }
    let whole = value.start..value.end + rest.len();
    let written = &text.str[whole.clone()];
    let fault = fault(text, value.end + rest.len() - note.len() - 1);
    let is_one_line = !written.contains('\n');
    Some(match is_one_line {
        true => fault
            .help(format!("put the whole text in quotes: {}", quoted(written)))
            .fix(text.span(whole), quoted(written)),
        false => fault.help("put the whole text in quotes"),
    })
}

/// A line that cannot be read since a note hides how it ends: `{avoid: factor #4, from: now}`.
pub fn line(text: Text, line: Line) -> Option<Diagnostic> {
    let written = line.of(text.str);
    let at = written.find(" #")?;
    let (before, note) = (&written[..at], &written[at + 2..]);
    let count =
        |signs: [char; 2]| before.matches(signs[0]).count() > before.matches(signs[1]).count();
    let is_open = count(['{', '}']) || count(['[', ']']);
    let is_plain = !before.contains(['"', '\'']);
    let is_text = note.starts_with(|it: char| it != ' ' && it != '#') && before.contains(": ");
    (is_plain && (is_text || is_open && !note.trim().is_empty())).then(|| {
        fault(text, line.start + at + 1).help("put the text that holds it in quotes: \"…#…\"")
    })
}

fn fault(text: Text, at: usize) -> Diagnostic {
    let line = Line::around(text.str, at);
    let end = line.start + line.of(text.str).trim_end().len();
    let message = "`#` behind a space begins a note, so nobody reads what follows";
    Fault::CUT_VALUE.at(text.span(at..end), message)
}
