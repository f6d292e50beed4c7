//! What of a site is published: nothing of a page that is a draft or held back may be.

use std::collections::BTreeSet;

use super::known::Known;
use crate::graph::Target;
use crate::kind::Kind;
use crate::model::{Listing, ListingKind, Page, PageId};
use crate::review::Subject;
use crate::source::FileId;

/// What of a site is published.
#[derive(Debug)]
pub struct Published {
    /// By page.
    pub pages: Vec<bool>,
    /// By listing.
    pub listings: Vec<bool>,
    /// The files of which only pages speak that are not published.
    pub held_files: BTreeSet<String>,
}

/// What is published.
pub fn published(known: Known, drafts: bool) -> Published {
    let Known { site, reviews, .. } = known;
    let is_published =
        |it: &Page| (drafts || !it.meta.draft) && !reviews.is_held(site, Subject::Page(it.id));
    let pages: Vec<bool> = site.pages.iter().map(is_published).collect();
    let listings = site.listings.iter().map(|it| has_entries(known, &pages, it)).collect();
    let held_files = held_files(known, &pages);
    Published { pages, listings, held_files }
}

/// A list without entries is left out; and so is a quiz that is not proved, is held back, or would
/// lack a question, because it would tell a patient that nothing stands in the way.
fn has_entries(known: Known, pages: &[bool], listing: &Listing) -> bool {
    let site = known.site;
    let is_published = |it: &PageId| pages[it.0 as usize];
    let any = |wanted: fn(&Page) -> bool| {
        site.pages_in(listing.language).any(|it| is_published(&it.id) && wanted(it))
    };
    match &listing.kind {
        ListingKind::Questions => any(|it| it.is_clinical() && it.meta.answer.is_some()),
        ListingKind::Glossary => any(|it| it.kind == Kind::Term),
        ListingKind::Quiz(treatment)
        | ListingKind::Proof(treatment)
        | ListingKind::Paper(treatment) => {
            let own = Subject::Quiz(*treatment, listing.language);
            // Faults stop a build; that no quiz without a proof is published holds even so.
            known.proofs.hold(*treatment, listing.language)
                && !known.reviews.is_held(site, own)
                && site.quiz_pages(*treatment, listing.language).iter().all(is_published)
        }
        ListingKind::Topic(name) => {
            let tagged = site.topics.get(name).into_iter().flatten().filter(|it| is_published(it));
            tagged.into_iter().any(|it| site.page(*it).language == listing.language)
        }
        ListingKind::AToZ | ListingKind::Sources | ListingKind::Record | ListingKind::Facts(_) => {
            true
        }
    }
}

/// A file is held back with the pages that show it, unless any other text names it.
fn held_files(known: Known, pages: &[bool]) -> BTreeSet<String> {
    let unpublished = || known.site.pages.iter().filter(|it| !pages[it.id.0 as usize]);
    let mut files: BTreeSet<String> = BTreeSet::new();
    for page in unpublished() {
        let links = known.graph.of(page.id);
        files.extend(links.images.iter().flatten().flatten().cloned());
        files.extend(links.links.iter().flatten().filter_map(|it| match it {
            Target::Asset(path) => Some(path.clone()),
            _ => None,
        }));
    }
    let unread: BTreeSet<FileId> = unpublished().map(|it| it.file).collect();
    let read = known.files.texts().filter(|it| !unread.contains(&it.id));
    let texts: Vec<&str> = read.map(|it| it.text.as_str()).collect();
    files.retain(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        !texts.iter().any(|it| it.contains(name))
    });
    files
}
