//! The quiz as a machine sees it: no words, no places, every name resolved to a number.
//!
//! Everything that judges, evaluates or exports a quiz works on this form, and nothing else. It is
//! plain data: what is written as JSON is the whole of what it does. Only its cases stay behind.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Effect;
use super::written::Precision;
use crate::calendar::{Duration, Unit};

/// No time that anybody can date was longer ago: no earlier day than the first of 1900 is taken.
pub const LIFETIME: Duration = Duration { amount: 120, unit: Unit::Years };

/// A compiled quiz.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Program {
    /// The questions in the order they are asked; what a question depends on stands before it.
    pub questions: Vec<Question>,
    /// Rules across questions.
    pub rules: Vec<Rule>,
    /// The contraindications that the quiz must screen for, those that it does not ask about among them.
    pub contraindications: Vec<Screened>,
    /// What the clinic holds the quiz against: only the proof reads it.
    ///
    /// They are never written: no patient needs them, and no digest counts them. A case changes
    /// nothing that the quiz does, so a new one must not make a sign-off fall; and who takes one out
    /// to let another answer through changes that answer, and with it the digest.
    #[serde(skip)]
    pub cases: Vec<Case>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// Its name, unique in the quiz.
    pub id: String,
    /// The id of the page that explains it.
    pub page: Option<String>,
    /// Whether its page is that of a contraindication.
    pub screens: bool,
    /// What sort of answer it takes.
    pub kind: Kind,
    /// The answers. Bands stand in rising order; `unsure`, if there is one, stands last.
    pub choices: Vec<Choice>,
    /// When it is asked: every clause must hold. No clause: always.
    pub shown: Vec<Clause>,
    /// Whether the writer gave a reason why it is not asked of everybody.
    pub excused: bool,
}

/// What sort of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of the choices.
    One,
    /// Several of the choices; a plain no stands alone.
    Many,
    /// A date of something past, which falls into one of the bands.
    Date(Precision),
    /// A whole number, which falls into one of the bands.
    Number {
        /// What it counts.
        unit: Option<String>,
        /// The least that can be true.
        from: i64,
        /// The most that can be true.
        to: i64,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Choice {
    /// Its name, unique in the question.
    pub id: String,
    /// What it does.
    pub effect: Effect,
    /// Which dates or numbers it stands for; nothing for words.
    pub band: Option<Band>,
    /// When a wait ends.
    pub end: Option<End>,
    /// Whether the writer gave a reason why it is harmless.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub excused: bool,
}

/// A stretch of dates or numbers; it begins where the one before it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Shorter ago than this.
    Within(Duration),
    /// Smaller than this.
    Below(i64),
    /// All the rest.
    Else,
}

/// When a wait ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// So long after the date that was answered.
    After(Duration),
    /// When something has happened that nobody can date.
    Condition,
}

/// Holds when a question was asked and one of these answers was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clause(pub Vec<Given>);

/// One answer to one question, by their places.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Given {
    /// The question, as its place in [`Program::questions`].
    pub question: usize,
    /// The answer, as its place in [`Question::choices`].
    pub choice: usize,
}

/// A rule across questions. It is met when every clause holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// What must hold.
    pub when: Vec<Clause>,
    /// The effect it adds.
    pub effect: Option<Effect>,
    /// When the wait it adds ends.
    pub end: Option<End>,
    /// What these answers come to at most.
    pub relax: Vec<Relaxed>,
    /// The id of the page that says why.
    pub page: String,
}

/// An answer whose effect a rule lowers. No other answer to its question counts for less, and doubt
/// is never lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Relaxed {
    /// The answer.
    #[serde(flatten)]
    pub given: Given,
    /// What it comes to at most.
    pub to: Effect,
}

/// A rule that may lower an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lowering {
    /// The rule, as its place in [`Program::rules`].
    pub rule: usize,
    /// The answer.
    pub given: Given,
    /// What the answer comes to at most while the rule is met.
    pub to: Effect,
}

/// Answers that the clinic states together with where they must end. What it does not name gets its
/// mildest answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The answers, each with the place of its question, in the order they are asked.
    pub given: Vec<(usize, Stated)>,
    /// The outcome.
    pub ends: Effect,
}

/// An answer as the clinic states it: what a patient would say, not the band it falls into, so that
/// a band that is lost shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated {
    /// Choices in words, by their ids.
    Words(Vec<String>),
    /// A date so long ago, whatever day it is.
    Ago(Duration),
    /// A number.
    Number(i64),
}

