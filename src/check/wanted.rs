//! The case that would show one answer or one rule of a quiz, as a writer writes it.

use crate::calendar::Duration;
use crate::quiz::{Band, Given, Program, Question, Rule, Stated, stated_choices};

/// The answers of a case that falls into a choice, with all that must be answered before it.
pub fn of_choice(program: &Program, given: Given) -> String {
    let mut all = Vec::new();
    path(program, given, &mut all);
    written(program, &all)
}

/// The answers of a case that meets a rule and what it lowers.
pub fn of_rule(program: &Program, rule: &Rule) -> String {
    let mut all = Vec::new();
    let lowered = rule.relax.iter().map(|it| it.given);
    let met = rule.when.iter().filter_map(|it| it.0.first().copied());
    for it in lowered.chain(met) {
        path(program, it, &mut all);
    }
    written(program, &all)
}

/// Whether a case gives that answer.
pub fn gives(program: &Program, case: &[(usize, Stated)], given: Given) -> bool {
    let question = &program.questions[given.question];
    let mut own = case.iter().filter(|it| it.0 == given.question);
    own.any(|it| stated_choices(question, &it.1).is_some_and(|it| it.contains(&given.choice)))
}

/// An answer, behind those that open its question. The first answer to a question stands.
fn path(program: &Program, given: Given, all: &mut Vec<Given>) {
    if all.iter().any(|it| it.question == given.question) {
        return;
    }
    for clause in &program.questions[given.question].shown {
        if let Some(opener) = clause.0.iter().find(|it| it.question < given.question) {
            path(program, *opener, all);
        }
    }
    all.push(given);
}

fn written(program: &Program, all: &[Given]) -> String {
    let each = all.iter().map(|it| {
        let question = &program.questions[it.question];
        format!("{}: {}", question.id, answer(question, it.choice))
    });
    each.collect::<Vec<_>>().join(", ")
}

/// What a patient would say who falls into a choice: for a band something close to its end.
fn answer(question: &Question, choice: usize) -> String {
    let it = &question.choices[choice];
    let before = choice.checked_sub(1).and_then(|it| question.choices[it].band);
    match (it.band, before) {
        (None, _) => it.id.clone(),
        (Some(Band::Below(bound)), _) => (bound - 1).to_string(),
        (_, Some(Band::Below(bound))) => bound.to_string(),
        (Some(band), before) => ago(question, choice, [Some(band), before]),
    }
}

/// A length of time that falls into a band on every day.
fn ago(question: &Question, choice: usize, bounds: [Option<Band>; 2]) -> String {
    let bound = |it: Option<Band>| match it {
        Some(Band::Within(bound)) => Some(bound),
        _ => None,
    };
    let shorter = |it: Duration| Duration { amount: it.amount.saturating_sub(1), ..it };
    let [own, before] = bounds.map(bound);
    let day = Duration { amount: 1, unit: crate::calendar::Unit::Days };
    let tried = [own.map(shorter), before, Some(day)];
    let falls = |it: &Duration| {
        it.amount > 0 && stated_choices(question, &Stated::Ago(*it)) == Some(vec![choice])
    };
    let found = tried.into_iter().flatten().find(falls);
    found.map_or_else(|| "how long ago it was".to_owned(), |it| it.to_string())
}
