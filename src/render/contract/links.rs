//! A link, in all its places.

use serde::Serialize;

/// A link and what it says.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// What it says: the title of a page, the name of a topic, a reference.
    pub title: String,
    /// Where it leads.
    pub href: String,
}
