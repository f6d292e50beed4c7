//! Lengths of time, and ranges of them.

use std::cmp::Ordering;
use std::fmt;

use super::months::days_of_months;
use super::{Unit, number_word};
use crate::diagnostic::Refusal;
use crate::words::{Arg, Words};

/// A length of time: `3 months`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Duration {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// A length of time that may be a range: `4 to 8 weeks`. One length is the range from it to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DurationRange {
    /// The shorter end.
    pub from: Duration,
    /// The longer end.
    pub to: Duration,
}

impl Duration {
    /// The length that is written like `3 months`.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, in a writer's words.
    pub fn parse(text: &str) -> Result<Duration, Refusal> {
        let range = DurationRange::parse(text)?;
        match range.from == range.to {
            true => Ok(range.from),
            false => {
                let what = format!("`{text}` is a range, but one length of time is wanted here");
                Err(Refusal::new(what, "write it like `3 months`"))
            }
        }
    }

    /// As long after a date, where hours count from the end of the day: minutes and hours as days, of
    /// which the last is over when they are. `24 hours` are two days, all else is what it was.
    pub fn since_end_of_day(self) -> Duration {
        let amount = match self.unit {
            Unit::Minutes => 1 + self.amount.div_ceil(1440),
            Unit::Hours => 1 + self.amount.div_ceil(24),
            _ => return self,
        };
        Duration { amount, unit: Unit::Days }
    }

    /// Which is longer; nothing when one is in months or years and the other is not.
    pub fn compare(self, other: Duration) -> Option<Ordering> {
        match (self.minutes(), other.minutes(), self.months(), other.months()) {
            (Some(own), Some(other), ..) => Some(own.cmp(&other)),
            (_, _, Some(own), Some(other)) => Some(own.cmp(&other)),
            _ if self.amount == 0 && other.amount == 0 => Some(Ordering::Equal),
            _ => None,
        }
    }

    /// Longer on every day of the calendar: one month has 28 to 31 days, two have 59 to 62.
    pub fn is_surely_longer(self, other: Duration) -> bool {
        match self.compare(other) {
            Some(order) => order == Ordering::Greater,
            None => self.minutes_within().0 > other.minutes_within().1,
        }
    }

    /// No longer on any day of the calendar.
    pub fn is_surely_at_most(self, other: Duration) -> bool {
        match self.compare(other) {
            Some(order) => order != Ordering::Greater,
            None => self.minutes_within().1 <= other.minutes_within().0,
        }
    }

    /// True when both last as long: `14 days` and `2 weeks`.
    pub fn agrees(self, other: Duration) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    /// About how many minutes it is, for a picture: here a month has 30 days and a year 365.
    pub fn about_minutes(self) -> i64 {
        let days = match self.unit {
            Unit::Months => 30,
            Unit::Years => 365,
            _ => return self.minutes().expect("units up to weeks are made of minutes") as i64,
        };
        i64::from(self.amount) * days * 1440
    }

    /// The length as a page says it: `3 months`.
    pub fn in_words(self, words: &Words) -> String {
        words.say_with(&format!("value-{}", self.unit.name()), &[("n", self.arg())])
    }

    fn arg(self) -> Arg<'static> {
        Arg::Number(f64::from(self.amount))
    }

    fn minutes(self) -> Option<u64> {
        Some(u64::from(self.amount) * self.unit.minutes()?)
    }

    /// The fewest and the most minutes that it may have.
    fn minutes_within(self) -> (i64, i64) {
        match self.months() {
            Some(months) => {
                let (least, most) = days_of_months(months);
                (least * 1440, most * 1440)
            }
            None => (self.about_minutes(), self.about_minutes()),
        }
    }

    fn months(self) -> Option<u64> {
        Some(u64::from(self.amount) * self.unit.months()?)
    }
}

impl DurationRange {
    /// The range from a length to itself.
    pub fn one(duration: Duration) -> DurationRange {
        DurationRange { from: duration, to: duration }
    }

    /// The length or range that is written like `3 months`, `4 to 8 weeks`, `24-48 hours` or
    /// `3 days to 2 weeks`.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, in a writer's words.
    pub fn parse(text: &str) -> Result<DurationRange, Refusal> {
        let unreadable = || {
            let what = format!("`{text}` is not a length of time");
            Refusal::new(what, "write it like `3 months` or `4 to 8 weeks`")
        };
        let words = words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let amount = |it: &str| {
            number_word(it).or_else(|| it.replace(',', "").parse().ok()).ok_or_else(unreadable)
        };
        let unit = |it: &str| Unit::parse(it).ok_or_else(unreadable);
        let (from, to) = match words[..] {
            [n, one] => (Duration { amount: amount(n)?, unit: unit(one)? }, None),
            [n, "to", m, one] => {
                let unit = unit(one)?;
                (Duration { amount: amount(n)?, unit }, Some(Duration { amount: amount(m)?, unit }))
            }
            [n, one, "to", m, other] => {
                let from = Duration { amount: amount(n)?, unit: unit(one)? };
                (from, Some(Duration { amount: amount(m)?, unit: unit(other)? }))
            }
            _ => return Err(unreadable()),
        };
        let to = to.unwrap_or(from);
        match from.about_minutes() > to.about_minutes() {
            true => {
                let what = format!("`{text}` begins with its longer end");
                Err(Refusal::new(what, "write the shorter one first, like `4 to 8 weeks`"))
            }
            false => Ok(DurationRange { from, to }),
        }
    }

