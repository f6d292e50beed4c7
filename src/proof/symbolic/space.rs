//! Some of the questions as variables of a diagram, and what can be said of every side.

use std::array::from_fn;

use super::aligned::{Aligned, Whose};
use super::class::{Class, Does};
use super::diagram::{Diagram, FALSE, Node, TRUE};
use super::variable_order::arrange;
use crate::proof::natural::Natural;
use crate::quiz::{Clause, Effect, Given};

/// A diagram over questions, of which none depends on one that is not there. The last value of one
/// that is not asked of everybody stands for "not asked".
pub struct Space<'a, const N: usize> {
    pub aligned: &'a Aligned<'a, N>,
    pub diagram: Diagram,
    /// The question of each variable.
    pub order: Vec<usize>,
    /// The rules whose conditions speak of these questions alone.
    pub rules: Vec<usize>,
    variable: Vec<Option<u32>>,
    /// Where the conditions hold under which each side asks a question.
    shown: [Vec<Node>; N],
}

impl<'a, const N: usize> Space<'a, N> {
    pub fn new(aligned: &'a Aligned<'a, N>, questions: &[usize]) -> Space<'a, N> {
        let count = aligned.questions.len();
        let mut is_here = vec![false; count];
        questions.iter().for_each(|it| is_here[*it] = true);
        let ties = aligned.ties.iter().filter(|it| match it.of {
            Whose::Question(question) => is_here[question],
            Whose::Rule(_) => true,
        });
        let order = arrange(questions, ties.map(|it| &it.questions[..]));
        let mut variable = vec![None; count];
        for (n, &question) in order.iter().enumerate() {
            variable[question] = Some(n as u32);
        }
        let arity =
            |&it: &usize| aligned.classes[it].len() + usize::from(!aligned.is_always_asked(it));
        let diagram = Diagram::new(order.iter().map(arity).collect());
        let shown = from_fn(|_| vec![FALSE; count]);
        let mut space = Space { aligned, diagram, order, rules: Vec::new(), variable, shown };
        space.rules = (0..aligned.rules.len()).filter(|it| space.holds(*it)).collect();
        for side in 0..N {
            for (n, question) in aligned.programs[side].questions.iter().enumerate() {
                let own = aligned.at[side][n];
                if is_here[own] {
                    space.shown[side][own] = space.all(side, &question.shown);
                }
            }
        }
        space
    }

    pub fn has(&self, question: usize) -> bool {
        self.variable[question].is_some()
    }

    /// Whether a rule speaks of these questions alone.
    fn holds(&self, rule: usize) -> bool {
        (0..N).all(|side| self.aligned.rule(rule, side).is_none_or(|it| self.knows(side, &it.when)))
    }

    /// Whether clauses of one side speak of these questions alone.
    fn knows(&self, side: usize, clauses: &[Clause]) -> bool {
        let at = &self.aligned.at[side];
        clauses.iter().flat_map(|it| &it.0).all(|it| self.has(at[it.question]))
    }

    /// True where a question is answered and its class is like that.
    pub fn answered(&mut self, question: usize, is: impl Fn(&Class<N>) -> bool) -> Node {
        let Some(variable) = self.variable[question] else { return FALSE };
        let classes = &self.aligned.classes[question];
        self.diagram.value(variable, |it| classes.get(it).is_some_and(&is))
    }

    /// True where a side is given an answer that does such a thing there.
    pub fn given(&mut self, side: usize, question: usize, is: impl Fn(&Does) -> bool) -> Node {
        let answered = self.answered(question, |it| it.does[side].as_ref().is_some_and(&is));
        if N == 1 {
            return answered;
        }
        // What only another side asks is answered too.
        self.diagram.and(self.shown[side][question], answered)
    }

    /// True where a question is answered by one of those classes.
    pub fn is_of(&mut self, question: usize, classes: &[usize]) -> Node {
        match self.variable[question] {
            Some(variable) => self.diagram.value(variable, |it| classes.contains(&it)),
            None => FALSE,
        }
    }

    /// True where every clause holds on one side. What it does not ask counts for nothing there.
    pub fn all(&mut self, side: usize, clauses: &[Clause]) -> Node {
        let mut all = TRUE;
        for clause in clauses {
            let mut any = FALSE;
            for given in &clause.0 {
                let question = self.aligned.at[side][given.question];
                let it = self.given(side, question, |it| it.named.contains(&given.choice));
                any = self.diagram.or(any, it);
            }
            all = self.diagram.and(all, any);
        }
        all
    }

    /// True on every complete sheet: exactly the questions are answered that some side asks.
    pub fn complete(&mut self) -> Node {
        let mut all = TRUE;
        for question in self.order.clone().into_iter().rev() {
            if self.aligned.is_always_asked(question) {
                continue;
            }
            let shown: Vec<Node> = self.shown.iter().map(|it| it[question]).collect();
            let asked = shown.into_iter().fold(FALSE, |any, it| self.diagram.or(any, it));
            let answered = self.answered(question, |_| true);
            let differ = self.differ(asked, answered);
            let agree = self.diagram.not(differ);
            all = self.diagram.and(all, agree);
        }
        all
    }

    /// True where one side has every answer that it asks for.
    pub fn possible(&mut self, side: usize) -> Node {
        let mut all = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let lacking = self.answered(question, |it| it.does[side].is_none());
            let lacking = self.diagram.and(lacking, self.shown[side][question]);
            let has = self.diagram.not(lacking);
            all = self.diagram.and(all, has);
        }
        all
    }

    /// True where a rule is met on one side; nothing when that side lacks it, or when it speaks of
    /// questions that are not here.
    pub fn met(&mut self, side: usize, rule: usize) -> Option<Node> {
        let own = self.aligned.rule(rule, side).filter(|_| self.holds(rule))?;
        Some(self.all(side, &own.when))
    }

    /// True where a question adds that effect or more on one side, after all rules that lower its
    /// answers.
    pub fn adds(&mut self, side: usize, question: usize, effect: Effect) -> Node {
        let mut adds = self.given(side, question, |it| it.rest >= effect);
        for choice in self.lowered(side, question) {
            let own = self.adds_lowered(side, choice, effect);
            adds = self.diagram.or(adds, own);
        }
        adds
    }

    /// The answers to a question that some rule of one side lowers, as places there.
    pub fn lowered(&self, side: usize, question: usize) -> Vec<Given> {
        let Some(own) = self.aligned.questions[question][side] else { return Vec::new() };
        let mut all: Vec<Given> =
            self.aligned.relaxing[side][own].iter().map(|it| it.given).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// True where an answer of one side adds that effect or more, after all rules that lower it. One
    /// that speaks of questions that are not here is taken to be met.
    pub fn adds_lowered(&mut self, side: usize, given: Given, effect: Effect) -> Node {
        let program = self.aligned.programs[side];
        if program.effect(given) < effect {
            return FALSE;
        }
        let question = self.aligned.at[side][given.question];
        let mut adds = self.given(side, question, |it| it.named.contains(&given.choice));
        let further = program.relaxing(given).filter(|it| it.to < effect);
        for rule in further.map(|it| it.rule).collect::<Vec<_>>() {
            let when = &program.rules[rule].when;
            if adds == FALSE || !self.knows(side, when) {
                return FALSE;
            }
            let met = self.all(side, when);
            let unmet = self.diagram.not(met);
            adds = self.diagram.and(adds, unmet);
        }
        adds
    }

    /// True where no question that is here, and no rule but that one, adds as much as an effect on
    /// one side.
    pub fn ends_below(&mut self, side: usize, effect: Effect, without: Option<usize>) -> Node {
        let mut below = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let adds = self.adds(side, question, effect);
            let less = self.diagram.not(adds);
            below = self.diagram.and(below, less);
        }
        for rule in self.rules.clone().into_iter().filter(|it| Some(*it) != without) {
            let own = self.aligned.rule(rule, side).and_then(|it| it.effect);
            if own.is_some_and(|it| it >= effect) {
                let met = self.met(side, rule).unwrap_or(FALSE);
                let unmet = self.diagram.not(met);
                below = self.diagram.and(below, unmet);
            }
        }
        below
    }

    /// True where one of both is, and not the other.
    pub fn differ(&mut self, one: Node, other: Node) -> Node {
        let (no_one, no_other) = (self.diagram.not(one), self.diagram.not(other));
        let (first, second) = (self.diagram.and(one, no_other), self.diagram.and(other, no_one));
        self.diagram.or(first, second)
    }

    /// How many answers each value of each variable stands for.
    pub fn weights(&self) -> Vec<Vec<Natural>> {
        self.by_value(|it| it.weight.clone(), Natural::from(1))
    }

    /// The fewest and the most questions that are asked where a function is true.
    pub fn lengths(&self, of: Node) -> Option<(usize, usize)> {
        self.diagram.extent(of, &self.by_value(|_| 1, 0))
    }

    /// By variable and value: something of a class, or of "not asked".
    fn by_value<T>(&self, of: impl Fn(&Class<N>) -> T, unasked: T) -> Vec<Vec<T>>
    where
        T: Clone,
    {
        let values = |&it: &usize| {
            let unasked = (!self.aligned.is_always_asked(it)).then(|| unasked.clone());
            self.aligned.classes[it].iter().map(&of).chain(unasked).collect()
        };
        self.order.iter().map(values).collect()
    }
}
