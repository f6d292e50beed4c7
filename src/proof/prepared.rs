//! A program, made ready to be proved.

use super::symbolic::{self, Aligned, Half, Node};
use crate::quiz::{Lowering, Program};

/// A program that is aligned with nothing.
pub type Prepared<'p> = Aligned<'p, 1>;
/// Some questions of a program.
pub type Space<'a> = symbolic::Space<'a, 1>;

/// The only side there is.
pub const SIDE: usize = 0;

impl<'p> Prepared<'p> {
    /// Makes ready.
    pub fn of(program: &'p Program) -> Prepared<'p> {
        Aligned::new([program], &[Half::alone(program)])
    }

    pub fn program(&self) -> &'p Program {
        self.programs[SIDE]
    }

    /// The questions that a rule speaks of in its conditions.
    pub fn conditions(&self, rule: usize) -> impl Iterator<Item = usize> + use<'p> {
        self.program().rules[rule].when.iter().flat_map(|it| &it.0).map(|it| it.question)
    }

    /// The rules that may lower answers to a question.
    pub fn lowering(&self, question: usize) -> &[Lowering] {
        &self.relaxing[SIDE][question]
    }

    /// An answer of such classes: the choices that are made.
    pub fn picks(&self, question: usize, classes: &[usize]) -> Vec<usize> {
        let [picks] = self.cell(question, classes);
        picks.unwrap_or_default()
    }

    /// Those questions, and all that their being asked depends on.
    pub fn closed(&self, seed: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut is_in = vec![false; self.questions.len()];
        let mut waiting: Vec<usize> = seed.into_iter().collect();
        while let Some(n) = waiting.pop() {
            if !std::mem::replace(&mut is_in[n], true) {
                let shown = self.program().questions[n].shown.iter();
                waiting.extend(shown.flat_map(|it| &it.0).map(|it| it.question));
            }
        }
        (0..is_in.len()).filter(|&it| is_in[it]).collect()
    }
}

impl Space<'_> {
    /// True where a question is asked.
    pub fn asked(&mut self, question: usize) -> Node {
        self.is_answered(question)
    }

    /// True where a rule is met; nowhere when it speaks of questions that are not here.
    pub fn surely_met(&mut self, rule: usize) -> Node {
        self.met(SIDE, rule).unwrap_or(symbolic::FALSE)
    }
}
