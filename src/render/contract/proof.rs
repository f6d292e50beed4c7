//! The proof of a quiz, and the quiz on paper.

use serde::Serialize;

use super::ledger::{LedgerQuestionView, LedgerView, RuleView};
use super::links::LinkView;
use super::review::ReviewView;

/// `proof.html`.
#[derive(Debug, Serialize)]
pub struct ProofView {
    /// Whether every law holds.
    pub holds: bool,
    /// The same as a sentence.
    pub result: String,
    /// How much was proved.
    pub counts: Vec<AmountView>,
    /// Every law.
    pub laws: Vec<LawView>,
    /// All that lowers an effect or leaves a question out.
    pub touched: Vec<TouchedView>,
    /// How many answer sheets all of that touches, written out; none when it is one thing at most,
    /// or when they are too many to be counted.
    pub touched_all: Option<String>,
    /// What the laws ask for and a reason stands in its place, questions that are left out apart.
    pub excused: Vec<ExcusedView>,
    /// The cases that the clinic states, as written.
    pub cases: Vec<CaseView>,
    /// Every contraindication with its questions, then the questions that belong to none.
    pub ledger: Vec<LedgerView>,
    /// The rules across questions, as written.
    pub rules: Vec<RuleView>,
    /// The decision graph, as an `svg` element.
    pub graph: String,
    /// The digest that a sign-off names.
    pub digest: String,
    /// The day of the build, in words.
    pub day: String,
    /// The address of the quiz.
    pub quiz: String,
    /// The address of the quiz on paper.
    pub paper: Option<String>,
    /// The address of the quiz as a FHIR `Questionnaire`.
    pub fhir: String,
    /// Where the quiz stands in review.
    pub review: Option<ReviewView>,
}

/// A text, often a number written out, and what it belongs to.
#[derive(Debug, Serialize)]
pub struct AmountView {
    /// What is counted or answered.
    pub label: String,
    /// How many there are, or what the answer is.
    pub value: String,
}

/// A law, and whether it holds.
#[derive(Debug, Serialize)]
pub struct LawView {
    /// The law as a sentence.
    pub says: String,
    /// Whether it holds.
    pub holds: bool,
}

/// What lowers an effect or leaves a question out.
#[derive(Debug, Serialize)]
pub struct TouchedView {
    /// What it is, as a sentence.
    pub what: String,
    /// Why that is right, as the quiz says it.
    pub because: Option<String>,
    /// The page that explains it.
    pub page: Option<LinkView>,
    /// What it rests on.
    pub sources: Vec<LinkView>,
    /// How many answer sheets it touches, written out; none when they are too many to be counted.
    pub sheets: Option<String>,
}

/// What the laws ask for, and the clinic does without.
#[derive(Debug, Serialize)]
pub struct ExcusedView {
    /// What it is, as a sentence.
    pub what: String,
    /// Why, as the clinic says it.
    pub because: String,
    /// The page that it is about.
    pub page: Option<LinkView>,
}

/// A case that the clinic states.
#[derive(Debug, Serialize)]
pub struct CaseView {
    /// The case in the clinic's words.
    pub says: String,
    /// The numbers of its questions, each with the answer.
    pub given: Vec<AmountView>,
    /// How it must end: an effect, as the quiz writes it.
    pub effect: &'static str,
    /// What staff calls the effect.
    pub effect_words: String,
    /// Whether the quiz ends so.
    pub holds: bool,
}

/// `paper.html`.
#[derive(Debug, Serialize)]
pub struct PaperView {
    /// The steps that ask anything.
    pub steps: Vec<PaperStepView>,
    /// What each effect is called, with the headline of its outcome, the gravest first.
    pub outcomes: Vec<AmountView>,
    /// The rules across questions, as written.
    pub rules: Vec<RuleView>,
    /// The digest that a sign-off names.
    pub digest: String,
    /// The day of the build, in words.
    pub day: String,
    /// The address of the quiz.
    pub quiz: String,
    /// Where the quiz stands in review.
    pub review: Option<ReviewView>,
}

/// A step of the quiz on paper.
#[derive(Debug, Serialize)]
pub struct PaperStepView {
    /// What it is called.
    pub title: String,
    /// What it asks.
    pub questions: Vec<LedgerQuestionView>,
}
