//! Running text, with the words that the glossary explains.

use std::ops::Range;

use super::Writer;
use crate::markdown::answers::Mention;
use crate::markdown::escape::{escape, escape_address};

impl<'a> Writer<'a> {
    /// Writes text that stands at `range`; it may say something else there, like ’ for '.
    pub(super) fn words(&mut self, words: &str, range: Range<usize>) {
        if self.answers.mentions.is_empty() {
            return escape(&mut self.out, words);
        }
        let is_verbatim = words.len() == range.len() && *words == self.reading.text[range.clone()];
        let mut at = range.start;
        while at < range.end {
            let border = self.border(at).clamp(at, range.end);
            let is_slice = is_verbatim && self.reading.text.is_char_boundary(border);
            let next = if is_slice { border } else { range.end };
            let from = if is_verbatim { at - range.start } else { 0 };
            let to = if is_verbatim { next - range.start } else { words.len() };
            escape(&mut self.out, &words[from..to]);
            at = next;
            self.cross_border(at);
        }
    }

    /// Ends the glossary word that is open, with its definition.
    pub(super) fn close_mention(&mut self) {
        let Some(mention) = self.mention.take() else { return };
        self.out.push_str("</a><span class=\"tip\" role=\"tooltip\"");
        self.attribute("id", &mention.tip);
        self.out.push('>');
        escape(&mut self.out, &mention.definition);
        self.out.push_str("</span></span>");
    }

    /// The next byte from `at` where a glossary word begins or ends. If one begins at `at`, it is
    /// opened here.
    fn border(&mut self, at: usize) -> usize {
        self.cross_border(at);
        match self.mention {
            Some(mention) => mention.range.end,
            None if self.link.is_some() => usize::MAX,
            None => self.next_mention(at).map_or(usize::MAX, |it| it.range.start),
        }
    }

    fn cross_border(&mut self, at: usize) {
        if self.mention.is_some_and(|it| it.range.end <= at) {
            self.close_mention();
        }
        if self.mention.is_some() || self.link.is_some() {
            return;
        }
        if let Some(mention) = self.next_mention(at).filter(|it| it.range.start == at) {
            self.open_mention(mention);
        }
    }

    fn next_mention(&mut self, at: usize) -> Option<&'a Mention> {
        let past = self.mentions.iter().take_while(|it| it.range.start < at).count();
        self.mentions = &self.mentions[past..];
        self.mentions.first()
    }

    fn open_mention(&mut self, mention: &'a Mention) {
        self.mentions = self.mentions.get(1..).unwrap_or_default();
        self.mention = Some(mention);
        self.out.push_str("<span class=\"term\"><a href=\"");
        escape_address(&mut self.out, &mention.href);
        self.out.push('"');
        self.attribute("aria-describedby", &mention.tip);
        self.out.push('>');
    }
}
