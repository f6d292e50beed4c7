//! Which of two lengths of time is over on a later day.

use super::Duration;

/// On how many days of the calendar something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Often {
    /// On none.
    Never,
    /// On some, and not on others: a month is longer than 30 days in March, not in February.
    Sometimes,
    /// On all.
    Always,
}

impl Duration {
    /// Whether it is over on a later day than another length that begins on the same day.
    pub fn ends_after(self, other: Duration) -> Often {
        let (own, other) = (self.since_end_of_day(), other.since_end_of_day());
        match (own.is_surely_longer(other), own.is_surely_at_most(other)) {
            (true, _) => Often::Always,
            (_, true) => Often::Never,
            _ => Often::Sometimes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;

    #[test]
    fn ends_on_a_later_day() {
        use Often::{Always, Never, Sometimes};
        let cases = [
            ("24 hours", "30 minutes", Never),
            ("25 hours", "24 hours", Always),
            ("2 days", "24 hours", Never),
            ("3 days", "48 hours", Never),
            ("1 month", "30 days", Sometimes),
            ("30 days", "1 month", Sometimes),
            ("1 month", "31 days", Never),
            ("1 month", "27 days", Always),
            ("2 months", "58 days", Always),
            ("2 months", "59 days", Sometimes),
            ("2 months", "62 days", Never),
            ("6 months", "180 days", Always),
            ("6 months", "181 days", Sometimes),
            ("6 months", "184 days", Never),
            ("12 months", "364 days", Always),
            ("1 year", "366 days", Never),
            ("4 years", "1460 days", Sometimes),
            ("400 years", "146097 days", Never),
            ("800 years", "292193 days", Always),
            ("4000000000 years", "120 years", Always),
            ("1 year", "12 months", Never),
        ];
        for (one, other, wanted) in cases {
            let read = |it| Duration::parse(it).unwrap();
            assert_eq!(read(one).ends_after(read(other)), wanted, "{one}, {other}");
        }
    }

    /// What is reckoned of months is what the calendar does.
    #[test]
    fn months_have_the_days_that_the_calendar_gives_them() {
        let read = |it: String| Duration::parse(&it).unwrap();
        for months in [1, 2, 3, 6, 11, 12, 18, 24] {
            let length = read(format!("{months} months"));
            let own = |days: u64| Date::leap_cycle().map(move |it| (it.plus(length), days, it));
            let ends = |days: u64| {
                let mut later =
                    own(days).map(|(end, days, it)| end > it.plus(read(format!("{days} days"))));
                let first = later.next();
                match later.all(|it| Some(it) == first) {
                    true => first.map(|it| if it { Often::Always } else { Often::Never }),
                    false => Some(Often::Sometimes),
                }
            };
            for days in months * 30 - 3..months * 31 + 2 {
                let found = length.ends_after(read(format!("{days} days")));
                assert_eq!(Some(found), ends(days), "{months} months, {days} days");
            }
        }
    }
}
