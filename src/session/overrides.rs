//! What of a base a project puts something of its own in the place of.

use std::collections::BTreeSet;

use super::Session;
use crate::config;
use crate::parsed::Parsed;
use crate::source::{FileId, FileText, Layer};

/// A file of the project that lies over one of a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The file, from the project's root.
    pub path: String,
    /// That of the base, as people find it.
    pub over: String,
    /// What it does there.
    pub how: How,
}

/// What a file does to the one below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It stands in its place.
    Whole,
    /// It says the same, so nothing would change without it.
    Idle,
    /// It is laid over it entry by entry; these entries stand in the place of those below.
    Entries(Vec<String>),
}

impl Session {
    /// Every file of the project that lies over one of a base, by path.
    pub fn overrides(&self) -> Vec<Override> {
        let texts = self.files.texts().filter(|it| it.layer == Layer::Clinic);
        let texts = texts.filter_map(|it| self.over_text(it));
        let assets = self.files.overridden_assets().map(|(path, over)| Override {
            path: path.to_owned(),
            over,
            how: How::Whole,
        });
        let mut all: Vec<Override> = texts.chain(assets).collect();
        all.sort_by(|a, b| a.path.cmp(&b.path));
        all
    }

    fn over_text(&self, own: &FileText) -> Option<Override> {
        let below = self.files.layers_at(&own.path).rev().find(|it| it.layer.is_base())?;
        let joined = self.joined.as_ref();
        // What is left out is not there to be overridden; a ledger overrides nothing.
        let is_gone = joined.is_some_and(|it| it.site.config.leaves_out(below));
        if is_gone || [config::PATH, crate::review::PATH].contains(&own.path.as_str()) {
            return None;
        }
        let how = match (own.text == below.text, own.path.ends_with(".md")) {
            (true, _) => How::Idle,
            (false, true) => How::Whole,
            (false, false) if is_laid_by_entry(&own.path) => {
                let (own, below) = (self.entries(own.id), self.entries(below.id));
                How::Entries(own.intersection(&below).map(|it| (*it).to_owned()).collect())
            }
            (false, false) => How::Whole,
        };
        Some(Override { path: own.path.clone(), over: below.shown.clone(), how })
    }

    /// The names of what a data file holds.
    fn entries(&self, file: FileId) -> BTreeSet<&str> {
        match &self.parsed.of(file).value {
            Parsed::Facts(it) => it.names().collect(),
            Parsed::Bibliography(it) => it.ids().map(|it| it.0).collect(),
            Parsed::People(it) => it.keys().map(String::as_str).collect(),
            Parsed::Plan(it) => it.plan.names().collect(),
            Parsed::Page(_) | Parsed::Other => BTreeSet::new(),
        }
    }
}

/// Data files and words are laid over each other entry by entry, all else file by file.
fn is_laid_by_entry(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".ftl")
}
