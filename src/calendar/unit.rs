//! What lengths of time are counted in, and the words for small numbers.

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days; each has 24 hours.
    Days,
    /// Weeks; each has 7 days.
    Weeks,
    /// Months of the calendar; they never equal a number of days.
    Months,
    /// Years of 12 months.
    Years,
}

const NUMBERS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The number that a word from `one` to `twelve` names.
pub fn number_word(word: &str) -> Option<u32> {
    let n = NUMBERS.iter().position(|it| it.eq_ignore_ascii_case(word))?;
    Some(n as u32 + 1)
}

impl Unit {
    const NAMES: [&str; 6] = ["minutes", "hours", "days", "weeks", "months", "years"];

    /// The unit that a word such as `days`, `day` or `hrs` names.
    pub fn parse(word: &str) -> Option<Unit> {
        let unit = match word.to_ascii_lowercase().as_str() {
            "minute" | "minutes" | "min" | "mins" => Unit::Minutes,
            "hour" | "hours" | "hr" | "hrs" | "h" => Unit::Hours,
            "day" | "days" => Unit::Days,
            "week" | "weeks" | "wk" | "wks" => Unit::Weeks,
            "month" | "months" | "mth" | "mths" => Unit::Months,
            "year" | "years" | "yr" | "yrs" => Unit::Years,
            _ => return None,
        };
        Some(unit)
    }

    /// Its English name: `days`.
    pub fn name(self) -> &'static str {
        Unit::NAMES[self as usize]
    }

    /// So many of this unit as a whole number of another; nothing when it is none, as 18 months in
    /// years, or when no number of days is always as long, as a month.
    pub fn convert(self, number: i64, to: Unit) -> Option<i64> {
        let (own, other) = match (self.minutes(), to.minutes()) {
            (Some(own), Some(other)) => (own, other),
            _ => (self.months()?, to.months()?),
        };
        let whole = number.checked_mul(own as i64)?;
        (whole % other as i64 == 0).then_some(whole / other as i64)
    }

    /// How many minutes it has; nothing for months and years.
    pub fn minutes(self) -> Option<u64> {
        match self {
            Unit::Minutes => Some(1),
            Unit::Hours => Some(60),
            Unit::Days => Some(1440),
            Unit::Weeks => Some(7 * 1440),
            Unit::Months | Unit::Years => None,
        }
    }

    /// How many months it has; nothing for what is no month and no year.
    pub fn months(self) -> Option<u64> {
        match self {
            Unit::Months => Some(1),
            Unit::Years => Some(12),
            _ => None,
        }
    }
}
