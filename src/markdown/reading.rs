//! A document beside the text that it was parsed from.

use super::document::Document;
use super::raw::Raw;
use super::tree::{Piece, Words};

/// A document beside the text that it was parsed from.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub text: &'a str,
    pub document: &'a Document,
}

impl<'a> Reading<'a> {
    /// The words as they are read.
    pub fn words(self, words: Words) -> &'a str {
        let (from, start, end) = match words {
            Words::Written(start, end) => (self.text, start, end),
            Words::Made(start, end) => (self.document.tree.made.as_str(), start, end),
        };
        &from[start as usize..end as usize]
    }

    /// The raw HTML of a piece, if it is some.
    pub fn raw(self, piece: Piece) -> Option<Raw<'a>> {
        match piece {
            Piece::Tag(words) => Some(Raw::kept(self.words(words), false)),
            Piece::HtmlBlock(words) => Some(Raw::kept(self.words(words), true)),
            _ => None,
        }
    }
}
