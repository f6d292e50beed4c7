//! The prover itself, tested: each effect, band, follow-up and rule is dropped or weakened in turn,
//! and each time the proof fails, or the change is shown to be harmless.
//!
//! A mutation is *refused* when the proof fails. It is *harmless* when every sheet ends as before,
//! sheet by sheet: because nothing that an outcome hangs on has changed, or, of a generated quiz,
//! because every single sheet was tried. Equal counts of outcomes would not be enough.

use std::collections::BTreeMap;

use bedside::proof::{Law, Proof, prove};
use bedside::quiz::{Program, digest};

use super::brute::{Picks, outcome, sheets};
use super::generate::{Chance, Shape, quiz};
use super::mutate::mutations;
use super::{real, state};

/// What became of the mutations of a program.
#[derive(Default)]
struct Tally {
    refused: usize,
    harmless: usize,
    let_through: Vec<String>,
    /// How many only the clinic's cases refuse, and how many each law refuses.
    by_cases_alone: usize,
    by_law: BTreeMap<Law, usize>,
}

impl Tally {
    fn of(program: &Program) -> Tally {
        let before = prove(program);
        assert!(before.holds(), "{:?}", before.failures);
        let mut tally = Tally::default();
        for (what, mutant) in mutations(program) {
            assert_ne!(digest(&mutant), digest(program), "{what} does not change the digest");
            let after = prove(&mutant);
            if after.holds() && ends_alike(program, &mutant) {
                assert_eq!(after.counts.outcomes, before.counts.outcomes, "{what}");
                tally.harmless += 1;
            } else {
                tally.add(what, &after);
            }
        }
        tally
    }

    fn add(&mut self, what: String, after: &Proof) {
        let mut laws: Vec<Law> = after.failures.iter().map(|it| it.law).collect();
        laws.dedup();
        laws.iter().for_each(|it| *self.by_law.entry(*it).or_default() += 1);
        if after.holds() {
            return self.let_through.push(what);
        }
        self.refused += 1;
        self.by_cases_alone += usize::from(laws == [Law::Stated]);
    }

    fn print(&self, of: &str) {
        println!(
            "{of}: {} mutations: {} refused ({} by cases alone), {} harmless, {} let through",
            self.refused + self.harmless + self.let_through.len(),
            self.refused,
            self.by_cases_alone,
            self.harmless,
            self.let_through.len()
        );
        println!("  refused by law: {:?}", self.by_law);
    }
}

/// Whether every sheet ends in the mutant as it does in the program.
fn ends_alike(program: &Program, mutant: &Program) -> bool {
    let what_counts = |program: &Program| {
        let mut bare = program.clone();
        bare.questions.iter_mut().for_each(|it| it.page = None);
        bare
    };
    if what_counts(program) == what_counts(mutant) {
        return true;
    }
    let (Some(one), Some(other)) = (sheets(program, MOST), sheets(mutant, MOST)) else {
        return false;
    };
    let ends = |program: &Program, it: &Picks| outcome(program, it, None);
    one == other && one.iter().all(|it| ends(program, it) == ends(mutant, it))
}

/// How many sheets of a generated quiz are tried.
const MOST: usize = 1200;

#[test]
fn every_mutation_of_the_real_quiz_is_refused_or_harmless() {
    let program = real().program;
    let tally = Tally::of(&program);
    tally.print(&format!("the real quiz, {} cases", program.cases.len()));
    assert_eq!(tally.let_through, [""; 0], "write a case for each of these");
    assert!(tally.refused > 200, "{}", tally.refused);

    let without = Tally::of(&Program { cases: Vec::new(), ..program });
    without.print("the same without its cases");
    without.let_through.iter().for_each(|it| println!("  let through: {it}"));
}

/// Every way to weaken any quiz can be stated as a case. One for each effect, opening, rule, clause
/// and `relax` is enough: the sheet with the gravest outcome that hangs on it.
#[test]
fn every_mutation_of_a_generated_quiz_is_refused_or_harmless_once_its_cases_are_stated() {
    let mut chance = Chance::new(23);
    let (mut quizzes, mut cases, mut sum) = (0, 0, Tally::default());
    while quizzes < 12 {
        let shape = Shape { questions: 6, rules: 3, follow_ups: 3, wild: false };
        let mut program = quiz(shape, &mut chance);
        let Some(all) = sheets(&program, MOST) else { continue };
        if !prove(&program).holds() {
            continue;
        }
        program.cases = state::cases(&program, &all);
        quizzes += 1;
        cases += program.cases.len();
        let tally = Tally::of(&program);
        assert_eq!(tally.let_through, [""; 0], "{program:#?}");
        sum.refused += tally.refused;
        sum.harmless += tally.harmless;
        sum.by_cases_alone += tally.by_cases_alone;
        tally.by_law.into_iter().for_each(|it| *sum.by_law.entry(it.0).or_default() += it.1);
    }
    sum.print(&format!("{quizzes} generated quizzes, {cases} cases"));
    assert!(sum.by_cases_alone > 100, "{}", sum.by_cases_alone);
}
