//! Some of the questions as variables of a diagram, and what can be said of every side.

use std::array::from_fn;
use std::collections::BTreeMap;

use super::aligned::{Aligned, Whose};
use super::answers::Answers;
use super::class::{Class, Does};
use super::diagram::{Diagram, FALSE, Node, TRUE};
use super::variable_order::{Variable, arrange};
use crate::proof::natural::Natural;
use crate::quiz::{Clause, Effect, Given, Kind};

/// A diagram over questions, of which none depends on one that is not there.
pub struct Space<'a, const N: usize> {
    pub aligned: &'a Aligned<'a, N>,
    pub diagram: Diagram,
    /// The questions, in the order of their variables.
    pub questions: Vec<usize>,
    /// The rules whose conditions speak of these questions alone.
    pub rules: Vec<usize>,
    variables: Vec<Variable>,
    answers: Vec<Option<Answers>>,
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
        let unordered: Vec<Variable> =
            questions.iter().flat_map(|it| aligned.variables(*it)).collect();
        let variables = arrange(&unordered, ties.map(|it| &it.variables[..]));
        let answers = answers(aligned, &variables);
        let arity = |it: &Variable| match it {
            Variable::Tick(..) => 2,
            Variable::Answer(question) => {
                let values = answers[*question].as_ref().map_or(0, Answers::values);
                values + usize::from(!aligned.is_always_asked(*question))
            }
        };
        let diagram = Diagram::new(variables.iter().map(arity).collect(), aligned.budget.clone());
        let questions = variables.iter().filter_map(|it| match it {
            Variable::Answer(question) => Some(*question),
            Variable::Tick(..) => None,
        });
        let questions = questions.collect();
        let shown = from_fn(|_| vec![FALSE; count]);
        let rules = Vec::new();
        let mut space = Space { aligned, diagram, questions, rules, variables, answers, shown };
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
        self.answers[question].is_some()
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

    /// True where one side asks a question.
    pub fn shows(&self, side: usize, question: usize) -> Node {
        self.shown[side][question]
    }

    /// True where a question is answered.
    pub fn is_answered(&mut self, question: usize) -> Node {
        let Some(answers) = &self.answers[question] else { return FALSE };
        answers.any(&mut self.diagram)
    }

    /// True where a class of the answer to a question is like that.
    pub fn answered(&mut self, question: usize, is: impl Fn(&Class<N>) -> bool) -> Node {
        let Some(answers) = &self.answers[question] else { return FALSE };
        let classes = &self.aligned.classes[question];
        answers.like(&mut self.diagram, |it| is(&classes[it]))
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

    /// True where an answer has all of those classes.
    pub fn has_all(&mut self, question: usize, classes: &[usize]) -> Node {
        let Some(answers) = &self.answers[question] else { return FALSE };
        let mut all = TRUE;
        for class in classes {
            let own = answers.like(&mut self.diagram, |it| it == *class);
            all = self.diagram.and(all, own);
        }
        all
    }

    /// The answer to a question that an assignment stands for, as places of classes; nothing for "not
    /// asked".
    pub fn answer(&self, question: usize, values: &[usize]) -> Option<Vec<usize>> {
        self.answers[question].as_ref()?.read(values)
    }

    /// The assignment that stands for answers to the questions.
    pub fn assigned<'t>(&self, answer: impl Fn(usize) -> Option<&'t [usize]>) -> Vec<usize> {
        let mut values = vec![0; self.variables.len()];
        for &question in &self.questions {
            if let Some(answers) = &self.answers[question] {
                answers.write(answer(question), &mut values);
            }
        }
        values
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
        for question in self.questions.clone().into_iter().rev() {
            if let Some(answers) = &self.answers[question] {
                let agree = answers.agree(&mut self.diagram);
                all = self.diagram.and(all, agree);
            }
            if self.aligned.is_always_asked(question) {
                continue;
            }
            let shown: Vec<Node> = self.shown.iter().map(|it| it[question]).collect();
            let asked = shown.into_iter().fold(FALSE, |any, it| self.diagram.or(any, it));
            let answered = self.is_answered(question);
            let differ = self.diagram.differ(asked, answered);
            let agree = self.diagram.not(differ);
            all = self.diagram.and(all, agree);
        }
        all
    }

    /// True where one side has every answer that it asks for.
    pub fn possible(&mut self, side: usize) -> Node {
        let mut all = TRUE;
        for question in self.questions.clone().into_iter().rev() {
            let lacking = self.answered(question, |it| it.does[side].is_none());
            let crowded = self.crowded(side, question);
            let lacking = self.diagram.or(lacking, crowded);
            let lacking = self.diagram.and(lacking, self.shown[side][question]);
            let has = self.diagram.not(lacking);
            all = self.diagram.and(all, has);
        }
        all
    }

    /// True where more is answered than a side takes.
    fn crowded(&mut self, side: usize, question: usize) -> Node {
        let own = self.aligned.questions[question][side];
        let kind = own.map(|it| &self.aligned.programs[side].questions[it].kind);
        match &self.answers[question] {
            Some(answers) if kind.is_some_and(|it| *it != Kind::Many) => {
                answers.crowded(&mut self.diagram)
            }
            _ => FALSE,
        }
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
        for question in self.questions.clone().into_iter().rev() {
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

    /// How many answers each value of each variable stands for.
    pub fn weights(&self) -> Vec<Vec<Natural>> {
        let one = || Natural::from(1);
        let of_box = |class: &Class<N>| vec![one(), class.weight.clone()];
        self.by_value(of_box, |it| it.map_or(one(), |it| it.weight.clone()))
    }

    /// The fewest and the most questions that are asked where a function is true.
    pub fn lengths(&self, of: Node) -> Option<(usize, usize)> {
        let mut costs = self.by_value(|_| vec![0, 0], |_| 1);
        for answers in self.answers.iter().flatten() {
            costs[answers.variable as usize]
                .iter_mut()
                .skip(answers.values())
                .for_each(|it| *it = 0);
        }
        self.diagram.extent(of, &costs)
    }

    /// By variable and value: something of a box, and something of a class that is given alone; or of no
    /// class, where boxes are ticked or nothing is asked.
    fn by_value<T>(
        &self,
        of_box: impl Fn(&Class<N>) -> Vec<T>,
        of: impl Fn(Option<&Class<N>>) -> T,
    ) -> Vec<Vec<T>> {
        let values = self.variables.iter().enumerate().map(|(n, variable)| match *variable {
            Variable::Tick(question, class) => of_box(&self.aligned.classes[question][class]),
            Variable::Answer(question) => {
                let alone = self.answers[question].iter().flat_map(|it| &it.alone);
                let alone = alone.map(|it| of(Some(&self.aligned.classes[question][*it])));
                let mut values: Vec<T> = alone.collect();
                values.resize_with(self.diagram.arity(n), || of(None));
                values
            }
        });
        values.collect()
    }
}

/// The answers to each question, by the places of their variables.
fn answers<const N: usize>(aligned: &Aligned<N>, variables: &[Variable]) -> Vec<Option<Answers>> {
    let at: BTreeMap<Variable, u32> =
        variables.iter().enumerate().map(|(n, it)| (*it, n as u32)).collect();
    let of = |question: usize| {
        let own = *at.get(&Variable::Answer(question))?;
        let of_box =
            |class: usize| at.get(&Variable::Tick(question, class)).copied().unwrap_or(own);
        Some(Answers::new(own, &aligned.classes[question], of_box))
    };
    (0..aligned.questions.len()).map(of).collect()
}
