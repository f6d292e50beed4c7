//! One version of a quiz.

use crate::quiz::{Program, Wording};

/// One version of a quiz.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// What it does.
    pub program: &'a Program,
    /// What it says, where that is known.
    pub wording: Option<&'a Wording>,
    /// Every text and address that can be met on its page, where that is known: what the theme says,
    /// and whatever is no part of the wording.
    pub page: &'a [String],
}
