//! When waits end, so that two of them are the same exactly when every patient waits as long.

use crate::calendar::{Duration, Unit};
use crate::quiz::End;

/// The end of a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    /// Nothing says when.
    Unsaid,
    /// When something has happened.
    Condition,
    /// So many days after the date; hours count from the end of the day, so they are one day more.
    Days(u64),
    /// So many months after the date. No number of days is always as long.
    Months(u64),
}

impl Until {
    /// The end of that wait.
    pub fn of(end: Option<End>) -> Until {
        match end {
            None => Until::Unsaid,
            Some(End::Condition) => Until::Condition,
            Some(End::After(duration)) => after(duration),
        }
    }
}

fn after(duration: Duration) -> Until {
    let Duration { amount, unit } = duration.since_end_of_day();
    let amount = u64::from(amount);
    match unit {
        Unit::Minutes | Unit::Hours | Unit::Days => Until::Days(amount),
        Unit::Weeks => Until::Days(amount * 7),
        Unit::Months => Until::Months(amount),
        Unit::Years => Until::Months(amount * 12),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_no_days_and_days_no_months() {
        let of = |it| Until::of(Some(End::After(Duration::parse(it).unwrap())));
        assert_eq!(of("14 days"), of("2 weeks"));
        assert_eq!(of("1 year"), of("12 months"));
        assert_eq!(of("24 hours"), of("2 days"));
        assert_ne!(of("30 days"), of("1 month"));
    }
}
