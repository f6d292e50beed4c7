//! Markdown → events: those of pulldown-cmark, with our own marks found, raw HTML gathered, and text
//! that runs on in the source given as one.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event as Cmark, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use super::bare::{Bare, first_bare};
use super::notation::{self, Mark};
use super::raw::Raw;

/// What stands at a place in the text.
#[derive(Debug, Clone)]
pub enum Event<'t> {
    /// An element begins; never `HtmlBlock`.
    Start(Tag<'t>),
    /// The innermost element ends.
    End,
    /// Running text, not escaped.
    Text(CowStr<'t>),
    /// Code in a line.
    Code(CowStr<'t>),
    /// Raw HTML: a tag in a line, or a whole block.
    Html(Raw<'t>),
    /// `[@id; @id]`.
    Cite,
    /// `[=name]`.
    Fact,
    /// A reference to the footnote of this label.
    Note(CowStr<'t>),
    /// The end of a line as written, which is but a space.
    SoftBreak,
    /// The end of a line as meant.
    HardBreak,
    /// A line across the page.
    Rule,
    /// The box of a task list, ticked or not.
    Task(bool),
}

/// All events of a text, each with its bytes.
pub struct Events<'t> {
    text: &'t str,
    events: Peekable<OffsetIter<'t>>,
    /// Events that were found together with one that was given.
    queue: VecDeque<(Event<'t>, Range<usize>)>,
    /// What is left of a run of text, still to be searched for marks.
    rest: Range<usize>,
    /// The end of the last citation; text before it has been dealt with.
    past: usize,
    /// True in code and addresses, where marks mean nothing.
    as_is: bool,
    /// How many links and pictures stand around this place, whose words hold no other link.
    references: usize,
}

impl<'t> Events<'t> {
    pub fn new(text: &'t str) -> Events<'t> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_WIKILINKS;
        Events {
            text,
            events: Parser::new_ext(text, options).into_offset_iter().peekable(),
            queue: VecDeque::new(),
            rest: 0..0,
            past: 0,
            as_is: false,
            references: 0,
        }
    }

    /// The run of text that begins with `range`, as far as it goes on in the source.
    fn joined(&mut self, mut range: Range<usize>) -> Range<usize> {
        let text = self.text;
        let goes_on = |event: &Cmark, next: &Range<usize>, end: usize| match event {
            Cmark::Text(words) => next.start == end && is_verbatim(text, words, next),
            _ => false,
        };
        while let Some((_, next)) = self.events.next_if(|(it, next)| goes_on(it, next, range.end)) {
            range.end = next.end;
        }
        range
    }

    /// The next event of the run of text that is being searched.
    fn next_of_rest(&mut self) -> (Event<'t>, Range<usize>) {
        let run = self.rest.clone();
        let mark = notation::first_mark(self.text, run.clone());
        let before = run.start..mark.as_ref().map_or(run.end, |it| it.range().start);
        if self.references == 0
            && let Some(bare) = first_bare(self.text, before)
        {
            return self.bare(bare, run);
        }
        let Some(mark) = mark else {
            self.rest = run.end..run.end;
            return self.words(run);
        };
        let range = mark.range().clone();
        if range.start > run.start {
            self.rest.start = range.start;
            return self.words(run.start..range.start);
        }
        self.rest = range.end.min(run.end)..run.end;
        self.past = range.end;
        let inner = range.start + 1..range.end - 1;
        match mark {
            Mark::Cite(_) => (Event::Cite, range),
            Mark::Fact(_) => (Event::Fact, range),
            Mark::Subscript(_) => self.small(Tag::Subscript, inner, range),
            Mark::Superscript(_) => self.small(Tag::Superscript, inner, range),
        }
    }

    /// A bare address, or the words of the run before it.
    fn bare(&mut self, bare: Bare, run: Range<usize>) -> (Event<'t>, Range<usize>) {
        let Bare { range, address, link_type } = bare;
        if range.start > run.start {
            self.rest.start = range.start;
            return self.words(run.start..range.start);
        }
        self.rest = range.end.min(run.end)..run.end;
        self.past = range.end;
        self.queue.extend([self.words(range.clone()), (Event::End, range.clone())]);
        let (title, id) = (CowStr::Borrowed(""), CowStr::Borrowed(""));
        (Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id }), range)
    }

    fn words(&self, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        (Event::Text(CowStr::Borrowed(&self.text[range.clone()])), range)
    }

    fn small(
        &mut self,
        tag: Tag<'t>,
        inner: Range<usize>,
        range: Range<usize>,
    ) -> (Event<'t>, Range<usize>) {
        let words = self.words(inner);
        self.queue.extend([words, (Event::End, range.clone())]);
        (Event::Start(tag), range)
    }

    /// The event for an event that is not plain text.
    fn other(&mut self, event: Cmark<'t>, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        let event = match event {
            Cmark::Start(Tag::HtmlBlock) => return self.html_block(range),
            Cmark::Start(tag) => Event::Start(self.start(tag, &range)),
            Cmark::End(end) => {
                if matches!(end, TagEnd::CodeBlock | TagEnd::Link) {
                    self.as_is = false;
                }
                if matches!(end, TagEnd::Link | TagEnd::Image) {
                    self.references -= 1;
                }
                Event::End
            }
            Cmark::Text(words) => Event::Text(words),
            Cmark::Code(words) | Cmark::InlineMath(words) | Cmark::DisplayMath(words) => {
                Event::Code(words)
            }
            Cmark::Html(words) | Cmark::InlineHtml(words) => {
                Event::Html(Raw::inline(cow(words), range.clone()))
            }
            Cmark::FootnoteReference(label) => Event::Note(label),
            Cmark::SoftBreak => Event::SoftBreak,
            Cmark::HardBreak => Event::HardBreak,
            Cmark::Rule => Event::Rule,
            Cmark::TaskListMarker(ticked) => Event::Task(ticked),
        };
        (event, range)
    }

    fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) -> Tag<'t> {
        if matches!(tag, Tag::Link { .. } | Tag::Image { .. }) {
            self.references += 1;
        }
        match tag {
            Tag::CodeBlock(_) => self.as_is = true,
            Tag::Link { link_type, .. } => {
                self.as_is = matches!(
                    link_type,
                    LinkType::Autolink
                        | LinkType::Email
                        | LinkType::WikiLink { has_pothole: false }
                );
            }
            Tag::Strikethrough if notation::is_subscript(&self.text[range.clone()]) => {
                return Tag::Subscript;
            }
            _ => {}
        }
        tag
    }

    /// All lines of a block of HTML as one event.
    fn html_block(&mut self, range: Range<usize>) -> (Event<'t>, Range<usize>) {
        let mut raw = Raw::block(range.clone());
        for (event, line) in self.events.by_ref() {
            match event {
                Cmark::End(TagEnd::HtmlBlock) => break,
                Cmark::Html(words) | Cmark::InlineHtml(words) | Cmark::Text(words) => {
                    raw.push(cow(words), line.start);
                }
                _ => {}
            }
        }
        (Event::Html(raw), range)
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(event) = self.queue.pop_front() {
                return Some(event);
            }
            if !self.rest.is_empty() {
                return Some(self.next_of_rest());
            }
            let (event, range) = self.events.next()?;
            match event {
                Cmark::Text(_) | Cmark::SoftBreak | Cmark::HardBreak if range.start < self.past => {
                    if range.end > self.past {
                        self.rest = self.joined(self.past..range.end);
                    }
                }
                Cmark::Text(words) if !self.as_is && is_verbatim(self.text, &words, &range) => {
                    self.rest = self.joined(range);
                }
                event => return Some(self.other(event, range)),
            }
        }
    }
}

/// True when `words` are the very bytes of the source at `range`.
fn is_verbatim(text: &str, words: &CowStr, range: &Range<usize>) -> bool {
    match words {
        CowStr::Borrowed(words) => {
            words.len() == range.len() && words.as_ptr() == text[range.start..].as_ptr()
        }
        _ => false,
    }
}

fn cow(words: CowStr) -> Cow<str> {
    match words {
        CowStr::Borrowed(words) => Cow::Borrowed(words),
        words => Cow::Owned(words.into_string()),
    }
}
