//! The figures in running text, found by hand: a number with a unit of time, dose, length,
//! temperature or percent, or a count in a count.
//!
//! Most text has none, so the scan jumps from one place where a number could begin to the next,
//! and reads on only from there. Each reader below takes a text and a place and gives the place
//! behind what it read.

mod number;
mod spoken;
mod text;
mod unit;

use std::ops::Range;

use number::{FRACTIONS, Number, number, wording};
use text::{skip_spaces, spaces, word, word_end};
use unit::unit;

/// The figures of a text, in order; a range (`4 to 8 weeks`) is one.
///
/// Telephone numbers, dates, ordinals, times of day, numbers of steps and sums of money are none.
pub fn figures(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = candidate(text, at) {
        match figure(text, start) {
            Some(end) => {
                found.push(start..end);
                at = end;
            }
            None => at = skipped(text, start),
        }
    }
    found
}

/// The next place from `at` where a digit, the word of a number, or `SPF` begins.
fn candidate(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut n = at;
    while n < bytes.len() {
        let byte = bytes[n];
        if byte.is_ascii_digit() {
            if is_free(text, n) {
                return Some(n);
            }
            n = skipped(text, n);
        } else if FRACTIONS.iter().any(|it| bytes[n..].starts_with(it.0.as_bytes())) {
            return Some(n);
        } else if byte.is_ascii_alphabetic() {
            // Bytes will do here: most words are passed over.
            let letters = bytes[n..].iter().take_while(|it| it.is_ascii_alphabetic()).count();
            let end = n + letters;
            if starts_figure(&text[n..end]) && word_end(text, n) == end && is_free(text, n) {
                return Some(n);
            }
            n = end;
        } else {
            n += 1;
        }
    }
    None
}

fn starts_figure(word: &str) -> bool {
    // Most words are none of these, and are told by their first letter.
    let first = word.as_bytes().first().map(u8::to_ascii_lowercase);
    let may = matches!(first, Some(b'c'..=b'f' | b'h' | b'm'..=b'o' | b'q' | b's'..=b'v'));
    let is_spoken = || spoken::FIRST.iter().any(|it| it.eq_ignore_ascii_case(word));
    may && (3..=10).contains(&word.len())
        && (wording(word).is_some() || word == "SPF" || is_spoken())
}

/// True when nothing that stands right before `at` makes what follows a part of something else:
/// `B12`, `COVID-19`, `£20`, `1.2.3`, `10:30`.
fn is_free(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some(it) if it.is_alphanumeric() || matches!(it, '$' | '£' | '€' | '#' | '_') => false,
        Some('-' | '/' | '.' | ',' | ':' | '+' | '\'' | '’') => {
            !before.next().is_some_and(char::is_alphanumeric)
        }
        _ => true,
    }
}

/// Behind a number that is no figure, with all that hangs on it: `24/7`, `2026-11-21`, `10:30`.
fn skipped(text: &str, at: usize) -> usize {
    let rest = &text.as_bytes()[at..];
    let length = rest.iter().position(|it| !it.is_ascii_alphanumeric() && !b"-/.,:".contains(it));
    // A hyphen or a comma at the end belongs to what comes next.
    at + length.unwrap_or(rest.len()).max(1)
}

/// One figure that begins at `at`: a quantity or a count in a count, or a range of two.
fn figure(text: &str, at: usize) -> Option<usize> {
    let end = single(text, at)?;
    let second = joined(text, end).and_then(|it| single(text, it));
    Some(second.unwrap_or(end))
}

fn single(text: &str, at: usize) -> Option<usize> {
    if text[at..].starts_with("SPF") {
        return sun_protection(text, at + 3);
    }
    if let Some(end) = spoken::spoken(text, at) {
        return Some(end);
    }
    let first = spoken::and_a_half(text, number(text, at)?);
    let count = count_in(text, &first).or_else(|| count_of(text, &first));
    if let Some(end) = count.or_else(|| spoken::times_each(text, &first)) {
        return Some(end);
    }
    let before = text[..at].trim_end();
    let between = ["between", "entre"].iter().any(|it| {
        let from = before.len().checked_sub(it.len()).and_then(|from| before.get(from..));
        from.is_some_and(|own| own.eq_ignore_ascii_case(it))
    });
    for second in times(text, first.end).into_iter().chain(range(text, first.end, between)) {
        let Some(second) = number(text, second) else { continue };
        let second = spoken::and_a_half(text, second);
        let end = unit(text, &second).or_else(|| spoken::times_each(text, &second));
        if end.is_some() {
            return end;
        }
    }
    let is_age = !first.wording && first.value <= 120.0 && spoken::is_age(text, at);
    unit(text, &first).or(is_age.then_some(first.end))
}

