//! When a wait is over.

use crate::calendar::{Date, Duration};

/// The day that is so long after a date. Hours count from the end of the day.
pub fn after(date: Date, duration: Duration) -> Date {
    date.plus(duration.since_end_of_day())
}
