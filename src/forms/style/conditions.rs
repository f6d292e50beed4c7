//! What is asked, given, met and complete, as switches.

use std::collections::BTreeMap;

use super::boxes;
use super::switch::{Switch, Switches};
use crate::forms::shown::Shown;
use crate::quiz::{Clause, Effect, Given, Met, Program};

/// The conditions of one quiz. Each is worked out when it is first asked for.
pub struct Conditions<'p> {
    program: &'p Program,
    pub switches: Switches,
    /// Whether a question is asked, and whether it is not.
    asked: BTreeMap<(usize, bool), Switch>,
    /// Whether a rule is met, and whether it is not.
    met: BTreeMap<(usize, bool), Switch>,
}

impl<'p> Conditions<'p> {
    pub fn of(program: &'p Program) -> Conditions<'p> {
        let (asked, met) = (BTreeMap::new(), BTreeMap::new());
        Conditions { program, switches: Switches::default(), asked, met }
    }

    /// Holds where a question is asked; or, when `is` is false, where it is not.
    pub fn asked(&mut self, question: usize, is: bool) -> Switch {
        if let Some(known) = self.asked.get(&(question, is)) {
            return known.clone();
        }
        let switch = self.clauses(&self.program.questions[question].shown, question, is);
        self.asked.insert((question, is), switch.clone());
        switch
    }

    /// Holds where a rule is met, or is not.
    fn met(&mut self, rule: usize, is: bool) -> Switch {
        if let Some(known) = self.met.get(&(rule, is)) {
            return known.clone();
        }
        let program = self.program;
        let switch = self.clauses(&program.rules[rule].when, program.questions.len(), is);
        self.met.insert((rule, is), switch.clone());
        switch
    }

    /// Holds where all clauses do, or where one does not.
    ///
    /// Only questions before `end` count as depending on others, so that a faulty quiz, in which
    /// questions open each other in a circle, ends too.
    fn clauses(&mut self, clauses: &[Clause], end: usize, is: bool) -> Switch {
        let each = clauses.iter().map(|it| self.clause(it, end, is)).collect();
        if is { self.switches.all(each) } else { self.switches.any(each) }
    }

    fn clause(&mut self, clause: &Clause, end: usize, is: bool) -> Switch {
        let mut ways: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for it in &clause.0 {
            ways.entry(it.question).or_default().push(it.choice);
        }
        let ways: Vec<Switch> = ways
            .into_iter()
            .map(|(question, choices)| {
                let chosen = self.chosen(question, &choices, is);
                if question >= end {
                    return chosen;
                }
                let asked = self.asked(question, is);
                self.joined(vec![asked, chosen], is)
            })
            .collect();
        self.joined(ways, !is)
    }

    fn joined(&mut self, of: Vec<Switch>, all: bool) -> Switch {
        if all { self.switches.all(of) } else { self.switches.any(of) }
    }

    /// Holds where one of these choices is made, or where none is.
    fn chosen(&mut self, question: usize, choices: &[usize], is: bool) -> Switch {
        let question = &self.program.questions[question];
        self.switches.matching(&boxes::chosen(question, choices, is))
    }

    /// Holds where every question that is asked has an answer.
    pub fn complete(&mut self) -> Switch {
        let each = (0..self.program.questions.len()).map(|n| {
            let answered = boxes::answered(&self.program.questions[n]);
            let answered = self.switches.matching(&answered);
            let unasked = self.asked(n, false);
            self.switches.any(vec![answered, unasked])
        });
        let each = each.collect();
        self.switches.all(each)
    }

    /// Holds where a reason is met, and adds exactly its effect.
    pub fn held(&mut self, it: &Shown) -> Switch {
        let program = self.program;
        let (n, k) = match it.met {
            Met::Answer(n, k) => (n, k),
            Met::Rule(n) => return self.met(n, true),
        };
        let mut all = vec![self.asked(n, true), self.chosen(n, &[k], true)];
        let given = Given { question: n, choice: k };
        let rules = |is: &dyn Fn(Effect) -> bool| -> Vec<usize> {
            program.relaxing(given).filter(|it| is(it.to)).map(|it| it.rule).collect()
        };
        if it.effect < program.effect(given) {
            let met = rules(&|to| to == it.effect).into_iter().map(|it| self.met(it, true));
            let met = met.collect();
            all.push(self.switches.any(met));
        }
        let further = rules(&|to| to < it.effect).into_iter();
        all.extend(further.map(|it| self.met(it, false)));
        self.switches.all(all)
    }
}
