//! A line of a text.

/// A line of the text, by its bytes, without its end.
#[derive(Clone, Copy)]
pub struct Line {
    pub start: usize,
    pub end: usize,
}

impl Line {
    /// The line that a byte lies in.
    pub fn around(text: &str, mut at: usize) -> Line {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
        Line { start, end }
    }

    /// The nearest line above that is not empty.
    pub fn before(self, text: &str) -> Option<Line> {
        let above = text[..self.start].trim_end();
        (!above.is_empty()).then(|| Line::around(text, above.len() - 1))
    }

    /// The line below.
    pub fn after(self, text: &str) -> Line {
        Line::around(text, (self.end + 1).min(text.len()))
    }

    /// Its words.
    pub fn of(self, text: &str) -> &str {
        text[self.start..self.end].trim_end_matches('\r')
    }
}
