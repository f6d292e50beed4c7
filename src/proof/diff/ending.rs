//! How one sheet ends, with all its waits.

use schemars::JsonSchema;
use serde::Serialize;

use crate::quiz::Effect;
use crate::quiz::{End, Given, Picks, Program, judge, lowered};

/// How a sheet ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ending {
    /// The outcome.
    pub outcome: Effect,
    /// Every wait that is met, when that is the outcome.
    pub waits: Vec<Waiting>,
}

/// A wait that is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Waiting {
    /// The id of the question whose answer waits.
    pub question: Option<String>,
    /// The id of the answer.
    pub answer: Option<String>,
    /// The id of the rule that waits.
    pub rule: Option<String>,
    /// When it ends.
    pub end: Option<End>,
}

pub fn ending(program: &Program, picks: &Picks) -> Ending {
    let judged = judge(program, picks);
    let mut waits = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        let adds = |choice: usize| {
            let given = Given { question: n, choice };
            lowered(program, &judged.met, given).map_or(program.effect(given), |it| it.to)
        };
        let waiting = picks[n].iter().filter(|it| adds(**it) == Effect::Wait);
        waits.extend(waiting.map(|it| &question.choices[*it]).map(|it| Waiting {
            question: Some(question.id.clone()),
            answer: Some(it.id.clone()),
            rule: None,
            end: it.end,
        }));
    }
    let rules = program.rules.iter().zip(&judged.met);
    let met = rules.filter(|it| *it.1 && it.0.effect == Some(Effect::Wait));
    waits.extend(met.map(|it| Waiting {
        question: None,
        answer: None,
        rule: Some(it.0.id.clone()),
        end: it.0.end,
    }));
    waits.retain(|_| judged.outcome == Effect::Wait);
    Ending { outcome: judged.outcome, waits }
}
