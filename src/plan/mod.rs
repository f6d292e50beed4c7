//! PLAN: what the site has. Every address with its recipe, and nothing made yet.
//!
//! A site is a map from address to a pure function. Whatever has an address claims a path here,
//! whoever made it; of two that claim one, the first is planned and the other is a [`Collision`],
//! which the lint `duplicate-address` tells.

mod claimants;
mod published;
mod settle;

use std::collections::BTreeMap;

use crate::graph::LinkGraph;
use crate::model::{ListingId, PageId, Site};
use crate::proof::Proofs;
use crate::review::Reviews;
use crate::source::Files;
use crate::theme::Asset;

use published::Published;
use settle::settled;

/// What a plan is made of.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
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
    /// The files of the theme that browsers load.
    pub assets: &'a BTreeMap<String, Asset>,
    /// Whether drafts are published.
    pub drafts: bool,
}

/// What the site has.
#[derive(Debug)]
pub struct Plan {
    outputs: Vec<Output>,
    collisions: Vec<Collision>,
    published: Published,
}

/// One file of the finished site, not yet made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its path from the root of the site, `/`-separated: `microneedling/index.html`.
    pub path: String,
    /// How it is made.
    pub recipe: Recipe,
}

/// How a file is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipe {
    /// A page that somebody wrote.
    Page(PageId),
    /// A page made of others.
    Listing(ListingId),
    /// The style sheet that shows a quiz's result.
    QuizStyle(ListingId),
    /// A quiz as a FHIR `Questionnaire`.
    QuizFhir(ListingId),
    /// A compiled quiz, as JSON.
    QuizProgram(ListingId),
    /// The page for an address that is not there.
    NotFound,
    /// A page that sends the reader on to that page.
    Redirect(PageId),
    /// The list of addresses for search engines.
    Sitemap,
    /// What search engines may read.
    Robots,
    /// The Atom feed of changes.
    Feed,
    /// Headers for hosts that read such a file.
    Headers,
    /// A file of the theme, by its name in the theme.
    Asset(String),
    /// A file that is copied as it is: its path from the project's root.
    CopyOf(String),
}

/// Two files of which the site can have only one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// What came first, and stays.
    pub kept: Output,
    /// What would be lost.
    pub lost: Output,
    /// True when one is a file where the other needs a folder: `a` and `a/b.png`.
    pub is_folder: bool,
}

/// Plans a site. Pages that are not published claim their paths too, so that a collision is told
/// before they are.
pub fn plan(inputs: Inputs) -> Plan {
    let published = published::published(inputs);
    let claims = claimants::claims(inputs, &published);
    let everything = settled(claims.iter());
    let mut outputs = match claims.iter().all(|it| it.is_published) {
        true => everything.outputs,
        false => settled(claims.iter().filter(|it| it.is_published)).outputs,
    };
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    Plan { outputs, collisions: everything.collisions, published }
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

    /// Whether the plan stays as it is when nothing but the words of a page have changed, and nothing
    /// waits for approval: that page is on the site, and no file is held back because no text names
    /// it.
    pub fn outlives(&self, page: PageId) -> bool {
        self.is_published(page) && self.published.held_files.is_empty()
    }

    /// Every two files of which the site can have only one.
    pub fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    /// Whether a page is on the published site.
    pub fn is_published(&self, page: PageId) -> bool {
        self.published.pages[page.0 as usize]
    }

    /// Whether a listing is on the published site.
    pub fn has_listing(&self, listing: ListingId) -> bool {
        self.published.listings[listing.0 as usize]
    }

    /// How many pages are not on the published site: drafts, and those held back.
    pub fn left_out(&self) -> usize {
        self.published.pages.iter().filter(|it| !**it).count()
    }
}

/// The path of a file beside a quiz.
pub fn beside_quiz(site: &Site, quiz: ListingId, file: &str) -> String {
    format!("{}{file}", site.listing(quiz).url.path().trim_start_matches('/'))
}
