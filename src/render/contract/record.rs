//! The record: who wrote, who reviewed, what is settled.

use serde::Serialize;

use super::evidence::DisagreementView;
use super::links::LinkView;

/// `record.html`.
#[derive(Debug, Serialize)]
pub struct RecordView {
    /// How much there is of what.
    pub counts: Vec<CountView>,
    /// The proofs of the quizzes.
    pub proofs: Vec<LinkView>,
    /// Who writes and reviews, by id.
    pub people: Vec<PersonView>,
    /// The quizzes, then the clinical pages by kind, order and title.
    pub pages: Vec<RecordPageView>,
    /// Every fact on which sources differ, as written.
    pub disagreements: Vec<DisagreementView>,
}

/// A number and what it counts.
#[derive(Debug, Serialize)]
pub struct CountView {
    /// What is counted.
    pub label: String,
    /// How many there are.
    pub value: usize,
}

/// Somebody who writes or reviews.
#[derive(Debug, Serialize)]
pub struct PersonView {
    /// What they are called.
    pub name: Option<String>,
    /// What they are in the clinic.
    pub role: Option<String>,
    /// What makes them competent.
    pub credentials: Option<String>,
}

/// A page or a quiz in the record.
#[derive(Debug, Serialize)]
pub struct RecordPageView {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub href: String,
    /// What its kind is called.
    pub kind_name: String,
    /// `never`, `approved`, `changed` (since it was approved) or `overdue`.
    pub state: &'static str,
    /// The state in a word or two.
    pub state_words: String,
    /// Who approved it last: a name, or else a role; none when nobody did.
    pub by: Option<String>,
    /// The day of that approval, in words.
    pub on: Option<String>,
    /// The day by which it is or was to be reviewed again, in words; none when it was never approved
    /// or has changed since.
    pub next: Option<String>,
}
