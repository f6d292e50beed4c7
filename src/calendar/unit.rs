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
            "week" | "weeks" => Unit::Weeks,
            "month" | "months" => Unit::Months,
            "year" | "years" => Unit::Years,
            _ => return None,
        };
        Some(unit)
    }

    /// Its English name: `days`.
    pub fn name(self) -> &'static str {
        Unit::NAMES[self as usize]
    }
}
