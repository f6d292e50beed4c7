//! Mutations of a quiz: each effect, band, follow-up, rule, clause and `relax` dropped or weakened.

use bedside::quiz::{Band, Effect, End, Program};

/// Every mutation of a program, with what it does.
pub(super) fn mutations(program: &Program) -> Vec<(String, Program)> {
    let mut all = Vec::new();
    let mut add = |what: String, change: &dyn Fn(&mut Program)| {
        let mut mutant = program.clone();
        change(&mut mutant);
        all.push((what, mutant));
    };
    for (n, question) in program.questions.iter().enumerate() {
        for (k, choice) in question.choices.iter().enumerate() {
            for weaker in Effect::ALL.into_iter().filter(|it| *it < choice.effect) {
                add(format!("{} {} to {}", question.id, choice.id, weaker.word()), &|it| {
                    let own = &mut it.questions[n].choices[k];
                    own.effect = weaker;
                    own.end = (weaker == Effect::Wait).then_some(End::Condition);
                });
            }
            if choice.end.is_some() {
                add(format!("{} {} without its end", question.id, choice.id), &|it| {
                    it.questions[n].choices[k].end = None;
                });
            }
            if choice.band.is_some() {
                add(format!("{} without the band {}", question.id, choice.id), &|it| {
                    drop_choice(it, n, k);
                });
            }
            if choice.band.is_some_and(|it| it != Band::Else) {
                add(format!("{} {} out of order", question.id, choice.id), &|it| {
                    it.questions[n].choices.swap(k, k + 1);
                });
            }
        }
        for (k, clause) in question.shown.iter().enumerate() {
            for m in 0..clause.0.len() {
                add(format!("{} not opened", question.id), &|it| {
                    it.questions[n].shown[k].0.remove(m);
                });
            }
        }
        add(format!("{} without a page", question.id), &|it| it.questions[n].page = None);
    }
    for (n, rule) in program.rules.iter().enumerate() {
        add(format!("rule {} dropped", rule.id), &|it| drop(it.rules.remove(n)));
        for (k, clause) in rule.when.iter().enumerate() {
            let asked = &program.questions[clause.0[0].question].id;
            add(format!("rule {} whatever is said to {asked}", rule.id), &|it| {
                it.rules[n].when.remove(k);
            });
        }
        for (k, relaxed) in rule.relax.iter().enumerate() {
            for weaker in Effect::ALL.into_iter().filter(|it| *it < relaxed.to) {
                let lowered = &program.questions[relaxed.question].id;
                add(format!("rule {} lowers {lowered} to {}", rule.id, weaker.word()), &|it| {
                    it.rules[n].relax[k].to = weaker;
                });
            }
            add(format!("rule {} lowers one question less", rule.id), &|it| {
                it.rules[n].relax.remove(k);
            });
        }
        add(format!("rule {} never met", rule.id), &|it| it.rules[n].when[0].0.clear());
        for weaker in Effect::ALL.into_iter().filter(|it| Some(*it) < rule.effect) {
            add(format!("rule {} to {}", rule.id, weaker.word()), &|it| {
                it.rules[n].effect = Some(weaker);
            });
        }
    }
    all
}

fn drop_choice(program: &mut Program, question: usize, choice: usize) {
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
