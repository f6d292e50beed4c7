//! Markdown → pieces: the one walk that both [`parse`](super::parse) and
//! [`to_html`](super::to_html) take, so that both count the same things in the same order.

use std::ops::Range;

use pulldown_cmark::{CowStr, Tag, TagEnd};

use super::pieces::Pieces;
use super::raw::{self, Raw};

/// What stands at a place in the text. Like pulldown-cmark's event, with our own marks found, raw
/// HTML gathered, and text that runs on in the source given as one.
#[derive(Debug, Clone)]
pub(super) enum Piece<'t> {
    /// An element begins; never `HtmlBlock`.
    Start(Tag<'t>),
    /// It ends.
    End(TagEnd),
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

/// The pieces of a text that are shown, each with its bytes.
pub(super) struct Walk<'t> {
    pieces: Pieces<'t>,
    /// Set within a refused element whose content is not shown.
    dropping: Option<Dropping>,
}

struct Dropping {
    name: String,
    /// How many elements have begun since.
    depth: usize,
}

/// True for the end of what stands in a line; all else is a block.
pub(super) fn is_inline(end: TagEnd) -> bool {
    use TagEnd as E;
    matches!(
        end,
        E::Emphasis
            | E::Strong
            | E::Strikethrough
            | E::Subscript
            | E::Superscript
            | E::Link
            | E::Image
    )
}

impl<'t> Walk<'t> {
    pub(super) fn new(text: &'t str) -> Walk<'t> {
        Walk { pieces: Pieces::new(text), dropping: None }
    }

    /// False for what stands within a refused element, like the text of a script.
    fn is_shown(&mut self, piece: &Piece) -> bool {
        let Some(dropping) = &mut self.dropping else {
            if let Piece::Html(it) = piece {
                let name = raw::opens_dropped(it);
                self.dropping = name.map(|name| Dropping { name, depth: 0 });
            }
            return true;
        };
        match piece {
            Piece::Start(_) => dropping.depth += 1,
            Piece::End(_) if dropping.depth > 0 => dropping.depth -= 1,
            Piece::End(_) => {
                self.dropping = None;
                return true;
            }
            Piece::Html(it) if dropping.depth == 0 && raw::closes(it, &dropping.name) => {
                self.dropping = None;
            }
            _ => {}
        }
        false
    }
}

impl<'t> Iterator for Walk<'t> {
    type Item = (Piece<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (piece, range) = self.pieces.next()?;
            if self.is_shown(&piece) {
                return Some((piece, range));
            }
        }
    }
}
