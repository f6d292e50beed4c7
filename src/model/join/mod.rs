//! The phase: parsed files → [`Site`], every page in its place.
//!
//! Parses nothing. What grows with the site is looked up in an index that is made once, so that
//! joining takes time in proportion to what is joined.

mod input;
mod left_out;
mod pages;
mod quizzes;
mod short_ids;
mod treatments;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::listing::{listings, listings_by_kind};
use super::{Destination, LanguageId, ListingId, Page, PageId, Site, Treatment, files};
use crate::config::Config;
use crate::diagnostic::Reported;
use crate::parsed::ParsedFiles;
use crate::source::Files;

use input::Input;

/// Puts every file in its place. What is wrong with files beside each other is told; what is wrong
/// in one alone, its parsing told.
pub fn join(files: &Files, parsed: &ParsedFiles, config: &Arc<Config>) -> Reported<Site> {
    let input = Input { files, parsed, config };
    let mut found = Vec::new();
    let mut pages = pages::pages(input, &mut found);
    let mut treatments = treatments::treatments(input, &pages);
    pages::settle(&mut pages, &mut treatments);
    short_ids::write_out(&pages, &mut treatments);
    quizzes::quizzes(input, &pages, &mut treatments, &mut found);
    found.extend(files::unread(files, config, &pages, &treatments));
    found.retain(|it| !files.get(it.span.file).is_unread(it.span));
    let (people, bibliography) = (input.people(), input.bibliography());
    let site = indexed(Arc::clone(config), pages, treatments);
    Reported { value: Site { people, bibliography, ..site }, diagnostics: found }
}

/// The site with every index that look-ups need; who writes it and what it rests on is not yet in it.
fn indexed(config: Arc<Config>, pages: Vec<Page>, treatments: Vec<Treatment>) -> Site {
    let listings = listings(&config, &pages, &treatments);
    let mut places = HashMap::with_capacity(pages.len() + listings.len());
    for (n, listing) in listings.iter().enumerate() {
        places.insert(
            (listing.language, listing.key.clone()),
            Destination::Listing(ListingId(n as u32)),
        );
    }
    let mut by_name: HashMap<String, Vec<PageId>> = HashMap::with_capacity(pages.len());
    let mut topics: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
    for page in &pages {
        places.insert((page.language, page.key.clone()), Destination::Page(page.id));
        for topic in &page.meta.tags {
            topics.entry(topic.value.clone()).or_default().push(page.id);
        }
        if page.language == LanguageId::DEFAULT {
            let name = page.key.rsplit('/').next().unwrap_or(&page.key);
            by_name.entry(name.to_owned()).or_default().push(page.id);
        }
    }
    Site {
        by_file: pages.iter().map(|it| (it.file, it.id)).collect(),
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
