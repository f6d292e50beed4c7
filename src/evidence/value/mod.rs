//! The value of a fact: what kind of thing it is, and when two say the same.

mod beyond;
mod parse;

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::calendar::DurationRange;
use crate::words::{Arg, Words};

pub use beyond::Beyond;
pub use beyond::beyond;

/// A value that a source may claim.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A length of time, or a range: `4 to 8 weeks`.
    Time(DurationRange),
    /// A number or a range, with a unit or without: `0.5 to 2.5 mm`, `4%`, `789 adults`.
    Quantity {
        /// The lower end.
        from: f64,
        /// The upper end; the same for a single number.
        to: f64,
        /// The unit as the writer gave it; empty for a bare number.
        unit: String,
    },
    /// So many in so many: `1 in 10`.
    CountIn {
        /// How many.
        count: f64,
        /// In how many.
        of: f64,
    },
    /// Anything else: `SPF 30`.
    Text(String),
}

/// True when both values say the same. A single value and a range never do; a count in a count
/// agrees with the same share in percent.
pub fn agrees(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Time(one), Value::Time(other)) => one.agrees(*other),
        (Value::CountIn { count, of }, Value::CountIn { count: n, of: m }) => {
            same(count * m, n * of)
        }
        (Value::CountIn { count, of }, Value::Quantity { from, to, unit })
        | (Value::Quantity { from, to, unit }, Value::CountIn { count, of }) => {
            unit == "%" && same(*from, *to) && same(count * 100.0, from * of)
        }
        (Value::Quantity { from, to, unit }, Value::Quantity { from: n, to: m, unit: other }) => {
            same(*from, *n) && same(*to, *m) && plain(unit) == plain(other)
        }
        _ => plain(&one.to_string()) == plain(&other.to_string()),
    }
}

/// Equal but for what is lost when decimals are multiplied.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

/// Without case and space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

impl Value {
    /// The value as a page in that language says it.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Value::Time(range) => range.in_words(words),
            Value::CountIn { count, of } => words.say_with(
                "value-count-in",
                &[("count", Arg::Number(*count)), ("of", Arg::Number(*of))],
            ),
            Value::Quantity { from, to, unit } if from == to => single(*from, unit, words),
            Value::Quantity { from, to, unit } => range(*from, *to, unit, words),
            Value::Text(text) => text.clone(),
        }
    }
}

fn single(n: f64, unit: &str, words: &Words) -> String {
    let own = unit_message(unit);
    let id = match unit {
        "" => return bare(n, words),
        "%" => "value-percent",
        // A theme may know the unit: `unit-people` says it in the page's language.
        _ if words.has(&own) => &own,
        _ => "value-unit",
    };
    words.say_with(id, &[("n", Arg::Number(n)), ("unit", Arg::Text(unit))])
}

fn range(from: f64, to: f64, unit: &str, words: &Words) -> String {
    let own = unit_message(unit);
    let (id, from) = match unit {
        "" => ("range", Arg::Number(from)),
        "%" => ("range-percent", Arg::Number(from)),
        _ if words.has(&own) => {
            let to = words.say_with(&own, &[("n", Arg::Number(to)), ("unit", Arg::Text(unit))]);
            return words.say_with("range", &[("from", Arg::Number(from)), ("to", Arg::Text(&to))]);
        }
        _ => ("range-unit", Arg::Number(from)),
    };
    words.say_with(id, &[("from", from), ("to", Arg::Number(to)), ("unit", Arg::Text(unit))])
}

/// A bare number as the language writes it.
fn bare(n: f64, words: &Words) -> String {
    words
        .say_with("value-unit", &[("n", Arg::Number(n)), ("unit", Arg::Text(""))])
        .trim()
        .to_owned()
}

fn unit_message(unit: &str) -> String {
    format!("unit-{}", unit.to_lowercase().replace(' ', "-"))
}

