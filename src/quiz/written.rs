//! A question as it is written, in `screening:` of a page or in `quiz.yaml`.
//!
//! Every text is inline Markdown and may name facts; nothing is resolved yet.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Effect;
use crate::yaml::At;

/// `screening:` of a page.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(untagged)]
pub enum Screening {
    /// `none`: no question screens for the page.
    None(String),
    /// One question.
    One(Box<Question>),
    /// Several questions, in order.
    More(Vec<Question>),
}

impl Screening {
    /// The questions, in the order written.
    pub fn questions(&self) -> &[Question] {
        match self {
            Screening::None(_) => &[],
            Screening::One(question) => std::slice::from_ref(question),
            Screening::More(questions) => questions,
        }
    }
}

/// Answers by question: every question named has one of its answers.
pub type When = BTreeMap<String, At<Vec<At<String>>>>;

/// A question as written.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name within the quiz. Left out: the page's file name.
    pub id: Option<At<String>>,
    /// The step it belongs to.
    pub step: Option<At<String>>,
    /// The question itself.
    pub ask: At<String>,
    /// A line below it.
    pub hint: Option<At<String>>,
    /// Why it is asked.
    pub why: Option<At<String>>,
    /// Its place within its step.
    pub order: Option<i64>,
    /// Answers to other questions, one of which must have been given for it to be asked.
    pub when: Option<At<When>>,
    /// Why it is not asked of everybody.
    pub because: Option<At<String>>,
    /// What "I am not sure" does.
    pub unsure: Option<At<Unsure>>,
    /// What "yes" does: the short form.
    pub yes: Option<At<Effect>>,
    /// What "no" does in the short form; `ok` if left out.
    pub no: Option<At<Effect>>,
    /// Until when a "yes" in the short form waits.
    pub until: Option<At<String>>,
    /// What to do first after a "yes" in the short form.
    #[serde(rename = "do")]
    pub first: Option<At<String>>,
    /// What a "yes" in the short form means, where the result shows it.
    pub tell: Option<At<String>>,
    /// The answers to choose from.
    pub options: Option<At<Vec<Choice>>>,
    /// Several answers may be chosen; adds "None of these".
    #[serde(default)]
    pub many: bool,
    /// The answer is a date of something past.
    pub date: Option<At<Dated>>,
    /// The answer is a number.
    pub number: Option<At<Counted>>,
    /// The page that explains it, for a question that stands in `quiz.yaml`.
    pub page: Option<At<String>>,
}

impl Question {
    /// Every text of it that a patient reads or that may name a fact, in the order of its keys.
    pub fn texts(&self) -> Vec<&At<String>> {
        let own = [
            Some(&self.ask),
            self.hint.as_ref(),
            self.why.as_ref(),
            self.until.as_ref(),
            self.first.as_ref(),
            self.tell.as_ref(),
            self.unsure.as_ref().and_then(|it| it.value.tell()),
        ];
        let choices = self.options.iter().flat_map(|it| &it.value);
        let choices = choices
            .flat_map(|it| [Some(&it.say), it.until.as_ref(), it.first.as_ref(), it.tell.as_ref()]);
        let dates = self.date.iter().flat_map(|it| &it.value.bands);
        let dates = dates.flat_map(|it| it.value.texts());
        let numbers = self.number.iter().flat_map(|it| &it.value.bands);
        let numbers = numbers.flat_map(|it| it.value.texts());
        own.into_iter().chain(choices).chain(dates).chain(numbers).flatten().collect()
    }
}

/// What "I am not sure" does.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(untagged)]
pub enum Unsure {
    /// It has this effect.
    Has(Effect),
    /// It has an effect, and the result says what it means.
    Told(Told),
    /// There is no such answer, for a reason.
    Omitted(Omitted),
}

