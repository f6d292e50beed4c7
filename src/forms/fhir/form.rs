//! What a form is made of.

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::quiz::{Effect, Kind, Question, Quiz, Standing, Wording};

/// What only the site knows of a quiz that it publishes.
#[derive(Debug, Clone)]
pub struct Published {
    /// The address of the resource.
    pub url: String,
    /// The address of the quiz.
    pub page: String,
    /// The folder of its treatment.
    pub name: String,
    /// Its language: `en-GB`.
    pub language: String,
    /// Who publishes it.
    pub publisher: String,
    /// Whether every page that it rests on is approved.
    pub is_approved: bool,
    /// Whether these approvals still hold.
    pub standing: Standing,
    /// The day on which one of its pages was last changed.
    pub changed: Date,
    /// The addresses of pages, by id.
    pub pages: BTreeMap<String, String>,
}

/// Everything that an item is made of.
#[derive(Clone, Copy)]
pub struct Form<'f> {
    /// What the quiz asks and does.
    pub quiz: &'f Quiz,
    /// What it says.
    pub wording: &'f Wording,
    /// What only the site knows of it.
    pub published: &'f Published,
}

/// The `linkId` or code of something that is none of the writer's. No id of a question, an answer or a
/// rule has such a sign, so none of them is ever one of the form's own.
pub fn own(name: &str) -> String {
    format!("_{name}")
}

/// Whether the answer to a question is a date or a number.
pub fn is_banded(question: &Question) -> bool {
    matches!(question.kind, Kind::Date(_) | Kind::Number { .. })
}

/// The item that holds the outcome.
pub const OUTCOME: &str = "_outcome";

/// The number of an outcome, from 1 (`ok`) to 5 (`stop`).
pub fn rank(effect: Effect) -> usize {
    effect as usize + 1
}
