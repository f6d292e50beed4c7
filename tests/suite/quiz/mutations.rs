//! The prover itself, tested: each effect, band, follow-up and rule is dropped or weakened in turn.
//!
//! A mutation is *refused* when the proof fails; *harmless* when every sheet ends as before; and
//! else *told*: no law forbids it, it changes the digest, and with it every sign-off falls.

use bedside::quiz::{Band, Effect, End, Program, digest, prove};

use super::generate::{Chance, Shape, quiz};
use super::real;

/// Every mutation of a program, with what it does.
fn mutations(program: &Program) -> Vec<(String, Program)> {
    let mut all = Vec::new();
    let mut add = |what: String, change: &dyn Fn(&mut Program)| {
        let mut mutant = program.clone();
        change(&mut mutant);
        all.push((what, mutant));
    };
    for (n, question) in program.questions.iter().enumerate() {
        for (k, choice) in question.choices.iter().enumerate() {
            for weaker in Effect::ALL.into_iter().filter(|it| *it < choice.effect) {
                add(format!("{} {} to {}", question.id, choice.id, weaker.word()), &|it| {
                    let own = &mut it.questions[n].choices[k];
                    own.effect = weaker;
                    own.end = (weaker == Effect::Wait).then_some(End::Condition);
                });
            }
            if choice.end.is_some() {
                add(format!("{} {} without its end", question.id, choice.id), &|it| {
                    it.questions[n].choices[k].end = None;
                });
            }
            if choice.band.is_some() {
                add(format!("{} without the band {}", question.id, choice.id), &|it| {
                    drop_choice(it, n, k);
                });
            }
            if choice.band.is_some_and(|it| it != Band::Else) {
                add(format!("{} {} out of order", question.id, choice.id), &|it| {
                    it.questions[n].choices.swap(k, k + 1);
                });
            }
        }
        for (k, clause) in question.shown.iter().enumerate() {
            for m in 0..clause.0.len() {
                add(format!("{} not opened", question.id), &|it| {
                    it.questions[n].shown[k].0.remove(m);
                });
            }
        }
        add(format!("{} without a page", question.id), &|it| it.questions[n].page = None);
    }
    for (n, rule) in program.rules.iter().enumerate() {
        add(format!("rule {} dropped", rule.id), &|it| drop(it.rules.remove(n)));
        add(format!("rule {} never met", rule.id), &|it| it.rules[n].when[0].0.clear());
        for weaker in Effect::ALL.into_iter().filter(|it| Some(*it) < rule.effect) {
            add(format!("rule {} to {}", rule.id, weaker.word()), &|it| {
                it.rules[n].effect = Some(weaker);
            });
        }
    }
    all
}

pub(super) fn drop_choice(program: &mut Program, question: usize, choice: usize) {
    program.questions[question].choices.remove(choice);
    let shown = program.questions.iter_mut().flat_map(|it| &mut it.shown);
    let rules = program.rules.iter_mut().flat_map(|it| &mut it.when);
    for clause in shown.chain(rules) {
        clause.0.retain(|it| it.question != question || it.choice != choice);
        for it in clause.0.iter_mut().filter(|it| it.question == question && it.choice > choice) {
            it.choice -= 1;
        }
    }
}

/// How many mutations are refused, harmless, told.
fn tally(program: &Program) -> (usize, usize, Vec<String>) {
    let before = prove(program);
    assert!(before.holds(), "{:?}", before.failures);
    let (mut refused, mut harmless, mut told) = (0, 0, Vec::new());
    for (what, mutant) in mutations(program) {
        assert_ne!(digest(&mutant), digest(program), "{what} does not change the digest");
        let after = prove(&mutant);
        match after.holds() {
            false => refused += 1,
            true if after.counts.outcomes == before.counts.outcomes => harmless += 1,
            true => told.push(what),
        }
    }
    (refused, harmless, told)
}

#[test]
fn every_mutation_of_the_real_quiz_is_refused_or_known() {
    let program = real().program;
    let (refused, harmless, told) = tally(&program);
    let all = refused + harmless + told.len();
    println!(
        "{all} mutations: {refused} refused, {harmless} harmless, {} told by the digest",
        told.len()
    );
    told.iter().for_each(|it| println!("  told: {it}"));
    // No law forbids these: another answer of the same question, or a follow-up, still reveals, or the
    // question belongs to no contraindication. Nothing that alone reveals one is among them.
    for it in &told {
        let words: Vec<&str> = it.split(' ').collect();
        let question = program.questions.iter().find(|it| it.id == words[0]).unwrap();
        let floor =
            program.contraindications.iter().find(|it| Some(&it.page) == question.page.as_ref());
        let Some(floor) = floor.and_then(|it| it.floor) else { continue };
        let own = question.choices.iter().filter(|it| !it.is_doubt() && it.effect >= floor);
        let revealing: Vec<&str> = own.map(|it| it.id.as_str()).collect();
        let n = program.questions.iter().position(|it| it.id == words[0]).unwrap();
        let opens = program
            .questions
            .iter()
            .any(|it| it.shown.iter().flat_map(|it| &it.0).any(|it| it.question == n));
        assert!(
            opens || revealing.len() != 1 || !words.contains(&revealing[0]),
            "{it} is let through"
        );
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn every_rule_of_a_generated_quiz_counts() {
    let mut chance = Chance::new(23);
    let (mut quizzes, mut sum) = (0, (0, 0, 0));
    while quizzes < 12 {
        let shape = Shape { questions: 8, rules: 3, follow_ups: 4, wild: false };
        let program = quiz(shape, &mut chance);
        if !prove(&program).holds() {
            continue;
        }
        quizzes += 1;
        let (refused, harmless, told) = tally(&program);
        let is_rule = |it: &&String| it.starts_with("rule") && it.ends_with("never met");
        assert_eq!(told.iter().filter(is_rule).count(), 0, "a rule that is never met is refused");
        sum = (sum.0 + refused, sum.1 + harmless, sum.2 + told.len());
    }
    println!(
        "{quizzes} quizzes: {} refused, {} harmless, {} told by the digest",
        sum.0, sum.1, sum.2
    );
}
