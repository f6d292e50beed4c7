//! PLAN: what the site has. Every address with its recipe, and nothing made yet.
//!
//! A site is a map from address to a pure function. Whatever has an address claims a path here,
//! whoever made it; of two that claim one, the first is planned and the other is a [`Collision`],
//! which the lint `duplicate-address` tells.

mod claimants;
mod files;
mod known;
mod output;
mod published;
mod settle;

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::model::{ListingId, PageId};
use crate::theme::Asset;

use published::Published;
use settle::settled;

pub use files::{Fate, what_runs};
pub use known::Known;
pub use output::{CODES, Collision, Output, QUESTIONNAIRE, Recipe, beside_quiz};

/// What the site has.
#[derive(Debug)]
pub struct Plan {
    outputs: Vec<Output>,
    collisions: Vec<Collision>,
    published: Published,
}

/// What is known of a site, with what it has: all that judging and making look at.
#[derive(Clone, Copy)]
pub struct Planned<'a> {
    /// What was known before it was planned.
    pub known: Known<'a>,
    /// What the site has.
    pub plan: &'a Plan,
}

/// Plans a site. Pages that are not published claim their paths too, so that a collision is told
/// before they are. `assets` are the files of the theme that browsers load; `drafts` says whether
/// drafts are published.
pub fn plan(known: Known, assets: &BTreeMap<String, Asset>, drafts: bool) -> Plan {
    let published = published::published(known, drafts);
    let claims = claimants::claims(known, assets, &published);
    let everything = settled(claims.iter());
    let mut outputs = match claims.iter().all(|it| it.is_published) {
        true => everything.outputs,
        false => settled(claims.iter().filter(|it| it.is_published)).outputs,
    };
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    Plan { outputs, collisions: everything.collisions, published }
}

impl<'a> Deref for Planned<'a> {
    type Target = Known<'a>;

    fn deref(&self) -> &Known<'a> {
        &self.known
    }
}

impl Plan {
    /// Every file of the finished site, by path. No two have the same path.
    pub fn outputs(&self) -> &[Output] {
        &self.outputs
    }

    /// The file at a path of the finished site.
    pub fn at(&self, path: &str) -> Option<&Output> {
        let place = self.outputs.binary_search_by(|it| it.path.as_str().cmp(path)).ok()?;
        Some(&self.outputs[place])
    }

    /// Every two files of which the site can have only one.
    pub fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    /// Whether a page is on the published site.
    pub fn is_published(&self, page: PageId) -> bool {
        self.published.pages[page.0 as usize]
    }

    /// The files of `content/` that are neither pages nor data, by path, with what becomes of them.
    pub fn files(&self) -> impl Iterator<Item = (&str, Fate)> {
        self.published.files.iter().map(|(path, fate)| (path.as_str(), *fate))
    }

    /// Whether a listing is on the published site.
    pub fn has_listing(&self, listing: ListingId) -> bool {
        self.published.listings[listing.0 as usize]
    }

    /// The pages that are not on the published site: drafts, and those held back.
    pub fn left_out(&self) -> impl Iterator<Item = PageId> {
        let all = self.published.pages.iter().enumerate();
        all.filter(|it| !it.1).map(|it| PageId(it.0 as u32))
    }
}
