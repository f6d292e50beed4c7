//! Where a page or a quiz stands in review.

use serde::Serialize;

/// Where a page or a quiz stands in review.
#[derive(Debug, Serialize)]
pub struct ReviewView {
    /// `never`, `approved`, `changed` (since it was approved) or `overdue`.
    pub state: &'static str,
    /// The state as a sentence.
    pub words: String,
    /// Who approved it last: a name, or else a role; none when nobody did.
    pub by: Option<String>,
    /// The day of that approval, in words.
    pub on: Option<String>,
    /// The day by which it is or was to be reviewed again, in words; none when it was never approved
    /// or has changed since.
    pub next: Option<String>,
}
