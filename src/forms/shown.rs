//! The reasons of a quiz: what of it may be shown as a card beside the outcome.

use crate::quiz::{Effect, Given, Met, Program};

/// A reason that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The id of its card in the page.
    pub id: String,
    /// What it adds.
    pub effect: Effect,
    /// What it comes from.
    pub met: Met,
}

/// Every reason that may be shown, in the order of the questions, rules last.
pub fn shown(program: &Program) -> Vec<Shown> {
    let mut all = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        for (k, choice) in question.choices.iter().enumerate() {
            let id = format!("r-{}--{}", question.id, choice.id);
            let met = Met::Answer(n, k);
            let given = Given { question: n, choice: k };
            let mut lower: Vec<Effect> = program.relaxing(given).map(|it| it.to).collect();
            lower.sort();
            lower.dedup();
            let lower = lower.into_iter().map(|effect| Shown {
                id: format!("{id}--as-{}", effect.word()),
                effect,
                met,
            });
            let own = Shown { id: id.clone(), effect: choice.effect, met };
            all.extend(std::iter::once(own).chain(lower).filter(|it| it.effect > Effect::Ok));
        }
    }
    for (n, rule) in program.rules.iter().enumerate() {
        let effect = rule.effect.filter(|it| *it > Effect::Ok);
        all.extend(effect.map(|effect| Shown {
            id: format!("rule-{}", rule.id),
            effect,
            met: Met::Rule(n),
        }));
    }
    all
}

/// The id of the page that explains a reason.
pub fn page_of(program: &Program, met: Met) -> Option<&str> {
    match met {
        Met::Answer(n, _) => program.questions[n].page.as_deref(),
        Met::Rule(n) => Some(&program.rules[n].page),
    }
}

/// The urgent cards of one page, and the reasons that they are shown with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urgent<'p> {
    /// The id of the page.
    pub page: &'p str,
    /// The ids of the reasons, the gravest first.
    pub with: Vec<String>,
}

/// The pages that explain why to wait or not to be treated at all.
pub fn urgent(program: &Program) -> Vec<Urgent<'_>> {
    let mut grave: Vec<Shown> =
        shown(program).into_iter().filter(|it| it.effect >= Effect::Wait).collect();
    grave.sort_by_key(|it| std::cmp::Reverse(it.effect));
    let mut pages: Vec<Urgent> = Vec::new();
    for it in grave {
        let Some(page) = page_of(program, it.met) else { continue };
        match pages.iter_mut().find(|it| it.page == page) {
            Some(known) => known.with.push(it.id),
            None => pages.push(Urgent { page, with: vec![it.id] }),
        }
    }
    pages
}
