//! `<!-- allow: uncited-figure because … -->`: who asked for it, and what it covers.

use std::ops::Range;

use super::document::Allow;
use super::raw::{Part, Raw};

/// The exceptions found so far, and those that still wait for their block.
#[derive(Default)]
pub struct Allows {
    found: Vec<Allow>,
    /// Exceptions between blocks: which, and within how many elements it stands.
    waiting: Vec<(usize, usize)>,
    /// True once the page's first block was met.
    is_begun: bool,
}

impl Allows {
    /// Takes the exceptions out of a piece of HTML that stands within these elements.
    pub fn read(&mut self, raw: &Raw, blocks: &[Range<usize>]) {
        for part in raw.parts() {
            let Part::Comment(comment, range) = part else { continue };
            let Some((lint, reason)) = exception(comment) else { continue };
            let covers = if raw.is_block { None } else { blocks.last().cloned() };
            if raw.is_block && self.is_begun {
                self.waiting.push((self.found.len(), blocks.len()));
            }
            self.found.push(Allow { lint, reason, range, covers });
        }
    }

    /// A block begins at `range` within `depth` elements.
    pub fn block(&mut self, range: &Range<usize>, depth: usize) {
        self.is_begun = true;
        self.cover(range, |waits_at| waits_at == depth);
    }

    /// A block that stood within `depth` elements has ended: what waits in it for another covers it.
    pub fn end(&mut self, range: &Range<usize>, depth: usize) {
        self.cover(range, |waits_at| waits_at > depth);
    }

    /// All of them; what stands after the last block covers nothing.
    pub fn finish(mut self, end: usize) -> Vec<Allow> {
        self.cover(&(end..end), |_| true);
        self.found
    }

    fn cover(&mut self, range: &Range<usize>, is_meant: impl Fn(usize) -> bool) {
        if self.waiting.is_empty() {
            return;
        }
        let found = &mut self.found;
        self.waiting.retain(|(n, depth)| {
            if is_meant(*depth) {
                found[*n].covers = Some(range.clone());
            }
            !is_meant(*depth)
        });
    }
}

/// The lint and the reason, if the comment asks for an exception.
fn exception(comment: &str) -> Option<(String, String)> {
    let mut words = comment.trim().strip_prefix("allow:")?.split_whitespace();
    let lint = words.next()?.trim_end_matches([',', '.', ':']).to_owned();
    let reason = match words.next() {
        Some("because") => words.collect::<Vec<_>>().join(" "),
        _ => String::new(),
    };
    Some((lint, reason))
}
