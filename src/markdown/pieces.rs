//! Events of pulldown-cmark → pieces.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use super::notation::{self, Mark};
use super::raw::Raw;
use super::walk::Piece;

/// All pieces of a text, each with its bytes.
pub(super) struct Pieces<'t> {
    text: &'t str,
    events: Peekable<OffsetIter<'t>>,
    /// Pieces that were found together with one that was given.
    queue: VecDeque<(Piece<'t>, Range<usize>)>,
    /// What is left of a run of text, still to be searched for marks.
    rest: Range<usize>,
    /// The end of the last citation; text before it has been dealt with.
    past: usize,
    /// True in code and addresses, where marks mean nothing.
    as_is: bool,
}

impl<'t> Pieces<'t> {
    pub(super) fn new(text: &'t str) -> Pieces<'t> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_WIKILINKS;
        Pieces {
            text,
            events: Parser::new_ext(text, options).into_offset_iter().peekable(),
            queue: VecDeque::new(),
            rest: 0..0,
            past: 0,
            as_is: false,
        }
    }

    /// The run of text that begins with `range`, as far as it goes on in the source.
    fn joined(&mut self, mut range: Range<usize>) -> Range<usize> {
        let text = self.text;
        let goes_on = |event: &Event, next: &Range<usize>, end: usize| match event {
            Event::Text(words) => next.start == end && is_verbatim(text, words, next),
            _ => false,
        };
        while let Some((_, next)) = self.events.next_if(|(it, next)| goes_on(it, next, range.end)) {
            range.end = next.end;
        }
        range
    }

    /// The next piece of the run of text that is being searched.
    fn next_of_rest(&mut self) -> (Piece<'t>, Range<usize>) {
        let run = self.rest.clone();
        let Some(mark) = notation::first_mark(self.text, run.clone()) else {
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
            Mark::Cite(_) => (Piece::Cite, range),
            Mark::Fact(_) => (Piece::Fact, range),
            Mark::Subscript(_) => self.small(Tag::Subscript, inner, range),
            Mark::Superscript(_) => self.small(Tag::Superscript, inner, range),
        }
    }

    fn words(&self, range: Range<usize>) -> (Piece<'t>, Range<usize>) {
        (Piece::Text(CowStr::Borrowed(&self.text[range.clone()])), range)
    }

    fn small(
        &mut self,
        tag: Tag<'t>,
        inner: Range<usize>,
        range: Range<usize>,
    ) -> (Piece<'t>, Range<usize>) {
        let words = self.words(inner);
        self.queue.extend([words, (Piece::End(tag.to_end()), range.clone())]);
        (Piece::Start(tag), range)
    }

    /// The piece for an event that is not plain text.
    fn other(&mut self, event: Event<'t>, range: Range<usize>) -> (Piece<'t>, Range<usize>) {
        let piece = match event {
            Event::Start(Tag::HtmlBlock) => return self.html_block(range),
            Event::Start(tag) => Piece::Start(self.start(tag, &range)),
            Event::End(end) => Piece::End(self.end(end, &range)),
            Event::Text(words) => Piece::Text(words),
            Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                Piece::Code(words)
            }
            Event::Html(words) | Event::InlineHtml(words) => {
                Piece::Html(Raw::inline(cow(words), range.clone()))
            }
            Event::FootnoteReference(label) => Piece::Note(label),
            Event::SoftBreak => Piece::SoftBreak,
            Event::HardBreak => Piece::HardBreak,
            Event::Rule => Piece::Rule,
            Event::TaskListMarker(ticked) => Piece::Task(ticked),
        };
        (piece, range)
    }

    fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) -> Tag<'t> {
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

    fn end(&mut self, end: TagEnd, range: &Range<usize>) -> TagEnd {
        match end {
            TagEnd::CodeBlock | TagEnd::Link => self.as_is = false,
            TagEnd::Strikethrough if notation::is_subscript(&self.text[range.clone()]) => {
                return TagEnd::Subscript;
            }
            _ => {}
        }
        end
    }

    /// All lines of a block of HTML as one piece.
    fn html_block(&mut self, range: Range<usize>) -> (Piece<'t>, Range<usize>) {
        let mut raw = Raw::block(range.clone());
        for (event, line) in self.events.by_ref() {
            match event {
                Event::End(TagEnd::HtmlBlock) => break,
                Event::Html(words) | Event::InlineHtml(words) | Event::Text(words) => {
                    raw.push(cow(words), line.start);
                }
                _ => {}
            }
        }
        (Piece::Html(raw), range)
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = (Piece<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(piece) = self.queue.pop_front() {
                return Some(piece);
            }
            if !self.rest.is_empty() {
                return Some(self.next_of_rest());
            }
            let (event, range) = self.events.next()?;
            match event {
                Event::Text(_) | Event::SoftBreak | Event::HardBreak if range.start < self.past => {
                    if range.end > self.past {
                        self.rest = self.joined(self.past..range.end);
                    }
                }
                Event::Text(words) if !self.as_is && is_verbatim(self.text, &words, &range) => {
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
