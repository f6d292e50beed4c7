//! A program, made ready to be proved.

use super::domain::{Class, domains};
use crate::quiz::{Effect, Program};

/// A program, made ready to be proved.
pub struct Prepared<'p> {
    pub program: &'p Program,
    /// The classes of answers of each question.
    pub domains: Vec<Vec<Class>>,
    /// The rules that may lower each question, with what they lower it to.
    pub relaxing: Vec<Vec<(usize, Effect)>>,
}

impl<'p> Prepared<'p> {
    pub fn new(program: &'p Program) -> Prepared<'p> {
        let relaxing = (0..program.questions.len()).map(|it| program.relaxing(it).collect());
        Prepared { program, domains: domains(program), relaxing: relaxing.collect() }
    }

    /// The questions that a rule speaks of in its conditions.
    pub fn of_rule(&self, rule: usize) -> impl Iterator<Item = usize> {
        self.program.rules[rule].when.iter().flat_map(|it| &it.0).map(|it| it.question)
    }

    /// Those questions, and all that their being asked depends on.
    pub fn closed(&self, seed: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut is_in = vec![false; self.program.questions.len()];
        let mut waiting: Vec<usize> = seed.into_iter().collect();
        while let Some(n) = waiting.pop() {
            if !std::mem::replace(&mut is_in[n], true) {
                let shown = self.program.questions[n].shown.iter();
                waiting.extend(shown.flat_map(|it| &it.0).map(|it| it.question));
            }
        }
        (0..is_in.len()).filter(|&it| is_in[it]).collect()
    }
}
