//! One answer made worse: what it can matter to, and what counts of the sheet before it.

use std::collections::BTreeSet;

use crate::quiz::{Clause, Effect, Picks, Program, is_asked};

/// What another answer to a question can matter to.
pub struct Change {
    /// The question.
    pub question: usize,
    /// The questions whose being asked depends on it.
    pub dependents: Vec<usize>,
    /// The rules that add an effect, and speak of any of these questions.
    pub rules: Vec<usize>,
    /// The effects that these questions and rules may add.
    pub effects: BTreeSet<Effect>,
}

impl Change {
    /// What a change of that question can matter to.
    pub fn of(program: &Program, question: usize) -> Change {
        let mut is_touched = vec![false; program.questions.len()];
        is_touched[question] = true;
        let speaks = |clauses: &[Clause], is_touched: &[bool]| {
            clauses.iter().flat_map(|it| &it.0).any(|it| is_touched[it.question])
        };
        for n in question + 1..program.questions.len() {
            is_touched[n] = speaks(&program.questions[n].shown, &is_touched);
        }
        let rules = program.rules.iter().enumerate();
        let rules = rules.filter(|it| it.1.effect.is_some() && speaks(&it.1.when, &is_touched));
        let rules: Vec<usize> = rules.map(|it| it.0).collect();
        let dependents: Vec<usize> =
            (question + 1..is_touched.len()).filter(|&it| is_touched[it]).collect();
        let choices = dependents.iter().flat_map(|&it| &program.questions[it].choices);
        let added = rules.iter().filter_map(|&it| program.rules[it].effect);
        let effects = choices.map(|it| it.effect).chain(added).filter(|it| *it > Effect::Ok);
        let effects = effects.collect();
        Change { question, dependents, rules, effects }
    }

    /// The questions that say whether any of them adds as much as that.
    pub fn concerns(&self, program: &Program, effect: Effect) -> Vec<usize> {
        let is_grave = |it: &usize| {
            program.questions[*it].choices.iter().any(|choice| choice.effect >= effect)
        };
        let grave = self.dependents.iter().copied().filter(is_grave);
        let rules = self.rules.iter().map(|&it| &program.rules[it]);
        let rules = rules.filter(|it| it.effect >= Some(effect));
        let named = rules.flat_map(|it| &it.when).flat_map(|it| &it.0).map(|it| it.question);
        grave.chain(named).chain([self.question]).collect()
    }
}

/// What counts of a sheet beside the one with a worse answer: not what the worse answer leaves out for a
/// reason, or because it is doubt, and what hangs on that.
pub fn kept(program: &Program, change: &Change, [own, worse]: &[Picks; 2]) -> Picks {
    let choices = &program.questions[change.question].choices;
    let is_doubt = worse[change.question].iter().any(|it| choices[*it].is_doubt());
    let mut kept: Picks = vec![Vec::new(); own.len()];
    for question in 0..own.len() {
        let is_missed = !program.questions[question].excused && !is_doubt;
        let counts = !change.dependents.contains(&question)
            || is_asked(program, question, &kept) && (!worse[question].is_empty() || is_missed);
        if counts {
            kept[question].clone_from(&own[question]);
        }
    }
    kept
}
