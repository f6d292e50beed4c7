//! The questions of a quiz with what their answers do.

use serde::Serialize;

use super::links::LinkView;

/// A contraindication with its questions, or the questions that belong to none.
#[derive(Debug, Serialize)]
pub struct LedgerView {
    /// What the contraindication is called.
    pub title: String,
    /// The address of its page; none of the questions that belong to none.
    pub href: Option<String>,
    /// How grave it is, in words.
    pub severity: Option<String>,
    /// Why no question asks for it, when none does.
    pub because: Option<String>,
    /// The questions that screen for it, as asked; empty when it is not screened for.
    pub questions: Vec<LedgerQuestionView>,
    /// What its page rests on, or the pages behind the questions.
    pub sources: Vec<LinkView>,
    /// How many answers there are to all of its questions.
    pub rows: usize,
}

/// A question with what its answers do.
#[derive(Debug, Serialize)]
pub struct LedgerQuestionView {
    /// Its place among all questions, from 1.
    pub number: usize,
    /// What it asks.
    pub ask: String,
    /// What is said under it.
    pub hint: Option<String>,
    /// When it is asked; none of one that always is.
    pub when: Option<String>,
    /// The page that explains it, when that is none of a contraindication.
    pub page: Option<LinkView>,
    /// `one` or `many` (answers are chosen), `day` or `month` (a date is given, so precisely),
    /// `number`.
    pub kind: &'static str,
    /// Of a number: what it counts.
    pub unit: Option<String>,
    /// Its answers, as written.
    pub answers: Vec<LedgerAnswerView>,
}

/// An answer and what it does.
#[derive(Debug, Serialize)]
pub struct LedgerAnswerView {
    /// What it says.
    pub say: String,
    /// Whether it stands for dates or numbers, so that nobody chooses it on paper.
    pub is_band: bool,
    /// Its effect, as the quiz writes it, such as `talk`.
    pub effect: &'static str,
    /// What staff calls the effect.
    pub effect_words: String,
    /// Of a wait: until when.
    pub until: Option<String>,
    /// What to do first.
    #[serde(rename = "do")]
    pub first: Option<String>,
    /// The numbers of the questions that it opens.
    pub opens: Option<String>,
    /// Why it is harmless, though it is no plain no.
    pub because: Option<String>,
}

/// A rule across questions.
#[derive(Debug, Serialize)]
pub struct RuleView {
    /// The questions and answers that meet it, as a sentence.
    pub when: String,
    /// What it adds and lowers.
    pub does: String,
    /// The page that explains it.
    pub page: Option<LinkView>,
    /// What it rests on.
    pub sources: Vec<LinkView>,
}
