//! What the answers of one sheet come to.

use super::Effect;
use super::program::{Clause, Given, Lowering, Program, Rule};

/// The answers of a sheet: for each question the places of the choices; none where it was not
/// answered, or is not asked.
pub type Picks = Vec<Vec<usize>>;

/// What a sheet comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The highest effect met.
    pub outcome: Effect,
    /// What each question adds, after all rules that lower it.
    pub adds: Vec<Effect>,
    /// Which rules are met.
    pub met: Vec<bool>,
}

/// Whether one of the answers of a clause was given.
pub fn holds(clause: &Clause, picks: &Picks) -> bool {
    clause.0.iter().any(|it| picks[it.question].contains(&it.choice))
}

/// Whether a question is asked, when those before it are answered like that.
pub fn is_asked(program: &Program, question: usize, picks: &Picks) -> bool {
    program.questions[question].shown.iter().all(|it| holds(it, picks))
}

/// Judges a sheet that holds only answers on its path.
pub fn judge(program: &Program, picks: &Picks) -> Judged {
    let is_met = |rule: &Rule| rule.when.iter().all(|it| holds(it, picks));
    let met: Vec<bool> = program.rules.iter().map(is_met).collect();
    let added =
        |given: Given| lowered(program, &met, given).map_or(program.effect(given), |it| it.to);
    let adds = picks.iter().enumerate().map(|(question, picks)| {
        let own = picks.iter().map(|&choice| added(Given { question, choice }));
        own.max().unwrap_or(Effect::Ok)
    });
    let adds: Vec<Effect> = adds.collect();
    let rules = program.rules.iter().zip(&met).filter(|it| *it.1);
    let effects = rules.filter_map(|it| it.0.effect).chain(adds.iter().copied());
    let outcome = effects.max().unwrap_or(Effect::Ok);
    Judged { outcome, adds, met }
}

/// The rule that lowers an answer furthest, the first of those that do, when such rules are met.
pub fn lowered(program: &Program, met: &[bool], given: Given) -> Option<Lowering> {
    program.relaxing(given).filter(|it| met[it.rule]).min_by_key(|it| it.to)
}

/// The highest effect of the answers to a question, before any rule.
pub fn highest(program: &Program, question: usize, picks: &Picks) -> Effect {
    let choices = &program.questions[question].choices;
    picks[question].iter().map(|it| choices[*it].effect).max().unwrap_or(Effect::Ok)
}
