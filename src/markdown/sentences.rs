//! The sentences around links, as other pages quote them.

use std::ops::Range;

use super::document::Document;
use super::dont::{Dont, Quote, says_not};
use super::plain::{Block, Known, each_block};
use super::reading::Reading;

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
pub fn sentences(text: &str, document: &Document, said: Said) -> Vec<Option<Sentence>> {
    let mut found = vec![None; document.links.len()];
    let known = Known { values: said.values, titles: said.titles };
    each_block(Reading { text, document }, known, |block| {
        for (n, place) in &block.links {
            found[*n as usize] = quotable(block, place, said.dont);
        }
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

/// The sentences of a text, without the spaces between them.
pub fn split_sentences(text: &str) -> Vec<&str> {
    let mut from = 0;
    let ends = ends(text, text).chain([text.len()]);
    let sentences = ends.map(|to| {
        let sentence = text[from..to].trim();
        from = to;
        sentence
    });
    sentences.filter(|it| !it.is_empty()).collect()
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