/// As a writer writes it, in English.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Value::Time(range) => range.fmt(f),
            Value::CountIn { count, of } => write!(f, "{count} in {of}"),
            Value::Quantity { from, to, unit } => {
                write!(f, "{from}")?;
                if from != to {
                    write!(f, " to {to}")?;
                }
                f.write_str(if unit.is_empty() || unit == "%" { "" } else { " " })?;
                f.write_str(unit)
            }
            Value::Text(text) => f.write_str(text),
        }
    }
}

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "number"],
            "description": "A value: a length of time, a number with a unit, a range, a count in a count, or text",
            "examples": ["4 to 8 weeks", "0.5 mm", "4%", "3 in 100", "SPF 30"],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Files;

    #[test]
    fn knows_what_a_value_is() {
        let cases = [
            ("4 to 8 weeks", "Time 4 to 8 weeks"),
            ("24 hours", "Time 24 hours"),
            ("0.5 to 2.5 mm", "Quantity 0.5 to 2.5 mm"),
            ("0.5-2.5mm", "Quantity 0.5 to 2.5 mm"),
            ("0.5 mm", "Quantity 0.5 mm"),
            ("4%", "Quantity 4%"),
            ("60 to 80%", "Quantity 60 to 80%"),
            ("60% to 80%", "Quantity 60 to 80%"),
            ("4 per cent", "Quantity 4%"),
            ("38 °C", "Quantity 38 °C"),
            ("1,029 people", "Quantity 1029 people"),
            ("three sessions", "Quantity 3 sessions"),
            ("22", "Quantity 22"),
            ("1 in 10", "CountIn 1 in 10"),
            ("9 in 1,000", "CountIn 9 in 1000"),
            ("one in ten", "CountIn 1 in 10"),
            ("3 in every 100 people", "CountIn 3 in 100"),
            ("1 out of 10", "CountIn 1 in 10"),
            ("SPF 30", "Text SPF 30"),
            ("2 x 10 mg", "Text 2 x 10 mg"),
            ("twice a day", "Text twice a day"),
            ("", "Text "),
        ];
        for (written, wanted) in cases {
            let value = Value::parse(written);
            let kind = format!("{value:?}");
            let kind = kind.split(['(', ' ']).next().unwrap();
            assert_eq!(format!("{kind} {value}"), wanted, "{written}");
        }
    }

    #[test]
    fn agrees_when_the_same_is_said() {
        let same = [
            ("14 days", "2 weeks"),
            ("14 to 28 days", "2-4 weeks"),
            ("24 hours", "1 day"),
            ("12 months", "1 year"),
            ("1 in 10", "10 in 100"),
            ("10%", "1 in 10"),
            ("0.50 mm", "0.5mm"),
            ("SPF 30", "spf30"),
            ("4 percent", "4%"),
            ("1,000 people", "1000 people"),
        ];
        let different = [
            ("14 days", "15 days"),
            ("30 days", "1 month"),
            ("6 to 8 weeks", "4 to 6 weeks"),
            ("6 weeks", "4 to 8 weeks"),
            ("0.5 mm", "0.5 cm"),
            ("0.5 mm", "SPF 30"),
            ("10 to 20%", "1 in 10"),
        ];
        for (one, other) in same {
            assert!(agrees(&Value::parse(one), &Value::parse(other)), "{one} and {other}");
        }
        for (one, other) in different {
            assert!(!agrees(&Value::parse(one), &Value::parse(other)), "{one} and {other}");
        }
    }

    #[test]
    fn says_values_in_the_theme_s_words() {
        let english = include_str!("../../../themes/default/words/en.ftl");
        let sources = Files::from_texts([("themes/en.ftl", english)]);
        let loaded = Words::load("en", &[sources.only().whole()]);
        assert_eq!(loaded.diagnostics, []);
        let cases = [
            ("4-8 weeks", "4 to 8 weeks"),
            ("1 week", "1 week"),
            ("3 days to 2 weeks", "3 days to 2 weeks"),
            ("4%", "4%"),
            ("9 in 1000", "9 in 1,000"),
            ("1029 people", "1,029 people"),
            ("0.5 to 2.5 mm", "0.5 to 2.5 mm"),
            ("1000", "1,000"),
            ("2 to 4", "2 to 4"),
            ("SPF 30", "SPF 30"),
        ];
        for (written, wanted) in cases {
            assert_eq!(Value::parse(written).in_words(&loaded.value), wanted, "{written}");
        }
    }
}
