//! Ends of lines in scripts that put no space between words.

/// Whether the end of a line between these two parts of a text shows no space: both are Chinese or
/// Japanese there, marks of emphasis left aside.
pub fn joins(before: &str, behind: &str) -> bool {
    let is_mark = |it: char| it.is_whitespace() || "*_~>".contains(it);
    let last = before.trim_end_matches(is_mark).chars().next_back();
    let first = behind.trim_start_matches(is_mark).chars().next();
    last.is_some_and(is_unspaced) && first.is_some_and(is_unspaced)
}

/// Han, kana, bopomofo, and the signs that are as wide. Korean puts spaces between words.
fn is_unspaced(it: char) -> bool {
    matches!(it,
        '\u{2e80}'..='\u{303f}' | '\u{3040}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff01}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}
