//! Figures as people say them: `half of people`, `half an hour`, `a fortnight`, `twice daily`.

use super::number::Number;
use super::text::{spaces, word, word_end};
use crate::calendar::Unit;

/// Of whom a share is a figure; a half of the face is none.
const PEOPLE: [&str; 16] = [
    "people",
    "patients",
    "adults",
    "women",
    "men",
    "children",
    "users",
    "cases",
    "personas",
    "pacientes",
    "adultos",
    "mujeres",
    "hombres",
    "niños",
    "usuarios",
    "casos",
];
const PARTS: [&str; 7] = ["half", "third", "thirds", "quarter", "quarters", "mitad", "tercio"];
/// What may stand between a part and its people.
const BETWEEN: [&str; 11] =
    ["of", "the", "all", "our", "these", "treated", "de", "los", "las", "nuestros", "nuestras"];

/// Words with which such a figure begins.
pub const FIRST: [&str; 14] = [
    "half",
    "third",
    "thirds",
    "quarter",
    "quarters",
    "mitad",
    "tercio",
    "fortnight",
    "fortnights",
    "quincena",
    "twice",
    "thrice",
    "media",
    "medio",
];

/// Behind a figure that begins with one of these words.
pub fn spoken(text: &str, at: usize) -> Option<usize> {
    let end = word_end(text, at);
    let own = text[at..end].to_ascii_lowercase();
    match own.as_str() {
        "fortnight" | "fortnights" | "quincena" => Some(end),
        "twice" | "thrice" => each(text, end),
        "media" | "medio" => is_time(text, spaces(text, end)?),
        _ if PARTS.contains(&own.as_str()) => {
            part_of_people(text, end).or_else(|| (own == "half").then(|| half_a(text, end))?)
        }
        _ => None,
    }
}

/// Behind `times a day`, `veces al día`, which stands behind a number.
pub fn times_each(text: &str, number: &Number) -> Option<usize> {
    let at = spaces(text, number.end)?;
    let end = ["times", "veces"].iter().find_map(|it| word(text, at, it))?;
    each(text, end)
}

/// Behind ` and a half`, where it makes a number larger.
pub fn and_a_half(text: &str, number: Number) -> Number {
    let behind = |it: &str| {
        let mut at = number.end;
        for wanted in it.split(' ') {
            at = word(text, spaces(text, at)?, wanted)?;
        }
        Some(at)
    };
    let end = ["and a half", "y media", "y medio"].iter().find_map(|it| behind(it));
    Number { end: end.unwrap_or(number.end), ..number }
}

/// `daily`, `a week`, `per month`, `every day`, `al día`.
fn each(text: &str, at: usize) -> Option<usize> {
    const ADVERBS: [&str; 5] = ["daily", "weekly", "monthly", "yearly", "hourly"];
    let at = spaces(text, at)?;
    let end = word_end(text, at);
    if ADVERBS.iter().any(|it| it.eq_ignore_ascii_case(&text[at..end])) {
        return Some(end);
    }
    let behind = ["a", "an", "per", "each", "every", "in", "al", "por", "cada", "a la"];
    let end = behind.iter().find_map(|it| word_of(text, at, it))?;
    is_time(text, spaces(text, end)?)
}

/// Behind words that may be two.
fn word_of(text: &str, at: usize, wanted: &str) -> Option<usize> {
    match wanted.split_once(' ') {
        Some((first, second)) => word(text, spaces(text, word(text, at, first)?)?, second),
        None => word(text, at, wanted),
    }
}

/// `a tablet` and `an hour` behind `half`.
fn half_a(text: &str, at: usize) -> Option<usize> {
    let at = spaces(text, at)?;
    let end = ["a", "an"].iter().find_map(|it| word(text, at, it))?;
    let at = spaces(text, end)?;
    let end = word_end(text, at);
    is_time(text, at).or_else(|| super::unit::is_dose(&text[at..end]).then_some(end))
}

fn is_time(text: &str, at: usize) -> Option<usize> {
    let end = word_end(text, at);
    let own = &text[at..end];
    (Unit::parse(own).is_some() || super::unit::is_spanish_time(own)).then_some(end)
}

/// `of people`, `the patients`; they must stand there.
fn part_of_people(text: &str, mut at: usize) -> Option<usize> {
    for _ in 0..4 {
        at = spaces(text, at)?;
        let end = word_end(text, at);
        let own = text[at..end].to_lowercase();
        if PEOPLE.contains(&own.as_str()) {
            return Some(end);
        }
        if !BETWEEN.contains(&own.as_str()) {
            return None;
        }
        at = end;
    }
    None
}

/// Whether people stand behind a place: what a count such as `1/10` is of.
pub fn are_people(text: &str, at: usize) -> bool {
    spaces(text, at).is_some() && part_of_people(text, at).is_some()
}

/// Whether a number is an age, as the word before it says.
pub fn is_age(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    let last = before.rsplit(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
    before.len() < at && ["age", "aged", "ages"].iter().any(|it| it.eq_ignore_ascii_case(last))
}
