//! Numbers in running text.

use super::text::word_end;
use crate::calendar::number_word;

/// A number that was read.
pub struct Number {
    pub end: usize,
    pub value: f64,
    /// Written as a word, not in digits.
    pub wording: bool,
    /// In digits without a comma, as a year is.
    pub plain: bool,
}

/// A part of one that is one letter.
pub const FRACTIONS: [(&str, f64); 5] =
    [("½", 0.5), ("¼", 0.25), ("¾", 0.75), ("⅓", 1.0 / 3.0), ("⅔", 2.0 / 3.0)];

pub fn number(text: &str, at: usize) -> Option<Number> {
    let rest = &text[at..];
    if rest.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return spoken_number(text, at);
    }
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|it| it.is_ascii_digit()).count();
    let mut end = digits(0);
    let whole = end;
    while end > 0 && bytes.get(end) == Some(&b',') && digits(end + 1) == 3 {
        end += 4;
    }
    let plain = end == whole;
    if end > 0 && bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    let part = FRACTIONS.iter().find(|it| rest[end..].starts_with(it.0));
    if let Some((sign, part)) = part {
        let value = rest[..end].parse().unwrap_or(0.0) + part;
        return Some(Number { end: at + end + sign.len(), value, wording: false, plain: false });
    }
    // A telephone number begins with a nought or is long; a version has two dots.
    let is_code = whole > 6
        || (whole > 1 && bytes[0] == b'0')
        || (bytes.get(end) == Some(&b'.') && digits(end + 1) > 0);
    let value = rest[..end].replace(',', "").parse().ok()?;
    (!is_code).then_some(Number { end: at + end, value, wording: false, plain })
}

fn spoken_number(text: &str, at: usize) -> Option<Number> {
    let end = word_end(text, at);
    let mut value = wording(&text[at..end])?;
    let mut number_end = end;
    // `twenty-one`
    if value >= 20 && text[end..].starts_with('-') {
        let next = word_end(text, end + 1);
        if let Some(ones) = wording(&text[end + 1..next]).filter(|it| *it < 10) {
            (value, number_end) = (value + ones, next);
        }
    }
    Some(Number { end: number_end, value: f64::from(value), wording: true, plain: false })
}

/// The number that a word names, up to `ninety`.
pub fn wording(word: &str) -> Option<u32> {
    const MORE: [(&str, u32); 15] = [
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ];
    const SPANISH: [(&str, u32); 16] = [
        ("uno", 1),
        ("una", 1),
        ("dos", 2),
        ("tres", 3),
        ("cuatro", 4),
        ("cinco", 5),
        ("seis", 6),
        ("siete", 7),
        ("ocho", 8),
        ("nueve", 9),
        ("diez", 10),
        ("doce", 12),
        ("quince", 15),
        ("veinte", 20),
        ("treinta", 30),
        ("cuarenta", 40),
    ];
    let more =
        || MORE.iter().chain(&SPANISH).find(|it| it.0.eq_ignore_ascii_case(word)).map(|it| it.1);
    number_word(word).or_else(more)
}
