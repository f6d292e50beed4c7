//! Programs side by side: their questions and rules by name, and the answers that differ.

use std::array::from_fn;

use super::budget::{ALL, Budget};
use super::class::{Cell, Class, Half};
use super::classes::classes;
use super::variable_order::Variable;
use crate::quiz::{Given, Kind, Lowering, Program, Rule};

/// Programs, made ready to be reasoned about: one to be proved, or an old and a new one to be
/// compared.
pub struct Aligned<'p, const N: usize> {
    pub programs: [&'p Program; N],
    /// Every question of any, as its place on each side; what a question depends on stands before it
    /// on its own side.
    pub questions: Vec<[Option<usize>; N]>,
    /// The question of each place, for each side.
    pub at: [Vec<usize>; N],
    /// The classes of answers of each question.
    pub classes: Vec<Vec<Class<N>>>,
    /// Every rule of any, as its place on each side.
    pub rules: Vec<[Option<usize>; N]>,
    /// By side and place of a question: the rules that may lower answers to it.
    pub relaxing: [Vec<Vec<Lowering>>; N],
    pub ties: Vec<Tie>,
    /// What may go into all that is said of them.
    pub budget: Budget,
}

/// Questions that one condition or rule ties together.
pub struct Tie {
    pub of: Whose,
    pub questions: Vec<usize>,
    /// What of them it speaks of.
    pub variables: Vec<Variable>,
}

/// What ties questions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A question that is asked under conditions, or of everybody.
    Question(usize),
    /// A rule.
    Rule(usize),
}

impl<'p, const N: usize> Aligned<'p, N> {
    /// Matches questions and rules by name. The halves are the questions of each side.
    pub fn new(programs: [&'p Program; N], halves: &[Vec<Half<'p>>; N]) -> Aligned<'p, N> {
        let questions = matched(programs.map(|it| it.questions.iter().map(|it| &*it.id).collect()));
        let rules = matched(programs.map(|it| it.rules.iter().map(|it| &*it.id).collect()));
        let at = from_fn(|side| {
            let mut at = vec![0; programs[side].questions.len()];
            for (n, places) in questions.iter().enumerate() {
                places[side].iter().for_each(|&it| at[it] = n);
            }
            at
        });
        let of_question = |places: &[Option<usize>; N]| {
            classes(&from_fn(|side| Some(&halves[side][places[side]?])))
        };
        let classes = questions.iter().map(of_question).collect();
        let relaxing = programs.map(|program| {
            let mut relaxing = vec![Vec::new(); program.questions.len()];
            program.lowering().for_each(|it| relaxing[it.given.question].push(it));
            relaxing
        });
        let ties = Vec::new();
        let budget = Budget::of(ALL);
        let mut aligned =
            Aligned { programs, questions, at, classes, rules, relaxing, ties, budget };
        aligned.ties = aligned.ties();
        aligned
    }

    /// A rule as one side has it.
    pub fn rule(&self, rule: usize, side: usize) -> Option<&'p Rule> {
        self.rules[rule][side].map(|it| &self.programs[side].rules[it])
    }

    /// Whether a side asks a question of everybody.
    pub fn is_always_asked(&self, question: usize) -> bool {
        (0..N).any(|side| {
            let own = self.questions[question][side];
            own.is_some_and(|it| self.programs[side].questions[it].shown.is_empty())
        })
    }

    /// The questions that a rule of one side speaks of.
    pub fn of_rule(&self, rule: usize, side: usize) -> Vec<usize> {
        let Some(rule) = self.rule(rule, side) else { return Vec::new() };
        let named = rule.when.iter().flat_map(|it| &it.0).map(|it| it.question);
        let relaxed = rule.relax.iter().map(|it| it.given.question);
        named.chain(relaxed).map(|it| self.at[side][it]).collect()
    }

    /// An answer to a question, as places of its classes: each side's choices, where it can be given.
    pub fn cell(&self, question: usize, answer: &[usize]) -> Cell<N> {
        let cells = || answer.iter().map(|it| self.classes[question].get(*it)?.cells.first());
        from_fn(|side| {
            let own = self.questions[question][side]?;
            let mut picks = Vec::new();
            for cell in cells() {
                picks.extend(cell?[side].as_ref()?);
            }
            picks.sort_unstable();
            let is_many = self.programs[side].questions[own].kind == Kind::Many;
            (is_many || picks.len() == 1).then_some(picks)
        })
    }

    /// The variables of a question: which answer it has, and each box.
    pub fn variables(&self, question: usize) -> impl Iterator<Item = Variable> {
        let boxes = self.classes[question].iter().enumerate().filter(|it| it.1.shares);
        let ticks = boxes.map(move |it| Variable::Tick(question, it.0));
        std::iter::once(Variable::Answer(question)).chain(ticks)
    }

    fn ties(&self) -> Vec<Tie> {
        let mut ties = Vec::new();
        for (side, at) in self.at.iter().enumerate() {
            for (n, question) in self.programs[side].questions.iter().enumerate() {
                let given = || question.shown.iter().flat_map(|it| &it.0);
                ties.push(Tie {
                    of: Whose::Question(at[n]),
                    questions: given().map(|it| at[it.question]).chain([at[n]]).collect(),
                    variables: given()
                        .map(|it| self.speaks_of(side, *it))
                        .chain([Variable::Answer(at[n])])
                        .collect(),
                });
            }
        }
        // A rule is held against itself, so all sides of it are looked at together.
        ties.extend((0..self.rules.len()).map(|rule| Tie {
            of: Whose::Rule(rule),
            questions: (0..N).flat_map(|side| self.of_rule(rule, side)).collect(),
            variables: (0..N).flat_map(|side| self.spoken_of(rule, side)).collect(),
        }));
        ties
    }

    /// What a rule of one side speaks of.
    fn spoken_of(&self, rule: usize, side: usize) -> Vec<Variable> {
        let Some(rule) = self.rule(rule, side) else { return Vec::new() };
        let given = rule.when.iter().flat_map(|it| &it.0).map(|it| self.speaks_of(side, *it));
        let relaxed = rule.relax.iter().map(|it| self.speaks_of(side, it.given));
        given.chain(relaxed).collect()
    }

    /// The variable that an answer of one side is about.
    fn speaks_of(&self, side: usize, given: Given) -> Variable {
        let question = self.at[side][given.question];
        let is_own = |it: &Class<N>| {
            let does = it.does[side].as_ref().filter(|_| it.shares);
            does.is_some_and(|it| it.named.contains(&given.choice))
        };
        match self.classes[question].iter().position(is_own) {
            Some(class) => Variable::Tick(question, class),
            None => Variable::Answer(question),
        }
    }
}

/// The places of each name on every side: in the order of the last side, each name of another that is
/// gone after the one it stood behind.
fn matched<const N: usize>(names: [Vec<&str>; N]) -> Vec<[Option<usize>; N]> {
    let mut all: Vec<[Option<usize>; N]> = Vec::new();
    for (side, own) in names.iter().enumerate().rev() {
        for (n, name) in own.iter().enumerate() {
            let is_known = names[side + 1..].iter().any(|it| it.contains(name));
            if is_known {
                continue;
            }
            let place = |it: usize| names[it].iter().position(|other| other == name);
            let places = from_fn(|it| if it == side { Some(n) } else { place(it) });
            let before =
                n.checked_sub(1).and_then(|n| all.iter().position(|it| it[side] == Some(n)));
            all.insert(before.map_or(0, |it| it + 1), places);
        }
    }
    all
}
