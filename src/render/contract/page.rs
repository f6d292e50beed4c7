//! Pages that somebody wrote.

use serde::Serialize;

use super::entries::{BacklinkView, EntryView, GroupView, TreatmentView};
use super::evidence::{DisagreementView, SourceView};
use super::links::LinkView;
use super::review::ReviewView;

/// `page.html`, `treatment.html` and `home.html`; the hub of a treatment and the front page have
/// more besides.
#[derive(Debug, Default, Serialize)]
pub struct PageView {
    /// Whether it is not for patients yet.
    pub draft: bool,
    /// The short answer, as inline HTML.
    pub answer: Option<String>,
    /// The text, as HTML: headings of levels 2 to 6, each with its id.
    pub body: String,
    /// The headings of level 2, as they stand in the text.
    pub contents: Vec<ContentView>,
    /// Where it stands in review; none of a page that needs no review.
    pub review: Option<ReviewView>,
    /// When its text was last changed, as a sentence.
    pub updated: Option<String>,
    /// What the page says at a glance: of a benefit or a risk.
    pub details: Vec<DetailView>,
    /// Of a myth: what is said, as inline HTML.
    pub claim: Option<String>,
    /// Of a myth: how true it is.
    pub verdict: Option<CodeView>,
    /// Of a contraindication: how grave it is.
    pub severity: Option<CodeView>,
    /// Of a preparation or aftercare: what to do and avoid, as written.
    pub schedule: Vec<LineView>,
    /// The questions of the quiz that it explains, as the quiz asks them.
    pub quiz_links: Vec<QuizLinkView>,
    /// The facts of its text on which sources differ, as they are first named.
    pub disagreements: Vec<DisagreementView>,
    /// Its sources by number: those cited, as they first are, then those that it only names.
    pub sources: Vec<SourceView>,
    /// The pages that its front matter calls related, as written.
    pub related: Vec<EntryView>,
    /// The pages that link here.
    pub backlinks: Vec<BacklinkView>,
    /// Its topics, as written.
    pub tags: Vec<LinkView>,
    /// The page before it in its folder.
    pub previous: Option<LinkView>,
    /// The page behind it in its folder.
    pub next: Option<LinkView>,
    /// A `mailto:` address that names the page; none of a page that is not clinical, or when the
    /// settings have no address for mail.
    pub feedback: Option<String>,
    /// Of a hub: its pages by kind.
    pub groups: Vec<GroupView>,
    /// Of a hub: its quiz.
    pub quiz: Option<LinkView>,
    /// Of a hub: the address of its facts.
    pub facts_href: Option<String>,
    /// Of the front page: the treatments, in the order of their folders.
    pub treatments: Vec<TreatmentView>,
}

/// A heading in the contents of a page.
#[derive(Debug, Serialize)]
pub struct ContentView {
    /// What it says.
    pub text: String,
    /// Its id, without `#`.
    pub anchor: String,
}

/// A line of what a page says at a glance.
#[derive(Debug, Serialize)]
pub struct DetailView {
    /// What the line is about: "How common", "When it starts".
    pub label: String,
    /// What it says, as inline HTML.
    pub html: String,
}

/// A word of the model and how the theme says it.
#[derive(Debug, Serialize)]
pub struct CodeView {
    /// The word, as front matter writes it: for classes.
    pub code: &'static str,
    /// How the theme says it.
    pub words: String,
}

/// A line of a schedule.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// `do` or `avoid`.
    pub verb: &'static str,
    /// How the theme says the verb.
    pub verb_words: String,
    /// What to do or avoid, as inline HTML.
    pub what: String,
    /// When: "from 3 days before until the treatment".
    pub when: String,
}

/// A question of the quiz that a page explains.
#[derive(Debug, Serialize)]
pub struct QuizLinkView {
    /// The question.
    pub ask: String,
    /// Where the quiz asks it.
    pub href: String,
}
