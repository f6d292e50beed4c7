//! Document and answers → HTML.
//!
//! Every element that begins puts its end on a stack, so that what comes out is balanced whatever
//! goes in; raw HTML is closed with the element around it.

mod blocks;
mod cards;
mod guard;
mod notes;
mod open;
mod raw;
mod references;
mod words;

use super::answers::{Answers, Mention};
use super::document::{CardKind, Document};
use super::escape::escape;
use super::ids::writer_id;
use super::reading::Reading;
use super::tree::{Element, Node, Piece};

use open::{End, List, Notes, OpenLink};

/// The HTML of a page's body. `document` is what [`parse`](super::parse) gave for this text.
pub fn to_html(text: &str, document: &Document, answers: &Answers) -> String {
    guarded(document, whole(Reading { text, document }, answers).out)
}

/// The HTML of a short value: when it is one paragraph, without the `<p>` around it.
pub fn to_inline_html(text: &str, document: &Document, answers: &Answers) -> String {
    let writer = whole(Reading { text, document }, answers);
    let inner = writer.out.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>\n"));
    let html = match inner {
        Some(inner) if writer.blocks == 1 => inner.to_owned(),
        _ => writer.out,
    };
    guarded(document, html)
}

/// The HTML of the care cards that are at least so urgent, as they stand on their page; a card within
/// such a card comes with it.
pub fn to_card_html(text: &str, document: &Document, answers: &Answers, least: CardKind) -> String {
    let reading = Reading { text, document };
    let mut html = String::new();
    let mut past = 0;
    for (n, node) in document.tree.nodes().iter().enumerate() {
        if let Piece::Start(Element::Card(card)) = node.piece
            && n >= past
            && document.cards[card as usize].kind >= least
        {
            let nodes = document.tree.element(n);
            past = n + nodes.len();
            html.push_str(&written(reading, nodes, answers).out);
        }
    }
    guarded(document, html)
}

fn guarded(document: &Document, html: String) -> String {
    if document.html.is_empty() { html } else { guard::guarded(&html) }
}

fn whole<'a>(reading: Reading<'a>, answers: &'a Answers<'a>) -> Writer<'a> {
    let mut writer = written(reading, reading.document.tree.nodes(), answers);
    writer.write_notes();
    writer
}

fn written<'a>(reading: Reading<'a>, nodes: &'a [Node], answers: &'a Answers<'a>) -> Writer<'a> {
    let mut writer = Writer {
        reading,
        answers,
        rest: nodes,
        out: String::with_capacity(reading.text.len() * 2),
        blocks: 0,
        ends: Vec::new(),
        raw: Vec::new(),
        list: List::default(),
        prefix: None,
        link: None,
        mention: None,
        mentions: &answers.mentions,
        notes: Notes::of(reading.document),
        tables: 0,
        places: Vec::new(),
    };
    while let Some(node) = writer.next() {
        writer.node(node);
    }
    writer.close_raw(0);
    writer
}

struct Writer<'a> {
    reading: Reading<'a>,
    answers: &'a Answers<'a>,
    /// What is still to be written.
    rest: &'a [Node],
    out: String,
    /// How many elements stood within no other.
    blocks: usize,
    ends: Vec<End>,
    /// Elements of raw HTML that are open, each with how many elements stood around it.
    raw: Vec<(&'static str, usize)>,
    list: List,
    /// Words for screen readers that the next heading or paragraph begins with.
    prefix: Option<&'a str>,
    link: Option<OpenLink<'a>>,
    /// The glossary word that is being written.
    mention: Option<&'a Mention>,
    /// Those that are still to come.
    mentions: &'a [Mention],
    notes: Notes,
    /// How many tables have begun.
    tables: usize,
    /// The ids of raw HTML that were written.
    places: Vec<String>,
}

impl<'a> Writer<'a> {
    /// Goes on to the next node.
    fn next(&mut self) -> Option<&'a Node> {
        let (node, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(node)
    }

    /// The piece that comes next.
    fn peek(&self) -> Option<Piece> {
        self.rest.first().map(|it| it.piece)
    }

    fn node(&mut self, node: &Node) {
        if !matches!(node.piece, Piece::Text(_)) {
            self.close_mention();
        }
        if self.list.begins_dont {
            self.begin_dont(node);
        }
        match node.piece {
            Piece::Start(element) => self.start(element),
            Piece::End(element) => self.end(element),
            Piece::Text(words) => self.words(self.reading.words(words), node.range()),
            Piece::Code(words) => {
                self.out.push_str("<code>");
                escape(&mut self.out, self.reading.words(words));
                self.out.push_str("</code>");
            }
            Piece::Tag(_) | Piece::HtmlBlock(_) => {
                if let Some(raw) = self.reading.raw(node.piece) {
                    self.raw(&raw);
                }
            }
            Piece::Comment => {}
            Piece::Cite(n) => self.cite(n),
            Piece::Fact(n) => self.fact(n),
            Piece::Note(number) => self.note(number),
            Piece::SoftBreak => self.out.push('\n'),
            Piece::HardBreak => self.out.push_str("<br>\n"),
            Piece::Rule => self.rule(),
            Piece::Task(ticked) => self.out.push_str(if ticked { "☑ " } else { "☐ " }),
        }
    }

    fn rule(&mut self) {
        self.blocks += usize::from(self.ends.is_empty());
        self.out.push_str("<hr>\n");
    }

    fn end(&mut self, element: Element) {
        self.close_raw(self.ends.len());
        match self.ends.pop() {
            Some(End::Tag(tag)) => self.out.push_str(tag),
            Some(End::Link) => self.end_link(),
            Some(End::Note(number, page)) => self.end_note(number, page),
            None => {}
        }
        match element {
            Element::Heading(_) => self.end_do_heading(),
            Element::Bullets | Element::Numbers(_)
                if self.list.dont.is_some_and(|it| it > self.ends.len()) =>
            {
                self.list.dont = None;
            }
            _ => {}
        }
    }

    /// Writes ` name="value"`.
    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&mut self.out, value);
        self.out.push('"');
    }

    /// Writes ` href="#id"` for an id that is made here.
    fn anchor(&mut self, id: std::fmt::Arguments) {
        let address = format!("#{}", self.prefixed(id));
        self.attribute("href", &address);
    }

    /// Writes ` name="id"` for an id that is made here.
    fn id(&mut self, name: &str, id: std::fmt::Arguments) {
        let id = self.prefixed(id);
        self.attribute(name, &id);
    }

    /// An id that is made here. With what other documents put before theirs, it could be any word.
    fn prefixed(&self, id: std::fmt::Arguments) -> String {
        match &*self.answers.id_prefix {
            "" => id.to_string(),
            prefix => writer_id(format!("{prefix}{id}")),
        }
    }
}
