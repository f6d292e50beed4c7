//! The quiz as it is written: `screening:` on a page, and `quiz.yaml` beside a treatment.
//!
//! Every text is inline Markdown and may name facts; nothing is resolved yet.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::yaml::At;

/// How much an answer holds a patient back, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// No reason to hold back.
    Ok,
    /// Fine, with something to do first.
    Prepare,
    /// Speak to the clinic or a doctor before booking.
    Talk,
    /// Not now: until a date, or until a condition is met.
    Wait,
    /// Not suitable; see a doctor.
    Stop,
}

impl Effect {
    /// All of them, the least first.
    pub const ALL: [Effect; 5] =
        [Effect::Ok, Effect::Prepare, Effect::Talk, Effect::Wait, Effect::Stop];

    /// The word a writer uses.
    pub fn word(self) -> &'static str {
        match self {
            Effect::Ok => "ok",
            Effect::Prepare => "prepare",
            Effect::Talk => "talk",
            Effect::Wait => "wait",
            Effect::Stop => "stop",
        }
    }
}

/// `screening:` of a page.
#[derive(Debug, Clone, JsonSchema)]
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

/// A question as written.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
    pub when: Option<BTreeMap<String, Vec<String>>>,
    /// Why it is not asked of everybody.
    pub because: Option<At<String>>,
    /// What "I am not sure" does.
    pub unsure: Option<Unsure>,
    /// What "yes" does: the short form.
    pub yes: Option<At<Effect>>,
    /// What "no" does in the short form; `ok` if left out.
    pub no: Option<At<Effect>>,
    /// Until when a "yes" in the short form waits.
    pub until: Option<At<String>>,
    /// What to do first after a "yes" in the short form.
    #[serde(rename = "do")]
    pub first: Option<At<String>>,
    /// The answers to choose from.
    pub options: Option<Vec<Choice>>,
    /// Several answers may be chosen; adds "None of these".
    #[serde(default)]
    pub many: bool,
    /// The answer is a date of something past.
    pub date: Option<Dated>,
    /// The answer is a number.
    pub number: Option<Counted>,
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
        ];
        let choices = self.options.iter().flatten();
        let choices = choices.flat_map(|it| [Some(&it.say), it.until.as_ref(), it.first.as_ref()]);
        let dates = self.date.iter().flat_map(|it| &it.bands);
        let dates = dates.flat_map(|it| [it.within.as_ref(), it.until.as_ref(), it.first.as_ref()]);
        let numbers = self.number.iter().flat_map(|it| &it.bands);
        let numbers =
            numbers.flat_map(|it| [it.below.as_ref(), it.until.as_ref(), it.first.as_ref()]);
        own.into_iter().chain(choices).chain(dates).chain(numbers).flatten().collect()
    }
}

/// What "I am not sure" does.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(untagged)]
pub enum Unsure {
    /// It has this effect.
    Has(Effect),
    /// There is no such answer, for a reason.
    Omitted(Omitted),
}

/// Why nobody can be unsure.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Omitted {
    /// Always `true`.
    pub omit: bool,
    /// The reason.
    pub because: String,
}

/// One answer to choose.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
    /// The questions it opens.
    pub ask: Option<OneOrMore>,
}

/// One word or a list of words.
#[derive(Debug, Clone, JsonSchema)]
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
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// How exact the answer must be: `day` or `month`.
    pub precision: Option<Precision>,
    /// What the time since then does, the nearest first.
    pub bands: Vec<DateBand>,
}

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A day.
    Day,
    /// A month; a day is taken too.
    Month,
}

/// A stretch of time since a date.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
}

/// A number, such as an age.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// What it counts: `years`.
    pub unit: Option<String>,
    /// The least that can be true.
    pub from: Option<i64>,
    /// The most that can be true.
    pub to: Option<i64>,
    /// What it does, the least first.
    pub bands: Vec<NumberBand>,
}

/// A stretch of numbers.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
}

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
        texts
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
    pub when: BTreeMap<String, Vec<String>>,
    /// The effect it adds.
    pub effect: Option<At<Effect>>,
    /// The effects it lowers, by question.
    pub relax: Option<BTreeMap<String, Effect>>,
    /// The page that says why.
    pub because: At<String>,
    /// The sources that say why.
    #[serde(default)]
    pub sources: Vec<At<String>>,
}
