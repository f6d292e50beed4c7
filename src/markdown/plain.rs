//! Text without marks: for descriptions, search, and what is read as a value.

use std::ops::Range;

use super::document::{Document, Link};
use super::dont::{DontLists, Quote};
use super::reading::Reading;
use super::tree::{Element, Piece};

/// The text without marks, one line a block. Facts are written as `values`, one for each of
/// `Document::facts`; citations, footnote marks, pictures, comments and code blocks are left out.
pub fn to_plain(text: &str, document: &Document, values: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let known = Known { values, titles: &[] };
    each_block(Reading { text, document }, known, |block| lines.push(block.text.trim().to_owned()));
    lines.join("\n")
}

/// What stands in a text for what is not said there.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The value of each of `Document::facts`.
    pub values: &'a [String],
    /// For each of `Document::links` what a wiki link without a text says.
    pub titles: &'a [Option<String>],
}

/// The plain text of one block, and where in it the links are.
#[derive(Default)]
pub struct Block {
    pub text: String,
    /// Links by their numbers, in order.
    pub links: Vec<(u32, Range<usize>)>,
    pub quote: Quote,
}

/// Gives every block with words or links.
pub fn each_block(reading: Reading, known: Known, take: impl FnMut(&Block)) {
    let mut reader = Reader {
        reading,
        known,
        take,
        block: Block::default(),
        lists: DontLists::default(),
        hidden: 0,
    };
    for node in reading.document.tree.nodes() {
        reader.piece(node.piece);
    }
    reader.end_block();
}

struct Reader<'a, F> {
    reading: Reading<'a>,
    known: Known<'a>,
    take: F,
    block: Block,
    lists: DontLists,
    /// How many elements stand around this place whose words are not read.
    hidden: usize,
}

impl<F: FnMut(&Block)> Reader<'_, F> {
    fn piece(&mut self, piece: Piece) {
        match piece {
            // Cells of a row stand in one line.
            Piece::Start(Element::TableCell(_)) | Piece::End(Element::TableCell(_)) => {
                self.block.space();
            }
            Piece::Start(it) | Piece::End(it) if !it.is_inline() => self.end_block(),
            _ => {}
        }
        self.lists.step(self.reading.document, piece);
        match piece {
            Piece::Start(it) if hides(it) => self.hidden += 1,
            Piece::End(it) if hides(it) => self.hidden -= 1,
            Piece::Start(Element::Link(n)) => self.link(n),
            Piece::End(Element::Link(n)) => self.block.end_link(n),
            _ if self.hidden == 0 => self.words(piece),
            _ => {}
        }
    }

    /// Ends the block, if there is something in it.
    fn end_block(&mut self) {
        if !self.block.text.trim().is_empty() || !self.block.links.is_empty() {
            self.block.quote = self.lists.quote();
            (self.take)(&self.block);
            self.lists.end_block();
        }
        self.block = Block::default();
    }

    fn link(&mut self, n: u32) {
        let link = &self.reading.document.links[n as usize];
        let start = self.block.text.len();
        if link.has_text || self.hidden > 0 {
            return self.block.links.push((n, start..usize::MAX));
        }
        let title = self.known.titles.get(n as usize).and_then(Option::as_deref);
        self.block.text.push_str(&title.map_or_else(|| shown_name(link), str::to_owned));
        // Its text is its target, and follows; it is cut off at the end.
        self.block.links.push((n, start..self.block.text.len()));
    }

    fn words(&mut self, piece: Piece) {
        let text = &mut self.block.text;
        match piece {
            Piece::Code(words) => text.push_str(self.reading.words(words)),
            // Where something was left out, the spaces on both sides become one.
            Piece::Text(words) if text.ends_with(' ') => {
                text.push_str(self.reading.words(words).trim_start_matches(' '));
            }
            Piece::Text(words) => text.push_str(self.reading.words(words)),
            Piece::Fact(n) => {
                text.push_str(self.known.values.get(n as usize).map_or("", String::as_str));
            }
            Piece::SoftBreak | Piece::HardBreak => self.block.space(),
            Piece::Tag(_) | Piece::HtmlBlock(_)
                if self.reading.raw(piece).is_some_and(|it| it.is_space()) =>
            {
                self.block.space();
            }
            // The space before a citation belongs to it.
            Piece::Cite(_) | Piece::Note(_) => text.truncate(text.trim_end().len()),
            _ => {}
        }
    }
}

/// True for what is left out with all that is in it.
fn hides(element: Element) -> bool {
    matches!(element, Element::Image(_) | Element::InnerImage | Element::CodeBlock(_))
}

impl Block {
    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    fn end_link(&mut self, n: u32) {
        if let Some((_, place)) = self.links.last_mut().filter(|it| it.0 == n) {
            match place.end {
                usize::MAX => place.end = self.text.len(),
                end => self.text.truncate(end),
            }
        }
    }
}

/// What a wiki link without a text says of its target: `risks/small-bruises#when` is
/// "small bruises".
fn shown_name(link: &Link) -> String {
    let page = match (link.target.as_str(), &link.anchor) {
        ("", Some(anchor)) => format!("#{anchor}"),
        (target, _) => target.trim_end_matches('/').to_owned(),
    };
    page.rsplit('/').next().unwrap_or(&page).trim_end_matches(".md").replace('-', " ")
}
