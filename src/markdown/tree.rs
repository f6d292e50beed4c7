//! The kept tree of a text: parsed once, then read by every writer.
//!
//! It is one flat list: the start of an element, what is in it, its end. A node is a few numbers: words
//! are ranges of the text, which is kept anyway, and only those that do not stand there as they are read
//! (’ for ', `&` for `&amp;`) are kept here. What refers to something carries the number of its record,
//! so that no reader needs to count.

use std::ops::Range;

/// What a text is made of, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    /// The words that do not stand in the text.
    pub made: String,
}

/// A piece of the text, and its bytes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    pub piece: Piece,
    start: u32,
    end: u32,
}

/// What stands at a place. A number is that of a record in the list of the document that has the name
/// of the piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// An element begins.
    Start(Element),
    /// It ends.
    End(Element),
    /// Running text, not escaped.
    Text(Words),
    /// Code in a line.
    Code(Words),
    /// Raw HTML that is a tag in a line, and no comment.
    Tag(Words),
    /// A block of raw HTML that is more than comments.
    HtmlBlock(Words),
    /// Raw HTML that is nothing but comments.
    Comment,
    /// `[@id; @id]`.
    Cite(u32),
    /// `[=name]`.
    Fact(u32),
    /// A reference to the footnote of this number.
    Note(u32),
    /// The end of a line as written, which is but a space.
    SoftBreak,
    /// The end of a line as meant.
    HardBreak,
    /// A line across the page.
    Rule,
    /// The box of a task list, ticked or not.
    Task(bool),
}

/// What has a start and an end. Numbers as in [`Piece`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    Paragraph,
    Heading(u32),
    /// A block quote that is no card.
    Quote,
    Card(u32),
    /// Code, with its record if it names its language.
    CodeBlock(Option<u32>),
    Bullets,
    /// A numbered list, with its first number.
    Numbers(u32),
    Item,
    /// What the footnote of this number says.
    Footnote(u32),
    Definitions,
    Term,
    Definition,
    Table,
    TableHead,
    TableRow,
    TableCell(Cell),
    Emphasis,
    Strong,
    Strikethrough,
    Superscript,
    Subscript,
    Link(u32),
    Image(u32),
    /// A picture within the words for another, of which only its own words are read.
    InnerImage,
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub is_head: bool,
    pub align: Align,
}

/// How the words of a cell are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Start,
    Center,
    Right,
}

/// Where words are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// From this byte of the text to that.
    Written(u32, u32),
    /// From this byte of the tree's own words to that.
    Made(u32, u32),
}

impl Element {
    /// True for what stands in a line; all else is a block.
    pub fn is_inline(self) -> bool {
        use Element as E;
        matches!(
            self,
            E::Emphasis
                | E::Strong
                | E::Strikethrough
                | E::Superscript
                | E::Subscript
                | E::Link(_)
                | E::Image(_)
                | E::InnerImage
        )
    }
}

impl Node {
    /// Its bytes in the text.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Tree {
    /// All nodes, in order.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The element that starts at this node, from its start to its end.
    pub fn element(&self, start: usize) -> &[Node] {
        let mut depth = 0;
        let length = self.nodes[start..].iter().position(|node| {
            match node.piece {
                Piece::Start(_) => depth += 1,
                Piece::End(_) => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        &self.nodes[start..length.map_or(self.nodes.len(), |it| start + it + 1)]
    }

    pub fn push(&mut self, piece: Piece, range: &Range<usize>) {
        self.nodes.push(Node { piece, start: range.start as u32, end: range.end as u32 });
    }

    /// Keeps words that are read at `range` of the text.
    pub fn keep(&mut self, words: &str, text: &str, range: &Range<usize>) -> Words {
        if let Some(n) = text[range.clone()].find(words) {
            let start = range.start + n;
            return Words::Written(start as u32, (start + words.len()) as u32);
        }
        let start = self.made.len() as u32;
        self.made.push_str(words);
        Words::Made(start, self.made.len() as u32)
    }

    /// Gives back what the lists hold in reserve: a tree is kept long and never grows again.
    pub fn finish(&mut self) {
        self.nodes.shrink_to_fit();
        self.made.shrink_to_fit();
    }
}
