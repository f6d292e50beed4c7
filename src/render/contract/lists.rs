//! Pages made of others.

use serde::Serialize;

use super::{ClaimView, DisagreementView, EntryView, LinkView};

/// `faq.html`.
#[derive(Debug, Serialize)]
pub struct QuestionsView {
    pub groups: Vec<QuestionGroupView>,
}

/// The questions of one kind of page.
#[derive(Debug, Serialize)]
pub struct QuestionGroupView {
    pub title: String,
    pub anchor: String,
    pub items: Vec<QuestionView>,
}

/// A question and its short answer.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    pub anchor: String,
    pub question: String,
    pub answer: String,
    pub href: String,
    pub kind_name: String,
}

/// `a-to-z.html` and `glossary.html`.
#[derive(Debug, Serialize)]
pub struct LettersView<T: Serialize> {
    pub letters: Vec<T>,
}

/// The names under one letter.
#[derive(Debug, Serialize)]
pub struct LetterView {
    pub letter: String,
    pub anchor: String,
    pub entries: Vec<NameView>,
}

/// A name, and the page it leads to.
#[derive(Debug, Serialize)]
pub struct NameView {
    pub title: String,
    pub href: String,
    pub see: Option<String>,
    pub kind_name: String,
}

/// The terms under one letter.
#[derive(Debug, Serialize)]
pub struct TermLetterView {
    pub letter: String,
    pub anchor: String,
    pub terms: Vec<TermView>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub struct TermView {
    pub anchor: String,
    pub title: String,
    pub also: Vec<String>,
    pub answer: String,
    pub href: String,
    pub used_by: Vec<LinkView>,
}

/// `sources.html`.
#[derive(Debug, Serialize)]
pub struct ItemsView<T: Serialize> {
    pub items: Vec<T>,
}

/// A work of the bibliography.
#[derive(Debug, Serialize)]
pub struct WorkView {
    pub anchor: String,
    pub id: String,
    pub html: String,
    pub note: Option<String>,
    pub used_by: Vec<LinkView>,
}

/// A fact with its claims.
#[derive(Debug, Serialize)]
pub struct FactView {
    pub anchor: String,
    pub name: String,
    pub about: String,
    pub value: String,
    pub evidence_words: Option<String>,
    pub claims: Vec<ClaimView>,
    pub differs: bool,
    pub resolved: Option<String>,
    pub used_by: Vec<LinkView>,
}

/// `record.html`.
#[derive(Debug, Serialize)]
pub struct RecordView {
    pub counts: Vec<CountView>,
    pub proofs: Vec<LinkView>,
    pub people: Vec<PersonView>,
    pub pages: Vec<RecordPageView>,
    pub disagreements: Vec<DisagreementView>,
}

/// A number and what it counts.
#[derive(Debug, Serialize)]
pub struct CountView {
    pub label: String,
    pub value: usize,
}

/// Somebody who writes or reviews.
#[derive(Debug, Serialize)]
pub struct PersonView {
    pub name: Option<String>,
    pub role: Option<String>,
    pub credentials: Option<String>,
}

/// A page in the record.
#[derive(Debug, Serialize)]
pub struct RecordPageView {
    pub title: String,
    pub href: String,
    pub kind_name: String,
    pub state: &'static str,
    pub state_words: String,
    pub by: Option<String>,
    pub on: Option<String>,
    pub next: Option<String>,
}

/// `topic.html`.
#[derive(Debug, Serialize)]
pub struct TopicView {
    pub pages: Vec<EntryView>,
}
