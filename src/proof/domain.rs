//! The answers of one question, as far as they differ for the proof.

use std::collections::BTreeMap;

use super::natural::Natural;
use crate::quiz::Effect;
use crate::quiz::{Kind, Program, Question};

/// Answers that have the same effect and meet the same conditions: no proof can tell them apart.
#[derive(Debug, Clone)]
pub struct Class {
    /// One of them: the choices that are made.
    pub picks: Vec<usize>,
    /// The highest effect among them.
    pub effect: Effect,
    /// Those of the choices that some condition names.
    pub named: Vec<usize>,
    /// How many answers there are.
    pub weight: Natural,
}

/// The classes of every question, the mildest first.
pub fn domains(program: &Program) -> Vec<Vec<Class>> {
    let mut named: Vec<Vec<bool>> =
        program.questions.iter().map(|it| vec![false; it.choices.len()]).collect();
    let asked = program.questions.iter().flat_map(|it| &it.shown);
    let rules = program.rules.iter().flat_map(|it| &it.when);
    for given in asked.chain(rules).flat_map(|it| &it.0) {
        named[given.question][given.choice] = true;
    }
    let both = program.questions.iter().zip(named);
    both.map(|(question, mut named)| {
        question.doubts().for_each(|it| named[it] = true);
        classes(question, &named)
    })
    .collect()
}

/// What a class is known by, and how many answers it has, with the first of them.
type Found = BTreeMap<(Effect, Vec<usize>), (Natural, Vec<usize>)>;

fn classes(question: &Question, named: &[bool]) -> Vec<Class> {
    let mut found = Found::new();
    let of = |choice: usize| if named[choice] { vec![choice] } else { Vec::new() };
    for (n, choice) in question.choices.iter().enumerate().filter(|it| question.is_alone(it.0)) {
        add(&mut found, (choice.effect, of(n)), (Natural::from(1), vec![n]));
    }
    if question.kind == Kind::Many {
        for (key, value) in several(question, named) {
            add(&mut found, key, value);
        }
    }
    let class = |((effect, named), (weight, picks))| Class { picks, effect, named, weight };
    found.into_iter().map(class).collect()
}

/// Every choice of one or more that do not stand alone.
fn several(question: &Question, named: &[bool]) -> Found {
    let mut all = Found::new();
    for (n, choice) in question.choices.iter().enumerate().filter(|it| !question.is_alone(it.0)) {
        let before = all.clone();
        for ((effect, mut with), (weight, mut picks)) in before {
            picks.push(n);
            if named[n] {
                with.push(n);
            }
            add(&mut all, (effect.max(choice.effect), with), (weight, picks));
        }
        let own = if named[n] { vec![n] } else { Vec::new() };
        add(&mut all, (choice.effect, own), (Natural::from(1), vec![n]));
    }
    all
}

fn add(found: &mut Found, key: (Effect, Vec<usize>), (weight, picks): (Natural, Vec<usize>)) {
    let known = found.entry(key).or_insert((Natural::ZERO, picks));
    known.0 = known.0.plus(&weight);
}
