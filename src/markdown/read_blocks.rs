//! A text block by block: what a sign-off covers of it, and what is shown of it to who signs.

use super::document::{Advice, CardKind, Document, Heading, LinkForm};
use super::plain::Known;
use super::reading::Reading;
use super::tree::{Align, Element, Piece};

/// A block with words of its own, or one that holds nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadBlock {
    /// What it stands in and what it is, from outside in: `caution`, `bullets`, `item`.
    pub within: Vec<String>,
    /// How many of these, counted from the last, begin with it.
    pub begins: usize,
    /// Its words with every mark that a parsed text keeps, in one notation. The writer's own `<`, `>`,
    /// `|`, `"` and `\` stand behind a `\` there.
    pub marked: String,
    /// Its words as they are read.
    pub plain: String,
}

/// The blocks of a text, in order. They are all that was parsed but comments and ids: two texts have
/// the same ones only when they are read alike, so white space counts where it changes what a text is
/// parsed to, and in code, and nowhere else. In [`ReadBlock::plain`] facts are read as `values` and
/// wiki links without a text as `titles`, one for each that the document has.
pub fn read_blocks(
    text: &str,
    document: &Document,
    values: &[String],
    titles: &[Option<String>],
) -> Vec<ReadBlock> {
    let mut reader = Reader {
        reading: Reading { text, document },
        known: Known { values, titles },
        blocks: Vec::new(),
        around: Vec::new(),
        marked: String::new(),
        plain: String::new(),
        is_code: false,
        has_title: false,
    };
    for node in document.tree.nodes() {
        reader.piece(node.piece);
    }
    reader.end_block();
    reader.blocks
}

struct Reader<'a> {
    reading: Reading<'a>,
    known: Known<'a>,
    blocks: Vec<ReadBlock>,
    around: Vec<Around>,
    marked: String,
    plain: String,
    is_code: bool,
    /// Within a wiki link without a text, whose words are its target.
    has_title: bool,
}

/// A block element around a place.
struct Around {
    name: String,
    /// Whether no block was kept since it began.
    is_new: bool,
}

