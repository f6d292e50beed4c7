//! A sheet told as a story: what was asked, what was answered, where it ends.

use schemars::JsonSchema;
use serde::Serialize;

use super::prepared::Prepared;
use crate::quiz::{Effect, Picks, Program, judge};

/// The answers of one sheet, in the order they are asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Story {
    /// Every answer.
    pub answers: Vec<Answered>,
    /// The outcome.
    pub ends: Effect,
}

/// One question, answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Answered {
    /// The question, by its place.
    pub question: usize,
    /// The answers, by their places.
    pub choices: Vec<usize>,
    /// Whether it matters to the story: it is no answer that anybody may give without a thought.
    pub matters: bool,
}

/// The story of a sheet. Those questions matter to it, and all that do not add nothing.
pub fn story(prepared: &Prepared, picks: &Picks, about: &[usize]) -> Story {
    let program: &Program = prepared.program();
    let judged = judge(program, picks);
    let cone = prepared.closed(about.iter().copied());
    let answered = picks.iter().enumerate().filter(|it| !it.1.is_empty());
    let answers = answered.map(|(question, choices)| Answered {
        question,
        choices: choices.clone(),
        matters: judged.adds[question] > Effect::Ok || cone.contains(&question),
    });
    Story { answers: answers.collect(), ends: judged.outcome }
}
