//! Elements: what begins and ends, and the records of headings, cards and code.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Tag};

use super::references::Reference;
use super::{Reader, last};
use crate::markdown::document::{Advice, Card, CardKind, Code, Heading, LossKind};
use crate::markdown::ids::is_page_id;
use crate::markdown::slug::slug;
use crate::markdown::tree::{Align, Cell, Element, Piece};

impl Reader<'_> {
    pub(super) fn start(&mut self, tag: Tag, range: Range<usize>, begins_card: bool) -> Piece {
        let start = range.clone();
        let blocks = self.blocks.len();
        let element = self.element(tag, range, begins_card);
        if is_block(element) {
            self.allows.block(&start, blocks);
            self.blocks.push(start);
            self.block += 1;
        }
        self.open.push(element);
        Piece::Start(element)
    }

    /// Ends the innermost element.
    pub(super) fn end(&mut self, range: &Range<usize>) -> Option<Element> {
        let element = self.open.pop()?;
        if is_block(element) {
            self.blocks.pop();
            self.block += 1;
            self.allows.end(range, self.blocks.len());
        }
        match element {
            Element::Heading(_) => self.end_heading(),
            Element::CodeBlock(_) => self.is_code = false,
            Element::TableHead => self.table.is_head = false,
            Element::TableRow => self.end_row(range),
            Element::Link(_) => self.end_link(),
            Element::Image(_) | Element::InnerImage => self.pictures -= 1,
            _ => {}
        }
        Some(element)
    }

    fn element(&mut self, tag: Tag, range: Range<usize>, begins_card: bool) -> Element {
        match tag {
            Tag::Heading { level, id, classes, .. } => {
                let anchor = id.map(CowStr::into_string).unwrap_or_default();
                let heading = Heading {
                    level: self.heading_level(level as u8, begins_card),
                    text: String::new(),
                    refused: is_page_id(&anchor).then(|| anchor.clone()),
                    anchor,
                    written_level: level as u8,
                    advice: advice(&classes),
                    range,
                };
                self.heading(heading)
            }
            Tag::BlockQuote(Some(kind)) => self.card(kind, range),
            Tag::BlockQuote(None) => {
                self.found.quotes.push(range);
                Element::Quote
            }
            Tag::CodeBlock(kind) => self.code(kind, range),
            Tag::List(None) => Element::Bullets,
            // A number of Markdown has at most nine digits.
            Tag::List(Some(first)) => Element::Numbers(first as u32),
            Tag::Item => Element::Item,
            Tag::FootnoteDefinition(label) => {
                if !self.noted.insert(label.to_string()) {
                    let mark = range.start..range.start + "[^]:".len() + label.len();
                    self.loss(LossKind::Note, mark);
                }
                Element::Footnote(self.note(label.into_string()))
            }
            Tag::DefinitionList => Element::Definitions,
            Tag::DefinitionListTitle => Element::Term,
            Tag::DefinitionListDefinition => Element::Definition,
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => self.table(tag),
            Tag::Emphasis => Element::Emphasis,
            Tag::Strong => Element::Strong,
            Tag::Strikethrough => Element::Strikethrough,
            Tag::Superscript => Element::Superscript,
            Tag::Subscript => Element::Subscript,
            Tag::Link { link_type, dest_url, title, .. } => {
                self.link(link_type, Reference { address: dest_url, title, range })
            }
            Tag::Image { dest_url, title, .. } => {
                self.image(Reference { address: dest_url, title, range })
            }
            // `Events` gathers HTML, and metadata is not asked for.
            Tag::Paragraph | Tag::HtmlBlock | Tag::MetadataBlock(_) => Element::Paragraph,
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

    fn heading(&mut self, heading: Heading) -> Element {
        self.is_heading = true;
        self.found.headings.push(heading);
        Element::Heading(last(&self.found.headings))
    }

    fn end_heading(&mut self) {
        self.is_heading = false;
        let Some(heading) = self.found.headings.last_mut() else { return };
        heading.text.truncate(heading.text.trim_end().len());
        let wanted = match heading.anchor.is_empty() {
            true => slug(&heading.text),
            false => std::mem::take(&mut heading.anchor),
        };
        heading.anchor = self.anchors.give(wanted);
    }

    fn card_level(&self) -> u8 {
        (self.level + 1).clamp(2, 6)
    }

    fn card(&mut self, kind: BlockQuoteKind, range: Range<usize>) -> Element {
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
        Element::Card(last(&self.found.cards))
    }

    fn code(&mut self, kind: CodeBlockKind, range: Range<usize>) -> Element {
        self.is_code = true;
        let CodeBlockKind::Fenced(words) = kind else { return Element::CodeBlock(None) };
        if let Some(fence) = open_fence(&self.text[range.clone()]) {
            self.loss(LossKind::Fence, range.start..range.start + fence);
        }
        let Some(language) = language(&words) else { return Element::CodeBlock(None) };
        self.found.code.push(Code { language: language.to_owned(), range });
        Element::CodeBlock(Some(last(&self.found.code)))
    }

    fn table(&mut self, tag: Tag) -> Element {
        match tag {
            Tag::Table(columns) => {
                self.table.columns = columns;
                Element::Table
            }
            Tag::TableHead => {
                (self.table.is_head, self.table.column) = (true, 0);
                Element::TableHead
            }
            Tag::TableRow => {
                self.table.column = 0;
                Element::TableRow
            }
            _ => {
                let align = match self.table.columns.get(self.table.column) {
                    Some(Alignment::Center) => Align::Center,
                    Some(Alignment::Right) => Align::Right,
                    _ => Align::Start,
                };
                self.table.column += 1;
                Element::TableCell(Cell { is_head: self.table.is_head, align })
            }
        }
    }
}

impl Reader<'_> {
    /// Notes the cells of a row that stand behind the last column: they are dropped.
    fn end_row(&mut self, range: &Range<usize>) {
        let row = &self.text[range.clone()];
        let inner = row.trim_start().strip_prefix('|').unwrap_or(row.trim_start());
        let start = range.end - inner.len();
        let inner = inner.trim_end();
        let bars = inner.match_indices('|').filter(|it| !inner[..it.0].ends_with('\\'));
        let last = bars.map(|it| it.0).nth(self.table.columns.len() - 1);
        if let Some(last) = last.filter(|it| !inner[it + 1..].trim_matches([' ', '|']).is_empty()) {
            self.loss(LossKind::Cells, start + last + 1..start + inner.len());
        }
    }
}

/// How long the fence is that opens a block of code, when nothing closes it.
fn open_fence(block: &str) -> Option<usize> {
    let sign = block.chars().next()?;
    let fence = block.len() - block.trim_start_matches(sign).len();
    // In a quotation each line begins with its mark.
    let line =
        block.lines().skip(1).last().unwrap_or_default().trim_start_matches(['>', ' ']).trim_end();
    let closes = line.len() >= fence && line.chars().all(|it| it == sign);
    (!closes).then_some(fence)
}

/// A row of a table is one block, so its cells are none.
fn is_block(element: Element) -> bool {
    !element.is_inline() && !matches!(element, Element::TableCell(_))
}

fn advice(classes: &[CowStr]) -> Option<Advice> {
    let has = |class: &str| classes.iter().any(|it| **it == *class);
    match (has("dont"), has("do")) {
        (true, _) => Some(Advice::Dont),
        (false, true) => Some(Advice::Do),
        (false, false) => None,
    }
}

/// The language that a fence names.
fn language(fence: &str) -> Option<&str> {
    fence.split([' ', ',', '{', '\t']).next().filter(|it| !it.is_empty())
}
