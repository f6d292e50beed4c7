//! READ MARKDOWN: a text → its [`Document`].

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, LinkType, Tag, TagEnd};

use crate::source::Text;

use super::allow::Allows;
use super::document::{
    Card, CardKind, Cite, Code, Document, FactRef, Heading, Html, Image, Link, LinkForm, Run,
    RunPlace,
};
use super::ids::is_page_id;
use super::notation;
use super::plain;
use super::raw::{Part, Raw};
use super::slug::{free_anchor, slug};
use super::tags;
use super::walk::{Piece, Walk, is_inline};

/// What the text holds. Serves whole pages and short values of front matter alike.
pub fn parse(text: Text) -> Document {
    let mut reader = Reader {
        text: text.str,
        found: Document::default(),
        allows: Allows::default(),
        blocks: Vec::new(),
        block: 0,
        is_code: false,
        begins_card: false,
        level: 1,
        heading: None,
        link: None,
        images: Vec::new(),
        anchors: HashSet::new(),
    };
    for (piece, range) in Walk::new(text.str) {
        reader.piece(piece, range);
    }
    reader.found.allows = reader.allows.finish(text.str.len());
    reader.found
}

/// Reads pieces into records.
struct Reader<'t> {
    text: &'t str,
    found: Document,
    allows: Allows,
    /// The block elements around this place.
    blocks: Vec<Range<usize>>,
    /// The number of the block that a run belongs to.
    block: u32,
    is_code: bool,
    /// True for the piece after the beginning of a card.
    begins_card: bool,
    /// The level of the last heading that began no card.
    level: u8,
    heading: Option<usize>,
    /// The link around this place, if its text is wanted.
    link: Option<Option<usize>>,
    images: Vec<usize>,
    anchors: HashSet<String>,
}

