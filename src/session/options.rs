//! What a session is told beside its files.

use crate::calendar::Date;

/// What does not stand in the files.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The day.
    pub today: Date,
    /// Whether drafts are published.
    pub drafts: bool,
}
