//! `site.yaml` as it is written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::ReviewEvery;
use crate::yaml::At;

/// The settings file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// The name of the site.
    pub title: Option<At<String>>,
    /// Where it will be published: `https://clinic.example/`. A path after the host is kept.
    pub url: Option<At<String>>,
    /// The language of pages that say no other: `en-GB`.
    pub language: Option<At<String>>,
    /// All languages of the site. Left out: only `language`.
    pub languages: Option<Vec<At<String>>>,
    /// The folder below `themes/` with your own templates and styles.
    pub theme: Option<At<String>>,
    /// The folder of a site that this one is laid over, from the folder of this one: `../base`; or
    /// a list of them, of which the later one counts more. What it holds is taken over: a file of
    /// your own takes the place of one at the same path, a fact, a source or a person of your own
    /// that of the same id.
    pub base: Option<At<Folders>>,
    /// The pages of a base that this site leaves out, each with all that lies below it. A reason not to be
    /// treated wants a reason of its own: `{page: …, because: …}`.
    pub without: Option<Vec<At<Without>>>,
    /// Files and folders of `content/` that are published though no page names them: `leaflet.pdf`,
    /// `.well-known/`.
    pub files: Option<Vec<At<String>>>,
    /// The clinic that publishes.
    pub clinic: Option<Clinic>,
    /// Who pays for this information, and what they sell.
    pub funding: Option<At<String>>,
    /// How long a sign-off holds, and what happens without one.
    pub review: Option<Review>,
    /// The level of each lint: `orphan-page: warn`.
    pub lints: Option<BTreeMap<String, At<Level>>>,
}

/// A page of a base that is left out.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Without {
    /// Its id.
    Page(String),
    /// Its id, and why it is left out.
    Because(LeftOut),
}

/// A page of a base that is left out, and why.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The id of the page.
    pub page: At<String>,
    /// Why this clinic does without it.
    pub because: Option<At<String>>,
}

/// A folder, or a list of folders.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Folders {
    /// One.
    One(String),
    /// Several.
    More(Vec<At<String>>),
}

/// The clinic, as patients reach it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clinic {
    /// Its name.
    pub name: Option<At<String>>,
    /// Its address.
    pub address: Option<At<String>>,
    /// Its telephone number, as it is read.
    pub phone: Option<At<String>>,
    /// Its email address.
    pub email: Option<At<String>>,
    /// The page where a visit is booked.
    pub booking: Option<At<String>>,
    /// The number to call in an emergency: `999`.
    pub emergency: Option<At<String>>,
}

/// How sign-offs are treated.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// How long a sign-off holds: `24 months`. A page may say otherwise of itself: `review-every:`.
    pub every: Option<ReviewEvery>,
    /// Who answers for a page that names nobody: an id of `people.yaml`. Only editors see it.
    pub owner: Option<At<String>>,
    /// Whether a page that is not approved is published.
    pub unapproved: Option<Unapproved>,
}

/// What becomes of a page that is not approved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unapproved {
    /// It is published and says so.
    #[default]
    Banner,
    /// It is not published.
    Hold,
}

/// How grave the findings of a lint are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing is said.
    Allow,
    /// A warning.
    Warn,
    /// An error: the site is not built.
    Deny,
}
