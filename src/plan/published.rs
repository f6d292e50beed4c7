//! What of a site is published: nothing of a page that is a draft or held back may be.

use std::collections::BTreeMap;

use super::files::{self, Fate};
use super::known::Known;
use crate::kind::Kind;
use crate::model::{Listing, ListingKind, Page, PageId};
use crate::review::Subject;

/// What of a site is published.
#[derive(Debug)]
pub struct Published {
    /// By page.
    pub pages: Vec<bool>,
    /// By listing.
    pub listings: Vec<bool>,
    /// By the path of a file that is neither a page nor data.
    pub files: BTreeMap<String, Fate>,
}

/// What is published.
pub fn published(known: Known, drafts: bool) -> Published {
    let Known { site, reviews, .. } = known;
    let is_published =
        |it: &Page| (drafts || !it.meta.draft) && !reviews.is_held(site, Subject::Page(it.id));
    let pages: Vec<bool> = site.pages.iter().map(is_published).collect();
    let listings = site.listings.iter().map(|it| has_entries(known, &pages, it)).collect();
    let files = files::fates(known, &pages);
    Published { pages, listings, files }
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