/// A contraindication and its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Screened {
    /// The id of its page.
    pub page: String,
    /// The least that an answer which reveals it comes to; nothing when no severity is written.
    pub floor: Option<Effect>,
    /// Its questions, the first one first.
    pub questions: Vec<usize>,
    /// Whether the writer gave a reason why no question screens for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub excused: bool,
}

impl Program {
    /// The questions that an answer opens, by their places.
    pub fn opened(&self, given: Given) -> impl Iterator<Item = usize> {
        let all = self.questions.iter().enumerate();
        all.filter(move |it| it.1.shown.iter().any(|it| it.0.contains(&given))).map(|it| it.0)
    }

    /// The rules that may lower answers, in their order.
    pub fn lowering(&self) -> impl Iterator<Item = Lowering> {
        self.rules.iter().enumerate().flat_map(|(rule, it)| {
            it.relax.iter().map(move |it| Lowering { rule, given: it.given, to: it.to })
        })
    }

    /// The rules that may lower an answer to less than it says.
    pub fn relaxing(&self, given: Given) -> impl Iterator<Item = Lowering> {
        let full = self.effect(given);
        self.lowering().filter(move |it| it.given == given && it.to < full)
    }

    /// What an answer says that it does.
    pub fn effect(&self, given: Given) -> Effect {
        self.questions[given.question].choices[given.choice].effect
    }
}

impl Question {
    /// The place of the answer of that name.
    pub fn choice(&self, id: &str) -> Option<usize> {
        self.choices.iter().position(|it| it.id == id)
    }

    /// The place of "I am not sure".
    pub fn unsure(&self) -> Option<usize> {
        self.choice("unsure")
    }

    /// The places of the answers that leave it open: "I am not sure", "I would rather not say".
    pub fn doubts(&self) -> impl Iterator<Item = usize> {
        let all = self.choices.iter().enumerate();
        all.filter(|it| it.1.is_doubt()).map(|it| it.0)
    }

    /// True for an answer that is given without any other. Doubt may stand beside what somebody is sure
    /// of.
    pub fn is_alone(&self, choice: usize) -> bool {
        self.kind != Kind::Many || self.choices[choice].is_no()
    }

    /// True for an answer that a form takes back when another is chosen, and the other way round.
    pub fn excludes(&self, choice: usize) -> bool {
        self.is_alone(choice) || self.choices[choice].is_doubt()
    }

    /// The places of the answers that are contradicted by any other beside them.
    pub fn nos(&self) -> Vec<usize> {
        let is_many = self.kind == Kind::Many;
        (0..self.choices.len()).filter(|it| is_many && self.is_alone(*it)).collect()
    }

    /// True for an answer that counts wherever it is chosen, and there alone, whatever else is chosen.
    pub fn is_plain(&self, choice: usize) -> bool {
        match self.unsure() {
            _ if self.nos().is_empty() => true,
            Some(unsure) => choice != unsure && !self.is_alone(choice),
            None => false,
        }
    }

    /// What choices come to that are made together, in their order; nothing when they are no answer.
    ///
    /// A form cannot always see to it that "None of these" and "I am not sure" are chosen alone: without
    /// the script they are boxes like others. Whoever is not sure about some and ticks others has said
    /// both, so both count. Whoever ticks others beside a plain no contradicts it: it counts as "I am not
    /// sure", and where a question has no such answer, nothing was answered.
    pub fn taken(&self, mut choices: Vec<usize>) -> Option<Vec<usize>> {
        choices.sort_unstable();
        choices.dedup();
        if choices.len() < 2 {
            return Some(choices);
        }
        if self.kind != Kind::Many {
            return None;
        }
        if choices.iter().any(|it| self.is_alone(*it)) {
            choices.retain(|it| !self.is_alone(*it));
            choices.push(self.unsure()?);
            choices.sort_unstable();
            choices.dedup();
        }
        Some(choices)
    }
}

impl Choice {
    /// True for an answer that says that something is not there.
    pub fn is_no(&self) -> bool {
        matches!(self.id.as_str(), "no" | "none")
    }

    /// True for an answer that leaves the question open; it reveals nothing, and is never harmless.
    pub fn is_doubt(&self) -> bool {
        matches!(self.id.as_str(), "unsure" | "rather-not-say")
    }
}

/// A digest of a program: any change of what a quiz does changes it, a change of words or cases does
/// not.
pub fn digest(program: &Program) -> String {
    let json = serde_json::to_vec(program).unwrap_or_default();
    format!("blake3:{}", blake3::hash(&json).to_hex())
}
