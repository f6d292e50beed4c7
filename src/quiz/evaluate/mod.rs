//! One sheet, evaluated: the outcome, the reasons in order, the earliest date.
//!
//! Of several answers each counts. "I am not sure" beside others is doubt, and so is "None of these"
//! ([`Question::taken`](super::Question::taken)); no rule lowers a doubt. The page's script, its style
//! sheet, the form of health records and the proof say the same.

mod after;
mod input;
mod later;
mod sheet;
mod standing;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Effect;
use super::outcome::{Judged, Picks, is_asked, judge, lowered};
use super::program::{Choice, End, Given, Program};
use crate::calendar::Date;

use after::after;
use later::later;

pub use input::{Entry, InputFault, fault_in_words};
pub use later::Later;
pub use sheet::{WrittenSheet, read_sheet, read_sheets};
pub use standing::{Approval, Standing, standing};

/// What a patient answered, by the ids of the questions. A choice is its id; a date is written as
/// `2026-11-30`, or `2026-11` where a month is enough; a number in digits.
pub type Sheet = BTreeMap<String, Vec<String>>;

/// What a sheet comes to on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evaluation {
    /// The questions that are asked, by their places. Answers to all others are ignored.
    pub asked: Vec<usize>,
    /// Those of them that are not answered.
    pub missing: Vec<usize>,
    /// Answers that are none, each with its question.
    pub faults: Vec<(usize, InputFault)>,
    /// The outcome; nothing for a sheet that is not complete.
    pub outcome: Option<Effect>,
    /// Every reason, the gravest first, then in the order of the questions, rules last.
    pub reasons: Vec<Reason>,
    /// The day from which no wait holds, when every wait has one and the outcome is `wait`.
    pub earliest: Option<Date>,
    /// What the same answers come to on that day, where they still hold back.
    pub then: Option<Later>,
    /// Whether the quiz rests on an approval that has lapsed, so that everybody is told to talk.
    pub lapsed: bool,
}

/// Why a sheet ends as it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reason {
    /// What was met.
    pub met: Met,
    /// What it adds, after rules that lower it.
    pub effect: Effect,
    /// The rule that lowered it, by its place.
    pub lowered: Option<usize>,
    /// The day on which its wait ends.
    pub until: Option<Date>,
}

/// What a reason comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Met {
    /// An answer: the places of the question and of the choice.
    Answer(usize, usize),
    /// A rule, by its place.
    Rule(usize),
}

/// Evaluates a sheet on that day. A quiz that has lapsed tells everybody to talk.
pub fn evaluate(program: &Program, sheet: &Sheet, today: Date, standing: Standing) -> Evaluation {
    let count = program.questions.len();
    let mut picks = vec![Vec::new(); count];
    let mut entries: Vec<Entry> = vec![Entry::None; count];
    let (mut asked, mut missing, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (n, question) in program.questions.iter().enumerate() {
        if !is_asked(program, n, &picks) {
            continue;
        }
        asked.push(n);
        match input::read(question, sheet.get(&question.id), today) {
            Ok(Entry::None) => missing.push(n),
            Ok(entry) => {
                picks[n] = entry.choices(question, today);
                entries[n] = entry;
            }
            Err(fault) => faults.push((n, fault)),
        }
    }
    let lapsed = standing.has_lapsed(today);
    let mut evaluation = Evaluation {
        asked,
        missing,
        faults,
        outcome: None,
        reasons: Vec::new(),
        earliest: None,
        then: None,
        lapsed,
    };
    if !evaluation.missing.is_empty() || !evaluation.faults.is_empty() {
        return evaluation;
    }
    let judged = judge(program, &picks);
    evaluation.outcome = Some(judged.outcome);
    evaluation.reasons = reasons(program, &picks, &entries, &judged);
    evaluation.earliest = earliest(&evaluation);
    evaluation.then = evaluation.earliest.and_then(|it| later(program, &entries, it));
    if lapsed {
        // Nothing that was once approved holds any more, neither good news nor dates.
        evaluation.outcome = Some(Effect::Talk);
        (evaluation.earliest, evaluation.then) = (None, None);
        evaluation.reasons.iter_mut().for_each(|it| it.until = None);
    }
    evaluation
}

/// Every reason, the gravest first.
fn reasons(program: &Program, picks: &Picks, entries: &[Entry], judged: &Judged) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        for &k in &picks[n] {
            let choice = &question.choices[k];
            let lowered = lowered(program, &judged.met, Given { question: n, choice: k });
            let effect = lowered.map_or(choice.effect, |it| it.to);
            let lowered = lowered.map(|it| it.rule);
            let until = until(choice, &entries[n]).filter(|_| effect == Effect::Wait);
            reasons.push(Reason { met: Met::Answer(n, k), effect, lowered, until });
        }
    }
    for (n, rule) in program.rules.iter().enumerate().filter(|it| judged.met[it.0]) {
        let effect = rule.effect.unwrap_or(Effect::Ok);
        reasons.push(Reason { met: Met::Rule(n), effect, lowered: None, until: None });
    }
    reasons.retain(|it: &Reason| it.effect > Effect::Ok);
    reasons.sort_by_key(|it| std::cmp::Reverse(it.effect));
    reasons
}

/// The latest day of all waits, when each has one.
fn earliest(evaluation: &Evaluation) -> Option<Date> {
    if evaluation.outcome != Some(Effect::Wait) {
        return None;
    }
    let waits = evaluation.reasons.iter().filter(|it| it.effect == Effect::Wait);
    waits.map(|it| it.until).collect::<Option<Vec<Date>>>()?.into_iter().max()
}

fn until(choice: &Choice, entry: &Entry) -> Option<Date> {
    match (choice.end, entry) {
        (Some(End::After(duration)), Entry::Date(date)) => Some(after(*date, duration)),
        _ => None,
    }
}
