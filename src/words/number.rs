//! How a language writes numbers, read off one sample of it.

use fluent_bundle::FluentValue;

/// A function that writes numbers for Fluent. It can hold no state, so there is one a language way.
pub type Formatter<M> = fn(&FluentValue, &M) -> Option<String>;

/// The way of a language that writes one thousand two hundred and thirty-four and a half as
/// `sample`: `1,234.5`, `1.234,5`, `1 234,5`.
pub fn formatter<M>(sample: &str) -> Formatter<M> {
    let group = sample.strip_prefix('1').and_then(|it| it.chars().next()).unwrap_or(',');
    let point = sample.trim_end_matches('5').chars().next_back().unwrap_or('.');
    match (group, point) {
        (',', _) => written::<',', '.', M>,
        ('.', _) => written::<'.', ',', M>,
        ('’' | '\'', _) => written::<'’', '.', M>,
        ('2', '.') => written::<'\0', '.', M>,
        ('2', _) => written::<'\0', ',', M>,
        (_, '.') => written::<'\u{202F}', '.', M>,
        (_, _) => written::<'\u{202F}', ',', M>,
    }
}

fn written<const GROUP: char, const POINT: char, M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut written = String::with_capacity(digits.len() + 4);
    for (n, digit) in whole.chars().enumerate() {
        let left = whole.len() - n;
        if GROUP != '\0' && left.is_multiple_of(3) && n > usize::from(whole.starts_with('-')) {
            written.push(GROUP);
        }
        written.push(digit);
    }
    if !part.is_empty() {
        written.push(POINT);
        written.push_str(part);
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_sample() {
        let cases = [
            ("1,234.5", -1234567.25, "-1,234,567.25"),
            ("1,234.5", -123.0, "-123"),
            ("1.234,5", 12345.5, "12.345,5"),
            ("1 234,5", 1000.0, "1\u{202F}000"),
            ("1234,5", 1000.5, "1000,5"),
            ("1’234.5", 1000.5, "1’000.5"),
        ];
        for (sample, number, wanted) in cases {
            let said = formatter::<()>(sample)(&FluentValue::from(number), &());
            assert_eq!(said.as_deref(), Some(wanted));
        }
    }
}
