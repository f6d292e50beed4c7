//! Screening questions as written → [`Quiz`] → the style that shows its result without a script.
//!
//! A small compiler that knows no site: it is given questions, each with the page that explains it,
//! and gives back one quiz in which every name is resolved.

mod compile;
mod faults;
mod shapes;
mod style;
mod written;

use std::collections::BTreeMap;

use crate::source::Span;
use crate::yaml::At;

pub use compile::compile;
pub use style::style;
pub use written::{
    Choice as WrittenChoice, Counted, DateBand, Dated, Effect, Next, NumberBand, Omitted,
    OneOrMore, Outcome, Plan, Precision, Question as WrittenQuestion, Rule, Screening,
    Step as WrittenStep, Unsure,
};

/// A question as written, and where it stands.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a WrittenQuestion,
    /// Its id if it gives itself none.
    pub default_id: &'a str,
    /// The id of the page that explains it.
    pub page: Option<&'a str>,
}

/// A quiz, in which every name is resolved.
#[derive(Debug, Clone)]
pub struct Quiz {
    /// Its name, if the writer gave one.
    pub title: Option<At<String>>,
    /// A line below it.
    pub intro: Option<At<String>>,
    /// The steps in order; questions without a step stand in a last one without a title.
    pub steps: Vec<Step>,
    /// All questions, in the order they are asked; a follow-up stands behind what opens it.
    pub questions: Vec<Question>,
    /// What the writer wrote of the outcomes.
    pub outcomes: BTreeMap<Effect, Outcome>,
}

/// A step and its questions.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name; empty for the last step of questions without one.
    pub id: String,
    /// Its heading.
    pub title: Option<At<String>>,
    /// Its questions, as places in [`Quiz::questions`].
    pub questions: Vec<usize>,
}

/// A question, ready to be asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name, unique within the quiz.
    pub id: String,
    /// Where it was written.
    pub span: Span,
    /// The question itself.
    pub ask: At<String>,
    /// A line below it.
    pub hint: Option<At<String>>,
    /// Why it is asked.
    pub why: Option<At<String>>,
    /// The id of the page that explains it.
    pub page: Option<String>,
    /// Whether several answers may be chosen.
    pub many: bool,
    /// The answers.
    pub choices: Vec<Choice>,
    /// When it is shown: every clause needs one of its answers. No clause: always.
    pub shown: Vec<Clause>,
}

/// Answers, one of which must have been given: places of a question and of its choice.
pub type Clause = Vec<(usize, usize)>;

/// An answer to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its name, unique within the question.
    pub id: String,
    /// What it says.
    pub say: Say,
    /// What it does.
    pub effect: Effect,
    /// Until when it waits.
    pub until: Option<At<String>>,
    /// What to do first.
    pub first: Option<At<String>>,
}

/// What an answer says.
#[derive(Debug, Clone)]
pub enum Say {
    /// What the writer wrote.
    Written(At<String>),
    /// "Yes".
    Yes,
    /// "No".
    No,
    /// "I am not sure".
    Unsure,
    /// "None of these".
    None,
    /// "Less than 3 months ago": the time as written, which may name a fact.
    Within(At<String>),
    /// "Between 3 and 6 months ago".
    BetweenAgo(At<String>, At<String>),
    /// "3 months ago or more".
    LongerAgo(At<String>),
    /// "Under 18".
    Below(At<String>),
    /// "18 to 21": from the first, below the second.
    Between(At<String>, At<String>),
    /// "22 or over".
    AtLeast(At<String>),
}
