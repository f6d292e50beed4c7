//! Everything that was written can be met, and every rule changes something.

use super::diagram::{FALSE, Node};
use super::laws::{anything, exists, sheet};
use super::search::{Accept, Goal, any};
use super::space::{Ground, Space};
use super::story::failure;
use super::{Failure, Law, Place};
use crate::quiz::Effect;

pub(super) fn failures(ground: &Ground) -> Vec<Failure> {
    let mut found = Vec::new();
    for n in 0..ground.program.questions.len() {
        let core = |space: &mut Space| space.asked(n);
        let at = Place::Question(n);
        found.extend(must(exists(ground, &sheet(vec![n], &core), at), (Law::Reachable, at)));
    }
    for n in 0..ground.program.rules.len() {
        found.extend(rule(ground, n));
    }
    if found.is_empty() {
        found.extend(Effect::ALL.into_iter().filter_map(|it| outcome(ground, it)));
    }
    found
}

fn must(found: Result<bool, Failure>, (law, at): (Law, Place)) -> Option<Failure> {
    match found {
        Ok(true) => None,
        Ok(false) => Some(failure(law, at, None)),
        Err(told) => Some(told),
    }
}

/// A rule can be met, adds an effect that nothing else adds on some sheet, and lowers something on
/// some sheet for each question it names.
fn rule(ground: &Ground, n: usize) -> Option<Failure> {
    let (rule, at) = (&ground.program.rules[n], Place::Rule(n));
    let seed: Vec<usize> = ground.of_rule(n).collect();
    let met = |space: &mut Space| space.met(n).unwrap_or(FALSE);
    let reached = must(exists(ground, &sheet(seed.clone(), &met), at), (Law::Reachable, at));
    if reached.is_some() {
        return reached;
    }
    if let Some(effect) = rule.effect {
        let goal = Goal {
            seed: seed.clone(),
            core: &met,
            below: Some(effect),
            without: Some(n),
            accept: &any,
        };
        let told = must(exists(ground, &goal, at), (Law::Shadowed, at));
        if told.is_some() {
            return told;
        }
    }
    rule.relax.iter().find_map(|relaxed| {
        let core = |space: &mut Space| -> Node {
            let met = space.met(n).unwrap_or(FALSE);
            let higher = space.answered(relaxed.question, |it| it.effect > relaxed.to);
            space.diagram.and(met, higher)
        };
        let seed = seed.iter().copied().chain([relaxed.question]).collect();
        must(exists(ground, &sheet(seed, &core), at), (Law::Shadowed, at))
    })
}

/// Every effect that is written is the outcome of some sheet, and so is `ok`.
fn outcome(ground: &Ground, effect: Effect) -> Option<Failure> {
    let sources = sources(ground, effect);
    if sources.is_empty() && effect != Effect::Ok {
        return None;
    }
    let next = Effect::ALL.into_iter().find(|it| *it > effect);
    let mut at = Place::Program;
    for source in sources.into_iter().chain((effect == Effect::Ok).then_some(Place::Program)) {
        let core = |space: &mut Space| match source {
            Place::Question(n) => space.answered(n, |it| it.effect >= effect),
            Place::Rule(n) => space.met(n).unwrap_or(FALSE),
            _ => anything(space),
        };
        let seed = match source {
            Place::Question(n) => vec![n],
            Place::Rule(n) => ground.of_rule(n).collect(),
            _ => Vec::new(),
        };
        let goal = Goal {
            seed,
            core: &core,
            below: next,
            without: None,
            accept: &|_, judged| match judged.outcome == effect {
                true => Accept::Yes,
                false => Accept::Look(lowering(ground, source)),
            },
        };
        match exists(ground, &goal, source) {
            Ok(true) => return None,
            Ok(false) => at = source,
            Err(told) => return Some(told),
        }
    }
    Some(failure(Law::Reachable, at, None))
}

/// Whatever may add exactly that effect.
fn sources(ground: &Ground, effect: Effect) -> Vec<Place> {
    let has = |n: usize| ground.program.questions[n].choices.iter().any(|it| it.effect == effect);
    let lowered = |n: usize| ground.relaxing[n].iter().any(|it| it.1 == effect);
    let questions = (0..ground.program.questions.len()).filter(|&it| has(it) || lowered(it));
    let rules = ground.program.rules.iter().enumerate();
    let rules = rules.filter(|it| it.1.effect == Some(effect)).map(|it| Place::Rule(it.0));
    questions.map(Place::Question).chain(rules).filter(|_| effect != Effect::Ok).collect()
}

/// The questions of the rules that may lower what that source adds.
fn lowering(ground: &Ground, source: Place) -> Vec<usize> {
    let Place::Question(n) = source else { return Vec::new() };
    ground.relaxing[n].iter().flat_map(|it| ground.of_rule(it.0)).collect()
}
