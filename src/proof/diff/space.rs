//! Some of the paired questions as variables of a diagram, and what can be said of both sides.

use super::aligned::{Aligned, SIDES, Truth};
use super::cells::{Class, Does};
use crate::proof::diagram::{Diagram, FALSE, Node, TRUE};
use crate::proof::variable_order::arrange;
use crate::quiz::Clause;
use crate::quiz::Effect;
use crate::quiz::Picks;

/// A diagram over a group of questions that nothing ties to others. The last value of one that is
/// not asked of everybody stands for "not asked".
pub struct Space<'j> {
    pub aligned: &'j Aligned<'j>,
    pub diagram: Diagram,
    /// The question of each variable.
    pub order: Vec<usize>,
    variable: Vec<Option<u32>>,
    /// Where each side asks a question.
    asked: [Vec<Node>; 2],
}

impl<'j> Space<'j> {
    pub fn new(aligned: &'j Aligned<'j>, group: &[usize], ties: &[Vec<usize>]) -> Space<'j> {
        let order = arrange(group, ties);
        let count = aligned.questions.len();
        let mut variable = vec![None; count];
        for (n, &question) in order.iter().enumerate() {
            variable[question] = Some(n as u32);
        }
        let arity =
            |&it: &usize| aligned.classes[it].len() + usize::from(!aligned.is_always_asked(it));
        let diagram = Diagram::new(order.iter().map(arity).collect());
        let asked = [vec![FALSE; count], vec![FALSE; count]];
        let mut space = Space { aligned, diagram, order, variable, asked };
        for side in SIDES {
            for (n, question) in aligned.programs[side].questions.iter().enumerate() {
                let own = aligned.at[side][n];
                if space.variable[own].is_some() {
                    space.asked[side][own] = space.all(side, &question.shown);
                }
            }
        }
        space
    }

    /// True where a question is answered and its class is like that.
    pub fn answered(&mut self, question: usize, is: impl Fn(&Class) -> bool) -> Node {
        let Some(variable) = self.variable[question] else { return FALSE };
        let classes = &self.aligned.classes[question];
        self.diagram.value(variable, |it| classes.get(it).is_some_and(&is))
    }

    /// True where every clause holds on one side. What it does not ask counts for nothing there.
    fn all(&mut self, side: usize, clauses: &[Clause]) -> Node {
        let mut all = TRUE;
        for clause in clauses {
            let mut any = FALSE;
            for given in &clause.0 {
                let question = self.aligned.at[side][given.question];
                let names = |it: &Does| it.named.contains(&given.choice);
                let it = self.answered(question, |it| it.does[side].as_ref().is_some_and(names));
                let it = self.diagram.and(self.asked[side][question], it);
                any = self.diagram.or(any, it);
            }
            all = self.diagram.and(all, any);
        }
        all
    }

    /// True on every paired sheet: exactly the questions are answered that one side asks.
    pub fn complete(&mut self) -> Node {
        let mut all = TRUE;
        for question in self.order.clone().into_iter().rev() {
            if self.aligned.is_always_asked(question) {
                continue;
            }
            let asked = self.diagram.or(self.asked[0][question], self.asked[1][question]);
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
            let lacking = self.diagram.and(lacking, self.asked[side][question]);
            let has = self.diagram.not(lacking);
            all = self.diagram.and(all, has);
        }
        all
    }

    /// True where one side ends below an effect, as far as these questions go.
    pub fn ends_below(&mut self, side: usize, effect: Effect) -> Node {
        let mut below = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let adds = self.adds(side, question, effect);
            let less = self.diagram.not(adds);
            below = self.diagram.and(below, less);
        }
        for rule in 0..self.aligned.rules.len() {
            let adds = self.aligned.rule(rule, side).and_then(|it| it.effect);
            if adds.is_some_and(|it| it >= effect) && self.holds_rule(rule) {
                let met = self.met(rule, side);
                let unmet = self.diagram.not(met);
                below = self.diagram.and(below, unmet);
            }
        }
        below
    }

    /// True where an answer to a question adds that effect or more on one side, after all rules that
    /// lower it.
    pub fn adds(&mut self, side: usize, question: usize, effect: Effect) -> Node {
        let is = |it: &Does| it.effect >= effect;
        let grave = self.answered(question, |it| it.does[side].as_ref().is_some_and(is));
        let mut adds = self.diagram.and(self.asked[side][question], grave);
        let Some(own) = self.aligned.questions[question][side].filter(|_| adds != FALSE) else {
            return FALSE;
        };
        let lowering: Vec<usize> = self.aligned.programs[side]
            .relaxing(own)
            .filter(|it| it.1 < effect)
            .map(|it| it.0)
            .collect();
        for rule in lowering {
            let met = self.all(side, &self.aligned.programs[side].rules[rule].when);
            let unmet = self.diagram.not(met);
            adds = self.diagram.and(adds, unmet);
        }
        adds
    }

    /// True where one of both is, and not the other.
    pub fn differ(&mut self, one: Node, other: Node) -> Node {
        let (no_one, no_other) = (self.diagram.not(one), self.diagram.not(other));
        let (first, second) = (self.diagram.and(one, no_other), self.diagram.and(other, no_one));
        self.diagram.or(first, second)
    }

    pub fn met(&mut self, rule: usize, side: usize) -> Node {
        let Some(rule) = self.aligned.rule(rule, side) else { return FALSE };
        self.all(side, &rule.when)
    }

    /// Whether a rule speaks of these questions. One that speaks of none is always met, and belongs
    /// to the first question.
    pub fn holds_rule(&self, rule: usize) -> bool {
        let mut of = SIDES.iter().flat_map(|&side| self.aligned.of_rule(rule, side));
        let first = of.next().unwrap_or(0);
        self.variable.get(first).is_some_and(Option::is_some)
    }

    /// True where a question is answered by one of those classes.
    pub fn is_of(&mut self, question: usize, classes: &[usize]) -> Node {
        match self.variable[question] {
            Some(variable) => self.diagram.value(variable, |it| classes.contains(&it)),
            None => FALSE,
        }
    }

    /// The values of the variables that stand for a truth, of which those are the answers.
    pub fn values(&self, truth: &Truth, picks: &[Picks; 2]) -> Vec<usize> {
        let value = |&it: &usize| match self.aligned.is_asked(it, picks) {
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
