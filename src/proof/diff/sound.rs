//! Whether a program that came from outside can be worked with at all.

use std::collections::BTreeSet;

use crate::quiz::{Clause, Program};

/// Whether every name in a program is there once, and every place leads somewhere: a question depends
/// only on those before it, and has answers. Every program that was compiled here is.
pub fn is_sound(program: &Program) -> bool {
    let count = program.questions.len();
    let leads = |clause: &Clause, before: usize| {
        clause.0.iter().all(|it| {
            it.question < before && it.choice < program.questions[it.question].choices.len()
        })
    };
    let questions = program.questions.iter().enumerate().all(|(n, it)| {
        !it.choices.is_empty()
            && is_once(it.choices.iter().map(|it| it.id.as_str()))
            && it.shown.iter().all(|it| leads(it, n))
    });
    let rules = program.rules.iter().all(|it| {
        let lowered = Clause(it.relax.iter().map(|it| it.given).collect());
        it.when.iter().all(|it| leads(it, count)) && leads(&lowered, count)
    });
    let screened = program.contraindications.iter().flat_map(|it| &it.questions);
    questions
        && rules
        && screened.into_iter().all(|it| *it < count)
        && is_once(program.questions.iter().map(|it| it.id.as_str()))
        && is_once(program.rules.iter().map(|it| it.id.as_str()))
}

fn is_once<'a>(ids: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    ids.into_iter().all(|it| seen.insert(it))
}
