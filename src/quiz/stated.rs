//! An answer as a case states it → the choices that it comes to.

use super::evaluate::Entry;
use super::program::{Question, Stated};
use crate::calendar::{Date, Duration};

/// The places of the choices; nothing when the question has no such answer, or when it is a date
/// that falls into one band on some days and into another on others.
pub fn choices(question: &Question, answer: &Stated) -> Option<Vec<usize>> {
    match answer {
        Stated::Words(ids) => words(question, ids),
        // A number is the same on every day.
        Stated::Number(number) => {
            some(Entry::Number(*number).choices(question, Date::leap_cycle().next()?))
        }
        Stated::Ago(duration) => ago(question, *duration),
    }
}

/// Nobody means a plain no beside another answer, whatever a form may be left with.
fn words(question: &Question, ids: &[String]) -> Option<Vec<usize>> {
    let mut places: Vec<usize> =
        ids.iter().map(|it| question.choice(it)).collect::<Option<Vec<usize>>>()?;
    places.sort_unstable();
    places.dedup();
    let is_one = places.len() == 1 || !places.iter().any(|it| question.is_alone(*it));
    if is_one { some(places) } else { None }
}

/// The band of a date so long ago: the same on every day of a leap cycle.
fn ago(question: &Question, duration: Duration) -> Option<Vec<usize>> {
    let on = |today: Date| Entry::Date(today.minus(duration)).choices(question, today);
    let mut days = Date::leap_cycle();
    let first = on(days.next()?);
    days.all(|today| on(today) == first).then_some(first).and_then(some)
}

fn some(places: Vec<usize>) -> Option<Vec<usize>> {
    (!places.is_empty()).then_some(places)
}
