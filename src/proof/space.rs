//! Some of the questions as variables of a diagram, and what can be said of them.

use super::diagram::{Diagram, FALSE, Node, TRUE};
use super::domain::Class;
use super::natural::Natural;
use super::prepared::Prepared;
use super::variable_order;
use crate::quiz::Clause;
use crate::quiz::Effect;

/// A diagram over some questions. The last value of one that is not asked of everybody stands for
/// "not asked".
pub struct Space<'g> {
    pub prepared: &'g Prepared<'g>,
    pub diagram: Diagram,
    /// The question of each variable.
    pub order: Vec<usize>,
    variable: Vec<Option<u32>>,
}

impl<'g> Space<'g> {
    /// A space over a closed set of questions.
    pub fn new(prepared: &'g Prepared<'g>, questions: &[usize]) -> Space<'g> {
        let order = variable_order::order(prepared, questions);
        let mut variable = vec![None; prepared.program.questions.len()];
        for (n, &question) in order.iter().enumerate() {
            variable[question] = Some(n as u32);
        }
        let arity = |it: &usize| {
            let is_conditional = !prepared.program.questions[*it].shown.is_empty();
            prepared.domains[*it].len() + usize::from(is_conditional)
        };
        let diagram = Diagram::new(order.iter().map(arity).collect());
        Space { prepared, diagram, order, variable }
    }

    pub fn has(&self, question: usize) -> bool {
        self.variable[question].is_some()
    }

    /// True where the answer to a question is of such a class.
    pub fn answered(&mut self, question: usize, is: impl Fn(&Class) -> bool) -> Node {
        let Some(variable) = self.variable[question] else { return FALSE };
        let classes = &self.prepared.domains[question];
        self.diagram.value(variable, |it| classes.get(it).is_some_and(&is))
    }

    /// True where a question is asked.
    pub fn asked(&mut self, question: usize) -> Node {
        self.answered(question, |_| true)
    }

    /// True on every sheet that is complete: exactly the questions are answered that are asked.
    pub fn complete(&mut self) -> Node {
        let program = self.prepared.program;
        let mut all = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let shown = &program.questions[question].shown;
            if shown.is_empty() {
                continue;
            }
            let (shown, asked) = (self.all(shown), self.asked(question));
            let (unshown, unasked) = (self.diagram.not(shown), self.diagram.not(asked));
            let (both, neither) =
                (self.diagram.and(shown, asked), self.diagram.and(unshown, unasked));
            let agree = self.diagram.or(both, neither);
            all = self.diagram.and(all, agree);
        }
        all
    }

    /// True where every clause holds.
    pub fn all(&mut self, clauses: &[Clause]) -> Node {
        let mut all = TRUE;
        for clause in clauses {
            let holds = self.clause(clause);
            all = self.diagram.and(all, holds);
        }
        all
    }

    /// True where a clause holds.
    pub fn clause(&mut self, clause: &Clause) -> Node {
        let mut any = FALSE;
        for given in &clause.0 {
            let it = self.answered(given.question, |it| it.named.contains(&given.choice));
            any = self.diagram.or(any, it);
        }
        any
    }

    /// True where a rule is met; nothing when the space does not hold all it depends on.
    pub fn met(&mut self, rule: usize) -> Option<Node> {
        let is_here = self.prepared.of_rule(rule).all(|it| self.has(it));
        is_here.then(|| self.all(&self.prepared.program.rules[rule].when))
    }

    /// True where a question adds less than an effect. What a rule out of this space might lower
    /// counts as lowered.
    pub fn adds_less(&mut self, question: usize, than: Effect) -> Node {
        if self.prepared.domains[question].iter().all(|it| it.effect < than) {
            return TRUE;
        }
        let unasked = self.asked(question);
        let unasked = self.diagram.not(unasked);
        let mild = self.answered(question, |it| it.effect < than);
        let mut less = self.diagram.or(unasked, mild);
        let prepared = self.prepared;
        for &(rule, _) in prepared.relaxing[question].iter().filter(|it| it.1 < than) {
            let Some(met) = self.met(rule) else { return TRUE };
            less = self.diagram.or(less, met);
        }
        less
    }

    /// True where no question of this space, and no rule but that one, adds as much as an effect.
    pub fn ends_below(&mut self, effect: Effect, without: Option<usize>) -> Node {
        let mut below = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let less = self.adds_less(question, effect);
            below = self.diagram.and(below, less);
        }
        for (n, rule) in self.prepared.program.rules.iter().enumerate() {
            if Some(n) == without || rule.effect.is_none_or(|it| it < effect) {
                continue;
            }
            if let Some(met) = self.met(n) {
                let unmet = self.diagram.not(met);
                below = self.diagram.and(below, unmet);
            }
        }
        below
    }

    /// How many sheets of this space a function is true for.
    pub fn count(&self, of: Node) -> Natural {
        let weights = self.order.iter().map(|&it| {
            let mut own: Vec<Natural> =
                self.prepared.domains[it].iter().map(|it| it.weight.clone()).collect();
            if !self.prepared.program.questions[it].shown.is_empty() {
                own.push(Natural::from(1));
            }
            own
        });
        self.diagram.count(of, &weights.collect::<Vec<_>>())
    }

    /// The fewest and the most questions that are asked where a function is true.
    pub fn lengths(&self, of: Node) -> Option<(usize, usize)> {
        let costs = self.order.iter().map(|&it| {
            let mut own = vec![1; self.prepared.domains[it].len()];
            if !self.prepared.program.questions[it].shown.is_empty() {
                own.push(0);
            }
            own
        });
        self.diagram.extent(of, &costs.collect::<Vec<_>>())
    }
}
