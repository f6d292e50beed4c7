//! One quiz changed into another by chance.

use bedside::calendar::Duration;
use bedside::quiz::{Band, Clause, Effect, End, Given, Kind, Program, Question, Relaxed};

use crate::quiz::generate::{self, Chance, Shape};
use crate::quiz::mutate::drop_choice;

/// Some questions of one answer become numbers in bands.
pub(super) fn with_numbers(program: &mut Program, chance: &mut Chance) {
    for question in program.questions.iter_mut().filter(|it| it.kind == Kind::One) {
        let bands = question.choices.iter().filter(|it| it.id != "unsure").count();
        if bands < 2 || !chance.one_in(3) {
            continue;
        }
        question.kind = Kind::Number { unit: None, from: 0, to: 8 };
        for (k, choice) in question.choices.iter_mut().enumerate().take(bands) {
            let below = Band::Below(2 * (k as i64 + 1));
            choice.band = Some(if k + 1 == bands { Band::Else } else { below });
        }
    }
}

/// The same quiz with one to three things changed.
pub(super) fn mutant(program: &Program, shape: Shape, chance: &mut Chance) -> Program {
    let mut mutant = program.clone();
    for _ in 0..1 + chance.below(3) {
        change(&mut mutant, shape, chance);
    }
    mutant
}

fn change(program: &mut Program, shape: Shape, chance: &mut Chance) {
    let n = chance.below(program.questions.len());
    let k = chance.below(program.questions[n].choices.len());
    match chance.below(12) {
        0..=2 => {
            let effect = Effect::ALL[chance.below(5)];
            let choice = &mut program.questions[n].choices[k];
            choice.effect = effect;
            choice.end = (effect == Effect::Wait).then_some(End::Condition);
        }
        3 => end(program, n, chance),
        4 => band(&mut program.questions[n], chance),
        5 if n > 0 => {
            let other = chance.below(n);
            let clause = generate::clause(program, other, chance);
            program.questions[n].shown = vec![clause];
        }
        6 => program.questions[n].shown.clear(),
        7 if !program.rules.is_empty() => rule(program, chance),
        8 => {
            let mut rule = generate::rule(program.rules.len(), shape, program, chance);
            rule.id = format!("r{}", 100 + chance.below(100_000));
            program.rules.push(rule);
        }
        9 => {
            let n = program.questions.len();
            let mut question = generate::question(n, shape, program, chance);
            question.id = format!("q{}", 100 + chance.below(100_000));
            program.questions.push(question);
        }
        10 if program.questions.len() > 1 => drop_question(program, n),
        11 if program.questions[n].choices.len() > 2
            && program.questions[n].choices[k].band.is_none() =>
        {
            drop_choice(program, n, k);
        }
        _ => {}
    }
}

/// Some wait ends otherwise.
fn end(program: &mut Program, n: usize, chance: &mut Chance) {
    let lengths = ["14 days", "2 weeks", "1 month"];
    let end = End::After(Duration::parse(lengths[chance.below(3)]).unwrap());
    for choice in program.questions[n].choices.iter_mut().filter(|it| it.effect == Effect::Wait) {
        choice.end = Some(end);
    }
}

fn band(question: &mut Question, chance: &mut Chance) {
    if let Kind::Number { to, .. } = &mut question.kind {
        *to = 7 + chance.below(3) as i64;
    }
    let by = chance.below(2) as i64;
    for choice in &mut question.choices {
        if let Some(Band::Below(it)) = &mut choice.band {
            *it += by;
        }
    }
}

fn rule(program: &mut Program, chance: &mut Chance) {
    let n = chance.below(program.rules.len());
    let question = chance.below(program.questions.len());
    match chance.below(4) {
        0 => drop(program.rules.remove(n)),
        1 => program.rules[n].effect = Some(Effect::ALL[1 + chance.below(4)]),
        2 => {
            let to = Effect::ALL[chance.below(4)];
            let choice = chance.below(program.questions[question].choices.len());
            program.rules[n].relax = vec![Relaxed { given: Given { question, choice }, to }];
        }
        _ => {
            let clause = generate::clause(program, question, chance);
            program.rules[n].when[0] = clause;
        }
    }
}

/// A question is gone, and with it every condition that names it.
fn drop_question(program: &mut Program, n: usize) {
    program.questions.remove(n);
    let keep = |clauses: &mut Vec<Clause>| {
        clauses.retain(|it| it.0.iter().all(|it| it.question != n));
        let given = clauses.iter_mut().flat_map(|it| &mut it.0);
        given.filter(|it| it.question > n).for_each(|it: &mut Given| it.question -= 1);
    };
    program.questions.iter_mut().for_each(|it| keep(&mut it.shown));
    for rule in &mut program.rules {
        keep(&mut rule.when);
        rule.relax.retain(|it| it.given.question != n);
        let later = rule.relax.iter_mut().filter(|it| it.given.question > n);
        later.for_each(|it| it.given.question -= 1);
    }
    program.contraindications.clear();
}