impl Unsure {
    /// What the result says of it.
    pub fn tell(&self) -> Option<&At<String>> {
        match self {
            Unsure::Told(it) => Some(&it.tell),
            Unsure::Has(_) | Unsure::Omitted(_) => None,
        }
    }
}

/// What "I am not sure" does, and what the result says of it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// What it does.
    pub effect: Effect,
    /// What it means.
    pub tell: At<String>,
}

/// Why nobody can be unsure.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Omitted {
    /// Always `true`.
    pub omit: bool,
    /// The reason.
    pub because: At<String>,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What the patient says.
    pub say: At<String>,
    /// Its name within the question. Left out: made of `say`.
    pub id: Option<At<String>>,
    /// What it does; `ok` if it only opens another question.
    pub effect: Option<At<Effect>>,
    /// Until when it waits.
    pub until: Option<At<String>>,
    /// What to do first.
    #[serde(rename = "do")]
    pub first: Option<At<String>>,
    /// What it means, where the result shows it; else the short answer of the page.
    pub tell: Option<At<String>>,
    /// The questions it opens.
    pub ask: Option<At<OneOrMore>>,
    /// Why it is harmless, though it is no plain no to a question about a contraindication.
    pub because: Option<At<String>>,
}

/// One word or a list of words.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[schemars(untagged)]
pub enum OneOrMore {
    /// One.
    One(String),
    /// Several.
    More(Vec<String>),
}

impl OneOrMore {
    /// As a list.
    pub fn words(&self) -> &[String] {
        match self {
            OneOrMore::One(word) => std::slice::from_ref(word),
            OneOrMore::More(words) => words,
        }
    }
}

/// A date of something past.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// How exact the answer must be: `day` or `month`.
    pub precision: Option<Precision>,
    /// What the time since then does, the nearest first.
    pub bands: Vec<At<DateBand>>,
}

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A day.
    Day,
    /// A month; a day is taken too.
    Month,
}

/// A stretch of time since a date.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DateBand {
    /// Shorter ago than this: `3 months`.
    pub within: Option<At<String>>,
    /// What it does.
    pub effect: Option<At<Effect>>,
    /// What a longer time ago does; stands alone, last.
    #[serde(rename = "else")]
    pub otherwise: Option<At<Effect>>,
    /// Its name within the question.
    pub id: Option<At<String>>,
    /// Until when it waits, where that is not the end of the band.
    pub until: Option<At<String>>,
    /// What to do first.
    #[serde(rename = "do")]
    pub first: Option<At<String>>,
    /// What it means, where the result shows it.
    pub tell: Option<At<String>>,
}

/// A number, such as an age.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// What it counts: `years`.
    pub unit: Option<String>,
    /// The least that can be true.
    pub from: Option<At<i64>>,
    /// The most that can be true.
    pub to: Option<At<i64>>,
    /// What it does, the least first.
    pub bands: Vec<At<NumberBand>>,
}

/// A stretch of numbers.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberBand {
    /// Smaller than this; a number, or a fact that is one.
    pub below: Option<At<String>>,
    /// What it does.
    pub effect: Option<At<Effect>>,
    /// What a greater number does; stands alone, last.
    #[serde(rename = "else")]
    pub otherwise: Option<At<Effect>>,
    /// Its name within the question.
    pub id: Option<At<String>>,
    /// Until when it waits.
    pub until: Option<At<String>>,
    /// What to do first.
    #[serde(rename = "do")]
    pub first: Option<At<String>>,
    /// What it means, where the result shows it.
    pub tell: Option<At<String>>,
}

impl DateBand {
    fn texts(&self) -> [Option<&At<String>>; 4] {
        [self.within.as_ref(), self.until.as_ref(), self.first.as_ref(), self.tell.as_ref()]
    }
}

impl NumberBand {
    fn texts(&self) -> [Option<&At<String>>; 4] {
        [self.below.as_ref(), self.until.as_ref(), self.first.as_ref(), self.tell.as_ref()]
    }
}
