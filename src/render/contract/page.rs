//! Pages that somebody wrote.

use serde::Serialize;

use super::LinkView;

/// A page that somebody wrote; the hub of a treatment and the front page have more besides.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct PageView {
    /// Whether it is not for patients yet.
    pub(in crate::render) draft: bool,
    pub(in crate::render) answer: Option<String>,
    pub(in crate::render) body: String,
    pub(in crate::render) contents: Vec<ContentView>,
    pub(in crate::render) review: Option<ReviewView>,
    pub(in crate::render) updated: Option<String>,
    pub(in crate::render) details: Vec<DetailView>,
    pub(in crate::render) claim: Option<String>,
    pub(in crate::render) verdict: Option<CodeView>,
    pub(in crate::render) severity: Option<CodeView>,
    pub(in crate::render) schedule: Vec<LineView>,
    pub(in crate::render) quiz_links: Vec<QuizLinkView>,
    pub(in crate::render) disagreements: Vec<DisagreementView>,
    pub(in crate::render) sources: Vec<SourceView>,
    pub(in crate::render) related: Vec<EntryView>,
    pub(in crate::render) backlinks: Vec<BacklinkView>,
    pub(in crate::render) tags: Vec<LinkView>,
    pub(in crate::render) previous: Option<LinkView>,
    pub(in crate::render) next: Option<LinkView>,
    pub(in crate::render) feedback: Option<String>,
    /// Of a hub: its pages by kind.
    pub(in crate::render) groups: Vec<GroupView>,
    /// Of a hub: its quiz.
    pub(in crate::render) quiz: Option<LinkView>,
    /// Of a hub: its facts.
    pub(in crate::render) facts_href: Option<String>,
    /// Of the front page: the treatments.
    pub(in crate::render) treatments: Vec<TreatmentView>,
}

/// A heading in the contents of a page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ContentView {
    pub(in crate::render) text: String,
    pub(in crate::render) anchor: String,
}

/// Where a page stands in review.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ReviewView {
    pub(in crate::render) state: &'static str,
    pub(in crate::render) words: String,
    pub(in crate::render) by: Option<String>,
    pub(in crate::render) on: Option<String>,
    pub(in crate::render) next: Option<String>,
}

/// A line of what a page says at a glance.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DetailView {
    pub(in crate::render) label: String,
    pub(in crate::render) html: String,
}

/// A word of the model and how the theme says it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CodeView {
    pub(in crate::render) code: &'static str,
    pub(in crate::render) words: String,
}

/// A line of a schedule.
#[derive(Debug, Serialize)]
pub(in crate::render) struct LineView {
    pub(in crate::render) verb: &'static str,
    pub(in crate::render) verb_words: String,
    pub(in crate::render) what: String,
    pub(in crate::render) when: String,
    pub(in crate::render) from_hours: Option<i64>,
    pub(in crate::render) until_hours: Option<i64>,
}

/// A question of the quiz that a page explains.
#[derive(Debug, Serialize)]
pub(in crate::render) struct QuizLinkView {
    pub(in crate::render) ask: String,
    pub(in crate::render) href: String,
}

/// A fact on which sources differ.
#[derive(Debug, Serialize)]
pub(in crate::render) struct DisagreementView {
    pub(in crate::render) anchor: String,
    pub(in crate::render) about: String,
    pub(in crate::render) value: String,
    pub(in crate::render) claims: Vec<ClaimView>,
    pub(in crate::render) resolved: Option<String>,
    pub(in crate::render) href: String,
}

/// What one source says.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ClaimView {
    pub(in crate::render) says: String,
    pub(in crate::render) label: String,
    pub(in crate::render) href: Option<String>,
}

/// A source in the list of a page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SourceView {
    /// The reference as text, for machines.
    #[serde(skip)]
    pub(in crate::render) plain: String,
    pub(in crate::render) number: u32,
    pub(in crate::render) anchor: String,
    pub(in crate::render) html: String,
    pub(in crate::render) href: String,
    pub(in crate::render) refs: Vec<RefView>,
}

/// The way back from a source to where it is cited.
#[derive(Debug, Serialize)]
pub(in crate::render) struct RefView {
    pub(in crate::render) href: String,
    pub(in crate::render) label: String,
}

/// A page in a list.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct EntryView {
    pub(in crate::render) title: String,
    pub(in crate::render) heading: String,
    pub(in crate::render) href: String,
    pub(in crate::render) answer: Option<String>,
    pub(in crate::render) kind_name: String,
}

/// A page that links here, with the sentence around the link.
#[derive(Debug, Serialize)]
pub(in crate::render) struct BacklinkView {
    pub(in crate::render) title: String,
    pub(in crate::render) href: String,
    pub(in crate::render) sentence: Option<String>,
}

/// Pages of one kind.
#[derive(Debug, Serialize)]
pub(in crate::render) struct GroupView {
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) title: String,
    pub(in crate::render) anchor: String,
    pub(in crate::render) href: Option<String>,
    pub(in crate::render) pages: Vec<EntryView>,
}

/// A treatment on the front page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct TreatmentView {
    pub(in crate::render) title: String,
    pub(in crate::render) heading: String,
    pub(in crate::render) href: String,
    pub(in crate::render) answer: Option<String>,
    pub(in crate::render) quiz: Option<String>,
    pub(in crate::render) groups: Vec<GroupView>,
}
