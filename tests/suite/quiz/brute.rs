//! The proof against every complete sheet of small quizzes, tried one by one by other code.

use std::collections::BTreeMap;

use bedside::proof::{Law, Suspect, prove};
use bedside::quiz::{Clause, Effect, Given, Kind, Program, Relaxed};

use super::generate::{Chance, Shape, quiz};

/// The answers of one complete sheet, by question.
pub(super) type Picks = Vec<Vec<usize>>;

/// Every complete sheet; nothing when there are more than `most`.
pub(super) fn sheets(program: &Program, most: usize) -> Option<Vec<Picks>> {
    let mut all: Vec<Picks> = vec![Vec::new()];
    for question in &program.questions {
        let mut next = Vec::new();
        for sheet in &all {
            let asked = question.shown.iter().all(|it| given(it, sheet));
            let answers = if asked { answers(program, sheet.len()) } else { vec![Vec::new()] };
            for answer in answers {
                let mut longer = sheet.clone();
                longer.push(answer);
                next.push(longer);
            }
        }
        if next.len() > most {
            return None;
        }
        all = next;
    }
    Some(all)
}

/// Every way to answer a question.
fn answers(program: &Program, n: usize) -> Vec<Vec<usize>> {
    let question = &program.questions[n];
    // Doubt may stand beside other answers; a plain no contradicts them.
    let alone = |k: usize| ["no", "none"].contains(&question.choices[k].id.as_str());
    if question.kind != Kind::Many {
        return (0..question.choices.len()).map(|k| vec![k]).collect();
    }
    let free: Vec<usize> = (0..question.choices.len()).filter(|k| !alone(*k)).collect();
    let mut all: Vec<Vec<usize>> =
        (0..question.choices.len()).filter(|k| alone(*k)).map(|k| vec![k]).collect();
    for bits in 1..1 << free.len() {
        all.push(
            free.iter().enumerate().filter(|it| bits >> it.0 & 1 == 1).map(|it| *it.1).collect(),
        );
    }
    all
}

fn given(clause: &Clause, sheet: &Picks) -> bool {
    clause.0.iter().any(|it| sheet.get(it.question).is_some_and(|own| own.contains(&it.choice)))
}

pub(super) fn is_met(program: &Program, rule: usize, sheet: &Picks) -> bool {
    program.rules[rule].when.iter().all(|it| given(it, sheet))
}

/// The outcome, without one rule.
pub(super) fn outcome(program: &Program, sheet: &Picks, without: Option<usize>) -> Effect {
    let mut highest = Effect::Ok;
    for (n, question) in program.questions.iter().enumerate() {
        for &k in &sheet[n] {
            highest = highest.max(lowered(program, sheet, n, k).min(question.choices[k].effect));
        }
    }
    for (r, rule) in program.rules.iter().enumerate() {
        if Some(r) != without && is_met(program, r, sheet) {
            highest = highest.max(rule.effect.unwrap_or(Effect::Ok));
        }
    }
    highest
}

/// What the rules that are met leave of an answer at most.
pub(super) fn lowered(program: &Program, sheet: &Picks, question: usize, choice: usize) -> Effect {
    let mut most = Effect::Stop;
    for (r, rule) in program.rules.iter().enumerate() {
        for relax in rule.relax.iter().filter(|it| it.given == (Given { question, choice })) {
            if is_met(program, r, sheet) {
                most = most.min(relax.to);
            }
        }
    }
    most
}

fn raw(program: &Program, n: usize, sheet: &Picks) -> Effect {
    sheet[n].iter().map(|&k| program.questions[n].choices[k].effect).max().unwrap_or(Effect::Ok)
}

/// What does not hold, found by trying.
pub(super) fn broken(program: &Program, sheets: &[Picks]) -> Vec<(Law, Suspect)> {
    let ends: Vec<Effect> = sheets.iter().map(|it| outcome(program, it, None)).collect();
    let mut found = Vec::new();
    for it in &program.contraindications {
        let (first, floor) = (it.questions[0], it.floor.unwrap());
        let skipped = |(sheet, end): (&Picks, &Effect)| sheet[first].is_empty() && *end < floor;
        if !program.questions[first].excused && sheets.iter().zip(&ends).any(skipped) {
            found.push((Law::Skipped, Suspect::Question(first)));
        }
    }
    for (n, question) in program.questions.iter().enumerate() {
        if sheets.iter().all(|it| it[n].is_empty()) {
            found.push((Law::Reachable, Suspect::Question(n)));
        }
        found.extend(let_through(program, n, sheets.iter().zip(&ends)));
        let Some(unsure) = question.unsure().filter(|_| question.screens) else { continue };
        let ends_well =
            |(sheet, end): (&Picks, &Effect)| sheet[n].contains(&unsure) && *end < Effect::Talk;
        if sheets.iter().zip(&ends).any(ends_well) {
            found.push((Law::Unsure, Suspect::Choice(n, unsure)));
        }
    }
    for (r, rule) in program.rules.iter().enumerate() {
        let met: Vec<&Picks> = sheets.iter().filter(|it| is_met(program, r, it)).collect();
        let adds = |effect: Effect| met.iter().any(|it| outcome(program, it, Some(r)) < effect);
        let lowers = |it: &Relaxed| {
            program.effect(it.given) > it.to
                && met.iter().any(|sheet| sheet[it.given.question].contains(&it.given.choice))
        };
        if met.is_empty() {
            found.push((Law::Reachable, Suspect::Rule(r)));
        } else if rule.effect.is_some_and(|it| !adds(it)) || rule.relax.iter().any(|it| !lowers(it))
        {
            found.push((Law::Shadowed, Suspect::Rule(r)));
        }
    }
    found.sort();
    found
}

