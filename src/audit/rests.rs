//! What of a quiz rests on which fact.

use std::collections::{BTreeMap, BTreeSet};

use crate::markdown;
use crate::model::{Site, TreatmentId};
use crate::parsed::Details;
use crate::quiz::{Plan, WrittenQuestion};
use crate::yaml::At;

/// What of a quiz rests on a fact.
#[derive(Debug, Clone, Default)]
pub struct Uses {
    /// The ids of questions.
    pub questions: BTreeSet<String>,
    /// The ids of rules, and `outcome EFFECT`.
    pub rules: BTreeSet<String>,
}

/// What of the quiz of a treatment rests on each fact, by its name, in any language.
pub fn in_quiz(site: &Site, treatment: TreatmentId) -> BTreeMap<String, Uses> {
    let mut all: BTreeMap<String, Uses> = BTreeMap::new();
    let own = site.treatment(treatment);
    let written = questions(site, treatment);
    for quiz in own.quizzes.values() {
        for (question, text) in quiz.program.questions.iter().zip(&quiz.texts) {
            let asked = written.iter().filter(|it| it.ask.span == text.ask.span);
            for name in asked.flat_map(|it| facts_of(it.texts())) {
                all.entry(name).or_default().questions.insert(question.id.clone());
            }
        }
    }
    for (rule, names) in rules(&own.planned.plan) {
        for name in names {
            all.entry(name).or_default().rules.insert(rule.clone());
        }
    }
    all
}

/// Every question of a treatment as it is written, in any language.
fn questions(site: &Site, treatment: TreatmentId) -> Vec<&WrittenQuestion> {
    let pages = site.pages.iter().filter(|it| it.treatment == Some(treatment));
    let on_pages = pages.flat_map(|it| match &it.details {
        Details::Contraindication { keys, .. } => {
            keys.screening.as_ref().map_or(&[][..], |it| it.value.questions())
        }
        _ => &[],
    });
    on_pages.chain(&site.treatment(treatment).planned.plan.questions).collect()
}

/// What is no question, with the facts that it names.
fn rules(plan: &Plan) -> impl Iterator<Item = (String, Vec<String>)> {
    let rules = plan
        .rules
        .iter()
        .map(|it| (it.id.value.clone(), facts_of(it.until.iter().chain(&it.first).collect())));
    let outcomes = plan.outcomes.iter().map(|(effect, it)| {
        let texts = it.headline.iter().chain(&it.text).collect();
        (format!("outcome {}", effect.word()), facts_of(texts))
    });
    rules.chain(outcomes)
}

/// The facts that texts name.
fn facts_of(texts: Vec<&At<String>>) -> Vec<String> {
    let documents = texts.into_iter().map(|it| markdown::parse(it.text()));
    documents.flat_map(|it| it.facts).map(|it| it.name).collect()
}
