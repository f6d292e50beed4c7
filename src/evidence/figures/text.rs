//! Words and spaces from a place on.

/// Behind that whole word, whatever its case.
pub fn word(text: &str, at: usize, wanted: &str) -> Option<usize> {
    let end = word_end(text, at);
    text[at..end].eq_ignore_ascii_case(wanted).then_some(end)
}

pub fn word_end(text: &str, at: usize) -> usize {
    at + text[at..].find(|it: char| !it.is_alphabetic()).unwrap_or(text.len() - at)
}

/// Behind the spaces at `at`, of which there must be one.
pub fn spaces(text: &str, at: usize) -> Option<usize> {
    Some(skip_spaces(text, at)).filter(|it| *it > at)
}

pub fn skip_spaces(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start().len()
}