/// `1/10 people`, `1:100`. Halves of a tablet, dates and times of day are written alike.
fn count_of(text: &str, count: &Number) -> Option<usize> {
    let behind = text[count.end..].strip_prefix(['/', ':'])?;
    let of = number(text, text.len() - behind.len()).filter(|it| !it.wording)?;
    let is_share = !count.wording && count.value >= 1.0 && count.value < of.value;
    let is_ratio = text[count.end..].starts_with(':') && count.value < 10.0 && of.value >= 100.0;
    let goes_on = text[of.end..].starts_with(['/', ':', '-']);
    (is_share && !goes_on && (is_ratio || spoken::are_people(text, of.end))).then_some(of.end)
}

/// `3 in 100`, `one out of ten`, `1 in every 10`.
fn count_in(text: &str, count: &Number) -> Option<usize> {
    let at = spaces(text, count.end)?;
    let at = word(text, at, "in")
        .or_else(|| word(text, at, "en"))
        .or_else(|| spaces(text, word(text, at, "de")?).and_then(|it| word(text, it, "cada")))
        .or_else(|| spaces(text, word(text, at, "out")?).and_then(|it| word(text, it, "of")))?;
    let at = spaces(text, at)?;
    let at = word(text, at, "every").and_then(|it| spaces(text, it)).unwrap_or(at);
    let of = number(text, at)?;
    // `3 in 2026` is a year; `1 in 2000` may be one, and is the more dangerous to miss.
    let is_year = of.plain && (1900.0..2100.0).contains(&of.value) && count.value != 1.0;
    let is_clock = unit(text, &of).is_some();
    (count.value < of.value && !is_year && !is_clock).then_some(of.end)
}

/// Where the number behind `x` begins: `2 x 10 mg`.
fn times(text: &str, at: usize) -> Option<usize> {
    let sign = skip_spaces(text, at);
    let behind = text[sign..].strip_prefix(['x', '×'])?;
    let next = skip_spaces(text, text.len() - behind.len());
    text[next..].starts_with(|it: char| it.is_ascii_digit()).then_some(next)
}

/// Where the second number of a range begins: `4 to 8`, `4-8`, `4 or 5`, `between 4 and 8`.
fn range(text: &str, at: usize, between: bool) -> Option<usize> {
    let sign = skip_spaces(text, at);
    let behind = ["to", "or", "a", "o"].iter().find_map(|it| word(text, sign, it));
    let and = || ["and", "y"].iter().find_map(|it| word(text, sign, it));
    let behind = behind.or_else(|| and().filter(|_| between));
    let behind = behind.or_else(|| dash(text, sign))?;
    Some(skip_spaces(text, behind))
}

/// Where a second figure begins that makes a range with one that ends at `at`: `1% to 5%`.
fn joined(text: &str, at: usize) -> Option<usize> {
    let sign = skip_spaces(text, at);
    let behind = word(text, sign, "to").or_else(|| dash(text, sign))?;
    Some(skip_spaces(text, behind))
        .filter(|it| text[*it..].starts_with(|it: char| it.is_ascii_alphanumeric()))
}

fn dash(text: &str, at: usize) -> Option<usize> {
    let behind = text[at..].strip_prefix(['-', '–', '±'])?;
    Some(text.len() - behind.len())
}

