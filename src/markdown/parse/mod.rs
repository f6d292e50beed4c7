//! READ MARKDOWN: a text → its [`Document`].

mod elements;
mod references;
mod words;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::Alignment;

use crate::source::Text;

use super::allow::Allows;
use super::breaks::joins;
use super::document::{Cite, Document, FactRef, Html, Loss, LossKind, RawImage};
use super::events::Event;
use super::notation;
use super::raw::{Part, Raw};
use super::shown::Shown;
use super::slug::Anchors;
use super::tree::{Element, Piece};

/// What the text holds. Serves whole pages and short values of front matter alike.
pub fn parse(text: Text) -> Document {
    let mut reader = Reader { text: text.str, level: 1, ..Reader::default() };
    for (event, range) in Shown::new(text.str) {
        reader.event(event, range);
    }
    reader.found.allows = reader.allows.finish(text.str.len());
    reader.found.notes = reader.notes.len() as u32;
    reader.found.tree.finish();
    reader.found
}

/// Reads events into records and the tree.
#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    found: Document,
    allows: Allows,
    /// The elements around this place.
    open: Vec<Element>,
    /// Where the block elements around this place stand.
    blocks: Vec<Range<usize>>,
    /// The number of the block that a run belongs to.
    block: u32,
    is_code: bool,
    /// True for the event after the beginning of a card.
    begins_card: bool,
    /// The level of the last heading that began no card.
    level: u8,
    is_heading: bool,
    is_link: bool,
    /// How many pictures stand around this place; only the outermost is recorded.
    pictures: usize,
    anchors: Anchors,
    /// The labels of footnotes, with their numbers.
    notes: HashMap<String, u32>,
    /// The labels whose note was written.
    noted: HashSet<String>,
    table: Table,
}

/// The table around this place.
#[derive(Default)]
struct Table {
    columns: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        let begins_card = std::mem::take(&mut self.begins_card);
        let place = range.clone();
        let piece = match event {
            Event::Start(tag) => self.start(tag, range, begins_card),
            Event::End => {
                let Some(element) = self.end(&range) else { return };
                Piece::End(element)
            }
            Event::Text(words) => {
                self.run(&words, range);
                self.words(&words);
                Piece::Text(self.found.tree.keep(&words, self.text, &place))
            }
            Event::Code(words) => {
                self.words(&words);
                Piece::Code(self.found.tree.keep(&words, self.text, &place))
            }
            Event::SoftBreak if joins(&self.text[..range.start], &self.text[range.end..]) => return,
            Event::SoftBreak | Event::HardBreak => {
                self.words(" ");
                if matches!(event, Event::SoftBreak) { Piece::SoftBreak } else { Piece::HardBreak }
            }
            Event::Cite => self.cite(range),
            Event::Fact => self.fact(range),
            Event::Html(raw) => self.html(&raw, range),
            Event::Rule => {
                self.allows.block(&range, self.blocks.len());
                Piece::Rule
            }
            Event::Note(label) => Piece::Note(self.note(label.into_string())),
            Event::Task(ticked) => Piece::Task(ticked),
        };
        self.found.tree.push(piece, &place);
    }

    fn cite(&mut self, range: Range<usize>) -> Piece {
        let ids = notation::ids(self.text, range.clone());
        let ids = ids.into_iter().map(|(id, place)| (id.to_owned(), place)).collect();
        self.found.cites.push(Cite { ids, range, block: self.block });
        Piece::Cite(last(&self.found.cites))
    }

    fn fact(&mut self, range: Range<usize>) -> Piece {
        let name = notation::name(self.text, &range);
        self.found.facts.push(FactRef { name, range });
        Piece::Fact(last(&self.found.facts))
    }

    fn html(&mut self, raw: &Raw, range: Range<usize>) -> Piece {
        let is_comment = raw.is_comment();
        if !is_comment {
            let mut refused = Vec::new();
            for part in raw.parts() {
                match part {
                    Part::Refused(phrase, place) => refused.push((phrase, place)),
                    Part::Open(name, attributes) => {
                        refused.extend(self.opened(name, &attributes, &range));
                    }
                    _ => {}
                }
            }
            self.found.html.push(Html { refused, range: range.clone() });
            if raw.is_block {
                self.allows.block(&range, self.blocks.len());
            }
        }
        if is_comment {
            if !self.text[range.clone()].trim_end().ends_with("-->") {
                self.loss(LossKind::Comment, range.start..range.start + "<!--".len());
            }
            self.found.comments.push(range.clone());
        }
        self.allows.read(raw, &self.blocks);
        if raw.is_space() {
            self.words(" ");
        }
        match (is_comment, raw.is_block) {
            (true, _) => Piece::Comment,
            (false, true) => Piece::HtmlBlock(self.found.tree.keep(&raw.html, self.text, &range)),
            (false, false) => Piece::Tag(self.found.tree.keep(&raw.html, self.text, &range)),
        }
    }

    /// Records the place and the picture of an element of raw HTML, and refuses an id that another
    /// place has.
    fn opened(
        &mut self,
        element: &str,
        attributes: &[(&str, &str)],
        range: &Range<usize>,
    ) -> Option<(String, Range<usize>)> {
        let value = |name: &str| {
            attributes.iter().find(|it| it.0.eq_ignore_ascii_case(name)).map(|it| it.1.to_owned())
        };
        if element == "img"
            && let Some(target) = value("src")
        {
            self.found.raw_images.push(RawImage { target, range: range.clone() });
        }
        let id = value("id")?;
        if self.anchors.give(id.clone()) != id {
            return Some((format!("`id` `{id}` of another place"), range.clone()));
        }
        self.found.places.push(id);
        None
    }

    pub(super) fn loss(&mut self, kind: LossKind, range: Range<usize>) {
        self.found.losses.push(Loss { kind, range });
    }

    /// The number of the footnotes of that label.
    fn note(&mut self, label: String) -> u32 {
        let next = self.notes.len() as u32;
        *self.notes.entry(label).or_insert(next)
    }
}

/// The number of the record that was added last.
fn last<T>(records: &[T]) -> u32 {
    records.len() as u32 - 1
}