/// The answers about a contraindication that hold nobody back and are not accounted for.
fn let_through<'s>(
    program: &Program,
    n: usize,
    ends: impl Iterator<Item = (&'s Picks, &'s Effect)> + Clone,
) -> Vec<(Law, Suspect)> {
    let question = &program.questions[n];
    let known = ["no", "none", "unsure", "rather-not-say"];
    // The questions of the same page that name the answer.
    let further = |k: usize| -> Vec<usize> {
        let names = |it: &Clause| it.0.contains(&Given { question: n, choice: k });
        let all = program.questions.iter().enumerate();
        let own = all.filter(|it| it.1.screens && it.1.page == question.page);
        own.filter(|it| it.1.shown.iter().any(names)).map(|it| it.0).collect()
    };
    let is_lost = |k: usize| {
        let further = further(k);
        let mut passing = ends.clone().filter(|it| it.0[n].contains(&k) && *it.1 < Effect::Talk);
        further.is_empty() || passing.any(|it| further.iter().all(|more| it.0[*more].is_empty()))
    };
    let all = question.choices.iter().enumerate().filter(|_| question.screens);
    let mild = all.filter(|(_, it)| it.effect <= Effect::Prepare && !it.excused);
    mild.filter(|(k, it)| !known.contains(&it.id.as_str()) && is_lost(*k))
        .map(|(k, _)| (Law::Harmless, Suspect::Choice(n, k)))
        .collect()
}

/// The program without what its rules lower.
fn without_lowering(program: &Program) -> Program {
    let mut program = program.clone();
    program.rules.iter_mut().for_each(|it| it.relax.clear());
    program
}

/// Whether somebody ends better with a worse answer, or with one more of a list.
fn is_not_monotonic(program: &Program, sheets: &[Picks]) -> bool {
    let program = &without_lowering(program);
    sheets.iter().any(|one| {
        sheets.iter().any(|other| {
            let differing: Vec<usize> = (0..one.len()).filter(|&n| one[n] != other[n]).collect();
            let Some(&first) = differing.first() else { return false };
            // Of the rest only what is asked on one of them alone may differ.
            let own = differing[1..].iter().all(|&n| one[n].is_empty() || other[n].is_empty());
            own && is_worse(program, first, [one, other])
                && outcome(program, &counted(program, first, [one, other]), None)
                    > outcome(program, other, None)
        })
    })
}

fn is_worse(program: &Program, n: usize, [one, other]: [&Picks; 2]) -> bool {
    let question = &program.questions[n];
    let is_graver = raw(program, n, other) > raw(program, n, one);
    match question.kind {
        Kind::Many => {
            let is_none = one[n].iter().all(|it| question.choices[*it].id == "none");
            is_none && is_graver || one[n].iter().all(|it| other[n].contains(it))
        }
        _ => is_graver,
    }
}

/// The sheet before without what the worse answer leaves out for a reason, or because it is doubt, and
/// what hangs on that.
fn counted(program: &Program, changed: usize, [one, other]: [&Picks; 2]) -> Picks {
    let choices = &program.questions[changed].choices;
    let is_doubt = other[changed].iter().any(|&k| choices[k].is_doubt());
    let mut counted: Picks = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        let is_asked = question.shown.iter().all(|it| given(it, &counted));
        let is_left_out = other[n].is_empty() && (question.excused || is_doubt);
        counted.push(if is_asked && !is_left_out { one[n].clone() } else { Vec::new() });
    }
    counted
}

