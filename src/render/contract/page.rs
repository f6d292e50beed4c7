//! Pages that somebody wrote.

use serde::Serialize;

use super::LinkView;

/// A page that somebody wrote; the hub of a treatment and the front page have more besides.
#[derive(Debug, Default, Serialize)]
pub struct PageView {
    /// Whether it is not for patients yet.
    pub draft: bool,
    pub answer: Option<String>,
    pub body: String,
    pub contents: Vec<ContentView>,
    pub review: Option<ReviewView>,
    pub updated: Option<String>,
    pub details: Vec<DetailView>,
    pub claim: Option<String>,
    pub verdict: Option<CodeView>,
    pub severity: Option<CodeView>,
    pub schedule: Vec<LineView>,
    pub quiz_links: Vec<QuizLinkView>,
    pub disagreements: Vec<DisagreementView>,
    pub sources: Vec<SourceView>,
    pub related: Vec<EntryView>,
    pub backlinks: Vec<BacklinkView>,
    pub tags: Vec<LinkView>,
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    pub feedback: Option<String>,
    /// Of a hub: its pages by kind.
    pub groups: Vec<GroupView>,
    /// Of a hub: its quiz.
    pub quiz: Option<LinkView>,
    /// Of a hub: its facts.
    pub facts_href: Option<String>,
    /// Of the front page: the treatments.
    pub treatments: Vec<TreatmentView>,
}

/// A heading in the contents of a page.
#[derive(Debug, Serialize)]
pub struct ContentView {
    pub text: String,
    pub anchor: String,
}

/// Where a page stands in review.
#[derive(Debug, Serialize)]
pub struct ReviewView {
    pub state: &'static str,
    pub words: String,
    pub by: Option<String>,
    pub on: Option<String>,
    pub next: Option<String>,
}

/// A line of what a page says at a glance.
#[derive(Debug, Serialize)]
pub struct DetailView {
    pub label: String,
    pub html: String,
}

/// A word of the model and how the theme says it.
#[derive(Debug, Serialize)]
pub struct CodeView {
    pub code: &'static str,
    pub words: String,
}

/// A line of a schedule.
#[derive(Debug, Serialize)]
pub struct LineView {
    pub verb: &'static str,
    pub verb_words: String,
    pub what: String,
    pub when: String,
    pub from_hours: Option<i64>,
    pub until_hours: Option<i64>,
}

/// A question of the quiz that a page explains.
#[derive(Debug, Serialize)]
pub struct QuizLinkView {
    pub ask: String,
    pub href: String,
}

/// A fact on which sources differ.
#[derive(Debug, Serialize)]
pub struct DisagreementView {
    pub anchor: String,
    pub about: String,
    pub value: String,
    pub claims: Vec<ClaimView>,
    pub resolved: Option<String>,
    pub href: String,
}

/// What one source says.
#[derive(Debug, Serialize)]
pub struct ClaimView {
    pub says: String,
    pub label: String,
    pub href: Option<String>,
}

/// A source in the list of a page.
#[derive(Debug, Serialize)]
pub struct SourceView {
    /// The reference as text, for machines.
    #[serde(skip)]
    pub plain: String,
    pub number: u32,
    pub anchor: String,
    pub html: String,
    pub href: String,
    pub refs: Vec<RefView>,
}

/// The way back from a source to where it is cited.
#[derive(Debug, Serialize)]
pub struct RefView {
    pub href: String,
    pub label: String,
}

/// A page in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EntryView {
    pub title: String,
    pub heading: String,
    pub href: String,
    pub answer: Option<String>,
    pub kind_name: String,
}

/// A page that links here, with the sentence around the link.
#[derive(Debug, Serialize)]
pub struct BacklinkView {
    pub title: String,
    pub href: String,
    pub sentence: Option<String>,
}

/// Pages of one kind.
#[derive(Debug, Serialize)]
pub struct GroupView {
    pub kind: &'static str,
    pub title: String,
    pub anchor: String,
    pub href: Option<String>,
    pub pages: Vec<EntryView>,
}

/// A treatment on the front page.
#[derive(Debug, Serialize)]
pub struct TreatmentView {
    pub title: String,
    pub heading: String,
    pub href: String,
    pub answer: Option<String>,
    pub quiz: Option<String>,
    pub groups: Vec<GroupView>,
}
