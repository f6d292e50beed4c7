//! The quiz: what it asks.

use serde::Serialize;

use super::links::LinkView;
use super::result::{OutcomeView, ReasonView, UrgentView};
use super::review::ReviewView;

/// `quiz.html`.
#[derive(Debug, Serialize)]
pub struct QuizView {
    /// What stands before the first question.
    pub intro: Option<String>,
    /// The steps, as written.
    pub steps: Vec<StepView>,
    /// One outcome for each effect, the gravest first.
    pub outcomes: Vec<OutcomeView>,
    /// Every reason that can be met, the gravest first.
    pub reasons: Vec<ReasonView>,
    /// The cards that stand before a result.
    pub urgent: Vec<UrgentView>,
    /// The address of the style sheet that shows what the answers come to.
    pub css: String,
    /// The address of `quiz.js`, when the theme has one.
    pub script: Option<String>,
    /// The compiled quiz: JSON that may stand in a `script` element as it is.
    pub program: String,
    /// The address of the same JSON as a file.
    pub program_href: String,
    /// The address of its proof.
    pub proof: Option<String>,
    /// The address of the quiz on paper.
    pub paper: Option<String>,
    /// Whether an approval that it rests on has lapsed.
    pub lapsed: bool,
    /// What the digest begins with that a sign-off names: which version of the quiz this is.
    pub version: String,
    /// Where it stands in review.
    pub review: Option<ReviewView>,
}

/// A step of the quiz.
#[derive(Debug, Serialize)]
pub struct StepView {
    /// What it is called.
    pub title: String,
    /// The id of its heading, without `#`.
    pub anchor: String,
    /// What it asks; empty when it asks nothing.
    pub questions: Vec<QuizQuestionView>,
}

/// A question of the quiz.
#[derive(Debug, Serialize)]
pub struct QuizQuestionView {
    /// Its id, as the quiz writes it.
    pub id: String,
    /// Its place among all questions, asked or not, from 1: as on paper and in the proof.
    pub number: usize,
    /// The id of its part of the page, without `#`: `q-` and its id.
    pub anchor: String,
    /// What it asks.
    pub ask: String,
    /// What is said under it.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// The page that explains it.
    pub page: Option<LinkView>,
    /// Whether several answers may be chosen.
    pub many: bool,
    /// `follow-up` when it is asked only after some answers, which the style sheet sees to; empty
    /// when it always is.
    pub shown_class: &'static str,
    /// The answers, as written.
    pub options: Vec<OptionView>,
    /// Of a date or a number: what it can be typed into.
    pub fields: Option<FieldsView>,
}

/// What to type an answer into.
#[derive(Debug, Serialize)]
pub struct FieldsView {
    /// `day` or `month`, as precise as a date must be; or `number`.
    pub kind: &'static str,
    /// Of a number: what it counts.
    pub unit: Option<String>,
}

/// An answer to choose.
#[derive(Debug, Serialize)]
pub struct OptionView {
    /// The id of its control, without `#`: the style sheet and the script look for it.
    pub id: String,
    /// The name that the controls of one question share.
    pub name: String,
    /// The id of the answer, as the quiz writes it.
    pub value: String,
    /// What it says.
    pub say: String,
    /// Whether it stands for dates or numbers that can be typed instead.
    pub band: bool,
}
