//! Do-not lists as a reader of their words must know them: an item that is read alone says the
//! opposite of what is meant.

use super::document::{Advice, Document, Heading};
use super::tree::{Element, Piece};

/// How a block may be quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quote {
    /// As it is.
    #[default]
    AsItIs,
    /// Its first sentence alone, and that with "do not" before it.
    WithDoNot,
    /// Not at all: it is a part of what must not be done.
    Never,
}

/// Where a reader stands among the headings `{.dont}` and their lists.
#[derive(Default)]
pub struct DontLists {
    /// The level of such a heading, until the next one that is as high.
    section: Option<u8>,
    /// Whether only comments have stood since that heading.
    is_next: bool,
    /// Within how many lists the reader stands.
    lists: usize,
    /// How many of them stand around the items of a do-not list.
    dont: Option<usize>,
    /// Whether a do-not list of this section has ended.
    is_past: bool,
    /// True at the beginning of an item, until its first words have ended.
    begins: bool,
}

impl DontLists {
    /// How the block that ends here may be quoted.
    pub fn quote(&self) -> Quote {
        match (self.section, self.dont) {
            (None, _) => Quote::AsItIs,
            (_, Some(_)) if self.begins => Quote::WithDoNot,
            (_, None) if self.is_past && self.lists == 0 => Quote::AsItIs,
            _ => Quote::Never,
        }
    }

    /// A block with words has ended.
    pub fn end_block(&mut self) {
        self.begins = false;
    }

    /// Goes on to the next piece.
    pub fn step(&mut self, document: &Document, piece: Piece) {
        let is_next = std::mem::take(&mut self.is_next);
        match piece {
            Piece::Start(Element::Heading(n)) => self.heading(&document.headings[n as usize]),
            Piece::End(Element::Heading(_)) => self.is_next = !self.is_past,
            Piece::Start(Element::Bullets | Element::Numbers(_)) => {
                self.lists += 1;
                self.begins = false;
                if is_next && self.section.is_some() && self.dont.is_none() {
                    self.dont = Some(self.lists);
                }
            }
            Piece::End(Element::Bullets | Element::Numbers(_)) => {
                if self.dont == Some(self.lists) {
                    (self.dont, self.is_past) = (None, true);
                }
                self.lists = self.lists.saturating_sub(1);
            }
            Piece::Start(Element::Item) => self.begins = self.dont == Some(self.lists),
            Piece::Start(Element::Paragraph) => {}
            Piece::Start(it) if !it.is_inline() => self.begins = false,
            Piece::Comment => self.is_next = is_next,
            _ => {}
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.written_level;
        if heading.advice == Some(Advice::Dont) && self.dont.is_none() {
            (self.section, self.is_past) = (Some(level), false);
        } else if self.section.is_some_and(|it| level <= it) {
            (self.section, self.is_past) = (None, false);
        }
        self.begins = false;
    }
}

/// How a language says of an item of a list that it must not be done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dont<'a> {
    /// What is put before an item that does not say so itself, with the space after it: "do not ".
    pub prefix: &'a str,
    /// Words with which an item says so itself, with commas between: "do not, avoid, never".
    pub said: &'a str,
}

/// Whether an item of a do-not list says itself that it must not be done.
pub fn says_not(words: &str, dont: Dont) -> bool {
    let words = bare(words);
    let said = dont.said.split(',').chain([dont.prefix]).map(bare);
    // In Spanish, "no" begins "notar" too: each ends with a space.
    said.into_iter().any(|it| it != " " && words.starts_with(&it))
}

/// The first words of a text, small, with one space behind each, and no other sign but `'`: "❌
/// **Do** not…" is "do not ".
fn bare(words: &str) -> String {
    const FIRST: usize = 12;
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’');
    let all = words.split(|it: char| !is_part(it)).filter(|it| !it.is_empty()).take(FIRST);
    let small = all.map(|it| it.to_lowercase().replace('’', "'"));
    small.collect::<Vec<_>>().join(" ") + " "
}
