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
    /// The address of the code system of all answers, in whatever language.
    pub codes: String,
    /// The resource that this one translates, with its version.
    pub original: Option<String>,
    /// The folder of its treatment.
    pub name: String,
    /// Its language: `en-GB`.
    pub language: String,
    /// Who publishes it.
    pub publisher: String,
    /// Where the publisher is reached: `phone` or `email`, and the number or address.
    pub contact: Vec<(&'static str, String)>,
    /// Whether these approvals still hold.
    pub standing: Standing,
    /// The days that its head names.
    pub days: Days,
    /// The addresses of pages, by id.
    pub pages: BTreeMap<String, String>,
}

/// The days that the head of a resource names.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// When it last changed: what it says, or its status.
    pub changed: Date,
    /// When the last of the approvals was given that it rests on; none while one is missing.
    pub approved: Option<Date>,
    /// When it was last reviewed, whatever has become of it since.
    pub reviewed: Option<Date>,
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
