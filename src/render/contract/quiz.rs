//! The quiz.

use serde::Serialize;

use super::{LinkView, ReviewView};

/// `quiz.html`.
#[derive(Debug, Serialize)]
pub struct QuizView {
    pub intro: Option<String>,
    pub steps: Vec<StepView>,
    pub outcomes: Vec<OutcomeView>,
    pub reasons: Vec<ReasonView>,
    pub urgent: Vec<UrgentView>,
    pub css: String,
    pub script: Option<String>,
    /// The compiled quiz as JSON, ready to stand in a `<script>`.
    pub program: String,
    pub program_href: String,
    pub proof: Option<String>,
    pub paper: Option<String>,
    /// Whether an approval that it rests on has lapsed.
    pub lapsed: bool,
    pub review: Option<ReviewView>,
}

/// A step of the quiz.
#[derive(Debug, Serialize)]
pub struct StepView {
    pub title: String,
    pub anchor: String,
    pub questions: Vec<QuizQuestionView>,
}

/// A question of the quiz.
#[derive(Debug, Serialize)]
pub struct QuizQuestionView {
    pub id: String,
    /// Its place among all questions, asked or not: as on paper and in the proof.
    pub number: usize,
    pub anchor: String,
    pub ask: String,
    pub hint: Option<String>,
    pub why: Option<String>,
    pub page: Option<LinkView>,
    pub many: bool,
    pub shown_class: &'static str,
    pub options: Vec<OptionView>,
    pub fields: Option<FieldsView>,
}

/// What to type an answer into.
#[derive(Debug, Serialize)]
pub struct FieldsView {
    /// `day` or `month`, as precise as a date must be; or `number`.
    pub kind: &'static str,
    pub unit: Option<String>,
}

/// An answer to choose.
#[derive(Debug, Serialize)]
pub struct OptionView {
    pub id: String,
    pub name: String,
    pub value: String,
    pub say: String,
    pub effect: &'static str,
    /// Whether it stands for dates or numbers that can be typed instead.
    pub band: bool,
}

/// An outcome of the quiz.
#[derive(Debug, Serialize)]
pub struct OutcomeView {
    pub effect: &'static str,
    pub headline: String,
    pub text: Option<String>,
    pub next: Option<NextView>,
}

/// Where to go after an outcome.
#[derive(Debug, Serialize)]
pub struct NextView {
    pub say: String,
    pub href: String,
}

/// A reason for an outcome.
#[derive(Debug, Serialize)]
pub struct ReasonView {
    pub id: String,
    pub effect: &'static str,
    pub say: String,
    pub ask: String,
    pub answer: Option<String>,
    pub until: Option<String>,
    #[serde(rename = "do")]
    pub first: Option<String>,
    /// What to ask at the visit.
    pub question: Option<String>,
    pub sources: Vec<LinkView>,
    pub page: Option<LinkView>,
}

/// Cards that stand before a result.
#[derive(Debug, Serialize)]
pub struct UrgentView {
    /// `for-` and the id of each reason that it is shown with.
    pub classes: String,
    pub html: String,
}
