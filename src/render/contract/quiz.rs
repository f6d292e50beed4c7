//! The quiz.

use serde::Serialize;

use super::{LinkView, ReviewView};

/// `quiz.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuizView {
    pub(in crate::render) intro: Option<String>,
    pub(in crate::render) steps: Vec<StepView>,
    pub(in crate::render) outcomes: Vec<OutcomeView>,
    pub(in crate::render) reasons: Vec<ReasonView>,
    pub(in crate::render) urgent: Vec<UrgentView>,
    pub(in crate::render) css: String,
    pub(in crate::render) script: Option<String>,
    /// The compiled quiz as JSON, ready to stand in a `<script>`.
    pub(in crate::render) program: String,
    pub(in crate::render) program_href: String,
    pub(in crate::render) proof: Option<String>,
    pub(in crate::render) paper: Option<String>,
    /// Whether an approval that it rests on has lapsed.
    pub(in crate::render) lapsed: bool,
    pub(in crate::render) review: Option<ReviewView>,
}

/// A step of the quiz.
#[derive(Debug, Serialize)]
pub(in crate::render) struct StepView {
    pub(in crate::render) title: String,
    pub(in crate::render) anchor: String,
    pub(in crate::render) questions: Vec<QuizQuestionView>,
}

/// A question of the quiz.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuizQuestionView {
    pub(in crate::render) id: String,
    /// Its place among all questions, asked or not: as on paper and in the proof.
    pub(in crate::render) number: usize,
    pub(in crate::render) anchor: String,
    pub(in crate::render) ask: String,
    pub(in crate::render) hint: Option<String>,
    pub(in crate::render) why: Option<String>,
    pub(in crate::render) page: Option<LinkView>,
    pub(in crate::render) many: bool,
    pub(in crate::render) shown_class: &'static str,
    pub(in crate::render) options: Vec<OptionView>,
    pub(in crate::render) fields: Option<FieldsView>,
}

/// What to type an answer into.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FieldsView {
    /// `day` or `month`, as precise as a date must be; or `number`.
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) unit: Option<String>,
}

/// An answer to choose.
#[derive(Debug, Serialize)]
pub(in crate::render) struct OptionView {
    pub(in crate::render) id: String,
    pub(in crate::render) name: String,
    pub(in crate::render) value: String,
    pub(in crate::render) say: String,
    pub(in crate::render) effect: &'static str,
    /// Whether it stands for dates or numbers that can be typed instead.
    pub(in crate::render) band: bool,
}

/// An outcome of the quiz.
#[derive(Debug, Serialize)]
pub(in crate::render) struct OutcomeView {
    pub(in crate::render) effect: &'static str,
    pub(in crate::render) headline: String,
    pub(in crate::render) text: Option<String>,
    pub(in crate::render) next: Option<NextView>,
}

/// Where to go after an outcome.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NextView {
    pub(in crate::render) say: String,
    pub(in crate::render) href: String,
}

/// A reason for an outcome.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ReasonView {
    pub(in crate::render) id: String,
    pub(in crate::render) effect: &'static str,
    pub(in crate::render) say: String,
    pub(in crate::render) ask: String,
    pub(in crate::render) answer: Option<String>,
    pub(in crate::render) until: Option<String>,
    #[serde(rename = "do")]
    pub(in crate::render) first: Option<String>,
    /// What to ask at the visit.
    pub(in crate::render) question: Option<String>,
    pub(in crate::render) sources: Vec<LinkView>,
    pub(in crate::render) page: Option<LinkView>,
}

/// Cards that stand before a result.
#[derive(Debug, Serialize)]
pub(in crate::render) struct UrgentView {
    /// `for-` and the id of each reason that it is shown with.
    pub(in crate::render) classes: String,
    pub(in crate::render) html: String,
}
