//! The phase: parsed files → [`Site`], every page in its place.
//!
//! Parses nothing. What grows with the site is looked up in an index that is made once, so that
//! joining takes time in proportion to what is joined.

mod pages;
mod quizzes;
mod treatments;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::listing::{listings, listings_by_kind};
use super::{LanguageId, ListingId, Page, PageId, Place, Site, Treatment, files};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Reported};
use crate::evidence::Bibliography;
use crate::parsed::{Parsed, ParsedFiles, People};
use crate::source::Files;

/// What is joined: files, and what each of them says.
#[derive(Clone, Copy)]
pub(super) struct Input<'a> {
    pub(super) files: &'a Files,
    pub(super) parsed: &'a ParsedFiles,
    pub(super) config: &'a Config,
}

/// Puts every file in its place. Each fault is told at its place, and its page is kept.
pub fn join(files: &Files, parsed: &ParsedFiles, config: &Arc<Config>) -> Reported<Site> {
    let input = Input { files, parsed, config };
    let mut found = Vec::new();
    let mut pages = pages::pages(input, &mut found);
    let mut treatments = treatments::treatments(input, &pages, &mut found);
    pages::settle(&mut pages, &mut treatments);
    quizzes::quizzes(&mut treatments, &pages, &mut found);
    files::unread(files, &treatments, &mut found);
    let people = input.people(&mut found);
    let bibliography = input.bibliography(&mut found);
    files::judged(files, parsed, &mut found);
    let site = indexed(Arc::clone(config), pages, treatments);
    Reported { value: Site { people, bibliography, ..site }, diagnostics: found }
}

impl<'a> Input<'a> {
    /// What the files at a path say, the lowest layer first, with their faults.
    pub(super) fn layers_at<T>(
        self,
        path: &str,
        is: impl Fn(&'a Parsed) -> Option<T>,
        found: &mut Vec<Diagnostic>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for file in self.files.layers_at(path) {
            let Reported { value, diagnostics } = self.parsed.of(file.id);
            found.extend(diagnostics.iter().cloned());
            all.extend(is(value));
        }
        all
    }

    /// Who writes and reviews: of one id in several layers, the highest.
    fn people(&self, found: &mut Vec<Diagnostic>) -> Arc<People> {
        let is = |it: &'a Parsed| match it {
            Parsed::People(it) => Some(it),
            _ => None,
        };
        let layers = self.layers_at("content/people.yaml", is, found);
        super::laid_over(&layers, |below, own| {
            below.extend(own.iter().map(|(id, it)| (id.clone(), it.clone())));
        })
    }

    /// The bibliography: of one id in several layers, the entry of the highest.
    fn bibliography(&self, found: &mut Vec<Diagnostic>) -> Arc<Bibliography> {
        let is = |it: &'a Parsed| match it {
            Parsed::Bibliography(it) => Some(it),
            _ => None,
        };
        let layers = self.layers_at("content/sources.yaml", is, found);
        super::laid_over(&layers, Bibliography::lay)
    }
}

/// The site with every index that look-ups need; who writes it and what it rests on is not yet in it.
fn indexed(config: Arc<Config>, pages: Vec<Page>, treatments: Vec<Treatment>) -> Site {
    let listings = listings(&config, &pages, &treatments);
    let mut places = HashMap::with_capacity(pages.len() + listings.len());
    for (n, listing) in listings.iter().enumerate() {
        places.insert((listing.language, listing.key.clone()), Place::Listing(ListingId(n as u32)));
    }
    let mut by_name: HashMap<String, Vec<PageId>> = HashMap::with_capacity(pages.len());
    let mut topics: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
    for page in &pages {
        places.insert((page.language, page.key.clone()), Place::Page(page.id));
        for topic in &page.meta.tags {
            topics.entry(topic.value.clone()).or_default().push(page.id);
        }
        if page.language == LanguageId::DEFAULT {
            let name = page.key.rsplit('/').next().unwrap_or(&page.key);
            by_name.entry(name.to_owned()).or_default().push(page.id);
        }
    }
    Site {
        people: Arc::default(),
        bibliography: Arc::default(),
        by_kind: listings_by_kind(&listings),
        config,
        treatments,
        pages,
        listings,
        topics,
        places,
        by_name,
    }
}
