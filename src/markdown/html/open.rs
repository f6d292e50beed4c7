//! What stands open while HTML is written.

use crate::markdown::document::{Advice, Document};

/// What the end of an element writes.
pub enum End {
    /// This.
    Tag(&'static str),
    /// A link.
    Link,
    /// The footnote of this number; the page goes on after this.
    Note(u32, String),
}

/// What is known of do and do-not lists.
#[derive(Default)]
pub struct List {
    /// A heading that may turn out to stand over such a list.
    pub heading: Option<DoHeading>,
    /// Within how many elements the items of a do-not list stand.
    pub dont: Option<usize>,
    /// True at the beginning of an item, until its first word.
    pub begins_dont: bool,
}

/// A heading `{.do}` or `{.dont}`: where it begins and ends in the HTML. If a list begins where it
/// ends, a section is put around both.
pub struct DoHeading {
    pub advice: Advice,
    pub start: usize,
    pub end: usize,
}

/// A link that is being written.
pub struct OpenLink<'a> {
    /// Where its text begins in the HTML.
    pub start: usize,
    /// What it says if it has no text.
    pub title: &'a str,
    pub leads: bool,
    /// The name of the language it leads to, where that is another.
    pub language: Option<&'a str>,
    /// Links that stand in its text, and so must follow it.
    pub after: String,
}

/// The footnotes of a page. They are numbered twice: by label, as in the tree, and by first use, as
/// readers see them.
#[derive(Default)]
pub struct Notes {
    /// By label.
    pub notes: Vec<Note>,
    /// Labels in the order of first use.
    pub used: Vec<u32>,
    /// Labels in the order of the text in which footnotes stand.
    pub written: Vec<u32>,
}

/// The footnote of one label.
#[derive(Default, Clone)]
pub struct Note {
    /// Its number for readers, once it was used.
    pub number: Option<usize>,
    /// How often it was used.
    pub uses: usize,
    /// What it says.
    pub html: Option<String>,
}

impl Notes {
    pub fn of(document: &Document) -> Notes {
        let notes = vec![Note::default(); document.notes as usize];
        Notes { notes, used: Vec::new(), written: Vec::new() }
    }
}
