//! The table of lints: what is checked.

mod broken_link;

use super::Lint;

/// Every lint, by name.
pub const LINTS: &[Lint] = &[broken_link::LINT];
