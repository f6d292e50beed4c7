//! What is known of the items that stand before one.

use std::collections::BTreeMap;

use super::breach::Breach;

/// The type of an item, and its codings: system and code.
pub type Known<'v> = (&'v str, Vec<(&'v str, &'v str)>);

/// What is known of the items that stand before one.
#[derive(Default)]
pub struct Before<'v> {
    /// Type and codings of each, by `linkId`.
    pub items: BTreeMap<&'v str, Known<'v>>,
    /// The names of the variables that the whole form has.
    pub variables: Vec<&'v str>,
    /// What was found so far.
    pub found: Vec<Breach>,
}
