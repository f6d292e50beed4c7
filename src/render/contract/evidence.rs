//! What a page rests on.

use serde::Serialize;

/// A fact on which sources differ.
#[derive(Debug, Serialize)]
pub struct DisagreementView {
    /// The id of its part on the page, without `#`.
    pub anchor: String,
    /// What it says something about.
    pub about: String,
    /// What the site says, with its unit.
    pub value: String,
    /// What each source says, as written.
    pub claims: Vec<ClaimView>,
    /// Why the site says what it says.
    pub resolved: Option<String>,
    /// Where the list of facts has it.
    pub href: String,
}

/// What one source says.
#[derive(Debug, Serialize)]
pub struct ClaimView {
    /// What it says, with its unit.
    pub says: String,
    /// The source in short: "Spencer 2021"; its id when the bibliography lacks it.
    pub label: String,
    /// Where the bibliography has it; none when the site has no list of sources.
    pub href: Option<String>,
}

/// A source in the list of a page.
#[derive(Debug, Serialize)]
pub struct SourceView {
    /// The reference as text, for machines: no template sees it.
    #[serde(skip)]
    pub plain: String,
    /// Its number on the page, from 1.
    pub number: u32,
    /// The id of the entry, without `#`.
    pub anchor: String,
    /// The reference, written out, as inline HTML.
    pub html: String,
    /// The ways back to where it is cited, in the order of the text; none of a source that the page
    /// only names.
    pub refs: Vec<RefView>,
}

/// The way back from a source to where it is cited.
#[derive(Debug, Serialize)]
pub struct RefView {
    /// `#` and the id of the citation.
    pub href: String,
    /// An arrow, with a number when there are several.
    pub label: String,
}
