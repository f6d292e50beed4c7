//! Some of the questions as variables of a diagram, and what can be said of them.

use super::affinity;
use super::diagram::{Diagram, FALSE, Node, TRUE};
use super::domain::{Class, domains};
use super::natural::Natural;
use crate::quiz::Effect;
use crate::quiz::{Clause, Program};

/// A program, made ready to be proved.
pub(super) struct Ground<'p> {
    pub(super) program: &'p Program,
    /// The classes of answers of each question.
    pub(super) domains: Vec<Vec<Class>>,
    /// The rules that may lower each question, with what they lower it to.
    pub(super) relaxing: Vec<Vec<(usize, Effect)>>,
}

impl<'p> Ground<'p> {
    pub(super) fn new(program: &'p Program) -> Ground<'p> {
        let relaxing = (0..program.questions.len()).map(|it| program.relaxing(it).collect());
        Ground { program, domains: domains(program), relaxing: relaxing.collect() }
    }

    /// The questions that a rule speaks of in its conditions.
    pub(super) fn of_rule(&self, rule: usize) -> impl Iterator<Item = usize> {
        self.program.rules[rule].when.iter().flat_map(|it| &it.0).map(|it| it.question)
    }

    /// Those questions, and all that their being asked depends on.
    pub(super) fn closed(&self, seed: impl IntoIterator<Item = usize>) -> Vec<usize> {
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

/// A diagram over some questions. The last value of one that is not asked of everybody stands for
/// "not asked".
pub(super) struct Space<'g> {
    pub(super) ground: &'g Ground<'g>,
    pub(super) diagram: Diagram,
    /// The question of each variable.
    pub(super) order: Vec<usize>,
    variable: Vec<Option<u32>>,
}

impl<'g> Space<'g> {
    /// A space over a closed set of questions.
    pub(super) fn new(ground: &'g Ground<'g>, questions: &[usize]) -> Space<'g> {
        let order = affinity::order(ground, questions);
        let mut variable = vec![None; ground.program.questions.len()];
        for (n, &question) in order.iter().enumerate() {
            variable[question] = Some(n as u32);
        }
        let arity = |it: &usize| {
            let is_conditional = !ground.program.questions[*it].shown.is_empty();
            ground.domains[*it].len() + usize::from(is_conditional)
        };
        let diagram = Diagram::new(order.iter().map(arity).collect());
        Space { ground, diagram, order, variable }
    }

    pub(super) fn has(&self, question: usize) -> bool {
        self.variable[question].is_some()
    }

    /// True where the answer to a question is of such a class.
    pub(super) fn answered(&mut self, question: usize, is: impl Fn(&Class) -> bool) -> Node {
        let Some(variable) = self.variable[question] else { return FALSE };
        let classes = &self.ground.domains[question];
        self.diagram.value(variable, |it| classes.get(it).is_some_and(&is))
    }

    /// True where a question is asked.
    pub(super) fn asked(&mut self, question: usize) -> Node {
        self.answered(question, |_| true)
    }

    /// True on every sheet that is complete: exactly the questions are answered that are asked.
    pub(super) fn complete(&mut self) -> Node {
        let program = self.ground.program;
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
    pub(super) fn all(&mut self, clauses: &[Clause]) -> Node {
        let mut all = TRUE;
        for clause in clauses {
            let holds = self.clause(clause);
            all = self.diagram.and(all, holds);
        }
        all
    }

    /// True where a clause holds.
    pub(super) fn clause(&mut self, clause: &Clause) -> Node {
        let mut any = FALSE;
        for given in &clause.0 {
            let it = self.answered(given.question, |it| it.named.contains(&given.choice));
            any = self.diagram.or(any, it);
        }
        any
    }

    /// True where a rule is met; nothing when the space does not hold all it depends on.
    pub(super) fn met(&mut self, rule: usize) -> Option<Node> {
        let is_here = self.ground.of_rule(rule).all(|it| self.has(it));
        is_here.then(|| self.all(&self.ground.program.rules[rule].when))
    }

    /// True where a question adds less than an effect. What a rule out of this space might lower
    /// counts as lowered.
    pub(super) fn adds_less(&mut self, question: usize, than: Effect) -> Node {
        if self.ground.domains[question].iter().all(|it| it.effect < than) {
            return TRUE;
        }
        let unasked = self.asked(question);
        let unasked = self.diagram.not(unasked);
        let mild = self.answered(question, |it| it.effect < than);
        let mut less = self.diagram.or(unasked, mild);
        let ground = self.ground;
        for &(rule, _) in ground.relaxing[question].iter().filter(|it| it.1 < than) {
            let Some(met) = self.met(rule) else { return TRUE };
            less = self.diagram.or(less, met);
        }
        less
    }

    /// True where no question of this space, and no rule but that one, adds as much as an effect.
    pub(super) fn ends_below(&mut self, effect: Effect, without: Option<usize>) -> Node {
        let mut below = TRUE;
        for question in self.order.clone().into_iter().rev() {
            let less = self.adds_less(question, effect);
            below = self.diagram.and(below, less);
        }
        for (n, rule) in self.ground.program.rules.iter().enumerate() {
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
    pub(super) fn count(&self, of: Node) -> Natural {
        let weights = self.order.iter().map(|&it| {
            let mut own: Vec<Natural> =
                self.ground.domains[it].iter().map(|it| it.weight.clone()).collect();
            if !self.ground.program.questions[it].shown.is_empty() {
                own.push(Natural::from(1));
            }
            own
        });
        self.diagram.count(of, &weights.collect::<Vec<_>>())
    }

    /// The fewest and the most questions that are asked where a function is true.
    pub(super) fn lengths(&self, of: Node) -> Option<(usize, usize)> {
        let costs = self.order.iter().map(|&it| {
            let mut own = vec![1; self.ground.domains[it].len()];
            if !self.ground.program.questions[it].shown.is_empty() {
                own.push(0);
            }
            own
        });
        self.diagram.extent(of, &costs.collect::<Vec<_>>())
    }
}
