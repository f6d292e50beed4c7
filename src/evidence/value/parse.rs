//! Values as a writer writes them.

use serde::de::{Deserialize, Deserializer};

use super::Value;
use crate::calendar::{DurationRange, number_word};
use crate::diagnostic::Refusal;

impl Value {
    /// The value that a writer wrote; whatever is nothing else is text.
    pub fn parse(text: &str) -> Value {
        let text = text.trim();
        if let Ok(range) = DurationRange::parse(text) {
            return Value::Time(range);
        }
        count_in(text).or_else(|| quantity(text)).unwrap_or_else(|| Value::Text(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        let text = String::deserialize(deserializer)?;
        match Value::parse(&text) {
            Value::Text(text) if is_backwards(&text) => {
                let what = format!("`{text}` runs backwards");
                Err(Refusal::new(what, "write the smaller number first").into_serde())
            }
            value => Ok(value),
        }
    }
}

/// `9 in 1,000`, `1 out of 10`, `3 in every 100 people`.
fn count_in(text: &str) -> Option<Value> {
    let (count, rest) = number(text)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("in ").or_else(|| rest.strip_prefix("out of "))?.trim_start();
    let (of, rest) = number(rest.strip_prefix("every ").unwrap_or(rest))?;
    let whole = ["", "people", "patients", "adults", "women", "men"].contains(&rest.trim());
    (whole && count <= of && of > 0.0).then_some(Value::CountIn { count, of })
}

/// `0.5 to 2.5 mm`, `4%`, `60% to 80%`, `789 adults`, `22`.
fn quantity(text: &str) -> Option<Value> {
    let (from, rest) = number(text)?;
    let (first_unit, range) = split_range(rest);
    let (to, unit) = match range {
        Some(range) => number(range)?,
        None => (from, first_unit),
    };
    let (unit, first_unit) = (unit.trim(), first_unit.trim());
    let fits = range.is_none() || first_unit.is_empty() || first_unit == unit;
    let is_unit = !unit.contains(|it: char| it.is_ascii_digit() || it == ',' || it == ';')
        && unit.split_whitespace().count() <= 3;
    let unit = if ["percent", "per cent"].contains(&unit) { "%" } else { unit };
    (fits && is_unit && from <= to).then(|| Value::Quantity { from, to, unit: unit.to_owned() })
}

/// `8 to 4 weeks`.
fn is_backwards(text: &str) -> bool {
    let Some((from, rest)) = number(text) else { return false };
    let (first_unit, range) = split_range(rest);
    let to = range.and_then(number);
    to.is_some_and(|(to, unit)| {
        from > to && (first_unit.trim().is_empty() || first_unit.trim() == unit.trim())
    })
}

/// What stands before and after the sign of a range.
fn split_range(rest: &str) -> (&str, Option<&str>) {
    for sign in [" to ", "–", "-"] {
        if let Some((before, after)) = rest.split_once(sign)
            && after.trim_start().starts_with(|it: char| it.is_ascii_digit())
        {
            return (before, Some(after.trim_start()));
        }
    }
    (rest, None)
}

/// The number that a text begins with, and the rest of it.
fn number(text: &str) -> Option<(f64, &str)> {
    let end =
        text.find(|it: char| !it.is_ascii_digit() && it != '.' && it != ',').unwrap_or(text.len());
    let digits = text[..end].trim_end_matches([',', '.']);
    if digits.is_empty() {
        let word = text.split(|it: char| !it.is_alphabetic()).next()?;
        return Some((f64::from(number_word(word)?), &text[word.len()..]));
    }
    let grouped = digits.split('.').next()?.split(',').skip(1).all(|it| it.len() == 3);
    let number = digits.replace(',', "").parse().ok()?;
    grouped.then_some((number, &text[digits.len()..]))
}
