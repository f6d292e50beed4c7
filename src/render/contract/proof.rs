//! The proof of a quiz, and the quiz on paper.

use serde::Serialize;

use super::{LinkView, ReviewView};

/// `proof.html`.
#[derive(Debug, Serialize)]
pub struct ProofView {
    pub holds: bool,
    pub result: String,
    pub counts: Vec<AmountView>,
    pub laws: Vec<LawView>,
    pub touched: Vec<TouchedView>,
    pub touched_all: Option<String>,
    pub cases: Vec<CaseView>,
    pub ledger: Vec<LedgerView>,
    pub rules: Vec<RuleView>,
    pub graph: String,
    /// The digest that a sign-off names.
    pub digest: String,
    pub day: String,
    pub quiz: String,
    pub paper: Option<String>,
    pub fhir: String,
    pub review: Option<ReviewView>,
}

/// A number, written out, and what it counts.
#[derive(Debug, Serialize)]
pub struct AmountView {
    pub label: String,
    pub value: String,
}

/// A law, and whether it holds.
#[derive(Debug, Serialize)]
pub struct LawView {
    pub says: String,
    pub holds: bool,
}

/// What lowers an effect or leaves a question out.
#[derive(Debug, Serialize)]
pub struct TouchedView {
    pub what: String,
    pub because: Option<String>,
    pub page: Option<LinkView>,
    pub sources: Vec<LinkView>,
    pub sheets: Option<String>,
}

/// A contraindication, or nothing, and its questions.
#[derive(Debug, Serialize)]
pub struct LedgerView {
    pub title: String,
    pub href: Option<String>,
    pub severity: Option<String>,
    pub because: Option<String>,
    pub questions: Vec<LedgerQuestionView>,
    pub sources: Vec<LinkView>,
    /// How many answers there are to all of its questions.
    pub rows: usize,
}

/// A question with what its answers do.
#[derive(Debug, Serialize)]
pub struct LedgerQuestionView {
    pub number: usize,
    pub ask: String,
    pub hint: Option<String>,
    pub when: Option<String>,
    /// The page that explains it, when that is none of a contraindication.
    pub page: Option<LinkView>,
    pub kind: &'static str,
    pub unit: Option<String>,
    pub answers: Vec<LedgerAnswerView>,
}

/// An answer and what it does.
#[derive(Debug, Serialize)]
pub struct LedgerAnswerView {
    pub say: String,
    pub is_band: bool,
    pub effect: &'static str,
    pub effect_words: String,
    pub until: Option<String>,
    #[serde(rename = "do")]
    pub first: Option<String>,
    /// The numbers of the questions that it opens.
    pub opens: Option<String>,
    /// Why it is harmless, though it is no plain no.
    pub because: Option<String>,
}

/// A case that the clinic states.
#[derive(Debug, Serialize)]
pub struct CaseView {
    pub says: String,
    /// The numbers of its questions, each with the answer.
    pub given: Vec<AmountView>,
    pub effect: &'static str,
    pub effect_words: String,
    pub holds: bool,
}

/// A rule across questions.
#[derive(Debug, Serialize)]
pub struct RuleView {
    pub when: String,
    pub does: String,
    pub page: Option<LinkView>,
    pub sources: Vec<LinkView>,
}

/// `paper.html`.
#[derive(Debug, Serialize)]
pub struct PaperView {
    pub steps: Vec<PaperStepView>,
    pub outcomes: Vec<AmountView>,
    pub rules: Vec<RuleView>,
    /// The digest that a sign-off names.
    pub digest: String,
    pub day: String,
    pub quiz: String,
    pub review: Option<ReviewView>,
}

/// A step of the quiz on paper.
#[derive(Debug, Serialize)]
pub struct PaperStepView {
    pub title: String,
    pub questions: Vec<LedgerQuestionView>,
}
