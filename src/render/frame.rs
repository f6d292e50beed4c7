//! The published site, as every file of it is made from it: where things are, and what they are called.

use crate::calendar::Date;
use crate::model::{LanguageId, Listing, ListingId, ListingKind, Page, PageId};
use crate::plan::{Planned, beside_quiz};
use crate::theme::Theme;
use crate::words::Words;

/// What is known of the site, with its theme and the day.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub(super) known: Planned<'a>,
    pub(super) theme: &'a Theme,
    pub(super) today: Date,
}

impl<'a> Frame<'a> {
    /// Whether a page is on the published site.
    pub(super) fn is_published(&self, page: PageId) -> bool {
        self.known.plan.is_published(page)
    }

    /// Whether a listing is on the published site.
    pub(super) fn has_listing(&self, listing: ListingId) -> bool {
        self.known.plan.has_listing(listing)
    }

    /// The words of a language.
    pub(super) fn words(&self, language: LanguageId) -> &'a Words {
        &self.theme.words[language.0 as usize]
    }

    /// The published listings, with their ids.
    pub(super) fn listings(&self) -> impl Iterator<Item = (ListingId, &'a Listing)> {
        self.known.site.listings_with_ids().filter(|it| self.has_listing(it.0))
    }

    /// A path of the site as pages link to it.
    pub(super) fn href(&self, path: &str) -> String {
        self.known.site.config.base.rooted(path)
    }

    /// The address of a page as other pages link to it.
    pub(super) fn page_href(&self, page: PageId) -> String {
        self.href(self.known.site.page(page).url.path())
    }

    /// The address of a listing in a language, if the published site has it.
    pub(super) fn listing_href(&self, language: LanguageId, kind: &ListingKind) -> Option<String> {
        Some(self.href(self.listing_of(language, kind)?.url.path()))
    }

    /// The published listing of that kind in a language, or else in the default language.
    pub(super) fn listing_of(
        &self,
        language: LanguageId,
        kind: &ListingKind,
    ) -> Option<&'a Listing> {
        let site = self.known.site;
        let of = |language| site.listing_in(language, kind).filter(|it| self.has_listing(*it));
        of(language).or_else(|| of(LanguageId::DEFAULT)).map(|it| site.listing(it))
    }

    /// The path of a file beside a quiz.
    pub(super) fn quiz_path(&self, id: ListingId, file: &str) -> String {
        beside_quiz(self.known.site, id, file)
    }

    /// The published pages of a language.
    pub(super) fn pages_in(&self, language: LanguageId) -> impl Iterator<Item = &'a Page> {
        self.known.site.pages_in(language).filter(|it| self.is_published(it.id))
    }
}
