//! Document and answers → HTML.
//!
//! Every element that begins puts its end on a stack, so that what comes out is balanced whatever
//! goes in; raw HTML is closed with the element around it.

mod blocks;
mod cards;
mod guard;
mod notes;
mod raw;
mod references;
mod words;

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, CowStr, TagEnd};

use super::answers::Answers;
use super::document::Document;
use super::escape::escape;
use super::ids::writer_id;
use super::walk::{Piece, Walk};

/// The HTML of a page's body. `document` is what [`parse`](super::parse) gave for this text.
pub fn to_html(text: &str, document: &Document, answers: &Answers) -> String {
    guarded(document, written(text, document, answers).out)
}

/// The HTML of a short value: when it is one paragraph, without the `<p>` around it.
pub fn to_inline_html(text: &str, document: &Document, answers: &Answers) -> String {
    let writer = written(text, document, answers);
    let inner = writer.out.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>\n"));
    let html = match inner {
        Some(inner) if writer.blocks == 1 => inner.to_owned(),
        _ => writer.out,
    };
    guarded(document, html)
}

fn guarded(document: &Document, html: String) -> String {
    if document.html.is_empty() { html } else { guard::guarded(&html) }
}

fn written<'a>(text: &'a str, document: &'a Document, answers: &'a Answers<'a>) -> Writer<'a> {
    let mut writer = Writer {
        text,
        document,
        answers,
        pieces: Walk::new(text).peekable(),
        out: String::with_capacity(text.len() * 2),
        met: Met::default(),
        blocks: 0,
        ends: Vec::new(),
        raw: Vec::new(),
        table: Table::default(),
        list: List::default(),
        prefix: None,
        link: None,
        mention: None,
        notes: notes::Notes::default(),
    };
    while let Some((piece, range)) = writer.pieces.next() {
        writer.piece(piece, range);
    }
    writer.close_raw(0);
    writer.write_notes();
    writer
}

/// How many of each were met: the number of the next in the document's list.
#[derive(Default)]
struct Met {
    headings: usize,
    links: usize,
    images: usize,
    cites: usize,
    facts: usize,
    cards: usize,
    mentions: usize,
}

/// What the end of an element writes.
enum End<'a> {
    /// This.
    Tag(&'static str),
    /// A link.
    Link,
    /// The footnote of this label; the page goes on after this.
    Note(CowStr<'a>, String),
}

/// The table around this place.
#[derive(Default)]
struct Table {
    columns: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

/// What is known of do and do-not lists.
#[derive(Default)]
struct List {
    /// A heading that may turn out to stand over such a list.
    heading: Option<cards::DoHeading>,
    /// Within how many elements the items of a do-not list stand.
    dont: Option<usize>,
    /// True at the beginning of an item, until its first word.
    begins_dont: bool,
}

struct Writer<'a> {
    text: &'a str,
    document: &'a Document,
    answers: &'a Answers<'a>,
    pieces: Peekable<Walk<'a>>,
    out: String,
    met: Met,
    /// How many elements stood within no other.
    blocks: usize,
    ends: Vec<End<'a>>,
    /// Elements of raw HTML that are open, each with how many elements stood around it.
    raw: Vec<(&'static str, usize)>,
    table: Table,
    list: List,
    /// Words for screen readers that the next heading or paragraph begins with.
    prefix: Option<&'a str>,
    link: Option<references::OpenLink<'a>>,
    /// The glossary word that is being written.
    mention: Option<&'a super::answers::Mention>,
    notes: notes::Notes<'a>,
}

impl<'a> Writer<'a> {
    fn piece(&mut self, piece: Piece<'a>, range: Range<usize>) {
        if !matches!(piece, Piece::Text(_)) {
            self.close_mention();
        }
        if self.list.begins_dont {
            self.begin_dont(&piece, &range);
        }
        match piece {
            Piece::Start(tag) => self.start(tag),
            Piece::End(end) => self.end(end),
            Piece::Text(words) => self.words(&words, range),
            Piece::Code(words) => {
                self.out.push_str("<code>");
                escape(&mut self.out, &words);
                self.out.push_str("</code>");
            }
            Piece::Html(raw) => self.raw(&raw),
            Piece::Cite => self.cite(),
            Piece::Fact => self.fact(&range),
            Piece::Note(label) => self.note(label),
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

    fn end(&mut self, end: TagEnd) {
        self.close_raw(self.ends.len());
        match self.ends.pop() {
            Some(End::Tag(tag)) => self.out.push_str(tag),
            Some(End::Link) => self.end_link(),
            Some(End::Note(label, page)) => self.end_note(label, page),
            None => {}
        }
        match end {
            TagEnd::TableHead => self.table.is_head = false,
            TagEnd::Heading(_) => self.end_do_heading(),
            TagEnd::List(_) if self.list.dont.is_some_and(|it| it > self.ends.len()) => {
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
