//! What a sign-off may look at.

use crate::graph::LinkGraph;
use crate::model::Site;
use crate::source::Files;

/// What a sign-off may look at.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The files.
    pub files: &'a Files,
    /// What they mean.
    pub site: &'a Site,
    /// Where everything leads.
    pub graph: &'a LinkGraph,
}