impl Reader<'_> {
    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Start(it) if it.is_inline() => self.begin(it),
            Piece::End(it) if it.is_inline() => self.end(it),
            Piece::Start(it) => {
                self.end_block();
                self.is_code = matches!(it, Element::CodeBlock(_));
                self.around.push(Around { name: self.name(it), is_new: true });
            }
            Piece::End(_) => {
                // One that holds nothing may be seen even so.
                match self.around.last().is_some_and(|it| it.is_new) {
                    true => self.keep_block(),
                    false => self.end_block(),
                }
                self.is_code = false;
                self.around.pop();
            }
            _ => self.words(piece),
        }
    }

    /// Keeps the block that ends here, if it has words.
    fn end_block(&mut self) {
        if !self.marked.trim().is_empty() {
            self.keep_block();
        }
    }

    fn keep_block(&mut self) {
        self.blocks.push(ReadBlock {
            within: self.around.iter().map(|it| it.name.clone()).collect(),
            begins: self.around.iter().filter(|it| it.is_new).count(),
            marked: one_spaced(&std::mem::take(&mut self.marked)),
            plain: one_spaced(&std::mem::take(&mut self.plain)),
        });
        self.around.iter_mut().for_each(|it| it.is_new = false);
    }

    fn words(&mut self, piece: Piece) {
        match piece {
            Piece::Text(words) => self.say(self.reading.words(words)),
            Piece::Code(words) => {
                self.marked.push_str("<code>");
                self.say(self.reading.words(words));
                self.marked.push_str("</code>");
            }
            Piece::Tag(words) => self.mark("tag", &[self.reading.words(words)]),
            Piece::HtmlBlock(words) => self.mark("html", &[self.reading.words(words)]),
            Piece::Comment => {}
            Piece::Cite(n) => {
                let ids = &self.reading.document.cites[n as usize].ids;
                let ids: Vec<&str> = ids.iter().map(|it| it.0.as_str()).collect();
                self.mark("cite", &ids);
                self.plain.push_str(&format!("[{}]", ids.join(", ")));
            }
            Piece::Fact(n) => {
                self.mark("fact", &[&self.reading.document.facts[n as usize].name]);
                let value = self.known.values.get(n as usize);
                self.plain.push_str(value.map_or("", String::as_str));
            }
            Piece::Note(n) => self.mark("note", &[&n.to_string()]),
            Piece::SoftBreak => self.say(" "),
            Piece::HardBreak => {
                self.mark("break", &[]);
                self.plain.push(' ');
            }
            Piece::Rule => {
                self.end_block();
                self.mark("rule", &[]);
                self.end_block();
            }
            Piece::Task(is_ticked) => self.mark(if is_ticked { "ticked" } else { "open" }, &[]),
            Piece::Start(_) | Piece::End(_) => {}
        }
    }

    /// Words of the writer's.
    fn say(&mut self, words: &str) {
        escape(&mut self.marked, words, self.is_code);
        if !self.has_title {
            self.plain.push_str(words);
        }
    }

    /// A mark, with what it says.
    fn mark(&mut self, name: &str, says: &[&str]) {
        self.marked.push('<');
        self.marked.push_str(name);
        for it in says {
            self.marked.push_str(" \"");
            escape(&mut self.marked, it, false);
            self.marked.push('"');
        }
        self.marked.push('>');
    }

    fn begin(&mut self, element: Element) {
        let document = self.reading.document;
        match element {
            Element::Link(n) => {
                let link = &document.links[n as usize];
                let name = if link.form == LinkForm::Wiki { "wiki" } else { "link" };
                let anchor = link.anchor.as_deref().unwrap_or_default();
                self.mark(name, &[&link.target, anchor, &link.title]);
                if !link.has_text {
                    self.has_title = true;
                    let title = self.known.titles.get(n as usize).and_then(Option::as_deref);
                    self.plain.push_str(title.unwrap_or(&link.target));
                }
            }
            Element::Image(n) => {
                let image = &document.images[n as usize];
                self.mark("picture", &[&image.target, &image.title]);
                self.plain.push_str("(picture: ");
            }
            _ => self.mark(name_of_inline(element), &[]),
        }
    }

    fn end(&mut self, element: Element) {
        match element {
            Element::Link(_) => self.has_title = false,
            Element::Image(n) => {
                let title = &self.reading.document.images[n as usize].title;
                let caption = if title.is_empty() { String::new() } else { format!("; {title}") };
                self.plain.push_str(&format!("{caption})"));
            }
            _ => {}
        }
        self.mark(&format!("/{}", name_of_inline(element)), &[]);
    }

    fn name(&self, element: Element) -> String {
        let document = self.reading.document;
        let name = match element {
            Element::Heading(n) => return heading(&document.headings[n as usize]),
            Element::Numbers(first) => return format!("numbers from {first}"),
            Element::Footnote(n) => return format!("footnote {n}"),
            Element::CodeBlock(Some(n)) => {
                return format!("code in {}", document.code[n as usize].language);
            }
            Element::Card(n) => match document.cards[n as usize].kind {
                CardKind::Note => "note",
                CardKind::Tip => "tip",
                CardKind::Important => "important",
                CardKind::Warning => "warning",
                CardKind::Caution => "caution",
            },
            Element::TableCell(cell) => match (cell.is_head, cell.align) {
                (true, Align::Start) => "heading cell",
                (true, Align::Center) => "heading cell in the middle",
                (true, Align::Right) => "heading cell on the right",
                (false, Align::Start) => "cell",
                (false, Align::Center) => "cell in the middle",
                (false, Align::Right) => "cell on the right",
            },
            Element::Paragraph => "paragraph",
            Element::Quote => "quote",
            Element::CodeBlock(None) => "code",
            Element::Bullets => "bullets",
            Element::Item => "item",
            Element::Definitions => "definitions",
            Element::Term => "term",
            Element::Definition => "meaning",
            Element::Table => "table",
            Element::TableHead => "table head",
            Element::TableRow => "row",
            _ => name_of_inline(element),
        };
        name.to_owned()
    }
}

/// "heading 2", and what the list under it advises.
fn heading(heading: &Heading) -> String {
    let advice = match heading.advice {
        None => "",
        Some(Advice::Do) => ", do",
        Some(Advice::Dont) => ", do not",
    };
    format!("heading {}{advice}", heading.level)
}

fn name_of_inline(element: Element) -> &'static str {
    match element {
        Element::Emphasis => "em",
        Element::Strong => "strong",
        Element::Strikethrough => "struck",
        Element::Superscript => "above",
        Element::Subscript => "below",
        Element::Link(_) => "link",
        Element::Image(_) => "picture",
        Element::InnerImage => "inner",
        _ => "block",
    }
}

/// Words with one space between them.
fn one_spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes words in which no mark can be read; in code every white space is kept.
fn escape(out: &mut String, words: &str, is_code: bool) {
    for it in words.chars() {
        match it {
            '<' | '>' | '|' | '"' | '\\' => out.extend(['\\', it]),
            ' ' if is_code => out.push_str("\\s"),
            '\t' if is_code => out.push_str("\\t"),
            '\n' if is_code => out.push_str("\\n"),
            _ => out.push(it),
        }
    }
}
