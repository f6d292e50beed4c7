//! The lines between `---` and `---` at the top of a page, apart from its text.

use crate::diagnostic::{Diagnostic, Fault};
use crate::source::Text;

/// A file in its two parts.
pub struct Parts<'s> {
    /// The YAML between the fences, if there is any.
    pub front: Option<Text<'s>>,
    /// The Markdown below.
    pub body: Text<'s>,
}

/// Divides a page. A page without front matter, or with one that is never closed, is told.
pub fn split<'s>(text: Text<'s>, found: &mut Vec<Diagnostic>) -> Parts<'s> {
    let above = text.str.len() - text.str.trim_start().len();
    let start = after_fence(text.str, above);
    if above > 0 || start.is_none() {
        let (message, help) = match start {
            Some(_) => (
                "an empty line stands above the front matter",
                "delete everything above the first line `---`",
            ),
            None => (
                "this page does not begin with its front matter",
                "begin the file with a line `---`, then `title: …`, then a line `---`",
            ),
        };
        let fault = Fault::MISSING_FRONT_MATTER.at(text.span(0..0), message);
        found.push(fault.help(help));
    }
    let Some(start) = start else { return Parts { front: None, body: text } };
    let mut at = start;
    while at < text.str.len() {
        if let Some(end) = after_fence(text.str, at) {
            return Parts {
                front: Some(text.slice(start..at)),
                body: text.slice(end..text.str.len()),
            };
        }
        at = text.str[at..].find('\n').map_or(text.str.len(), |it| at + it + 1);
    }
    found.push(
        Fault::MISSING_FRONT_MATTER
            .at(text.span(0..start), "the front matter is opened and never closed")
            .help("put a line `---` below its last key"),
    );
    Parts { front: None, body: text.slice(text.str.len()..text.str.len()) }
}

/// The byte behind a line `---` that starts at `at`.
fn after_fence(text: &str, at: usize) -> Option<usize> {
    let line_end = text[at..].find('\n').map_or(text.len(), |it| at + it + 1);
    (text[at..line_end].trim_end() == "---").then_some(line_end)
}
