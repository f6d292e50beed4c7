//! LINK: `Site` → [`LinkGraph`], where every reference of every page leads.
//!
//! Linking never fails: a link to nothing is a [`Target`] that says so. It judges nothing.

mod fold;
mod mention;
mod resolve;

use std::collections::HashSet;

use rayon::prelude::*;

use crate::model::{Destination, Page, PageId, Site};
use crate::parsed::PassageId;
use crate::source::Files;

pub use fold::folded;
pub use mention::Mention;
pub use resolve::{Target, is_external, resolve};

/// Where everything leads.
#[derive(Debug)]
pub struct LinkGraph {
    terms: mention::Terms,
    pages: Vec<PageLinks>,
    /// For each page, the links in running text that lead to it, by page and place.
    back: Vec<Vec<Backlink>>,
}

/// Where the references of one page lead.
#[derive(Debug, Default)]
pub struct PageLinks {
    /// For each passage, one target for each of its links.
    pub links: Vec<Vec<Target>>,
    /// For each passage, the path of the asset of each of its pictures, if it is there.
    pub images: Vec<Vec<Option<String>>>,
    /// The same for its pictures in raw HTML.
    pub raw_images: Vec<Vec<Option<String>>>,
    /// For each id under `related:`.
    pub related: Vec<Target>,
    /// For each passage, the words that are linked to the glossary: the first use on the page.
    pub mentions: Vec<Vec<Mention>>,
}

/// A link in running text, seen from the page it leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backlink {
    /// The page that links.
    pub from: PageId,
    /// The passage of that page.
    pub passage: PassageId,
    /// The link, as a place in `Document::links`.
    pub link: u32,
}

impl PageLinks {
    /// The paths of the files that the page links to or shows, from the project's root.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let linked = self.links.iter().flatten().filter_map(|it| match it {
            Target::Asset(path) => Some(path.as_str()),
            _ => None,
        });
        let images = self.images.iter().chain(&self.raw_images);
        linked.chain(images.flatten().flatten().map(String::as_str))
    }
}

impl LinkGraph {
    /// Where the references of a page lead.
    pub fn of(&self, page: PageId) -> &PageLinks {
        &self.pages[page.0 as usize]
    }

    /// The links in running text that lead to a page: one for each page that links, its first.
    pub fn backlinks(&self, page: PageId) -> &[Backlink] {
        &self.back[page.0 as usize]
    }

    /// Finds anew where the references of one page lead, which has changed.
    pub fn renew(&mut self, files: &Files, site: &Site, id: PageId) {
        let page = site.page(id);
        let now = links(files, site, page, &self.terms);
        let was = std::mem::replace(&mut self.pages[id.index()], now);
        let left = was.links.iter().flatten().filter_map(|it| match it {
            Target::Page(to, _) => Some(*to),
            _ => None,
        });
        for to in left {
            self.back[to.index()].retain(|it| it.from != id);
        }
        for (to, backlink) in first_links(page, &self.pages[id.index()]) {
            let back = &mut self.back[to.index()];
            let place = back.partition_point(|it| it.from < id);
            back.insert(place, backlink);
        }
    }

    /// Every page that a page leads to: by its links, its related pages and its glossary words.
    pub fn neighbours(&self, page: PageId) -> impl Iterator<Item = PageId> {
        let links = self.of(page);
        let targets = links.links.iter().flatten().chain(&links.related);
        let pages = targets.filter_map(|it| match it {
            Target::Page(id, _) | Target::NoAnchor(Destination::Page(id)) => Some(*id),
            _ => None,
        });
        pages.chain(links.mentions.iter().flatten().map(|it| it.term))
    }
}

/// Finds where everything leads.
pub fn link(files: &Files, site: &Site) -> LinkGraph {
    let terms = mention::Terms::of(site);
    let pages: Vec<PageLinks> =
        site.pages.par_iter().map(|page| links(files, site, page, &terms)).collect();
    let mut back: Vec<Vec<Backlink>> = vec![Vec::new(); pages.len()];
    for (page, links) in site.pages.iter().zip(&pages) {
        for (to, backlink) in first_links(page, links) {
            back[to.index()].push(backlink);
        }
    }
    LinkGraph { terms, pages, back }
}

/// The first link of a page to each other page in running text, with the page it leads to.
fn first_links(page: &Page, links: &PageLinks) -> Vec<(PageId, Backlink)> {
    let mut met = HashSet::new();
    let mut found = Vec::new();
    for (passage, targets) in page.passages.iter().zip(&links.links) {
        for (link, target) in targets.iter().enumerate() {
            let Target::Page(to, _) = target else { continue };
            if *to != page.id && met.insert(*to) {
                let link = link as u32;
                found.push((*to, Backlink { from: page.id, passage: passage.id, link }));
            }
        }
    }
    found
}

fn links(files: &Files, site: &Site, page: &Page, terms: &mention::Terms) -> PageLinks {
    let mut found = PageLinks::default();
    for passage in &page.passages {
        let document = &passage.document;
        found.links.push(document.links.iter().map(|it| resolve(site, page, it)).collect());
        let asset = |it: &str| resolve::asset(site, files, page, it);
        found.images.push(document.images.iter().map(|it| asset(&it.target)).collect());
        found.raw_images.push(document.raw_images.iter().map(|it| asset(&it.target)).collect());
        found.mentions.push(Vec::new());
    }
    // The short answer and the text are read as one, the answer first; other values stand in tables
    // and forms, where a link would be in the way.
    if let Some(terms) = terms.of_language(page.language) {
        // A term's own page does not link to itself.
        let mut used = vec![page.id];
        for id in page.meta.answer.into_iter().chain([page.body]) {
            let passage = page.passage(id);
            found.mentions[id.index()] = terms.first_uses(passage.text(files), passage, &mut used);
        }
    }
    found.related =
        page.meta.related.iter().map(|it| resolve::by_id(site, page, &it.value)).collect();
    found
}
