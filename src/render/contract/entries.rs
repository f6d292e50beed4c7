//! Pages as entries of other pages.

use serde::Serialize;

/// `topic.html`.
#[derive(Debug, Serialize)]
pub struct TopicView {
    /// Its pages by kind, and in the order in which their folders are read.
    pub pages: Vec<EntryView>,
}

/// A page in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EntryView {
    /// What the page is called.
    pub title: String,
    /// The question that it answers, or else its title.
    pub heading: String,
    /// Its address.
    pub href: String,
    /// Its short answer.
    pub answer: Option<String>,
    /// What its kind is called.
    pub kind_name: String,
}

/// A page that links here, with the sentence around the link.
#[derive(Debug, Serialize)]
pub struct BacklinkView {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub href: String,
    /// The sentence as HTML, the link's text in `<mark>`; none where it cannot be quoted.
    pub sentence: Option<String>,
}

/// The pages of a treatment of one kind; a kind without pages has no group.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// The kind, as front matter says it.
    pub kind: &'static str,
    /// What pages of the kind are called together.
    pub title: String,
    /// The id of the group on the hub, without `#`.
    pub anchor: String,
    /// The address of the group on the hub; none when the treatment has no hub in that language.
    pub href: Option<String>,
    /// The pages, by order and title.
    pub pages: Vec<EntryView>,
}

/// A treatment on the front page.
#[derive(Debug, Serialize)]
pub struct TreatmentView {
    /// What the treatment is called.
    pub title: String,
    /// The address of its hub.
    pub href: String,
    /// The short answer of its hub.
    pub answer: Option<String>,
    /// The address of its quiz.
    pub quiz: Option<String>,
    /// Its pages by kind.
    pub groups: Vec<GroupView>,
}

/// `faq.html`.
#[derive(Debug, Serialize)]
pub struct QuestionsView {
    /// The questions by kind; a kind without any has no group.
    pub groups: Vec<QuestionGroupView>,
}

/// The questions of one kind of page.
#[derive(Debug, Serialize)]
pub struct QuestionGroupView {
    /// What pages of the kind are called together.
    pub title: String,
    /// The id of the group, without `#`.
    pub anchor: String,
    /// The questions, by treatment, order and title.
    pub items: Vec<QuestionView>,
}

/// A question and its short answer.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    /// The id of the entry, without `#`.
    pub anchor: String,
    /// The question, or else the title of the page.
    pub question: String,
    /// The short answer, as inline HTML.
    pub answer: String,
    /// The address of the page that answers in full.
    pub href: String,
}
