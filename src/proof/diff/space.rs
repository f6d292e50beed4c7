//! Some of the joint questions as variables of a diagram, and what can be said of both sides.

use super::cells::{Class, Does};
use super::joint::{Joint, SIDES, Truth};
use crate::proof::{Diagram, FALSE, Node, TRUE, arrange};
use crate::quiz::Clause;
use crate::quiz::Effect;
use crate::quiz::Picks;

/// A diagram over a group of questions that nothing ties to others. The last value of one that is
/// not asked of everybody stands for "not asked".
pub(super) struct Space<'j> {
    pub(super) joint: &'j Joint<'j>,
    pub(super) diagram: Diagram,
    /// The question of each variable.
    pub(super) order: Vec<usize>,
    variable: Vec<Option<u32>>,
    /// Where each side asks a question.
    asked: [Vec<Node>; 2],
}

impl<'j> Space<'j> {
    pub(super) fn new(joint: &'j Joint<'j>, group: &[usize], ties: &[Vec<usize>]) -> Space<'j> {
        let order = arrange(group, ties);
        let count = joint.questions.len();
        let mut variable = vec![None; count];
        for (n, &question) in order.iter().enumerate() {
            variable[question] = Some(n as u32);
        }
        let arity = |&it: &usize| joint.classes[it].len() + usize::from(!joint.is_always_asked(it));
        let diagram = Diagram::new(order.iter().map(arity).collect());
        let asked = [vec![FALSE; count], vec![FALSE; count]];
        let mut space = Space { joint, diagram, order, variable, asked };
        for side in SIDES {
            for (n, question) in joint.programs[side].questions.iter().enumerate() {
                let own = joint.at[side][n];
                if space.variable[own].is_some() {
                    space.asked[side][own] = space.all(side, &question.shown);
                }
            }
        }
        space
    }

    /// True where a question is answered and its class is like that.
    pub(super) fn answered(&mut self, question: usize, is: impl Fn(&Class) -> bool) -> Node {
        let Some(variable) = self.variable[question] else { return FALSE };
        let classes = &self.joint.classes[question];
        self.diagram.value(variable, |it| classes.get(it).is_some_and(&is))
    }

    /// True where every clause holds on one side. What it does not ask counts for nothing there.
    fn all(&mut self, side: usize, clauses: &[Clause]) -> Node {
        let mut all = TRUE;
        for clause in clauses {
            let mut any = FALSE;
            for given in &clause.0 {
                let question = self.joint.at[side][given.question];
                let names = |it: &Does| it.named.contains(&given.choice);
                let it = self.answered(question, |it| it.does[side].as_ref().is_some_and(names));
                let it = self.diagram.and(self.asked[side][question], it);
                any = self.diagram.or(any, it);
            }
            all = self.diagram.and(all, any);
        }
        all
    }

    /// True on every joint sheet: exactly the questions are answered that one side asks.
    pub(super) fn complete(&mut self) -> Node {
        let mut all = TRUE;
        for question in self.order.clone().into_iter().rev() {
            if self.joint.is_always_asked(question) {
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
    pub(super) fn possible(&mut self, side: usize) -> Node {
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
    pub(super) fn ends_below(&mut self, side: usize, effect: Effect) -> Node {
        let mut below = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let adds = self.adds(side, question, effect);
            let less = self.diagram.not(adds);
            below = self.diagram.and(below, less);
        }
        for rule in 0..self.joint.rules.len() {
            let adds = self.joint.rule(rule, side).and_then(|it| it.effect);
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
    pub(super) fn adds(&mut self, side: usize, question: usize, effect: Effect) -> Node {
        let is = |it: &Does| it.effect >= effect;
        let grave = self.answered(question, |it| it.does[side].as_ref().is_some_and(is));
        let mut adds = self.diagram.and(self.asked[side][question], grave);
        let Some(own) = self.joint.questions[question][side].filter(|_| adds != FALSE) else {
            return FALSE;
        };
        let lowering: Vec<usize> = self.joint.programs[side]
            .relaxing(own)
            .filter(|it| it.1 < effect)
            .map(|it| it.0)
            .collect();
        for rule in lowering {
            let met = self.all(side, &self.joint.programs[side].rules[rule].when);
            let unmet = self.diagram.not(met);
            adds = self.diagram.and(adds, unmet);
        }
        adds
    }

    /// True where one of both is, and not the other.
    pub(super) fn differ(&mut self, one: Node, other: Node) -> Node {
        let (no_one, no_other) = (self.diagram.not(one), self.diagram.not(other));
        let (first, second) = (self.diagram.and(one, no_other), self.diagram.and(other, no_one));
        self.diagram.or(first, second)
    }

    pub(super) fn met(&mut self, rule: usize, side: usize) -> Node {
        let Some(rule) = self.joint.rule(rule, side) else { return FALSE };
        self.all(side, &rule.when)
    }

    /// Whether a rule speaks of these questions. One that speaks of none is always met, and belongs
    /// to the first question.
    pub(super) fn holds_rule(&self, rule: usize) -> bool {
        let mut of = SIDES.iter().flat_map(|&side| self.joint.of_rule(rule, side));
        let first = of.next().unwrap_or(0);
        self.variable.get(first).is_some_and(Option::is_some)
    }

    /// True where a question is answered by one of those classes.
    pub(super) fn is_of(&mut self, question: usize, classes: &[usize]) -> Node {
        match self.variable[question] {
            Some(variable) => self.diagram.value(variable, |it| classes.contains(&it)),
            None => FALSE,
        }
    }

    /// The values of the variables that stand for a truth, of which those are the answers.
    pub(super) fn values(&self, truth: &Truth, picks: &[Picks; 2]) -> Vec<usize> {
        let value = |&it: &usize| match self.joint.is_asked(it, picks) {
            true => truth[it],
            false => self.joint.classes[it].len(),
        };
        self.order.iter().map(value).collect()
    }

    /// The truth of an assignment: where it does not say, the mildest.
    pub(super) fn fill(&self, values: &[usize], truth: &mut Truth) {
        for (&question, &value) in self.order.iter().zip(values) {
            truth[question] = if value < self.joint.classes[question].len() { value } else { 0 };
        }
    }
}