#[test]
fn the_proof_says_what_every_sheet_says() {
    let mut chance = Chance::new(7);
    let (mut quizzes, mut tried, mut failures) = (0, 0, 0);
    let mut by_law: BTreeMap<Law, usize> = BTreeMap::new();
    while quizzes < 400 {
        let questions = 2 + chance.below(5);
        let rules = chance.below(4);
        let shape = Shape { questions, rules, follow_ups: 3, wild: true };
        let program = quiz(shape, &mut chance);
        let Some(sheets) = sheets(&program, 1500) else { continue };
        let proof = prove(&program);
        let counts = &proof.counts;
        assert_eq!(
            counts.sheets.to_string().replace(',', ""),
            sheets.len().to_string(),
            "{program:#?}"
        );
        let lengths = sheets.iter().map(|it| it.iter().filter(|it| !it.is_empty()).count());
        assert_eq!(counts.shortest, lengths.clone().min().unwrap());
        assert_eq!(counts.longest, lengths.max().unwrap());
        for (effect, count) in counts.outcomes.as_ref().unwrap() {
            let wanted = sheets.iter().filter(|it| outcome(&program, it, None) == *effect).count();
            assert_eq!(
                count.to_string().replace(',', ""),
                wanted.to_string(),
                "{effect:?} {program:#?}"
            );
        }
        touched(&program, &sheets, &proof);
        let looked_at = [Law::Skipped, Law::Unsure, Law::Harmless, Law::Reachable, Law::Shadowed];
        let mut found: Vec<(Law, Suspect)> = proof
            .failures
            .iter()
            .filter(|it| {
                looked_at.contains(&it.law) && !is_of_outcome(&program, it.law, it.at, &sheets)
            })
            .map(|it| (it.law, it.at))
            .collect();
        found.sort();
        assert_eq!(found, broken(&program, &sheets), "{program:#?}");
        let monotonic = proof.failures.iter().any(|it| it.law == Law::Monotonic);
        if sheets.len() <= 400 {
            assert_eq!(monotonic, is_not_monotonic(&program, &sheets), "{program:#?}");
        }
        assert!(
            proof.failures.iter().all(|it| ![Law::Provable, Law::Lost].contains(&it.law)),
            "{program:#?}"
        );
        stories(&program, &sheets, &proof);
        proof.failures.iter().for_each(|it| *by_law.entry(it.law).or_default() += 1);
        quizzes += 1;
        tried += sheets.len();
        failures += proof.failures.len();
    }
    println!("{quizzes} quizzes, {tried} sheets, {failures} failures found by both: {by_law:?}");
    assert!(
        [Law::Skipped, Law::Unsure, Law::Harmless, Law::Shadowed, Law::Monotonic]
            .iter()
            .all(|it| by_law[it] > 5)
    );
}

/// An outcome that nothing reaches is told at a question or rule that is itself reached.
fn is_of_outcome(program: &Program, law: Law, at: Suspect, sheets: &[Picks]) -> bool {
    law == Law::Reachable
        && match at {
            Suspect::Program => true,
            Suspect::Question(n) => sheets.iter().any(|it| !it[n].is_empty()),
            Suspect::Rule(r) => sheets.iter().any(|it| is_met(program, r, it)),
            Suspect::Choice(..) | Suspect::Case(_) | Suspect::Contraindication(_) => false,
        }
}

fn touched(program: &Program, sheets: &[Picks], proof: &bedside::proof::Proof) {
    let lowers = |r: usize, sheet: &Picks| {
        let lowers = |it: &Relaxed| {
            sheet[it.given.question].contains(&it.given.choice) && program.effect(it.given) > it.to
        };
        is_met(program, r, sheet) && program.rules[r].relax.iter().any(lowers)
    };
    let is = |it: &bedside::proof::Touched, sheet: &Picks| match (it.rule, it.question) {
        (Some(r), _) => lowers(r, sheet),
        (_, Some(n)) => sheet[n].is_empty(),
        _ => false,
    };
    let number = |it: &bedside::proof::Natural| it.to_string().replace(',', "");
    for it in &proof.counts.touched {
        let wanted = sheets.iter().filter(|sheet| is(it, sheet)).count().to_string();
        assert_eq!(number(it.sheets.as_ref().unwrap()), wanted, "{it:?} {program:#?}");
    }
    let any = sheets.iter().filter(|sheet| proof.counts.touched.iter().any(|it| is(it, sheet)));
    assert_eq!(number(proof.counts.touched_sheets.as_ref().unwrap()), any.count().to_string());
}

/// Every counterexample is a complete sheet that ends where it says.
fn stories(program: &Program, sheets: &[Picks], proof: &bedside::proof::Proof) {
    let plain = without_lowering(program);
    let all = proof.failures.iter();
    let all = all.flat_map(|it| it.story.iter().chain(&it.worse).map(move |story| (it.law, story)));
    for (law, story) in all {
        let mut picks: Picks = vec![Vec::new(); program.questions.len()];
        for it in &story.answers {
            picks[it.question] = it.choices.clone();
        }
        assert!(sheets.contains(&picks), "{story:?} is not complete");
        let program = if law == Law::Monotonic { &plain } else { program };
        assert_eq!(outcome(program, &picks, None), story.ends);
    }
}
