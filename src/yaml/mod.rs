//! YAML as a writer writes it → a typed value, with the place of every fault.
//!
//! The only room that knows the YAML parser. A text becomes a tree of [`Node`]s that know where
//! they stand; a typed value is then taken out of the tree, and every fault on the way is told at
//! its own place, in plain words, and all of them in one run: a key that cannot be read is put
//! aside and the rest is read without it.
//!
//! YAML 1.2: only `true` and `false` are booleans. Anchors, aliases and tags have no use here and
//! are refused, so no text can grow when it is read.

mod at;
mod blank;
mod cut;
mod decode;
mod error;
mod keys;
mod line;
mod node;
mod quotes;
mod syntax;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Reported};
use crate::source::Text;

pub use at::At;
pub use blank::{is_blank, reordering};
pub use keys::Keys;
pub use node::{Entry, Node, Value};

/// The tree of a text; a text that is empty or cannot be read is an empty mapping.
pub fn parse(text: Text) -> Reported<Node> {
    match node::parse(text) {
        Ok((node, diagnostics)) => Reported { value: node, diagnostics },
        Err(fault) => Reported { value: Node::empty(text), diagnostics: vec![*fault] },
    }
}

/// The typed value of a node, or nothing when a fault leaves none. Every fault is told.
pub fn decode<T: DeserializeOwned>(node: &Node) -> Reported<Option<T>> {
    let mut diagnostics = Vec::new();
    let value = decode::decode(node, &mut diagnostics);
    Reported { value, diagnostics }
}

/// Reads a whole text as one typed value.
pub fn read<T: DeserializeOwned>(text: Text) -> Reported<Option<T>> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let node = parse(text).report_to(&mut found);
    if !found.is_empty() && node.is_empty() {
        return Reported { value: None, diagnostics: found };
    }
    let value = decode(&node).report_to(&mut found);
    Reported { value, diagnostics: found }
}
