//! The marks that are ours: `[@id; @id]`, `[=name]`, `H~2~O` and `x^2^`.
//!
//! They are found in running text, after pulldown-cmark has told what is running text. It could
//! report `[@id]` itself, as a reference that is not defined, but then `[wait [=time]](page.md)`
//! would be a link within a link, and the outer one would be lost.

use std::ops::Range;

/// The longest mark that is looked for, in bytes: keeps a stray `[@` from costing anything.
const LONGEST: usize = 400;

/// A mark of ours, with the bytes of the whole of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    Cite(Range<usize>),
    Fact(Range<usize>),
    Subscript(Range<usize>),
    Superscript(Range<usize>),
}

impl Mark {
    pub fn range(&self) -> &Range<usize> {
        match self {
            Mark::Cite(it) | Mark::Fact(it) | Mark::Subscript(it) | Mark::Superscript(it) => it,
        }
    }
}

/// The first mark that begins in the bytes `within`. A citation may end after them, when it is
/// broken over two lines.
pub fn first_mark(text: &str, within: Range<usize>) -> Option<Mark> {
    let bytes = &text.as_bytes()[within.clone()];
    let mut places = bytes.iter().enumerate().filter(|(_, it)| matches!(it, b'[' | b'~' | b'^'));
    places.find_map(|(n, byte)| match byte {
        b'[' => bracket(text, within.start + n),
        _ => small(text, within.start + n, within.end),
    })
}

/// True for `~2~` and its like, which pulldown-cmark takes for struck text at the border of a word.
pub fn is_subscript(written: &str) -> bool {
    matches!(small(written, 0, written.len()), Some(Mark::Subscript(it)) if it.len() == written.len())
}

/// The ids in a citation `[@a; @b]` at `range`, each with its place; nothing if one is no id.
pub fn ids(text: &str, range: Range<usize>) -> Vec<(&str, Range<usize>)> {
    let inner = &text[range.start + 1..range.end - 1];
    let mut at = range.start + 1;
    let parts = inner.split([';', ',']).map(|part| {
        let start = at;
        at += part.len() + 1;
        id_in(part, start, inner.contains('\n'))
    });
    parts.collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// The name in a reference to a fact `[=name]` at `range`.
pub fn name(text: &str, range: &Range<usize>) -> String {
    text[range.start + 2..range.end - 1].trim().to_owned()
}

fn bracket(text: &str, at: usize) -> Option<Mark> {
    let bytes = text.as_bytes();
    let sign = *bytes.get(at + 1)?;
    if !matches!(sign, b'@' | b'=') || is_escaped(bytes, at) {
        return None;
    }
    let length = bytes[at..].iter().take(LONGEST).position(|it| *it == b']')?;
    let range = at..at + length + 1;
    if sign == b'=' {
        return is_id(text[at + 2..at + length].trim(), false).then_some(Mark::Fact(range));
    }
    let blank_line = text[range.clone()].lines().any(|it| it.trim_matches(is_margin).is_empty());
    (!blank_line && !ids(text, range.clone()).is_empty()).then_some(Mark::Cite(range))
}

/// `~2~` or `^2^`: one to eight letters, digits or signs.
fn small(text: &str, at: usize, end: usize) -> Option<Mark> {
    let bytes = text.as_bytes();
    let sign = *bytes.get(at)?;
    if is_escaped(bytes, at) || (at > 0 && bytes[at - 1] == sign) {
        return None;
    }
    let inner = text.get(at + 1..end)?;
    let length = inner.find(|c: char| !(c.is_alphanumeric() || matches!(c, '+' | '-' | '−')))?;
    let characters = inner[..length].chars().count();
    let range = at..at + length + 2;
    if bytes[at + 1 + length] != sign
        || bytes.get(range.end) == Some(&sign)
        || !(1..=8).contains(&characters)
    {
        return None;
    }
    match sign {
        b'~' => Some(Mark::Subscript(range)),
        b'^' => Some(Mark::Superscript(range)),
        _ => None,
    }
}

/// True when the character at `at` stands after an odd number of backslashes.
fn is_escaped(bytes: &[u8], at: usize) -> bool {
    bytes[..at].iter().rev().take_while(|it| **it == b'\\').count() % 2 == 1
}

fn id_in(part: &str, start: usize, wrapped: bool) -> Option<(&str, Range<usize>)> {
    let id = part.trim_start_matches(is_margin).trim_end();
    let start = start + part.trim_end().len() - id.len();
    match id.strip_prefix('@') {
        Some(id) if is_id(id, true) => Some((id, start + 1..start + 1 + id.len())),
        // `[@a; b]` is still a citation, so that its fault can be told; over two lines it may as
        // well be a list.
        None if !wrapped && is_id(id, true) => Some((id, start..start + id.len())),
        _ => None,
    }
}

/// White space, and what begins the lines of a quotation.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || c == '>'
}

/// Letters, digits and what joins them; nothing that Markdown could take for emphasis.
fn is_id(id: &str, spaced: bool) -> bool {
    let joins = |c| matches!(c, '-' | '_' | '.' | ':' | '/' | '+') || (spaced && c == ' ');
    let plain = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    plain(id.chars().next())
        && plain(id.chars().next_back())
        && id.chars().all(|it| it.is_alphanumeric() || joins(it))
        && id.split('_').skip(1).all(|it| it.is_empty() || plain(it.chars().next()))
        && id.rsplit('_').skip(1).all(|it| it.is_empty() || plain(it.chars().next_back()))
}

#[cfg(test)]
mod tests {
    use super::{Mark, first_mark, ids, is_subscript};

    fn first(text: &str) -> Option<Mark> {
        first_mark(text, 0..text.len())
    }

    #[test]
    fn citations_have_ids_with_places() {
        let text = "a [@S3; @fda-devices].";
        assert_eq!(first(text), Some(Mark::Cite(2..21)));
        assert_eq!(ids(text, 2..21), [("S3", 4..6), ("fda-devices", 9..20)]);
        assert_eq!(ids("[@a, p. 3]", 0..10), [("a", 2..3), ("p. 3", 5..9)]);
        assert_eq!(ids("[@a;\n> @b]", 0..10), [("a", 2..3), ("b", 8..9)]);
    }

    #[test]
    fn what_is_no_mark_stays_text() {
        for text in
            ["[@]", "[=]", "\\[@a]", "[a]", "[@a", "[@a;\n\n@b]", "[=a b]", "~~a~~", "a~ b~", "^^"]
        {
            assert_eq!(first(text), None, "{text}");
        }
        assert_eq!(first("\\\\[=a-b]"), Some(Mark::Fact(2..8)));
    }

    #[test]
    fn small_letters_stand_anywhere_in_a_word() {
        assert_eq!(first("H~2~O"), Some(Mark::Subscript(1..4)));
        assert_eq!(first("x^−2^"), Some(Mark::Superscript(1..7)));
        assert!(is_subscript("~2~") && !is_subscript("~~2~~") && !is_subscript("~two words~"));
    }
}
