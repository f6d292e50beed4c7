//! Words: what headings, links and pictures say, and the runs of a text.

use std::ops::Range;

use super::Reader;
use crate::markdown::document::{Run, RunPlace};

impl Reader<'_> {
    /// Adds words to the text of what stands around them.
    pub(super) fn words(&mut self, words: &str) {
        if self.is_heading
            && let Some(heading) = self.found.headings.last_mut()
        {
            heading.text.push_str(words);
        }
        if self.is_link
            && let Some(link) = self.found.links.last_mut().filter(|it| it.has_text)
        {
            link.text.push_str(words);
        }
        if self.pictures > 0
            && let Some(image) = self.found.images.last_mut()
        {
            image.alt.push_str(words);
        }
    }

    /// Adds a run, or goes on with the last.
    pub(super) fn run(&mut self, words: &str, range: Range<usize>) {
        let written = &self.text[range.clone()];
        let is_entity = written.starts_with('&') && *words != *written;
        if self.is_code || is_entity || self.pictures > 0 {
            return;
        }
        let place = match (self.is_link, self.is_heading) {
            (true, _) => RunPlace::Link,
            (false, true) => RunPlace::Heading,
            (false, false) => RunPlace::Plain,
        };
        match self.found.runs.last_mut() {
            Some(last)
                if last.range.end == range.start
                    && last.block == self.block
                    && last.place == place =>
            {
                last.range.end = range.end;
            }
            _ => self.found.runs.push(Run { range, place, block: self.block }),
        }
    }
}
