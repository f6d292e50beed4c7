//! Words that changed, as they are told.

use schemars::JsonSchema;
use serde::Serialize;

/// Words that changed, facts filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reworded {
    /// What says them: `isotretinoin, hint`, `isotretinoin = now`, `rule covered, until`,
    /// `page laser/sun, answer`.
    pub part: String,
    /// What they were; nothing where there were none.
    pub was: Option<String>,
    /// What they are; nothing where there are none.
    pub now: Option<String>,
}

/// Tells words that are not the same in both.
pub fn compare(part: &str, was: Option<&String>, now: Option<&String>, found: &mut Vec<Reworded>) {
    if was != now {
        found.push(Reworded { part: part.to_owned(), was: was.cloned(), now: now.cloned() });
    }
}
