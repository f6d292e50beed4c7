//! A piece of Markdown that patients read.

use std::ops::Index;

use crate::markdown::{self, Document};
use crate::source::{Files, Span, Text};
use crate::yaml::At;

/// The pieces of Markdown of one page, or of one plan of a quiz.
#[derive(Debug, Clone, Default)]
pub struct Passages(Vec<Passage>);

/// Names one passage of the [`Passages`] that took it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageId(u32);

/// A piece of Markdown.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Its name among those of its page.
    pub id: PassageId,
    /// Where its text is.
    pub text: PassageText,
    /// What it refers to.
    pub document: Document,
}

/// Where the text of a passage is.
#[derive(Debug, Clone)]
pub enum PassageText {
    /// In the file, below the front matter.
    Body(Span),
    /// In the front matter, or in a data file.
    Value(At<String>),
}

impl PassageId {
    /// Its place in lists that have one entry for each passage.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Passages {
    /// Takes the text below a front matter.
    pub(super) fn add_body(&mut self, body: Text) -> PassageId {
        self.add(PassageText::Body(body.all()), markdown::parse(body))
    }

    /// Takes a value that is inline Markdown.
    pub(super) fn add_value(&mut self, value: At<String>) -> PassageId {
        let document = markdown::parse(value.text());
        self.add(PassageText::Value(value), document)
    }

    fn add(&mut self, text: PassageText, document: Document) -> PassageId {
        let id = PassageId(self.0.len() as u32);
        self.0.push(Passage { id, text, document });
        id
    }

    /// All of them, in the order in which they were taken.
    pub fn iter(&self) -> std::slice::Iter<'_, Passage> {
        self.0.iter()
    }
}

impl Index<PassageId> for Passages {
    type Output = Passage;

    fn index(&self, id: PassageId) -> &Passage {
        &self.0[id.index()]
    }
}

impl<'a> IntoIterator for &'a Passages {
    type Item = &'a Passage;
    type IntoIter = std::slice::Iter<'a, Passage>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
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
