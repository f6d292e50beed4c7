//! Mutations of a quiz: each effect, band, follow-up, rule, clause, `relax` and contraindication dropped or weakened.

use bedside::calendar::Duration;
use bedside::quiz::{Band, Effect, End, Program};

/// Every mutation of a program, with what it does.
pub(super) fn mutations(program: &Program) -> Vec<(String, Program)> {
    let mut mutants = Mutants { program, all: Vec::new() };
    for n in 0..program.questions.len() {
        mutants.answers(n);
        mutants.question(n);
    }
    (0..program.rules.len()).for_each(|n| mutants.rule(n));
    (0..program.contraindications.len()).for_each(|n| mutants.contraindication(n));
    mutants.all
}

struct Mutants<'p> {
    program: &'p Program,
    all: Vec<(String, Program)>,
}

impl Mutants<'_> {
    fn add(&mut self, what: String, change: &dyn Fn(&mut Program)) {
        let mut mutant = self.program.clone();
        change(&mut mutant);
        self.all.push((what, mutant));
    }

    fn answers(&mut self, n: usize) {
        let question = &self.program.questions[n];
        for (k, choice) in question.choices.iter().enumerate() {
            let name = format!("{} {}", question.id, choice.id);
            for weaker in Effect::ALL.into_iter().filter(|it| *it < choice.effect) {
                self.add(format!("{name} to {}", weaker.word()), &|it| {
                    let own = &mut it.questions[n].choices[k];
                    own.effect = weaker;
                    own.end = (weaker == Effect::Wait).then_some(End::Condition);
                });
            }
            if choice.end.is_some() {
                self.add(format!("{name} without its end"), &|it| {
                    it.questions[n].choices[k].end = None;
                });
            }
            if let Some(End::After(end)) = choice.end {
                self.add(format!("{name} ends earlier"), &|it| {
                    let earlier = Duration { amount: end.amount - 1, ..end };
                    it.questions[n].choices[k].end = Some(End::After(earlier));
                });
            }
            if choice.band.is_some() {
                self.add(format!("{name} without its band"), &|it| drop_choice(it, n, k));
            }
            if let Some(narrower) = choice.band.and_then(narrower) {
                self.add(format!("{name} narrower"), &|it| {
                    it.questions[n].choices[k].band = Some(narrower);
                });
                self.add(format!("{name} out of order"), &|it| {
                    it.questions[n].choices.swap(k, k + 1);
                });
            }
        }
    }

    fn question(&mut self, n: usize) {
        let question = &self.program.questions[n];
        for (k, clause) in question.shown.iter().enumerate() {
            for m in 0..clause.0.len() {
                self.add(format!("{} not opened", question.id), &|it| {
                    it.questions[n].shown[k].0.remove(m);
                });
            }
        }
        self.add(format!("{} without a page", question.id), &|it| it.questions[n].page = None);
    }

    fn contraindication(&mut self, n: usize) {
        let name = &self.program.contraindications[n].page;
        self.add(format!("{name} not asked about"), &|it| {
            it.contraindications[n].questions.clear();
        });
        self.add(format!("{name} without a severity"), &|it| it.contraindications[n].floor = None);
    }

    fn rule(&mut self, n: usize) {
        let rule = &self.program.rules[n];
        self.add(format!("rule {} dropped", rule.id), &|it| drop(it.rules.remove(n)));
        self.add(format!("rule {} never met", rule.id), &|it| it.rules[n].when[0].0.clear());
        for k in 0..rule.when.len() {
            self.add(format!("rule {} without its clause {k}", rule.id), &|it| {
                it.rules[n].when.remove(k);
            });
        }
        for weaker in Effect::ALL.into_iter().filter(|it| Some(*it) < rule.effect) {
            self.add(format!("rule {} to {}", rule.id, weaker.word()), &|it| {
                it.rules[n].effect = Some(weaker);
            });
        }
        for (k, relaxed) in rule.relax.iter().enumerate() {
            let name = format!("rule {} for {:?}", rule.id, relaxed.given);
            for further in Effect::ALL.into_iter().filter(|it| *it < relaxed.to) {
                self.add(format!("{name} lowers to {}", further.word()), &|it| {
                    it.rules[n].relax[k].to = further;
                });
            }
            self.add(format!("{name} lowers nothing"), &|it| {
                it.rules[n].relax.remove(k);
            });
        }
    }
}

/// The same band, one of its units less; nothing for the last one.
fn narrower(band: Band) -> Option<Band> {
    match band {
        Band::Within(it) => Some(Band::Within(Duration { amount: it.amount - 1, ..it })),
        Band::Below(bound) => Some(Band::Below(bound - 1)),
        Band::Else => None,
    }
}

pub(super) fn drop_choice(program: &mut Program, question: usize, choice: usize) {
    program.questions[question].choices.remove(choice);
    let shown = program.questions.iter_mut().flat_map(|it| &mut it.shown);
    let rules = program.rules.iter_mut().flat_map(|it| &mut it.when);
    for clause in shown.chain(rules) {
        clause.0.retain(|it| it.question != question || it.choice != choice);
        for it in clause.0.iter_mut().filter(|it| it.question == question && it.choice > choice) {
            it.choice -= 1;
        }
    }
}
