//! Pages made of others.

use serde::Serialize;

use super::{ClaimView, DisagreementView, EntryView, LinkView};

/// `faq.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuestionsView {
    pub(in crate::render) groups: Vec<QuestionGroupView>,
}

/// The questions of one kind of page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuestionGroupView {
    pub(in crate::render) title: String,
    pub(in crate::render) anchor: String,
    pub(in crate::render) items: Vec<QuestionView>,
}

/// A question and its short answer.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuestionView {
    pub(in crate::render) anchor: String,
    pub(in crate::render) question: String,
    pub(in crate::render) answer: String,
    pub(in crate::render) href: String,
    pub(in crate::render) kind_name: String,
}

/// `a-to-z.html` and `glossary.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LettersView<T: Serialize> {
    pub(in crate::render) letters: Vec<T>,
}

/// The names under one letter.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LetterView {
    pub(in crate::render) letter: String,
    pub(in crate::render) anchor: String,
    pub(in crate::render) entries: Vec<NameView>,
}

/// A name, and the page it leads to.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NameView {
    pub(in crate::render) title: String,
    pub(in crate::render) href: String,
    pub(in crate::render) see: Option<String>,
    pub(in crate::render) kind_name: String,
}

/// The terms under one letter.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermLetterView {
    pub(in crate::render) letter: String,
    pub(in crate::render) anchor: String,
    pub(in crate::render) terms: Vec<TermView>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TermView {
    pub(in crate::render) anchor: String,
    pub(in crate::render) title: String,
    pub(in crate::render) also: Vec<String>,
    pub(in crate::render) answer: String,
    pub(in crate::render) href: String,
    pub(in crate::render) used_by: Vec<LinkView>,
}

/// `sources.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ItemsView<T: Serialize> {
    pub(in crate::render) items: Vec<T>,
}

/// A work of the bibliography.
#[derive(Debug, Serialize)]
pub(in crate::render) struct WorkView {
    pub(in crate::render) anchor: String,
    pub(in crate::render) id: String,
    pub(in crate::render) html: String,
    pub(in crate::render) note: Option<String>,
    pub(in crate::render) used_by: Vec<LinkView>,
}

/// A fact with its claims.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FactView {
    pub(in crate::render) anchor: String,
    pub(in crate::render) name: String,
    pub(in crate::render) about: String,
    pub(in crate::render) value: String,
    pub(in crate::render) evidence_words: Option<String>,
    pub(in crate::render) claims: Vec<ClaimView>,
    pub(in crate::render) differs: bool,
    pub(in crate::render) resolved: Option<String>,
    pub(in crate::render) used_by: Vec<LinkView>,
}

/// `record.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct RecordView {
    pub(in crate::render) counts: Vec<CountView>,
    pub(in crate::render) proofs: Vec<LinkView>,
    pub(in crate::render) people: Vec<PersonView>,
    pub(in crate::render) pages: Vec<RecordPageView>,
    pub(in crate::render) disagreements: Vec<DisagreementView>,
}

/// A number and what it counts.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CountView {
    pub(in crate::render) label: String,
    pub(in crate::render) value: usize,
}

/// Somebody who writes or reviews.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PersonView {
    pub(in crate::render) name: Option<String>,
    pub(in crate::render) role: Option<String>,
    pub(in crate::render) credentials: Option<String>,
}

/// A page in the record.
#[derive(Debug, Serialize)]
pub(in crate::render) struct RecordPageView {
    pub(in crate::render) title: String,
    pub(in crate::render) href: String,
    pub(in crate::render) kind_name: String,
    pub(in crate::render) state: &'static str,
    pub(in crate::render) state_words: String,
    pub(in crate::render) by: Option<String>,
    pub(in crate::render) on: Option<String>,
    pub(in crate::render) next: Option<String>,
}

/// `topic.html`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TopicView {
    pub(in crate::render) pages: Vec<EntryView>,
}
