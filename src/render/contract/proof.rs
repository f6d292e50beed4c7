//! The proof of a quiz, and the quiz on paper.

use serde::Serialize;

use super::{LinkView, ReviewView};

/// `proof.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ProofView {
    pub(in crate::render) holds: bool,
    pub(in crate::render) result: String,
    pub(in crate::render) counts: Vec<AmountView>,
    pub(in crate::render) laws: Vec<LawView>,
    pub(in crate::render) touched: Vec<TouchedView>,
    pub(in crate::render) touched_all: Option<String>,
    pub(in crate::render) cases: Vec<CaseView>,
    pub(in crate::render) ledger: Vec<LedgerView>,
    pub(in crate::render) rules: Vec<RuleView>,
    pub(in crate::render) graph: String,
    /// The digest that a sign-off names.
    pub(in crate::render) digest: String,
    pub(in crate::render) day: String,
    pub(in crate::render) quiz: String,
    pub(in crate::render) paper: Option<String>,
    pub(in crate::render) fhir: String,
    pub(in crate::render) review: Option<ReviewView>,
}

/// A number, written out, and what it counts.
#[derive(Debug, Serialize)]
pub(in crate::render) struct AmountView {
    pub(in crate::render) label: String,
    pub(in crate::render) value: String,
}

/// A law, and whether it holds.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LawView {
    pub(in crate::render) says: String,
    pub(in crate::render) holds: bool,
}

/// What lowers an effect or leaves a question out.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TouchedView {
    pub(in crate::render) what: String,
    pub(in crate::render) because: Option<String>,
    pub(in crate::render) page: Option<LinkView>,
    pub(in crate::render) sources: Vec<LinkView>,
    pub(in crate::render) sheets: Option<String>,
}

/// A contraindication, or nothing, and its questions.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LedgerView {
    pub(in crate::render) title: String,
    pub(in crate::render) href: Option<String>,
    pub(in crate::render) severity: Option<String>,
    pub(in crate::render) because: Option<String>,
    pub(in crate::render) questions: Vec<LedgerQuestionView>,
    pub(in crate::render) sources: Vec<LinkView>,
    /// How many answers there are to all of its questions.
    pub(in crate::render) rows: usize,
}

/// A question with what its answers do.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LedgerQuestionView {
    pub(in crate::render) number: usize,
    pub(in crate::render) ask: String,
    pub(in crate::render) hint: Option<String>,
    pub(in crate::render) when: Option<String>,
    /// The page that explains it, when that is none of a contraindication.
    pub(in crate::render) page: Option<LinkView>,
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) unit: Option<String>,
    pub(in crate::render) answers: Vec<LedgerAnswerView>,
}

/// An answer and what it does.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LedgerAnswerView {
    pub(in crate::render) say: String,
    pub(in crate::render) is_band: bool,
    pub(in crate::render) effect: &'static str,
    pub(in crate::render) effect_words: String,
    pub(in crate::render) until: Option<String>,
    #[serde(rename = "do")]
    pub(in crate::render) first: Option<String>,
    /// The numbers of the questions that it opens.
    pub(in crate::render) opens: Option<String>,
    /// Why it is harmless, though it is no plain no.
    pub(in crate::render) because: Option<String>,
}

/// A case that the clinic states.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CaseView {
    pub(in crate::render) says: String,
    /// The numbers of its questions, each with the answer.
    pub(in crate::render) given: Vec<AmountView>,
    pub(in crate::render) effect: &'static str,
    pub(in crate::render) effect_words: String,
    pub(in crate::render) holds: bool,
}

/// A rule across questions.
#[derive(Debug, Serialize)]
pub(in crate::render) struct RuleView {
    pub(in crate::render) when: String,
    pub(in crate::render) does: String,
    pub(in crate::render) page: Option<LinkView>,
    pub(in crate::render) sources: Vec<LinkView>,
}

/// `paper.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PaperView {
    pub(in crate::render) steps: Vec<PaperStepView>,
    pub(in crate::render) outcomes: Vec<AmountView>,
    pub(in crate::render) rules: Vec<RuleView>,
    /// The digest that a sign-off names.
    pub(in crate::render) digest: String,
    pub(in crate::render) day: String,
    pub(in crate::render) quiz: String,
    pub(in crate::render) review: Option<ReviewView>,
}

/// A step of the quiz on paper.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PaperStepView {
    pub(in crate::render) title: String,
    pub(in crate::render) questions: Vec<LedgerQuestionView>,
}
