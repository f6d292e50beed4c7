//! Everything that was written can be met, and every rule changes something.

use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use super::laws::{anything, exists, sheet};
use super::prepared::{Prepared, SIDE, Space};
use super::search::Goal;
use super::symbolic::Node;
use crate::quiz::Effect;

pub fn failures(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for n in 0..prepared.program().questions.len() {
        let core = |space: &mut Space| space.asked(n);
        let at = Suspect::Question(n);
        found.extend(must(exists(prepared, &sheet(vec![n], &core), at), Law::Reachable, at));
    }
    for n in 0..prepared.program().rules.len() {
        found.extend(rule(prepared, n));
    }
    if found.is_empty() {
        found.extend(Effect::ALL.into_iter().filter_map(|it| outcome(prepared, it)));
    }
    found
}

fn must(found: Result<bool, Failure>, law: Law, at: Suspect) -> Option<Failure> {
    match found {
        Ok(true) => None,
        Ok(false) => Some(failure(law, at, None)),
        Err(failure) => Some(failure),
    }
}

/// A rule can be met, adds an effect that nothing else adds on some sheet, and lowers something on
/// some sheet for each answer that it names.
fn rule(prepared: &Prepared, n: usize) -> Option<Failure> {
    let (rule, at) = (&prepared.program().rules[n], Suspect::Rule(n));
    let seed: Vec<usize> = prepared.conditions(n).collect();
    let met = |space: &mut Space| space.surely_met(n);
    let reached = must(exists(prepared, &sheet(seed.clone(), &met), at), Law::Reachable, at);
    if reached.is_some() {
        return reached;
    }
    if let Some(effect) = rule.effect {
        let goal = Goal { seed: seed.clone(), core: &met, below: Some(effect), without: Some(n) };
        let idle = must(exists(prepared, &goal, at), Law::Shadowed, at);
        if idle.is_some() {
            return idle;
        }
    }
    rule.relax.iter().find_map(|relaxed| {
        let core = |space: &mut Space| -> Node {
            let met = space.surely_met(n);
            let choice = relaxed.given.choice;
            let given = space.given(SIDE, relaxed.given.question, |it| it.named.contains(&choice));
            space.diagram.and(met, given)
        };
        if prepared.program().effect(relaxed.given) <= relaxed.to {
            return Some(failure(Law::Shadowed, at, None));
        }
        let seed = seed.iter().copied().chain([relaxed.given.question]).collect();
        must(exists(prepared, &sheet(seed, &core), at), Law::Shadowed, at)
    })
}

/// Every effect that is written is the outcome of some sheet, and so is `ok`.
fn outcome(prepared: &Prepared, effect: Effect) -> Option<Failure> {
    let sources = sources(prepared, effect);
    if sources.is_empty() && effect != Effect::Ok {
        return None;
    }
    let next = Effect::ALL.into_iter().find(|it| *it > effect);
    let mut at = Suspect::Program;
    for source in sources.into_iter().chain((effect == Effect::Ok).then_some(Suspect::Program)) {
        let core = |space: &mut Space| match source {
            Suspect::Question(n) => space.adds(SIDE, n, effect),
            Suspect::Rule(n) => space.surely_met(n),
            _ => anything(space),
        };
        let seed = match source {
            Suspect::Question(n) => {
                let rules = prepared.lowering(n).iter();
                rules.flat_map(|it| prepared.conditions(it.rule)).chain([n]).collect()
            }
            Suspect::Rule(n) => prepared.conditions(n).collect(),
            _ => Vec::new(),
        };
        let goal = Goal { seed, core: &core, below: next, without: None };
        match exists(prepared, &goal, source) {
            Ok(true) => return None,
            Ok(false) => at = source,
            Err(failure) => return Some(failure),
        }
    }
    Some(failure(Law::Reachable, at, None))
}

/// Whatever may add exactly that effect.
fn sources(prepared: &Prepared, effect: Effect) -> Vec<Suspect> {
    let has =
        |n: usize| prepared.program().questions[n].choices.iter().any(|it| it.effect == effect);
    let lowered = |n: usize| prepared.lowering(n).iter().any(|it| it.to == effect);
    let questions = (0..prepared.program().questions.len()).filter(|&it| has(it) || lowered(it));
    let rules = prepared.program().rules.iter().enumerate();
    let rules = rules.filter(|it| it.1.effect == Some(effect)).map(|it| Suspect::Rule(it.0));
    questions.map(Suspect::Question).chain(rules).filter(|_| effect != Effect::Ok).collect()
}
