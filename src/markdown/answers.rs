//! What the rest of the program knows of a document's references, as HTML needs it.

use std::borrow::Cow;
use std::ops::Range;

use super::dont::Dont;

/// Everything that [`to_html`](super::to_html) must be told; list `n` answers record `n` of the
/// document's list of that name.
#[derive(Debug, Default, Clone)]
pub struct Answers<'a> {
    /// One for each of `Document::links`.
    pub links: Vec<LinkAnswer>,
    /// One for each of `Document::images`.
    pub images: Vec<Option<Picture>>,
    /// The address of each picture in raw HTML that is there, by what was written for it.
    pub raw_images: Vec<(String, String)>,
    /// One for each of `Document::cites`.
    pub cites: Vec<Vec<CiteAnswer>>,
    /// One for each of `Document::facts`.
    pub facts: Vec<Option<FactAnswer>>,
    /// Words to link to the glossary, by rising place, never overlapping, each within one
    /// [`Run`](super::Run).
    pub mentions: Vec<Mention>,
    /// What the five cards say, by `CardKind as usize`.
    pub cards: &'a [CardWords],
    /// How an item of a do-not list says so.
    pub dont: Dont<'a>,
    /// Names a wide table for a screen reader: "Table".
    pub table_label: &'a str,
    /// Tells where the arrow after a footnote leads: "Back to the text".
    pub footnote_back: &'a str,
    /// Put before the ids of headings, cards and footnotes, and before every anchor that leads to one
    /// of them, so that several documents share one page. Citations are numbered through the page;
    /// what is given here as an address or id (`FactAnswer::differs`, `Mention::tip`, links) is
    /// written as it is.
    pub id_prefix: Cow<'a, str>,
}

impl Answers<'_> {
    /// The value of that record of `Document::facts`, if it is known.
    pub(super) fn fact(&self, n: u32) -> Option<&FactAnswer> {
        self.facts.get(n as usize)?.as_ref()
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkAnswer {
    /// To this address; the text is what the writer wrote, or `title` if that is nothing.
    To {
        /// The address, not yet escaped.
        href: String,
        /// The page's title.
        title: String,
    },
    /// To a page in another language, which the link says.
    Abroad {
        /// The address, not yet escaped.
        href: String,
        /// The page's title.
        title: String,
        /// The code of its language: `en-GB`.
        tag: String,
        /// The name of its language in itself.
        language: String,
    },
    /// Nowhere: only its text is shown.
    Nowhere,
}

/// A picture that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its address, not yet escaped.
    pub src: String,
    /// Width and height in pixels, where known.
    pub size: Option<(u32, u32)>,
}

/// One source of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiteAnswer {
    /// Its number in the page's list of sources, from 1.
    pub number: u32,
    /// How many times this source was cited on the page before and including here, from 1. The
    /// link's id is `cite-{number}-{turn}`.
    pub turn: u32,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactAnswer {
    /// The value in the page's language, plain text.
    pub value: String,
    /// Its citation.
    pub cites: Vec<CiteAnswer>,
    /// When its sources differ: where the page says so (`#differ-session-spacing`).
    pub differs: Option<String>,
}

/// A word that is explained in the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The word's bytes in the text.
    pub range: Range<usize>,
    /// The address of its page.
    pub href: String,
    /// Its definition, plain text.
    pub definition: String,
    /// The id of the definition on this page: `tip-1`.
    pub tip: String,
}

/// What a card says before its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardWords {
    /// For screen readers alone: "Urgent advice: ".
    pub prefix: String,
    /// The heading when the writer gave none: "Get urgent advice if:"; empty for cards without one.
    pub heading: String,
}
