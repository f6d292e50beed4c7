//! Dates: the pairs of bands that one date falls into on some day.
//!
//! Four weeks and a month cannot be ordered on paper, so nothing is assumed: every day of a leap
//! cycle stands for today once, and the evaluator itself says into which bands the days around each
//! bound fall.

use std::collections::BTreeSet;

use crate::calendar::{Date, Duration, Unit};
use crate::quiz::Entry;
use crate::quiz::{Band, Question};

/// How far around a bound a band may end: a month is cut short by three days at most, and hours
/// begin a day later.
const AROUND: u32 = 5;
/// No earlier date is taken.
const EARLIEST: &str = "1900-01-01";

/// Every way in which one date falls into a band of each.
pub fn pairs(old: &Question, new: &Question) -> Vec<[Option<usize>; 2]> {
    let pairs = bands(old, new).into_iter();
    pairs.map(|it| [Some(it.0), Some(it.1)]).collect()
}

fn bands(old: &Question, new: &Question) -> BTreeSet<(usize, usize)> {
    let of = |it: &Question| it.choices.iter().map(|it| it.band).collect::<Vec<_>>();
    if of(old) == of(new) {
        let banded = old.choices.iter().enumerate().filter(|it| it.1.band.is_some());
        return banded.map(|it| (it.0, it.0)).collect();
    }
    let mut found = BTreeSet::new();
    let Ok(earliest) = Date::parse(EARLIEST) else { return found };
    let all = old.choices.iter().chain(&new.choices);
    let bounds: BTreeSet<(u32, Unit)> = all
        .filter_map(|it| match it.band {
            Some(Band::Within(it)) => Some((it.amount, it.unit)),
            _ => None,
        })
        .collect();
    for today in Date::leap_cycle() {
        let mut tried = vec![today, earliest];
        for &(amount, unit) in &bounds {
            let from = today.minus(Duration { amount, unit }).minus(days(AROUND));
            tried.extend((0..=2 * AROUND).map(|it| from.plus(days(it))));
        }
        for date in tried.into_iter().filter(|it| (earliest..=today).contains(it)) {
            found.extend(band(old, date, today).zip(band(new, date, today)));
        }
    }
    found
}

fn band(question: &Question, date: Date, today: Date) -> Option<usize> {
    Entry::Date(date).choices(question, today).first().copied()
}

fn days(amount: u32) -> Duration {
    Duration { amount, unit: Unit::Days }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Effect;
    use crate::quiz::Precision;
    use crate::quiz::{Choice, Kind};

    fn question(bounds: &[&str]) -> Question {
        let within = bounds.iter().map(|it| Band::Within(Duration::parse(it).unwrap()));
        let choices = within.chain([Band::Else]).map(|band| Choice {
            id: format!("{band:?}"),
            effect: Effect::Ok,
            band: Some(band),
            end: None,
            excused: false,
        });
        Question {
            id: "last".to_owned(),
            page: None,
            screens: false,
            kind: Kind::Date(Precision::Day),
            choices: choices.collect(),
            shown: Vec::new(),
            excused: false,
        }
    }

    fn found(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
        bands(&question(old), &question(new)).into_iter().collect()
    }

    #[test]
    fn only_what_some_day_shows() {
        // A date may be less than a month ago and four weeks ago, never the other way round.
        assert_eq!(found(&["4 weeks"], &["1 month"]), [(0, 0), (1, 0), (1, 1)]);
        // Thirty days are more than February and less than March.
        assert_eq!(found(&["30 days"], &["1 month"]), [(0, 0), (0, 1), (1, 0), (1, 1)]);
        assert_eq!(found(&["31 days"], &["1 month"]), [(0, 0), (0, 1), (1, 1)]);
        assert_eq!(found(&["12 months"], &["1 year"]), [(0, 0), (1, 1)]);
        // Hours count from the end of the day.
        assert_eq!(found(&["24 hours"], &["2 days"]), [(0, 0), (1, 1)]);
        assert_eq!(found(&["3 months", "6 months"], &["6 months"]), [(0, 0), (1, 0), (2, 1)]);
    }
}