    /// True when both ends agree with the other's: `14 to 28 days` and `2 to 4 weeks`.
    pub fn agrees(self, other: DurationRange) -> bool {
        self.from.agrees(other.from) && self.to.agrees(other.to)
    }

    /// The range as a page says it: `4 to 8 weeks`.
    pub fn in_words(self, words: &Words) -> String {
        if self.from == self.to {
            return self.from.in_words(words);
        }
        if self.from.unit == self.to.unit {
            let args = [("from", self.from.arg()), ("to", self.to.arg())];
            return words.say_with(&format!("range-{}", self.from.unit.name()), &args);
        }
        let (from, to) = (self.from.in_words(words), self.to.in_words(words));
        words.say_with("range", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    }
}

/// The words of a length: a dash between numbers is `to`, and `24hours` is two words.
fn words(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut after_digit = false;
    for it in text.trim().chars() {
        match it {
            '-' | '–' if spaced.trim_end().ends_with(|it: char| it.is_ascii_digit()) => {
                spaced.push_str(" to ")
            }
            _ => {
                if after_digit && it.is_alphabetic() {
                    spaced.push(' ');
                }
                spaced.push(it);
            }
        }
        after_digit = it.is_ascii_digit();
    }
    spaced.split_whitespace().map(str::to_owned).collect()
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = self.unit.name();
        write!(
            f,
            "{} {}",
            self.amount,
            if self.amount == 1 { &name[..name.len() - 1] } else { name }
        )
    }
}

impl fmt::Display for DurationRange {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match (self.from == self.to, self.from.unit == self.to.unit) {
            (true, _) => self.from.fmt(f),
            (false, true) => write!(f, "{} to {}", self.from.amount, self.to),
            (false, false) => write!(f, "{} to {}", self.from, self.to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_written() {
        let cases = [
            ("3 months", "3 months"),
            ("1 week", "1 week"),
            ("24hours", "24 hours"),
            ("24 hrs", "24 hours"),
            ("four weeks", "4 weeks"),
            ("4 to 8 weeks", "4 to 8 weeks"),
            ("24-48 hours", "24 to 48 hours"),
            ("24 – 48 hours", "24 to 48 hours"),
            ("3 days to 2 weeks", "3 days to 2 weeks"),
            ("1,000 days", "1000 days"),
        ];
        for (written, wanted) in cases {
            assert_eq!(
                DurationRange::parse(written).map(|it| it.to_string()).as_deref(),
                Ok(wanted)
            );
        }
        for written in [
            "",
            "3",
            "days",
            "a few days",
            "3 dyas",
            "1.5 hours",
            "-3 days",
            "3 days 2 hours",
            "99999999999 days",
        ] {
            assert!(
                DurationRange::parse(written)
                    .is_err_and(|it| it.what.contains("is not a length of time")),
                "{written}"
            );
        }
        assert!(DurationRange::parse("8 to 4 weeks").is_err());
        assert!(Duration::parse("4 to 8 weeks").is_err_and(|it| it.what.contains("is a range")));
    }

    #[test]
    fn compares_what_can_be_compared() {
        let cases = [
            ("14 days", "2 weeks", Some(Ordering::Equal)),
            ("24 hours", "1 day", Some(Ordering::Equal)),
            ("60 minutes", "1 hour", Some(Ordering::Equal)),
            ("12 months", "1 year", Some(Ordering::Equal)),
            ("1 month", "30 days", None),
            ("1 year", "365 days", None),
            ("5 days", "1 week", Some(Ordering::Less)),
            ("2 years", "18 months", Some(Ordering::Greater)),
        ];
        for (one, other, wanted) in cases {
            let read = |it| Duration::parse(it).unwrap();
            assert_eq!(read(one).compare(read(other)), wanted, "{one}, {other}");
        }
    }

    #[test]
    fn is_longer_only_when_every_month_says_so() {
        let cases = [
            ("12 months", "4 weeks", true),
            ("5 weeks", "1 month", true),
            ("4 weeks", "1 month", false),
            ("1 month", "4 weeks", false),
            ("1 month", "27 days", true),
            ("1 year", "365 days", false),
            ("15 days", "2 weeks", true),
            ("14 days", "2 weeks", false),
        ];
        for (one, other, wanted) in cases {
            let read = |it| Duration::parse(it).unwrap();
            assert_eq!(read(one).is_surely_longer(read(other)), wanted, "{one}, {other}");
        }
    }
}
