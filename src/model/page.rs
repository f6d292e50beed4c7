//! One page.

use super::{
    Details, Kind, LanguageId, Meta, PageId, Passage, PassageId, Passages, TreatmentId, Url,
};
use crate::source::{FileId, Span};

/// A page as the writer wrote it.
#[derive(Debug)]
pub struct Page {
    /// Its place in `Site::pages`.
    pub id: PageId,
    /// Its file.
    pub file: FileId,
    /// Its id as writers use it: `microneedling/risks/bruising`.
    pub key: String,
    /// Its language.
    pub language: LanguageId,
    /// Whether it is the `index.md` of its folder.
    pub is_index: bool,
    /// Its sort.
    pub kind: Kind,
    /// The treatment it belongs to.
    pub treatment: Option<TreatmentId>,
    /// Its address.
    pub url: Url,
    /// Its title, or the name of its file when it gives none.
    pub title: String,
    /// What every page says of itself.
    pub meta: Meta,
    /// What only its kind says of itself.
    pub details: Details,
    /// Its text below the front matter.
    pub body: PassageId,
    /// Its text, and every value of its front matter that is inline Markdown.
    pub passages: Passages,
}

impl Page {
    /// The text below the front matter.
    pub fn body(&self) -> &Passage {
        self.passage(self.body)
    }

    /// The passage that a value of this page names.
    pub fn passage(&self, id: PassageId) -> &Passage {
        &self.passages[id]
    }

    /// Whether what it says is clinical: then figures need sources, and somebody must review it.
    pub fn is_clinical(&self) -> bool {
        self.kind.is_clinical() || (self.kind == Kind::Article && self.treatment.is_some())
    }

    /// Where a fault of the page as a whole is told: its title, or else its first byte.
    pub fn place(&self) -> Span {
        let start = Span { file: self.file, start: 0, end: 0 };
        self.meta.title.as_ref().map_or(start, |it| it.span)
    }
}
