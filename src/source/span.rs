//! Where a thing stands: a file, and a run of bytes in it.

use std::num::NonZeroU32;
use std::ops::Range;

/// Names one text of the [`Files`](super::Files) that made it: a layer and a path. Its order is that
/// in which files were first seen, which says nothing of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(NonZeroU32);

/// A run of bytes in one file; `start <= end`, both on character borders. Spans have no order of
/// their own: people read files by path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A piece of a source that remembers where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Text<'s> {
    /// The characters themselves.
    pub str: &'s str,
    file: FileId,
    start: u32,
    /// Set when `str` is not a slice of the source (a YAML value with escapes or folded lines):
    /// then every place in it is told as the whole of it, which is this many bytes long.
    whole: Option<u32>,
}

impl FileId {
    pub(crate) fn from_index(n: usize) -> FileId {
        let number = u32::try_from(n + 1).ok().and_then(NonZeroU32::new);
        FileId(number.expect("a project has fewer than 2^32 files"))
    }

    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Span {
    /// The bytes of the source that it covers.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// True when `other` lies wholly within.
    pub fn holds(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

impl<'s> Text<'s> {
    /// `str`, which begins at byte `start` of `file`.
    pub fn new(str: &'s str, file: FileId, start: u32) -> Text<'s> {
        Text { str, file, start, whole: None }
    }

    /// `str`, which was made out of the source's bytes at `from` and is not the same as they are.
    pub fn made_from(str: &'s str, from: Span) -> Text<'s> {
        Text { str, file: from.file, start: from.start, whole: Some(from.end - from.start) }
    }

    /// The place of the bytes `range` of this text.
    pub fn span(&self, range: Range<usize>) -> Span {
        let (start, end) = match self.whole {
            Some(length) => (self.start, self.start + length),
            None => (self.start + range.start as u32, self.start + range.end as u32),
        };
        Span { file: self.file, start, end }
    }

    /// The place of all of it.
    pub fn all(&self) -> Span {
        self.span(0..self.str.len())
    }

    /// The part `range` of this text.
    pub fn slice(&self, range: Range<usize>) -> Text<'s> {
        let span = self.span(range.clone());
        Text { str: &self.str[range], file: self.file, start: span.start, whole: self.whole }
    }

    /// The file it stands in.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// True when places within it are exact, not told as the whole of it.
    pub fn is_exact(&self) -> bool {
        self.whole.is_none()
    }
}
