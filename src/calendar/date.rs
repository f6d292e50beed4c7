//! A day of the calendar.

use std::fmt;

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, civil};

use super::{Duration, Unit};
use crate::diagnostic::Refusal;
use crate::words::{Arg, Words};

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The day that is written as year-month-day: `2026-12-01`.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, in a writer's words.
    pub fn parse(text: &str) -> Result<Date, Refusal> {
        let text = text.trim();
        let parts: Vec<&str> = text.split('-').collect();
        let digits =
            |it: &str, length| it.len() == length && it.bytes().all(|it| it.is_ascii_digit());
        let number = |it: &str| it.parse().unwrap_or(0);
        match parts[..] {
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
                civil::Date::new(number(year), number(month) as i8, number(day) as i8)
                    .map(Date)
                    .map_err(|_| {
                        let what = format!("the calendar has no day `{text}`");
                        Refusal::new(what, "write a day that there is")
                    })
            }
            _ => {
                let what = format!("`{text}` is not a date");
                Err(Refusal::new(what, "write year-month-day, such as `2026-12-01`"))
            }
        }
    }

    /// The day in which so many seconds since the start of 1970 (UTC) end where this machine stands: in
    /// the zone that `TZ` or the system names, and in UTC where neither does. The last day there is for a
    /// number beyond all days. It is for `cli` alone, where the day comes in: everybody else is given it.
    pub fn here(seconds: u64) -> Date {
        let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
        let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
        Date(moment.to_zoned(TimeZone::system()).date())
    }

    /// Every day from 2024 to 2027, a leap year and three others: every length of a month and of a
    /// year is met from every day.
    pub fn leap_cycle() -> impl Iterator<Item = Date> {
        civil::date(2024, 1, 1).series(Span::new().days(1)).take(4 * 365 + 1).map(Date)
    }

    /// The day that is so much later. A day that the month does not have is the month's last; a
    /// part of a day counts as a whole one.
    pub fn plus(self, duration: Duration) -> Date {
        Date(self.0.saturating_add(span(duration)))
    }

    /// The day that is so much earlier, by the same rules.
    pub fn minus(self, duration: Duration) -> Date {
        Date(self.0.saturating_sub(span(duration)))
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day as a page says it: `1 December 2026`.
    pub fn in_words(self, words: &Words) -> String {
        let (day, year) = (self.day().to_string(), self.year().to_string());
        let month = words.say(&format!("month-{}", self.month()));
        let args = [
            ("day", Arg::Text(&day)),
            ("monthname", Arg::Text(&month)),
            ("year", Arg::Text(&year)),
        ];
        words.say_with("date", &args)
    }
}

fn span(duration: Duration) -> Span {
    // Beyond these the calendar ends, and so does the sum.
    let amount = i64::from(duration.amount);
    let days = |it: i64| Span::new().days(it.min(5_000_000));
    match duration.unit {
        Unit::Minutes => days((amount + 1439) / 1440),
        Unit::Hours => days((amount + 23) / 24),
        Unit::Days => days(amount),
        Unit::Weeks => days(amount * 7),
        Unit::Months => Span::new().months(amount.min(200_000)),
        Unit::Years => Span::new().years(amount.min(19_000)),
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_counts() {
        let cases = [
            ("2026-12-01", "3 days", "2026-12-04"),
            ("2026-01-31", "1 month", "2026-02-28"),
            ("2024-02-29", "1 year", "2025-02-28"),
            ("2026-01-31", "36 hours", "2026-02-02"),
            ("2026-01-31", "30 minutes", "2026-02-01"),
            ("2026-01-31", "2 weeks", "2026-02-14"),
            ("9999-12-31", "4000000000 years", "9999-12-31"),
        ];
        for (day, length, wanted) in cases {
            let day = Date::parse(day).unwrap();
            assert_eq!(day.plus(Duration::parse(length).unwrap()).to_string(), wanted);
        }
    }

    #[test]
    fn tells_what_is_no_date() {
        let cases = [
            ("2026-02-30", "the calendar has no day `2026-02-30`; write a day that there is"),
            (
                "1 May 2026",
                "`1 May 2026` is not a date; write year-month-day, such as `2026-12-01`",
            ),
            ("2026-5-1", "`2026-5-1` is not a date; write year-month-day, such as `2026-12-01`"),
        ];
        for (written, wanted) in cases {
            assert_eq!(Date::parse(written).map_err(|it| it.to_string()), Err(wanted.to_owned()));
        }
    }
}
