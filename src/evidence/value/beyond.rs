//! Whether a value goes beyond another.

use super::{Value, plain, same};

/// On which sides a value surely goes beyond another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beyond {
    /// It begins lower.
    pub below: bool,
    /// It ends higher.
    pub above: bool,
}

/// On which sides one surely goes beyond the other; nothing when they cannot be held against each
/// other. Four weeks and a month are neither more nor less than each other.
pub fn beyond(one: &Value, other: &Value) -> Option<Beyond> {
    if let (Value::Time(one), Value::Time(other)) = (one, other) {
        let below = other.from.is_surely_longer(one.from);
        return Some(Beyond { below, above: one.to.is_surely_longer(other.to) });
    }
    let (one, other) = (Numbers::of(one)?, Numbers::of(other)?);
    (one.unit == other.unit).then(|| Beyond {
        below: one.from < other.from && !same(one.from, other.from),
        above: one.to > other.to && !same(one.to, other.to),
    })
}

struct Numbers {
    from: f64,
    to: f64,
    unit: String,
}

impl Numbers {
    /// The numbers that a value is made of; a count in a count is a share in percent.
    fn of(value: &Value) -> Option<Numbers> {
        match value {
            Value::Quantity { from, to, unit } => {
                let unit = plain(unit);
                // `1 session` and `2 sessions`.
                let unit = unit.strip_suffix('s').unwrap_or(&unit).to_owned();
                Some(Numbers { from: *from, to: *to, unit })
            }
            Value::CountIn { count, of } => {
                let share = count * 100.0 / of;
                Some(Numbers { from: share, to: share, unit: "%".to_owned() })
            }
            Value::Time(_) | Value::Text(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_beyond_when_that_is_sure() {
        let cases = [
            ("1 month", "12 months", Some((true, false))),
            ("2 weeks", "1 month", Some((true, false))),
            ("4 weeks", "1 month", Some((false, false))),
            ("1 month", "4 weeks", Some((false, false))),
            ("1 year", "12 months", Some((false, false))),
            ("4 to 12 weeks", "6 to 8 weeks", Some((true, true))),
            ("6 weeks", "4 to 8 weeks", Some((false, false))),
            ("3 mm", "0.5 to 2.5mm", Some((false, true))),
            ("1 session", "2 to 3 sessions", Some((true, false))),
            ("1 in 10", "10%", Some((false, false))),
            ("1 in 100", "9 in 1,000", Some((false, true))),
            ("30", "12", Some((false, true))),
            ("3 mm", "0.5 cm", None),
            ("3 days", "3 sessions", None),
            ("SPF 15", "SPF 30", None),
            ("3", "a few", None),
        ];
        for (one, other, wanted) in cases {
            let found = beyond(&Value::parse(one), &Value::parse(other));
            assert_eq!(found.map(|it| (it.below, it.above)), wanted, "{one} and {other}");
        }
    }
}
