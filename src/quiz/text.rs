//! What a quiz says, beside what it does; and what the compiler is given.

use std::collections::BTreeMap;

use super::plan::Outcome;
use super::written::Question as WrittenQuestion;
use super::{Effect, Program};
use crate::calendar::Duration;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::At;

/// A question as written, and where it stands.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a WrittenQuestion,
    /// The language that it is written in: `en`.
    pub language: &'a str,
    /// Its id if it gives itself none.
    pub default_id: Option<&'a str>,
    /// The id of the page that explains it.
    pub page: Option<&'a str>,
    /// Whether its page is that of a contraindication.
    pub screens: bool,
}

/// What the compiler must know besides the questions.
pub struct Known<'a> {
    /// The value of a fact as it is written: `3 months`.
    pub facts: &'a dyn Fn(&str) -> Option<String>,
    /// The contraindications that the quiz must screen for.
    pub contraindications: &'a [Contraindication<'a>],
}

/// A contraindication, as far as a quiz is concerned.
#[derive(Debug, Clone)]
pub struct Contraindication<'a> {
    /// The id of its page.
    pub page: &'a str,
    /// The least that an answer which reveals it must come to: what its severity says.
    pub floor: Option<Effect>,
    /// Why no question screens for it.
    pub because: Option<&'a At<String>>,
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
    /// What the writer wrote of the outcomes.
    pub outcomes: BTreeMap<Effect, Outcome>,
    /// What counts.
    pub program: Program,
    /// What the questions say, in the order of [`Program::questions`].
    pub texts: Vec<QuestionText>,
    /// What the rules say, in the order of [`Program::rules`].
    pub rules: Vec<RuleText>,
    /// What the cases say, in the order of [`Program::cases`].
    pub cases: Vec<CaseText>,
    /// What the contraindications say, in the order of [`Program::contraindications`].
    pub contraindications: Vec<ContraindicationText>,
    /// Whether its questions and rules have no error, so that it can be proved.
    pub is_understood: bool,
    /// What its cases name that there is not. Such a quiz can be read and proved, and yet must not be
    /// published.
    pub unknown_in_cases: Vec<Diagnostic>,
}

/// A step and its questions.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name; empty for the last step of questions without one.
    pub id: String,
    /// Its heading.
    pub title: Option<At<String>>,
    /// Its questions, as places in [`Program::questions`].
    pub questions: Vec<usize>,
}

/// What a question says.
#[derive(Debug, Clone)]
pub struct QuestionText {
    /// Where it was written.
    pub span: Span,
    /// The question itself.
    pub ask: At<String>,
    /// A line below it.
    pub hint: Option<At<String>>,
    /// Why it is asked.
    pub why: Option<At<String>>,
    /// Why it is not asked of everybody.
    pub because: Option<At<String>>,
    /// Why nobody can be unsure about it.
    pub omitted: Option<String>,
    /// What the answers say, in the order of [`Question::choices`](super::Question::choices).
    pub choices: Vec<ChoiceText>,
}

/// What an answer says.
#[derive(Debug, Clone)]
pub struct ChoiceText {
    /// Where its effect was written, or else the answer.
    pub span: Span,
    /// The answer itself.
    pub say: Say,
    /// Until when it waits.
    pub until: Option<At<String>>,
    /// What to do first.
    pub first: Option<At<String>>,
    /// What it means, where the result shows it.
    pub tell: Option<At<String>>,
    /// Whether it leaves the question open, so that no answer of a page is about it.
    pub is_open: bool,
    /// Why it is harmless, though it is no plain no.
    pub because: Option<At<String>>,
}

/// What a case says.
#[derive(Debug, Clone)]
pub struct CaseText {
    /// What it is about.
    pub say: At<String>,
    /// Where its answers were written, in the order of [`Case::given`](super::Case::given).
    pub given: Vec<Span>,
    /// Where its outcome was written.
    pub ends: Span,
}

/// What a contraindication says, as far as a quiz is concerned.
#[derive(Debug, Clone)]
pub struct ContraindicationText {
    /// Why no question screens for it.
    pub because: Option<At<String>>,
}

/// What a rule says.
#[derive(Debug, Clone)]
pub struct RuleText {
    /// Where it was written.
    pub span: Span,
    /// Until when its effect waits.
    pub until: Option<At<String>>,
    /// What to do first.
    pub first: Option<At<String>>,
    /// What it means, where the result shows it.
    pub tell: Option<At<String>>,
    /// The sources that say why.
    pub sources: Vec<At<String>>,
}

/// The words of an answer.
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
    /// "Less than 3 months ago".
    Within(Duration),
    /// "Between 3 and 6 months ago".
    BetweenAgo(Duration, Duration),
    /// "3 months ago or more".
    LongerAgo(Duration),
    /// "Under 18".
    Below(i64),
    /// "18 to 21": both are meant.
    Between(i64, i64),
    /// "22 or over".
    AtLeast(i64),
}
