//! An old program and a new one: what one patient's truth is in both.

use crate::proof::symbolic::{Aligned, Half, Space};
use crate::quiz::{Picks, Program, is_asked};

/// The sides: the old program and the new one.
pub const SIDES: [usize; 2] = [0, 1];

/// Two programs, made ready to be compared.
pub type Pair<'p> = Aligned<'p, 2>;

/// What somebody would answer to every question, each as places of classes.
pub type Truth = Vec<Vec<usize>>;

/// The mildest answer to a question.
pub const MILDEST: [usize; 1] = [0];

impl<'p> Pair<'p> {
    /// Makes ready.
    pub fn of(programs: [&'p Program; 2]) -> Pair<'p> {
        Aligned::new(programs, &programs.map(Half::beside))
    }

    /// The name of a question.
    pub fn id(&self, question: usize) -> &'p str {
        let at = |side: usize| {
            self.questions[question][side].map(|it| &self.programs[side].questions[it])
        };
        at(1).or(at(0)).map_or("", |it| &it.id)
    }

    /// A question that a rule speaks of. A rule that speaks of none belongs to the first.
    pub fn home(&self, rule: usize) -> usize {
        let mut of = SIDES.iter().flat_map(|&side| self.of_rule(rule, side));
        of.next().unwrap_or(0)
    }

    /// What one truth is on one side: exactly the questions are answered that are asked there.
    pub fn sheet(&self, side: usize, truth: &Truth) -> Picks {
        let program = self.programs[side];
        let mut picks: Picks = vec![Vec::new(); program.questions.len()];
        for n in 0..picks.len() {
            if is_asked(program, n, &picks) {
                let own = self.at[side][n];
                let [old, new] = self.cell(own, &truth[own]);
                picks[n] = [old, new].into_iter().nth(side).flatten().unwrap_or_default();
            }
        }
        picks
    }

    /// The sheets of one truth.
    pub fn sheets(&self, truth: &Truth) -> [Picks; 2] {
        SIDES.map(|side| self.sheet(side, truth))
    }

    /// Whether a question is asked on either sheet.
    pub fn is_asked(&self, question: usize, sheets: &[Picks; 2]) -> bool {
        SIDES.iter().any(|&side| {
            let own = self.questions[question][side];
            own.is_some_and(|it| is_asked(self.programs[side], it, &sheets[side]))
        })
    }
}

impl Space<'_, 2> {
    /// The values of the variables that stand for a truth.
    pub fn values(&self, truth: &Truth) -> Vec<usize> {
        let sheets = self.aligned.sheets(truth);
        self.assigned(|it| self.aligned.is_asked(it, &sheets).then_some(&*truth[it]))
    }

    /// The truth of an assignment: where it does not say, the mildest.
    pub fn fill(&self, values: &[usize], truth: &mut Truth) {
        for &question in &self.questions {
            let answer = self.answer(question, values);
            truth[question] = answer.unwrap_or_else(|| MILDEST.to_vec());
        }
    }
}
