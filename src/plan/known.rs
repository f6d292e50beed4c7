//! What is known of a site before anything of it is judged or made.

use crate::graph::LinkGraph;
use crate::model::Site;
use crate::proof::Proofs;
use crate::review::{Reviews, Seen};
use crate::source::Files;

/// What is known of a site before it is planned.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The files.
    pub files: &'a Files,
    /// What they mean.
    pub site: &'a Site,
    /// Where everything leads.
    pub graph: &'a LinkGraph,
    /// Who signed what.
    pub reviews: &'a Reviews,
    /// What is proved of its quizzes.
    pub proofs: &'a Proofs,
}

impl<'a> Known<'a> {
    /// What a sign-off may look at.
    pub fn seen(&self) -> Seen<'a> {
        Seen { files: self.files, site: self.site, graph: self.graph }
    }
}
