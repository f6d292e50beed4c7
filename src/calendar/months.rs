//! How many days months have.

use jiff::civil;

/// The fewest and the most days that so many months have, from whatever day they begin on. The last
/// days of a month come to the end of a shorter one.
pub fn days_of_months(months: u64) -> (i64, i64) {
    // The calendar repeats itself after 400 years.
    const CYCLE: u64 = 4800;
    const CYCLE_DAYS: i64 = 146_097;
    let lengths = month_lengths();
    let (whole, rest) = (months / CYCLE, (months % CYCLE) as usize);
    let mut days = whole as i64 * CYCLE_DAYS + lengths[..rest].iter().sum::<i64>();
    let (mut least, mut most) = (i64::MAX, 0);
    for (n, length) in lengths.iter().enumerate() {
        let last = lengths[(n + rest) % lengths.len()];
        least = least.min(days + (last - length).min(0));
        most = most.max(days);
        days += last - length;
    }
    (least, most)
}

/// How many days each month has, for the 400 years after which the calendar repeats itself.
fn month_lengths() -> Vec<i64> {
    let months = (0..400).flat_map(|year| (1..=12).map(move |it| civil::date(1900 + year, it, 1)));
    months.map(|it| i64::from(it.days_in_month())).collect()
}
