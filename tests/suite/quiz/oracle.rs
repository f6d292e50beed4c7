//! The counts against `biodivine-lib-bdd`: binary diagrams, by another hand.

use bedside::proof::prove;
use bedside::quiz::{Clause, Effect, Given, Lowering, Program};
use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet};

use super::generate::{Chance, Shape, quiz};
use super::real;

/// One variable for each choice.
struct Oracle<'p> {
    program: &'p Program,
    set: BddVariableSet,
    variables: Vec<Vec<BddVariable>>,
}

impl<'p> Oracle<'p> {
    fn new(program: &'p Program) -> Oracle<'p> {
        let count: usize = program.questions.iter().map(|it| it.choices.len()).sum();
        let set = BddVariableSet::new_anonymous(count as u16);
        let mut all = set.variables().into_iter();
        let variables =
            program.questions.iter().map(|it| all.by_ref().take(it.choices.len()).collect());
        let variables = variables.collect();
        Oracle { program, set, variables }
    }

    fn clause(&self, clause: &Clause) -> Bdd {
        clause.0.iter().fold(self.set.mk_false(), |any, it| {
            any.or(&self.set.mk_var(self.variables[it.question][it.choice]))
        })
    }

    fn all(&self, clauses: &[Clause]) -> Bdd {
        clauses.iter().fold(self.set.mk_true(), |all, it| all.and(&self.clause(it)))
    }

    /// Every asked question has an answer, every other one none.
    fn complete(&self) -> Bdd {
        let mut all = self.set.mk_true();
        for (n, question) in self.program.questions.iter().enumerate() {
            let own = &self.variables[n];
            let none =
                own.iter().fold(self.set.mk_true(), |all, it| all.and(&self.set.mk_not_var(*it)));
            let mut ways = none.not();
            for a in 0..own.len() {
                for b in a + 1..own.len() {
                    if question.is_alone(a) || question.is_alone(b) {
                        let both = self.set.mk_var(own[a]).and(&self.set.mk_var(own[b]));
                        ways = ways.and(&both.not());
                    }
                }
            }
            let shown = self.all(&question.shown);
            all = all.and(&shown.and(&ways).or(&shown.not().and(&none)));
        }
        all
    }

    /// Sheets that end at an effect or above.
    fn at_least(&self, effect: Effect) -> Bdd {
        let mut any = self.set.mk_false();
        for (n, question) in self.program.questions.iter().enumerate() {
            for (k, choice) in question.choices.iter().enumerate() {
                let is_own = |it: &Lowering| it.given == Given { question: n, choice: k };
                let lowered = self.program.lowering().filter(is_own).filter(|it| it.to < effect);
                let lowered = lowered.fold(self.set.mk_false(), |any, it| {
                    any.or(&self.all(&self.program.rules[it.rule].when))
                });
                if choice.effect >= effect {
                    let own = self.set.mk_var(self.variables[n][k]);
                    any = any.or(&own.and(&lowered.not()));
                }
            }
        }
        for rule in self.program.rules.iter().filter(|it| it.effect >= Some(effect)) {
            any = any.or(&self.all(&rule.when));
        }
        any
    }
}

fn agrees(program: &Program) {
    let proof = prove(program);
    let number = |it: &bedside::proof::Natural| it.to_string().replace(',', "");
    let oracle = Oracle::new(program);
    let complete = oracle.complete();
    assert_eq!(number(&proof.counts.sheets), complete.exact_cardinality().to_string());
    let outcomes = proof.counts.outcomes.as_ref().unwrap();
    for (n, (effect, count)) in outcomes.iter().enumerate() {
        let mut own = complete.and(&oracle.at_least(*effect));
        if *effect == Effect::Ok {
            own = complete.clone();
        }
        if let Some((next, _)) = outcomes.get(n + 1) {
            own = own.and(&oracle.at_least(*next).not());
        }
        assert_eq!(number(count), own.exact_cardinality().to_string(), "{effect:?} {program:#?}");
    }
}

#[test]
fn another_library_counts_the_same() {
    agrees(&real().program);
    let mut chance = Chance::new(11);
    for questions in [6, 8, 10, 12, 16, 20] {
        for wild in [true, false] {
            let rules = questions / 3;
            let shape = Shape { questions, rules, follow_ups: 3, wild };
            (0..6).for_each(|_| agrees(&quiz(shape, &mut chance)));
        }
    }
}
