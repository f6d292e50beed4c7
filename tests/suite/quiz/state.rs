//! Cases for a generated quiz, as a clinic might state them: made from the program alone, without a
//! look at its mutations.

use bedside::quiz::{Case, Effect, Program, Stated};

use super::brute::{Picks, outcome};

/// For each thing that counts, the sheet with the gravest outcome that hangs on it.
pub(super) fn cases(program: &Program, sheets: &[Picks]) -> Vec<Case> {
    let ends: Vec<Effect> = sheets.iter().map(|it| outcome(program, it, None)).collect();
    let mut found: Vec<usize> = Vec::new();
    for without in without(program) {
        let differs = |n: &usize| outcome(&without, &sheets[*n], None) != ends[*n];
        found.extend((0..sheets.len()).filter(differs).max_by_key(|n| ends[*n]));
    }
    found.extend(openings(program, sheets));
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|n| case(program, &sheets[n], ends[n])).collect()
}

/// The program without each effect, rule, clause and `relax`, or with a `relax` that lowers as far
/// as it can.
fn without(program: &Program) -> Vec<Program> {
    let mut all = Vec::new();
    let mut add = |change: &dyn Fn(&mut Program)| {
        let mut other = program.clone();
        change(&mut other);
        all.push(other);
    };
    for (n, question) in program.questions.iter().enumerate() {
        for k in 0..question.choices.len() {
            add(&|it| it.questions[n].choices[k].effect = Effect::Ok);
        }
    }
    for (n, rule) in program.rules.iter().enumerate() {
        add(&|it| it.rules[n].effect = None);
        for k in 0..rule.when.len() {
            add(&|it| drop(it.rules[n].when.remove(k)));
        }
        for k in 0..rule.relax.len() {
            add(&|it| it.rules[n].relax[k].to = Effect::Ok);
            add(&|it| {
                it.rules[n].relax.remove(k);
            });
        }
    }
    all
}

/// A sheet for each answer that opens a question, on which no other answer opens it.
fn openings(program: &Program, sheets: &[Picks]) -> Vec<usize> {
    let mut found = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        for clause in &question.shown {
            for given in &clause.0 {
                let is_alone = |it: &&Picks| {
                    let mut met =
                        clause.0.iter().filter(|own| it[own.question].contains(&own.choice));
                    !it[n].is_empty() && met.next() == Some(given) && met.next().is_none()
                };
                found.extend(sheets.iter().position(|it| is_alone(&it)));
            }
        }
    }
    found
}

/// A whole sheet as a case.
fn case(program: &Program, sheet: &Picks, ends: Effect) -> Case {
    let answered = sheet.iter().enumerate().filter(|it| !it.1.is_empty());
    let given = answered.map(|(n, picks)| {
        let ids = picks.iter().map(|&k| program.questions[n].choices[k].id.clone());
        (n, Stated::Words(ids.collect()))
    });
    Case { given: given.collect(), ends }
}
