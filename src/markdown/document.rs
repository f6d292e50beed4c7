//! What a text refers to, and how it is built.

use std::ops::Range;

use super::tree::Tree;

/// What a Markdown text holds, each list in the order of the text, and the tree of it. Every `range` is in bytes of the
/// text that was parsed; `Text::span` makes a place of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Headings, with their anchors; anchors are unique within the document.
    pub headings: Vec<Heading>,
    /// Links, ordinary and wiki.
    pub links: Vec<Link>,
    /// Pictures.
    pub images: Vec<Image>,
    /// Citations.
    pub cites: Vec<Cite>,
    /// References to facts.
    pub facts: Vec<FactRef>,
    /// Care cards.
    pub cards: Vec<Card>,
    /// Quotations: block quotes that are no cards.
    pub quotes: Vec<Range<usize>>,
    /// Fenced code with a language.
    pub code: Vec<Code>,
    /// Pieces of raw HTML that are not comments, block or inline, and links that are as dangerous.
    pub html: Vec<Html>,
    /// The ids that raw HTML gives to places of the text.
    pub places: Vec<String>,
    /// Pictures in raw HTML.
    pub raw_images: Vec<RawImage>,
    /// Comments, which nobody reads.
    pub comments: Vec<Range<usize>>,
    /// What no reader sees though somebody wrote it.
    pub losses: Vec<Loss>,
    /// Exceptions that the writer asked for in comments.
    pub allows: Vec<Allow>,
    /// Runs of plain text, as a patient reads them.
    pub runs: Vec<Run>,
    /// How many labels of footnotes there are.
    pub(super) notes: u32,
    /// All of it, in order, for those who write it anew.
    pub(super) tree: Tree,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as it stands on the page: the heading that begins a card stands one below the heading
    /// before the card, however it was written.
    pub level: u8,
    /// Its text without marks.
    pub text: String,
    /// Its id on the page: the writer's own `{#id}`, or made of its text.
    pub anchor: String,
    /// The writer's own `{#id}`, where pages have that id themselves; the anchor is another then.
    pub refused: Option<String>,
    /// 1 to 6, as it was written.
    pub(super) written_level: u8,
    /// What the list under it is, if the heading says so.
    pub(super) advice: Option<Advice>,
    /// The whole heading.
    pub range: Range<usize>,
}

/// What a list advises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// `{.do}`: what to do.
    Do,
    /// `{.dont}`: what not to do.
    Dont,
}

/// How a link was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkForm {
    /// `[text](target)`, `[text][ref]` or `<https://…>`.
    Inline,
    /// `[[target]]` or `[[target|text]]`.
    Wiki,
}

/// A link as the writer wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// How it was written.
    pub form: LinkForm,
    /// Where it leads, without the anchor: `../risks/bruising.md`, `bruising`, `https://…`,
    /// `mailto:…`, or empty for an anchor on the same page.
    pub target: String,
    /// The anchor after `#`, if one was written.
    pub anchor: Option<String>,
    /// Its text without marks; for a wiki link without one, empty.
    pub text: String,
    /// False for a wiki link without a text, which shows the title of its page.
    pub(super) has_text: bool,
    /// What is shown when a pointer rests on it: `[text](target "title")`.
    pub(super) title: String,
    /// The whole link.
    pub range: Range<usize>,
    /// The block (paragraph, item, table row) it stands in.
    pub block: Range<usize>,
}

/// A picture as the writer wrote it; none for one within the words for another, which nobody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Where it lies: `../images/roller.jpg`.
    pub target: String,
    /// Its text for those who do not see it.
    pub alt: String,
    /// Its title: the caption of the figure.
    pub title: String,
    /// The whole picture.
    pub range: Range<usize>,
}

/// `<img src="roller.png" alt="A roller">`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawImage {
    /// Where it lies, as written.
    pub target: String,
    /// The piece of HTML that it stands in.
    pub range: Range<usize>,
}

/// `[@S3; @fda-devices]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// The sources' ids in the order written, each with its place.
    pub ids: Vec<(String, Range<usize>)>,
    /// The whole citation.
    pub range: Range<usize>,
    /// The innermost block it stands in, numbered like that of a [`Run`].
    pub block: u32,
}

/// `[=session-spacing]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRef {
    /// The fact's name.
    pub name: String,
    /// The whole reference.
    pub range: Range<usize>,
}

/// The five care cards of patient information, by rising urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardKind {
    /// `[!NOTE]`: information.
    Note,
    /// `[!TIP]`: what you can do yourself.
    Tip,
    /// `[!IMPORTANT]`: speak to us if.
    Important,
    /// `[!WARNING]`: get urgent advice if.
    Warning,
    /// `[!CAUTION]`: an emergency.
    Caution,
}

/// A care card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Which of the five.
    pub kind: CardKind,
    /// The level of its heading: one below the heading before it, from 2 to 6.
    pub level: u8,
    /// The whole card.
    pub range: Range<usize>,
}

/// Fenced code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The language named after the fence.
    pub language: String,
    /// The whole block.
    pub range: Range<usize>,
}

/// A piece of raw HTML; or a link or picture with a `javascript:` or `data:` address, which is never
/// written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html {
    /// What in it is not allowed and was taken out, each in a phrase that names it and its place:
    /// `script` element, `onclick` handler, `javascript:` address. Empty when all of it is allowed.
    pub refused: Vec<(String, Range<usize>)>,
    /// The whole piece.
    pub range: Range<usize>,
}

/// Text that no reader sees, or not as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// How it came about.
    pub kind: LossKind,
    /// What is lost, or what made it so.
    pub range: Range<usize>,
}

/// How a text is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossKind {
    /// A comment that never ends.
    Comment,
    /// Code in a fence that never ends, which takes all below it.
    Fence,
    /// The cells of a row that stand behind the last column.
    Cells,
    /// A second note of a label.
    Note,
}

/// `<!-- allow: uncited-figure because … -->`: holds for the block after it, or, when it stands
/// within a block, for that block; before the first block of a page it holds for the whole page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The lint's name.
    pub lint: String,
    /// What stands after `because`; empty when nothing does.
    pub reason: String,
    /// The comment itself.
    pub range: Range<usize>,
    /// What it holds for; `None` for the whole page.
    pub covers: Option<Range<usize>>,
}

/// What a run of text is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunPlace {
    /// Running text.
    Plain,
    /// The text of a link.
    Link,
    /// A heading.
    Heading,
}

/// A run of text without marks, as long as it goes on in the source. Code, raw HTML, citations, facts,
/// entities (`&nbsp;`) and the words for pictures are in no run. Straight quotes, `--` and `...` are
/// in their run as written, though a patient reads ’, – and ….
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its bytes in the text as written.
    pub range: Range<usize>,
    /// What it is part of.
    pub place: RunPlace,
    /// The innermost block it stands in (paragraph, tight list item, table row, heading,
    /// definition), as a number that rises through the document.
    pub block: u32,
}
