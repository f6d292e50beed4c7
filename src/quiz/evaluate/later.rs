//! What the same answers come to once the waits are over.

use schemars::JsonSchema;
use serde::Serialize;

use super::after::after;
use super::input::Entry;
use crate::calendar::Date;
use crate::quiz::outcome::{Picks, is_asked, judge};
use crate::quiz::program::{Band, Program};
use crate::quiz::{Effect, Question};

/// That the same answers still hold back when the waits are over: somebody who books that day without
/// a word would be sent away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Later {
    /// What they come to then.
    pub effect: Effect,
    /// The day from which they hold nobody back any more, where time alone brings it.
    pub until: Option<Date>,
}

/// What answers come to from that day on; nothing when they hold nobody back then, or when something
/// would be asked then that is not asked today.
pub fn later(program: &Program, entries: &[Entry], from: Date) -> Option<Later> {
    let effect = outcome_on(program, entries, from).filter(|it| *it >= Effect::Talk)?;
    let is_free =
        |day: &Date| outcome_on(program, entries, *day).is_some_and(|it| it < Effect::Talk);
    let mut days: Vec<Date> = program.questions.iter().zip(entries).flat_map(ends).collect();
    days.sort_unstable();
    let until = days.into_iter().filter(|it| *it > from && effect == Effect::Talk).find(is_free);
    Some(Later { effect, until })
}

/// The days on which a date leaves a band of its question.
fn ends((question, entry): (&Question, &Entry)) -> Vec<Date> {
    let Entry::Date(date) = entry else { return Vec::new() };
    let bands = question.choices.iter().filter_map(|it| match it.band {
        Some(Band::Within(bound)) => Some(after(*date, bound)),
        _ => None,
    });
    bands.collect()
}

/// The outcome of the same answers on another day; nothing when they leave a gap then.
fn outcome_on(program: &Program, entries: &[Entry], day: Date) -> Option<Effect> {
    let mut picks: Picks = vec![Vec::new(); program.questions.len()];
    for (n, question) in program.questions.iter().enumerate() {
        if is_asked(program, n, &picks) {
            picks[n] = entries[n].choices(question, day);
            if picks[n].is_empty() {
                return None;
            }
        }
    }
    Some(judge(program, &picks).outcome)
}
