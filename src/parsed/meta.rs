//! What every page says of itself.

use schemars::JsonSchema;
use serde::Deserialize;

use super::PassageId;
use crate::calendar::Date;
use crate::config::ReviewEvery;
use crate::kind::Kind;
use crate::yaml::At;

/// The keys that every page may have. A value that is inline Markdown is `At<String>` as long as it
/// is only read, and names its passage once it belongs to a page.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Meta")]
pub struct Meta<V = PassageId> {
    /// Short name: navigation, index, A to Z.
    pub title: Option<At<String>>,
    /// The patient's question: the heading, and the heading in the FAQ. Left out: the title.
    pub question: Option<V>,
    /// The short answer, at most 60 words, inline Markdown.
    pub answer: Option<V>,
    /// Other names: A to Z, search, automatic links.
    #[serde(default)]
    pub also: Vec<At<String>>,
    /// Ids of the pages that a reader may need next.
    #[serde(default)]
    pub related: Vec<At<String>>,
    /// Ids of the sources that the page rests on, besides those cited in its text.
    #[serde(default)]
    pub sources: Vec<At<String>>,
    /// Topics.
    #[serde(default)]
    pub tags: Vec<At<String>>,
    /// Old addresses that lead here.
    #[serde(default)]
    pub redirects: Vec<At<String>>,
    /// Its place within its folder; pages without one come last, by title.
    pub order: Option<i64>,
    /// The day on which its text was last changed: `2026-11-21`. It is shown, and told to readers
    /// of the feed.
    pub updated: Option<At<Date>>,
    /// Not yet to be published.
    #[serde(default)]
    pub draft: bool,
    /// Who wrote it: an id of `people.yaml`.
    pub author: Option<At<String>>,
    /// Who answers for it: an id of `people.yaml`. Left out: whom `site.yaml` names. Only editors see
    /// it.
    pub owner: Option<At<String>>,
    /// How long a sign-off of it holds, such as `6 months`. Left out: what `site.yaml` says.
    #[serde(rename = "review-every")]
    pub review_every: Option<ReviewEvery>,
    /// Its sort, where the folder does not say it.
    pub kind: Option<At<Kind>>,
}

impl Meta<At<String>> {
    /// The same, with the question and then the answer made passages.
    pub(super) fn placed(self, add: &mut impl FnMut(At<String>) -> PassageId) -> Meta {
        Meta {
            question: self.question.map(&mut *add),
            answer: self.answer.map(add),
            title: self.title,
            also: self.also,
            related: self.related,
            sources: self.sources,
            tags: self.tags,
            redirects: self.redirects,
            order: self.order,
            updated: self.updated,
            draft: self.draft,
            author: self.author,
            owner: self.owner,
            review_every: self.review_every,
            kind: self.kind,
        }
    }
}

// Derived, it would ask for a default of `V`.
impl<V> Default for Meta<V> {
    fn default() -> Self {
        Meta {
            title: None,
            question: None,
            answer: None,
            also: Vec::new(),
            related: Vec::new(),
            sources: Vec::new(),
            tags: Vec::new(),
            redirects: Vec::new(),
            order: None,
            updated: None,
            draft: false,
            author: None,
            owner: None,
            review_every: None,
            kind: None,
        }
    }
}
