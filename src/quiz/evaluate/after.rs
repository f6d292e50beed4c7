//! When a wait is over.

use crate::calendar::{Date, Duration, Unit};

/// The day that is so long after a date. Hours count from the end of the day.
pub fn after(date: Date, duration: Duration) -> Date {
    match duration.unit {
        Unit::Minutes | Unit::Hours => {
            date.plus(Duration { amount: 1, unit: Unit::Days }).plus(duration)
        }
        _ => date.plus(duration),
    }
}
