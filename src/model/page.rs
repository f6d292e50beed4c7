//! One page, and the passages that a patient reads on it.

use super::{Details, Kind, LanguageId, Meta, PageId, TreatmentId, Url};
use crate::markdown::Document;
use crate::source::{FileId, Files, Span, Text};
use crate::yaml::At;

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
    /// Its text first, then every value of its front matter that is inline Markdown.
    pub passages: Vec<Passage>,
}

/// A piece of Markdown on a page.
#[derive(Debug)]
pub struct Passage {
    /// Where its text is.
    pub text: PassageText,
    /// What it refers to.
    pub document: Document,
}

/// Where the text of a passage is.
#[derive(Debug)]
pub enum PassageText {
    /// In the file, below the front matter.
    Body(Span),
    /// In the front matter.
    Value(At<String>),
}

impl Passage {
    /// Its text, with places.
    pub fn text<'a>(&'a self, files: &'a Files) -> Text<'a> {
        match &self.text {
            PassageText::Body(span) => {
                let text = &files.get(span.file).text[span.range()];
                Text::new(text, span.file, span.start)
            }
            PassageText::Value(value) => value.text(),
        }
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        match &self.text {
            PassageText::Body(span) => *span,
            PassageText::Value(value) => value.span,
        }
    }
}

impl Page {
    /// The text below the front matter.
    pub fn body(&self) -> &Passage {
        &self.passages[0]
    }

    /// The passage made of that value of the front matter.
    ///
    /// # Panics
    ///
    /// When the value is none of this page's inline Markdown: every such value has a passage.
    pub fn passage(&self, value: &At<String>) -> &Passage {
        let found = self.passages[1..].iter().find(|it| it.span() == value.span);
        found.expect("every value of inline Markdown has a passage")
    }

    /// The patient's question, or else the title.
    pub fn question(&self) -> &str {
        self.meta.question.as_ref().map_or(&self.title, |it| &it.value)
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