/// The number behind `SPF`, with its plus.
fn sun_protection(text: &str, at: usize) -> Option<usize> {
    let start = dash(text, at).unwrap_or_else(|| skip_spaces(text, at));
    let first = number(text, start).filter(|it| !it.wording)?;
    let second = range(text, first.end, false).and_then(|it| number(text, it));
    let end = second.map_or(first.end, |it| it.end);
    Some(end + usize::from(text[end..].starts_with('+')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[&str]) {
        let found: Vec<&str> = figures(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, wanted, "in `{text}`");
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn finds_figures() {
        let cases: &[(&str, &[&str])] = &[
            ("wait 4 to 8 weeks", &["4 to 8 weeks"]),
            ("for 24-48 hours.", &["24-48 hours"]),
            ("for 24–48 hours", &["24–48 hours"]),
            ("for 24 - 48 hours", &["24 - 48 hours"]),
            ("needles of 0.5 mm", &["0.5 mm"]),
            ("0.5mm long", &["0.5mm"]),
            ("0.5 to 2.5 mm", &["0.5 to 2.5 mm"]),
            ("0.5 mm to 2.5 mm", &["0.5 mm to 2.5 mm"]),
            ("SPF 30", &["SPF 30"]),
            ("SPF30", &["SPF30"]),
            ("an SPF-50 cream", &["SPF-50"]),
            ("SPF 30 to 50", &["SPF 30 to 50"]),
            ("use SPF 50+ daily", &["SPF 50+"]),
            ("over 38 °C", &["38 °C"]),
            ("over 38°C or 100.4°F", &["38°C", "100.4°F"]),
            ("38 degrees", &["38 degrees"]),
            ("20% of people", &["20%"]),
            ("20 per cent", &["20 per cent"]),
            ("20 percent", &["20 percent"]),
            ("60 to 80%", &["60 to 80%"]),
            ("1% to 5%", &["1% to 5%"]),
            ("<18.5%", &["18.5%"]),
            ("2 x 10 mg", &["2 x 10 mg"]),
            ("2×10 mg", &["2×10 mg"]),
            ("10 mg/ml", &["10 mg/ml"]),
            ("5 mg/kg/day", &["5 mg/kg/day"]),
            ("200 micrograms", &["200 micrograms"]),
            ("20 units", &["20 units"]),
            ("3 in 100", &["3 in 100"]),
            ("1 out of 10 people", &["1 out of 10"]),
            ("one in ten", &["one in ten"]),
            ("1 in every 10", &["1 in every 10"]),
            ("9 in 1,000 people", &["9 in 1,000"]),
            ("1 in 2000", &["1 in 2000"]),
            ("from 1 in 100 to 1 in 10", &["1 in 100 to 1 in 10"]),
            ("three days", &["three days"]),
            ("Three days", &["Three days"]),
            ("two or three days", &["two or three days"]),
            ("between 4 and 8 weeks", &["4 and 8 weeks"]),
            ("twenty-one days", &["twenty-one days"]),
            ("thirty minutes", &["thirty minutes"]),
            ("seventeen days", &["seventeen days"]),
            ("a 24-hour wait", &["24-hour"]),
            ("a four-week course", &["four-week"]),
            ("18-year-old", &["18-year"]),
            ("18 years or over", &["18 years"]),
            ("3 days to 2 weeks", &["3 days to 2 weeks"]),
            ("3 days and 2 weeks", &["3 days", "2 weeks"]),
            ("1,029 days", &["1,029 days"]),
            ("24h and 30min", &["24h", "30min"]),
            ("24\u{A0}hours", &["24\u{A0}hours"]),
            ("(48 hours)", &["48 hours"]),
            ("5\nweeks", &["5\nweeks"]),
            ("wait 6 months.", &["6 months"]),
            ("5 µm deep", &["5 µm"]),
            ("30 seconds", &["30 seconds"]),
            ("días: 3 mm, é 4 cm", &["3 mm", "4 cm"]),
            ("after 2 weeks, 4 weeks", &["2 weeks", "4 weeks"]),
            ("one\u{A0}day", &["one\u{A0}day"]),
            ("wait 2 wks, or 3–4 d", &["2 wks", "3–4 d"]),
            ("for 1½ days or ½ hour", &["1½ days", "½ hour"]),
            ("1/10 people, 3/100 of our patients", &["1/10", "3/100"]),
            ("diluted 1:100", &["1:100"]),
            ("take two tablets", &["two tablets"]),
            ("use it twice daily, or twice a week", &["twice daily", "twice a week"]),
            (
                "3 times a day, two to three times per week",
                &["3 times a day", "two to three times per week"],
            ),
            ("half of people, and half the patients", &["half of people", "half the patients"]),
            ("two thirds of women", &["thirds of women"]),
            ("half an hour, one and a half hours", &["half an hour", "one and a half hours"]),
            ("wait a fortnight", &["fortnight"]),
            ("over age 70, aged 18 or over", &["70", "18"]),
            ("Dura 10 días, o de 2 a 3 semanas", &["10 días", "2 a 3 semanas"]),
            ("entre 4 y 8 semanas", &["4 y 8 semanas"]),
            ("dos o tres días, cinco años", &["dos o tres días", "cinco años"]),
            ("1 de cada 10 personas, una de cada diez", &["1 de cada 10", "una de cada diez"]),
            ("la mitad de las personas, media hora", &["mitad de las personas", "media hora"]),
            ("dos veces al día, 30 por ciento", &["dos veces al día", "30 por ciento"]),
            ("tome 2 comprimidos", &["2 comprimidos"]),
        ];
        for (text, wanted) in cases {
            check(text, wanted);
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn leaves_the_rest_alone() {
        let cases = [
            "",
            "no figures here",
            "a few days",
            "an hour",
            "call 999",
            "call 020 7946 0958 at once",
            "020-7946-0958",
            "+44 20 7946 0958",
            "01632 960001",
            "21 November 2026",
            "2026-11-21",
            "21/11/2026",
            "in 2026",
            "3 in 2026",
            "2023 to 2026",
            "the 2020s",
            "1st, 2nd and 3rd day",
            "the 24th hour",
            "step 2 of 3",
            "2. Days of rest",
            "Day 1",
            "week 2",
            "one of them",
            "one in the face",
            "in one go",
            "24/7",
            "24/7 help",
            "type 2 diabetes",
            "COVID-19 days",
            "B12 mg",
            "vitamin B12",
            "£20 a day",
            "$5",
            "at 9 am",
            "10:30",
            "4 sessions",
            "10 times",
            "5G",
            "get one second opinion",
            "one unit",
            "10 in 7",
            "version 2.0.1 days",
            "tenants and onesies",
            "[@S3]",
            "chapter 4, 5",
            "once a day",
            "half of the face",
            "half done",
            "think twice, and twice as red",
            "the third person",
            "a quarter past",
            "social media",
            "paso 2 de 3",
            "una semana",
            "un día",
            "on 1/2 and 21/11/2026",
            "at 1:30",
            "3D images",
            "page 70",
            "a mo",
        ];
        for text in cases {
            check(text, &[]);
        }
    }
}
