//! A text in blocks and sentences, as patients read it, with the place of every word.

use std::ops::Range;

use crate::markdown::Document;

/// Stands for a citation.
const CITE: char = '\u{FFFC}';
/// Stands for the value of a fact.
const FACT: char = '\u{FFF9}';

/// A paragraph, an item, a heading or a row of a table, without marks.
pub struct Block {
    /// Its words.
    pub text: String,
    /// For each piece of `text`, where it begins there and where it stands in the source.
    pieces: Vec<(usize, Range<usize>)>,
    /// An item of a list or a row of a table: read at one glance, so one citation serves all of it.
    is_one: bool,
}

/// The blocks of a text, in order.
pub fn blocks(source: &str, document: &Document) -> Vec<Block> {
    let runs = document.runs.iter().map(|it| (it.block, it.range.clone(), false));
    let cites = document.cites.iter().map(|it| (it.block, it.range.clone(), true));
    let mut parts: Vec<_> = runs.chain(cites).collect();
    parts.sort_by_key(|it| (it.0, it.1.start));
    let mut blocks = Vec::new();
    for parts in parts.chunk_by(|a, b| a.0 == b.0) {
        blocks.push(block(source, parts));
    }
    blocks
}

fn block(source: &str, parts: &[(u32, Range<usize>, bool)]) -> Block {
    let start = parts[0].1.start;
    let mut block =
        Block { text: String::new(), pieces: Vec::new(), is_one: begins_item(source, start) };
    let mut last = start;
    for (_, range, is_cite) in parts {
        let gap = &source[last.min(range.start)..range.start];
        // The address of a link may hold anything.
        let gap = gap.find("](").and_then(|_| gap.rsplit(')').next()).unwrap_or(gap);
        block.is_one |= gap.contains('|');
        block.text.push_str(filler(gap));
        match is_cite {
            true => block.text.push(CITE),
            false => {
                block.pieces.push((block.text.len(), range.clone()));
                block.text.push_str(&source[range.clone()]);
            }
        }
        last = range.end;
    }
    block
}

/// What a patient sees where there is no run of text.
fn filler(gap: &str) -> &'static str {
    match gap {
        it if it.contains("[=") => "\u{FFF9}",
        it if it.contains('|') => " | ",
        it if it.contains(['\n', '&']) || it.contains("<br") => " ",
        _ => "",
    }
}

/// True when the line before that byte holds the mark of an item or a row.
fn begins_item(source: &str, at: usize) -> bool {
    let line = source[..at].rfind('\n').map_or(0, |it| it + 1);
    let before = source[line..at].trim_matches([' ', '>', '\t', '*', '_', '[']);
    let digits = before.trim_end_matches(['.', ')']);
    let is_number = digits.len() < before.len() && digits.bytes().all(|it| it.is_ascii_digit());
    let marks = source[line..at].trim_start_matches([' ', '>', '\t']);
    is_number || marks.starts_with(['|', '-', '+']) || marks.starts_with("* ")
}

impl Block {
    /// True when a citation stands in the sentence around that byte.
    pub fn is_cited(&self, at: usize) -> bool {
        if self.is_one {
            return self.text.contains(CITE);
        }
        let ends = ends(&self.text);
        let from = ends.iter().rev().find(|it| **it <= at).copied().unwrap_or(0);
        let to = ends.iter().find(|it| **it > at).copied().unwrap_or(self.text.len());
        self.text[from..to].contains(CITE)
    }

    /// Where the words `range` stand in the source.
    pub fn place(&self, range: &Range<usize>) -> Range<usize> {
        let of = |byte: usize| {
            let n = self.pieces.partition_point(|it| it.0 <= byte).saturating_sub(1);
            let (start, place) = &self.pieces[n];
            (place.start + byte.saturating_sub(*start)).min(place.end)
        };
        of(range.start)..of(range.end.saturating_sub(1)) + 1
    }
}

/// The bytes at which a sentence has ended: behind its stop, what closes it, and the citations that
/// follow it.
fn ends(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (n, stop) in text.match_indices(['.', '!', '?', '…']) {
        let mut end = n + stop.len();
        loop {
            let rest = &text[end..];
            let closed = rest.trim_start_matches(['”', '’', '"', '\'', ')', CITE]);
            let next = closed.trim_start();
            end = text.len() - closed.len();
            if !next.starts_with(CITE) {
                let goes_on = next.trim_start_matches(['“', '‘', '"', '\'', '(']);
                let is_new = goes_on.starts_with(|it: char| it.is_uppercase() || it == FACT);
                found.extend((next.len() < closed.len() && is_new).then_some(end));
                break;
            }
            end = text.len() - next.len();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;
    use crate::source::Files;

    #[test]
    fn knows_which_words_are_cited() {
        let cases = [
            ("Wait 4 days [@a].", true),
            ("Wait 4 days. [@a] Then go.", true),
            ("Wait 4 days.[@a]\nThen go.", true),
            ("Wait 4 days. Then go [@a].", false),
            ("Go [@a]. Wait 4 days.", false),
            ("Wait **4** days, e.g. at home [@a].", true),
            ("- Wait 4 days. Then go [@a]", true),
            ("- Go [@a]\n- Wait 4 days", false),
            ("| A | B |\n|---|---|\n| Wait 4 days. | Or so [@a] |", true),
            ("| A | B |\n|---|---|\n| Wait [@a] | x |\n| 4 days | y |", false),
            ("Wait [4 days](a|b.md). Then go [@a].", false),
            ("Wait 4 days\n[@a].", true),
        ];
        for (text, wanted) in cases {
            let sources = Files::from_texts([("content/a.md", text)]);
            let document = markdown::parse(sources.only().whole());
            let blocks = blocks(text, &document);
            let found = blocks.iter().find_map(|it| Some((it, it.text.find("4")?)));
            let (block, at) = found.unwrap();
            assert_eq!(block.is_cited(at), wanted, "{text}");
            assert!(text[block.place(&(at..at + 6))].starts_with('4'), "{text}");
        }
    }
}
