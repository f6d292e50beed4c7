//! An old program and a new one: what one patient's truth is in both.

use crate::proof::symbolic::{Aligned, Cell, Half, Space};
use crate::quiz::{Picks, Program, is_asked};

/// The sides: the old program and the new one.
pub const SIDES: [usize; 2] = [0, 1];

/// Two programs, made ready to be compared.
pub type Pair<'p> = Aligned<'p, 2>;

/// What somebody would answer to every question, as places of classes; the mildest is nothing.
pub type Truth = Vec<usize>;

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
                let cell = self.cell(self.at[side][n], truth);
                picks[n] = cell.and_then(|it| it[side].clone()).unwrap_or_default();
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

    fn cell(&self, question: usize, truth: &Truth) -> Option<&Cell<2>> {
        self.classes[question].get(truth[question])?.cells.first()
    }
}

impl Space<'_, 2> {
    /// The values of the variables that stand for a truth.
    pub fn values(&self, truth: &Truth) -> Vec<usize> {
        let sheets = self.aligned.sheets(truth);
        let value = |&it: &usize| match self.aligned.is_asked(it, &sheets) {
            true => truth[it],
            false => self.aligned.classes[it].len(),
        };
        self.order.iter().map(value).collect()
    }

    /// The truth of an assignment: where it does not say, the mildest.
    pub fn fill(&self, values: &[usize], truth: &mut Truth) {
        for (&question, &value) in self.order.iter().zip(values) {
            truth[question] = if value < self.aligned.classes[question].len() { value } else { 0 };
        }
    }
}