impl Reader<'_> {
    fn piece(&mut self, piece: Piece, range: Range<usize>) {
        let begins_card = std::mem::take(&mut self.begins_card);
        match piece {
            Piece::Start(tag) => self.start(tag, range, begins_card),
            Piece::End(end) => self.end(end, &range),
            Piece::Text(words) => {
                self.run(&words, range);
                self.words(&words);
            }
            Piece::Code(words) => self.words(&words),
            Piece::SoftBreak | Piece::HardBreak => self.words(" "),
            Piece::Cite => {
                let ids = notation::ids(self.text, range.clone());
                let ids = ids.into_iter().map(|(id, place)| (id.to_owned(), place)).collect();
                self.found.cites.push(Cite { ids, range, block: self.block });
            }
            Piece::Fact => {
                let name = notation::name(self.text, &range);
                self.found.facts.push(FactRef { name, range });
            }
            Piece::Html(raw) => self.html(&raw, range),
            Piece::Rule => self.allows.block(&range, self.blocks.len()),
            Piece::Note(_) | Piece::Task(_) => {}
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>, begins_card: bool) {
        if is_block(tag.to_end()) {
            self.allows.block(&range, self.blocks.len());
            self.blocks.push(range.clone());
            self.block += 1;
        }
        match tag {
            Tag::Heading { level, id, .. } => {
                let level = self.heading_level(level as u8, begins_card);
                self.heading(level, id, range);
            }
            Tag::BlockQuote(Some(kind)) => self.card(kind, range),
            Tag::BlockQuote(None) => self.found.quotes.push(range),
            Tag::CodeBlock(kind) => self.code(kind, range),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, range),
            Tag::Image { dest_url, title, .. } => {
                self.address(&dest_url, &range);
                self.images.push(self.found.images.len());
                let target = dest_url.into_string();
                let title = title.into_string();
                self.found.images.push(Image { target, alt: String::new(), title, range });
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd, range: &Range<usize>) {
        if is_block(end) {
            self.blocks.pop();
            self.block += 1;
            self.allows.end(range, self.blocks.len());
        }
        match end {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::Link => self.end_link(),
            TagEnd::Image => {
                self.images.pop();
            }
            _ => {}
        }
    }

    /// The level on the page; the heading of a card has one of its own.
    fn heading_level(&mut self, written: u8, begins_card: bool) -> u8 {
        if begins_card {
            return self.card_level();
        }
        self.level = written;
        written
    }

    fn heading(&mut self, level: u8, id: Option<CowStr>, range: Range<usize>) {
        self.heading = Some(self.found.headings.len());
        let anchor = id.map(CowStr::into_string).unwrap_or_default();
        let refused = is_page_id(&anchor).then(|| anchor.clone());
        self.found.headings.push(Heading { level, text: String::new(), anchor, refused, range });
    }

    fn end_heading(&mut self) {
        let Some(heading) = self.heading.take().and_then(|n| self.found.headings.get_mut(n)) else {
            return;
        };
        heading.text.truncate(heading.text.trim_end().len());
        let wanted = match heading.anchor.is_empty() {
            true => slug(&heading.text),
            false => std::mem::take(&mut heading.anchor),
        };
        heading.anchor = free_anchor(wanted, &self.anchors);
        self.anchors.insert(heading.anchor.clone());
    }

    fn card_level(&self) -> u8 {
        (self.level + 1).clamp(2, 6)
    }

    fn card(&mut self, kind: BlockQuoteKind, range: Range<usize>) {
        let kind = match kind {
            BlockQuoteKind::Note => CardKind::Note,
            BlockQuoteKind::Tip => CardKind::Tip,
            BlockQuoteKind::Important => CardKind::Important,
            BlockQuoteKind::Warning => CardKind::Warning,
            BlockQuoteKind::Caution => CardKind::Caution,
        };
        self.begins_card = true;
        let level = self.card_level();
        self.found.cards.push(Card { kind, level, range });
    }

    fn code(&mut self, kind: CodeBlockKind, range: Range<usize>) {
        self.is_code = true;
        let CodeBlockKind::Fenced(words) = kind else { return };
        if let Some(language) = language(&words) {
            self.found.code.push(Code { language: language.to_owned(), range });
        }
    }

    /// Records an address that would run a program, as raw HTML is.
    fn address(&mut self, address: &str, range: &Range<usize>) {
        if let Some(scheme) = tags::dangerous_scheme(address) {
            let refused = vec![(format!("`{scheme}:` address"), range.clone())];
            self.found.html.push(Html { refused, range: range.clone() });
        }
    }

    fn link(&mut self, link_type: LinkType, address: &str, range: Range<usize>) {
        self.address(address, &range);
        let form = match link_type {
            LinkType::WikiLink { .. } => LinkForm::Wiki,
            _ => LinkForm::Inline,
        };
        let has_text = link_type != LinkType::WikiLink { has_pothole: false };
        self.link = Some(has_text.then_some(self.found.links.len()));
        let address = match form {
            // In a table the bar is written `\|`.
            LinkForm::Wiki if has_text => address.trim_end_matches('\\'),
            _ => address,
        };
        let (target, anchor) = match address.split_once('#') {
            Some((target, anchor)) => (target, Some(anchor.trim().to_owned())),
            None => (address, None),
        };
        let mut target = target.trim().to_owned();
        if link_type == LinkType::Email {
            target.insert_str(0, "mailto:");
        }
        let block = self.blocks.last().cloned().unwrap_or(range.clone());
        self.found.links.push(Link { form, target, anchor, text: String::new(), range, block });
    }

    fn end_link(&mut self) {
        if let Some(link) = self.link.take().flatten().and_then(|n| self.found.links.get_mut(n)) {
            link.text.truncate(link.text.trim_end().len());
        }
    }

    fn html(&mut self, raw: &Raw, range: Range<usize>) {
        if !raw.is_comment() {
            let refused = raw.parts().into_iter().filter_map(|part| match part {
                Part::Refused(phrase, place) => Some((phrase, place)),
                _ => None,
            });
            self.found.html.push(Html { refused: refused.collect(), range: range.clone() });
            if raw.is_block {
                self.allows.block(&range, self.blocks.len());
            }
        }
        self.allows.read(raw, &self.blocks);
        if plain::is_space(raw) {
            self.words(" ");
        }
    }

    /// Adds words to the text of what stands around them.
    fn words(&mut self, words: &str) {
        if let Some(heading) = self.heading.and_then(|n| self.found.headings.get_mut(n)) {
            heading.text.push_str(words);
        }
        if let Some(link) = self.link.flatten().and_then(|n| self.found.links.get_mut(n)) {
            link.text.push_str(words);
        }
        for n in &self.images {
            self.found.images[*n].alt.push_str(words);
        }
    }

    fn run(&mut self, words: &str, range: Range<usize>) {
        let is_entity =
            self.text[range.clone()].starts_with('&') && *words != self.text[range.clone()];
        if self.is_code || is_entity || !self.images.is_empty() {
            return;
        }
        let place = match (self.link, self.heading) {
            (Some(_), _) => RunPlace::Link,
            (None, Some(_)) => RunPlace::Heading,
            (None, None) => RunPlace::Plain,
        };
        match self.found.runs.last_mut() {
            Some(last)
                if last.range.end == range.start
                    && last.block == self.block
                    && last.place == place =>
            {
                last.range.end = range.end;
            }
            _ => self.found.runs.push(Run { range, place, block: self.block }),
        }
    }
}

/// A row of a table is one block, so its cells are none.
fn is_block(end: TagEnd) -> bool {
    !is_inline(end) && end != TagEnd::TableCell
}

/// The language that a fence names.
pub(super) fn language(fence: &str) -> Option<&str> {
    fence.split([' ', ',', '{', '\t']).next().filter(|it| !it.is_empty())
}
