//! What every page says of itself.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Kind;
use crate::calendar::Date;
use crate::yaml::At;

/// The keys that every page may have.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Short name: navigation, index, A to Z.
    pub title: Option<At<String>>,
    /// The patient's question: the heading, and the heading in the FAQ. Left out: the title.
    pub question: Option<At<String>>,
    /// The short answer, at most 60 words, inline Markdown.
    pub answer: Option<At<String>>,
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
    /// Its sort, where the folder does not say it.
    pub kind: Option<At<Kind>>,
}
