//! Listings: names and terms by letter, works and facts.

use serde::Serialize;

use super::evidence::ClaimView;
use super::links::LinkView;

/// `a-to-z.html` and `glossary.html`.
#[derive(Debug, Serialize)]
pub struct LettersView<T: Serialize> {
    /// The letters that have anything under them, `#` for what begins with no letter first.
    pub letters: Vec<T>,
}

/// The names under one letter.
#[derive(Debug, Serialize)]
pub struct LetterView {
    /// The letter, large; `#` for what begins with none.
    pub letter: String,
    /// The id of the letter's part, without `#`.
    pub anchor: String,
    /// The names in the order of the alphabet.
    pub entries: Vec<NameView>,
}

/// A name, and the page it leads to.
#[derive(Debug, Serialize)]
pub struct NameView {
    /// The name, its first letter large.
    pub title: String,
    /// The address of the page.
    pub href: String,
    /// The title of the page, when the name is another one.
    pub see: Option<String>,
    /// What the kind of the page is called.
    pub kind_name: String,
}

/// The terms under one letter.
#[derive(Debug, Serialize)]
pub struct TermLetterView {
    /// The letter, large; `#` for what begins with none.
    pub letter: String,
    /// The id of the letter's part, without `#`.
    pub anchor: String,
    /// The terms in the order of the alphabet.
    pub terms: Vec<TermView>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub struct TermView {
    /// The id of the entry, without `#`.
    pub anchor: String,
    /// The term.
    pub title: String,
    /// Its other names, as written.
    pub also: Vec<String>,
    /// What it means, as inline HTML; empty when its page has no short answer.
    pub answer: String,
    /// The address of its page.
    pub href: String,
    /// A few of the pages that use it: a common word is used on thousands.
    pub used_by: Vec<LinkView>,
}

/// `facts.html` and `sources.html`.
#[derive(Debug, Serialize)]
pub struct ItemsView<T: Serialize> {
    /// The facts as written, or the works by id.
    pub items: Vec<T>,
}

/// A work of the bibliography.
#[derive(Debug, Serialize)]
pub struct WorkView {
    /// The id of the entry, without `#`.
    pub anchor: String,
    /// The reference, written out, as inline HTML.
    pub html: String,
    /// What the bibliography notes of it.
    pub note: Option<String>,
    /// The pages that rest on it.
    pub used_by: Vec<LinkView>,
}

/// A fact with its claims.
#[derive(Debug, Serialize)]
pub struct FactView {
    /// The id of the entry, without `#`.
    pub anchor: String,
    /// What it says something about.
    pub about: String,
    /// What the site says, with its unit.
    pub value: String,
    /// How strong the evidence is, in words.
    pub evidence_words: String,
    /// What each source says, as written.
    pub claims: Vec<ClaimView>,
    /// Whether its sources differ.
    pub differs: bool,
    /// Why the site says what it says, where they do.
    pub resolved: Option<String>,
    /// The pages that name it.
    pub used_by: Vec<LinkView>,
}
