//! One page in its place on the site.

use std::ops::Deref;
use std::sync::Arc;

use super::{LanguageId, PageId, TreatmentId, Url};
use crate::kind::Kind;
use crate::markdown::CardKind;
use crate::parsed::{Care, Details, ParsedPage, Risk};
use crate::source::{FileId, Span};

/// A page of a site: what its file says, and what only the site knows of it. What its file says is
/// read as if it stood here: `page.title`, `page.meta`.
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
    /// The treatment it belongs to.
    pub treatment: Option<TreatmentId>,
    /// Its address.
    pub url: Url,
    /// What its file says.
    pub parsed: Arc<ParsedPage>,
}

impl Deref for Page {
    type Target = ParsedPage;

    fn deref(&self) -> &ParsedPage {
        &self.parsed
    }
}

impl Page {
    /// Whether what it says is clinical: then figures need sources, and somebody must review it.
    pub fn is_clinical(&self) -> bool {
        self.kind.is_clinical() || (self.kind == Kind::Article && self.treatment.is_some())
    }

    /// Whether it says when to get help at once, by its care or by a card.
    pub fn gives_urgent_help(&self) -> bool {
        let is_grave = |it: &Risk| it.care.as_ref().is_some_and(|it| it.value >= Care::Urgent);
        let has_card = self.body().document.cards.iter().any(|it| it.kind >= CardKind::Warning);
        has_card || matches!(&self.details, Details::Risk(it) if is_grave(it))
    }

    /// Where a fault of the page as a whole is told: its title, or else its first byte.
    pub fn place(&self) -> Span {
        let start = Span { file: self.file, start: 0, end: 0 };
        self.meta.title.as_ref().map_or(start, |it| it.span)
    }
}
