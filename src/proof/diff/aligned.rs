//! Two programs side by side: their questions by name, and what one truth is on each side.

use super::cells::{Cell, Class, Half, classes};
use crate::quiz::{Picks, is_asked};
use crate::quiz::{Program, Rule};

/// The sides: the old program and the new one.
pub const SIDES: [usize; 2] = [0, 1];

/// Two programs, made ready to be compared.
pub struct Aligned<'p> {
    /// The old one and the new one.
    pub programs: [&'p Program; 2],
    /// Every question of either, as its place on each side; what a question depends on stands
    /// before it on its own side.
    pub questions: Vec<[Option<usize>; 2]>,
    /// The question of each place, for each side.
    pub at: [Vec<usize>; 2],
    /// The classes of answers of each question.
    pub classes: Vec<Vec<Class>>,
    /// Every rule of either, as its place on each side.
    pub rules: Vec<[Option<usize>; 2]>,
}

/// What somebody would answer to every question, as places of classes; the mildest is nothing.
pub type Truth = Vec<usize>;

impl<'p> Aligned<'p> {
    /// Matches questions and rules by name.
    pub fn new(programs: [&'p Program; 2]) -> Aligned<'p> {
        let questions = matched(programs.map(|it| it.questions.iter().map(|it| &*it.id).collect()));
        let rules = matched(programs.map(|it| it.rules.iter().map(|it| &*it.id).collect()));
        let at = SIDES.map(|side| {
            let mut at = vec![0; programs[side].questions.len()];
            for (n, pair) in questions.iter().enumerate() {
                pair[side].iter().for_each(|&it| at[it] = n);
            }
            at
        });
        let mut named = programs.map(|it| {
            it.questions.iter().map(|it| vec![false; it.choices.len()]).collect::<Vec<_>>()
        });
        for side in SIDES {
            let shown = programs[side].questions.iter().flat_map(|it| &it.shown);
            let rules = programs[side].rules.iter().flat_map(|it| &it.when);
            for given in shown.chain(rules).flat_map(|it| &it.0) {
                named[side][given.question][given.choice] = true;
            }
        }
        let classes = questions.iter().map(|pair| {
            classes(&SIDES.map(|side| {
                let (question, own) =
                    (pair[side].map(|it| &programs[side].questions[it])?, pair[side]?);
                Some(Half { question, named: named[side][own].clone() })
            }))
        });
        let classes = classes.collect();
        Aligned { programs, questions, at, classes, rules }
    }

    /// The name of a question.
    pub fn id(&self, question: usize) -> &'p str {
        let at = |side: usize| {
            self.questions[question][side].map(|it| &self.programs[side].questions[it])
        };
        at(1).or(at(0)).map_or("", |it| &it.id)
    }

    /// A rule as one side has it.
    pub fn rule(&self, rule: usize, side: usize) -> Option<&'p Rule> {
        self.rules[rule][side].map(|it| &self.programs[side].rules[it])
    }

    /// Whether a side asks a question of everybody.
    pub fn is_always_asked(&self, question: usize) -> bool {
        SIDES.iter().any(|&side| {
            let own = self.questions[question][side];
            own.is_some_and(|it| self.programs[side].questions[it].shown.is_empty())
        })
    }

    /// The questions that a rule of one side speaks of.
    pub fn of_rule(&self, rule: usize, side: usize) -> Vec<usize> {
        let Some(rule) = self.rule(rule, side) else { return Vec::new() };
        let named = rule.when.iter().flat_map(|it| &it.0).map(|it| it.question);
        let relaxed = rule.relax.iter().map(|it| it.question);
        named.chain(relaxed).map(|it| self.at[side][it]).collect()
    }

    /// Sets of questions that one condition or rule ties together.
    pub fn ties(&self) -> Vec<Vec<usize>> {
        let mut ties = Vec::new();
        for side in SIDES {
            for (n, question) in self.programs[side].questions.iter().enumerate() {
                let given = question.shown.iter().flat_map(|it| &it.0).map(|it| it.question);
                ties.push(given.chain([n]).map(|it| self.at[side][it]).collect());
            }
        }
        // A rule is held against itself, so both sides of it are looked at together.
        ties.extend((0..self.rules.len()).map(|rule| {
            SIDES.iter().flat_map(|&side| self.of_rule(rule, side)).collect::<Vec<_>>()
        }));
        ties
    }

    /// What one truth is on one side: exactly the questions are answered that are asked there.
    pub fn picks(&self, side: usize, truth: &Truth) -> Picks {
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

    /// Whether a question is asked of that truth by either side.
    pub fn is_asked(&self, question: usize, picks: &[Picks; 2]) -> bool {
        SIDES.iter().any(|&side| {
            let own = self.questions[question][side];
            own.is_some_and(|it| is_asked(self.programs[side], it, &picks[side]))
        })
    }

    fn cell(&self, question: usize, truth: &Truth) -> Option<&Cell> {
        self.classes[question].get(truth[question])?.cells.first()
    }
}

/// The places of each name on both sides: in the order of the new side, each name of the old one that
/// is gone after the one it stood behind.
fn matched(names: [Vec<&str>; 2]) -> Vec<[Option<usize>; 2]> {
    let [old, new] = names;
    let place = |it: &str| old.iter().position(|own| *own == it);
    let mut all: Vec<[Option<usize>; 2]> =
        new.iter().enumerate().map(|(n, it)| [place(it), Some(n)]).collect();
    for (n, name) in old.iter().enumerate() {
        if !new.contains(name) {
            let before = n
                .checked_sub(1)
                .and_then(|it| all.iter().position(|pair| pair[0] == Some(it)).map(|it| it + 1));
            all.insert(before.unwrap_or(0), [Some(n), None]);
        }
    }
    all
}
