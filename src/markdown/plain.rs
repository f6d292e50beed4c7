//! Text without marks: for descriptions, search, and the sentences around links.

use std::ops::Range;

use pulldown_cmark::{LinkType, Tag, TagEnd};

use super::dont::{Dont, DontLists, Quote, says_not};
use super::raw::{Part, Raw};
use super::walk::{Piece, Walk, is_inline};

/// The sentence around a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What stands before the link.
    pub before: String,
    /// The link's text; for a wiki link without one, the title of its page or the name in its target.
    pub link: String,
    /// What stands after the link.
    pub after: String,
}

/// The text without marks, one line a block. Facts are written as `values`, one for each of
/// `Document::facts`; citations, footnote marks, pictures, comments and code blocks are left out.
pub fn to_plain(text: &str, values: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    each_block(text, (values, &[]), |block| lines.push(block.text.trim().to_owned()));
    lines.join("\n")
}

/// What stands in a text for what is not said there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// The value of each of `Document::facts`.
    pub values: &'a [String],
    /// For each of `Document::links` what a wiki link without a text says.
    pub titles: &'a [Option<String>],
    /// How an item of a do-not list says so.
    pub dont: Dont<'a>,
}

/// The sentence around each of `Document::links`, in order; none where it would be read otherwise
/// than on its page: an item of a do-not list begins with "do not", and no other part of it is
/// quoted.
pub fn sentences(text: &str, said: Said) -> Vec<Option<Sentence>> {
    let mut found = Vec::new();
    each_block(text, (said.values, said.titles), |block| {
        found.extend(block.links.iter().map(|it| quotable(block, it, said.dont)));
    });
    found
}

fn quotable(block: &Block, link: &Range<usize>, dont: Dont) -> Option<Sentence> {
    let (is_first, mut sentence) = sentence(&block.text, link);
    match block.quote {
        Quote::AsItIs => {}
        Quote::WithDoNot if is_first => {
            if !says_not(block.text.trim_start(), dont) {
                sentence.before.insert_str(0, dont.prefix);
            }
        }
        Quote::WithDoNot | Quote::Never => return None,
    }
    Some(sentence)
}

/// True for a tag that parts words: `<br>`.
pub(super) fn is_space(raw: &Raw) -> bool {
    raw.parts().iter().any(|it| matches!(it, Part::Open("br", _)))
}

/// What a wiki link without a text says of its target: `risks/small-bruises#when` is
/// "small bruises".
fn shown_name(target: &str) -> String {
    let page = target.split('#').next().filter(|it| !it.is_empty()).unwrap_or(target);
    let page = page.trim_end_matches('/');
    page.rsplit('/').next().unwrap_or(page).trim_end_matches(".md").replace('-', " ")
}

/// The plain text of one block, and where in it the links are.
#[derive(Default)]
struct Block {
    text: String,
    links: Vec<Range<usize>>,
    quote: Quote,
}

fn each_block(
    text: &str,
    (values, titles): (&[String], &[Option<String>]),
    mut take: impl FnMut(&Block),
) {
    let mut block = Block::default();
    let (mut values, mut titles) = (values.iter(), titles.iter());
    let mut hidden = 0;
    let mut lists = DontLists::default();
    let mut flush = |block: &mut Block, lists: &mut DontLists| {
        if !block.text.trim().is_empty() || !block.links.is_empty() {
            block.quote = lists.quote();
            take(block);
            lists.end_block();
        }
        *block = Block::default();
    };
    for (piece, _) in Walk::new(text) {
        let value = match &piece {
            Piece::Fact => values.next(),
            Piece::Start(Tag::Link { .. }) => titles.next().and_then(Option::as_ref),
            _ => None,
        };
        match &piece {
            // Cells of a row stand in one line.
            Piece::Start(Tag::TableCell) | Piece::End(TagEnd::TableCell) => block.push(" "),
            Piece::Start(tag) if !is_inline(tag.to_end()) => flush(&mut block, &mut lists),
            Piece::End(end) if !is_inline(*end) => flush(&mut block, &mut lists),
            _ => {}
        }
        lists.step(&piece);
        hidden -= i32::from(matches!(piece, Piece::End(TagEnd::Image | TagEnd::CodeBlock)));
        block.piece(&piece, value, hidden > 0);
        hidden += i32::from(matches!(piece, Piece::Start(Tag::Image { .. } | Tag::CodeBlock(_))));
    }
    flush(&mut block, &mut lists);
}

impl Block {
    fn piece(&mut self, piece: &Piece, value: Option<&String>, is_hidden: bool) {
        match piece {
            Piece::Start(Tag::Link { link_type, dest_url, .. }) => {
                if *link_type == (LinkType::WikiLink { has_pothole: false }) && !is_hidden {
                    let start = self.text.len();
                    self.text.push_str(&value.cloned().unwrap_or_else(|| shown_name(dest_url)));
                    // Its text is its target, and follows; it is cut off at the end.
                    self.links.push(start..self.text.len());
                } else {
                    self.links.push(self.text.len()..usize::MAX);
                }
            }
            Piece::End(TagEnd::Link) => self.end_link(),
            _ if is_hidden => {}
            Piece::Code(words) => self.text.push_str(words),
            // Where something was left out, the spaces on both sides become one.
            Piece::Text(words) if self.text.ends_with(' ') => {
                self.text.push_str(words.trim_start_matches(' '));
            }
            Piece::Text(words) => self.text.push_str(words),
            Piece::Fact => self.text.push_str(value.map_or("", String::as_str)),
            Piece::SoftBreak | Piece::HardBreak => self.push(" "),
            Piece::Html(raw) if is_space(raw) => self.push(" "),
            // The space before a citation belongs to it.
            Piece::Cite | Piece::Note(_) => self.text.truncate(self.text.trim_end().len()),
            _ => {}
        }
    }

    fn end_link(&mut self) {
        if let Some(link) = self.links.last_mut() {
            match link.end {
                usize::MAX => link.end = self.text.len(),
                end => self.text.truncate(end),
            }
        }
    }

    fn push(&mut self, space: &str) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push_str(space);
        }
    }
}

/// The sentence around a link, and whether it is the first of its text.
fn sentence(text: &str, link: &Range<usize>) -> (bool, Sentence) {
    let end = link.end.min(text.len());
    let start = link.start.min(end);
    let (before, after) = (&text[..start], &text[end..]);
    let from = ends(before, text).last().unwrap_or(0);
    let to = ends(after, after).next().unwrap_or(after.len());
    let sentence = Sentence {
        before: before[from..].trim_start().to_owned(),
        link: text[start..end].to_owned(),
        after: after[..to].trim_end().to_owned(),
    };
    (from == 0, sentence)
}

/// The bytes in `part` after which a sentence has ended; `text` begins as it does and may go on.
fn ends<'t>(part: &'t str, text: &'t str) -> impl Iterator<Item = usize> + 't {
    part.match_indices(['.', '!', '?', '…']).filter_map(move |(n, sign)| {
        let rest = &text[n + sign.len()..];
        let closed = rest.trim_start_matches(['”', '’', '"', '\'', ')']);
        let next = closed.trim_start();
        let is_end = closed.len() > next.len() && !next.starts_with(char::is_lowercase);
        let end = text.len() - closed.len();
        (is_end && end <= part.len()).then_some(end)
    })
}
