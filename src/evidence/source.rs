//! An entry of the bibliography.

use hayagriva::Entry;

use crate::source::Span;

/// An entry of the bibliography, before it is written out.
#[derive(Debug, Clone)]
pub struct Source {
    pub span: Span,
    pub entry: Entry,
    /// The entry as it was written.
    pub written: String,
}
