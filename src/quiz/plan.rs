//! `quiz.yaml` as it is written: steps, outcomes, and what belongs to no page.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Effect;
use super::written::{OneOrMore, Question, When};
use crate::yaml::At;

/// `quiz.yaml` beside a treatment.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The quiz's name.
    pub title: Option<At<String>>,
    /// A line below the title.
    pub intro: Option<At<String>>,
    /// The steps, in order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Questions that belong to no contraindication page.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What each outcome says; the theme's words where nothing is written.
    #[serde(default)]
    pub outcomes: BTreeMap<Effect, Outcome>,
    /// Rules across questions.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Answers that the clinic states together with where they must end.
    #[serde(default)]
    pub cases: Vec<Case>,
}

impl Plan {
    /// Every text of it that a patient reads or that may name a fact, in the order of its keys.
    pub fn texts(&self) -> Vec<&At<String>> {
        let mut texts: Vec<&At<String>> = self.title.iter().chain(&self.intro).collect();
        texts.extend(self.steps.iter().map(|it| &it.title));
        texts.extend(self.questions.iter().flat_map(|it| it.texts()));
        for outcome in self.outcomes.values() {
            texts.extend(outcome.headline.iter().chain(&outcome.text));
            texts.extend(outcome.next.iter().map(|it| &it.say));
        }
        texts.extend(
            self.rules.iter().flat_map(|it| it.until.iter().chain(&it.first).chain(&it.tell)),
        );
        texts
    }

    /// What it names: steps, questions, rules and cases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let steps = self.steps.iter().map(|it| &it.id);
        let questions = self.questions.iter().filter_map(|it| it.id.as_ref());
        let rules = self.rules.iter().map(|it| &it.id);
        let cases = self.cases.iter().map(|it| &it.say);
        steps.chain(questions).chain(rules).chain(cases).map(|it| it.value.as_str())
    }

    /// Lays a plan over this one: a step, a question, a rule or a case of the same name, and an
    /// outcome, in the place of the one below; new ones come after it. So nothing of a base is lost
    /// because a clinic plans something as well.
    pub fn lay(&mut self, own: &Plan) {
        for (below, own) in [(&mut self.title, &own.title), (&mut self.intro, &own.intro)] {
            if own.is_some() {
                below.clone_from(own);
            }
        }
        lay_by(&mut self.steps, &own.steps, |it| Some(&it.id.value));
        lay_by(&mut self.questions, &own.questions, |it| it.id.as_ref().map(|id| &id.value));
        lay_by(&mut self.rules, &own.rules, |it| Some(&it.id.value));
        lay_by(&mut self.cases, &own.cases, |it| Some(&it.say.value));
        self.outcomes.extend(own.outcomes.iter().map(|(effect, it)| (*effect, it.clone())));
    }
}

/// Puts each of `own` in the place of the one below that has its name, or at the end.
fn lay_by<T: Clone>(below: &mut Vec<T>, own: &[T], name: impl Fn(&T) -> Option<&String>) {
    let lowest = below.len();
    for it in own {
        // Two of one name in one file stay two: that is a fault, which is told.
        let place =
            below[..lowest].iter().position(|old| name(it).is_some() && name(old) == name(it));
        match place {
            Some(at) => below[at] = it.clone(),
            None => below.push(it.clone()),
        }
    }
}

/// A step of a quiz.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    pub id: At<String>,
    /// Its heading.
    pub title: At<String>,
}

/// What an outcome says.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its heading.
    pub headline: Option<At<String>>,
    /// What follows.
    pub text: Option<At<String>>,
    /// Where to go next.
    pub next: Option<Next>,
}

/// Where to go after an outcome.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// What the link says.
    pub say: At<String>,
    /// Where it leads: a page's id, or an address.
    pub link: At<String>,
}

/// A rule across questions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    pub id: At<String>,
    /// The answers that meet it, all of them.
    pub when: At<When>,
    /// The effect it adds.
    pub effect: Option<At<Effect>>,
    /// What it lowers, by question.
    pub relax: Option<At<BTreeMap<String, At<Relax>>>>,
    /// Until when an effect of `wait` lasts.
    pub until: Option<At<String>>,
    /// What to do first.
    #[serde(rename = "do")]
    pub first: Option<At<String>>,
    /// What it means, where the result shows it.
    pub tell: Option<At<String>>,
    /// The page that says why.
    pub because: At<String>,
    /// The sources that say why.
    #[serde(default)]
    pub sources: Vec<At<String>>,
}

/// What a rule lowers of a question.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(untagged)]
pub enum Relax {
    /// The only answer that comes to more than that: the short form.
    To(Effect),
    /// These answers, each to such an effect.
    Of(BTreeMap<String, At<Effect>>),
}

/// Answers that the clinic states together with the outcome they must have, checked whenever the
/// site is. Patients never see it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it is about, in a few words: `Takes the pills now`.
    pub say: At<String>,
    /// The answers, by question: the id of an answer, or a list of them; a number; for a date how
    /// long ago it was, such as `4 months`. All other questions get their mildest answer.
    #[serde(default)]
    pub given: BTreeMap<String, At<OneOrMore>>,
    /// The outcome.
    pub ends: At<Effect>,
}
