//! What is joined.

use std::sync::Arc;

use crate::config::Config;
use crate::evidence::Bibliography;
use crate::model::layers::laid_over;
use crate::parsed::{Parsed, ParsedFiles, People};
use crate::source::{FileText, Files};

/// What is joined: files, and what each of them says.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    pub files: &'a Files,
    pub parsed: &'a ParsedFiles,
    pub config: &'a Config,
}

impl<'a> Input<'a> {
    /// What the files at a path say, the lowest layer first.
    pub fn layers_at<T>(self, path: &str, is: impl Fn(&'a Parsed) -> Option<T>) -> Vec<T> {
        let parsed = self.heard_at(path).map(|it| &self.parsed.of(it.id).value);
        parsed.filter_map(is).collect()
    }

    /// The files at a path that are not left out, the lowest layer first.
    pub fn heard_at(self, path: &str) -> impl Iterator<Item = &'a FileText> {
        self.files.layers_at(path).filter(move |it| !self.config.leaves_out(it))
    }

    /// Who writes and reviews: of one id in several layers, the highest.
    pub fn people(&self) -> Arc<People> {
        let is = |it: &'a Parsed| match it {
            Parsed::People(it) => Some(it),
            _ => None,
        };
        let layers = self.layers_at("content/people.yaml", is);
        laid_over(&layers, |below, own| {
            below.extend(own.iter().map(|(id, it)| (id.clone(), it.clone())));
        })
    }

    /// The bibliography: of one id in several layers, the entry of the highest.
    pub fn bibliography(&self) -> Arc<Bibliography> {
        let is = |it: &'a Parsed| match it {
            Parsed::Bibliography(it) => Some(it),
            _ => None,
        };
        let layers = self.layers_at("content/sources.yaml", is);
        laid_over(&layers, Bibliography::lay)
    }
}
