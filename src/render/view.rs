//! What making a file may look at.

use std::collections::{BTreeMap, HashMap};

use super::{Known, answers};
use crate::calendar::Date;
use crate::evidence::References;
use crate::markdown::Sentence;
use crate::model::{LanguageId, Listing, ListingId, ListingKind, Page, PageId, TreatmentId};
use crate::plan::beside_quiz;
use crate::source::Files;
use crate::theme::Theme;
use crate::words::Words;

/// What making a file may look at.
pub struct View<'a> {
    pub(in crate::render) known: Known<'a>,
    pub(in crate::render) theme: Theme,
    pub(in crate::render) today: Date,
    pub(in crate::render) references: References,
    /// By page: the pages before and behind it in its folder.
    pub(in crate::render) neighbours: Vec<(Option<PageId>, Option<PageId>)>,
    /// By page: its heading and short answer as plain text, which many lists show.
    pub(in crate::render) said: Vec<Said>,
    /// By page and passage: the sentence around each link.
    pub(in crate::render) sentences: Vec<Vec<Vec<Option<Sentence>>>>,
    /// By fact: the pages that name it.
    pub(in crate::render) fact_uses: BTreeMap<(TreatmentId, String), Vec<PageId>>,
    /// By source: the pages that rest on it.
    pub(in crate::render) source_uses: BTreeMap<String, Vec<PageId>>,
    /// By term: the pages that link to it.
    pub(in crate::render) term_uses: HashMap<PageId, Vec<PageId>>,
    pub(in crate::render) cards: Vec<answers::CardTexts>,
}

/// What a page says in short, as plain text.
pub(in crate::render) struct Said {
    /// Its question, or else its title.
    pub(in crate::render) heading: String,
    /// Its short answer.
    pub(in crate::render) answer: Option<String>,
}

impl View<'_> {
    /// The files of which the site is made.
    pub fn files(&self) -> &Files {
        self.known.files
    }

    /// Whether a page is on the published site.
    pub(in crate::render) fn is_published(&self, page: PageId) -> bool {
        self.known.plan.is_published(page)
    }

    /// Whether a listing is on the published site.
    pub(in crate::render) fn has_listing(&self, listing: ListingId) -> bool {
        self.known.plan.has_listing(listing)
    }

    /// The heading of a page as plain text: its question, or else its title.
    pub(super) fn heading(&self, page: &Page) -> String {
        self.said[page.id.0 as usize].heading.clone()
    }

    /// The short answer of a page as plain text.
    pub(super) fn answer(&self, page: &Page) -> Option<String> {
        self.said[page.id.0 as usize].answer.clone()
    }

    /// The words of a language.
    pub(in crate::render) fn words(&self, language: LanguageId) -> &Words {
        &self.theme.words[language.0 as usize]
    }

    /// The published listings, with their ids.
    pub(in crate::render) fn listings(&self) -> impl Iterator<Item = (ListingId, &Listing)> {
        self.known.site.listings_with_ids().filter(|it| self.has_listing(it.0))
    }

    /// A path of the site as pages link to it.
    pub(in crate::render) fn href(&self, path: &str) -> String {
        self.known.site.config.base.rooted(path)
    }

    /// The address of a page as other pages link to it.
    pub(in crate::render) fn page_href(&self, page: PageId) -> String {
        self.href(self.known.site.page(page).url.path())
    }

    /// The address of a listing in a language, if the published site has it.
    pub(in crate::render) fn listing_href(
        &self,
        language: LanguageId,
        kind: &ListingKind,
    ) -> Option<String> {
        Some(self.href(self.listing_of(language, kind)?.url.path()))
    }

    /// The published listing of that kind in a language, or else in the default language.
    pub(in crate::render) fn listing_of(
        &self,
        language: LanguageId,
        kind: &ListingKind,
    ) -> Option<&Listing> {
        let of = |language| {
            let mut own = self.listings().filter(move |it| it.1.language == language);
            own.find(|it| it.1.kind == *kind).map(|it| it.1)
        };
        of(language).or_else(|| of(LanguageId::DEFAULT))
    }

    /// The path of a file beside a quiz.
    pub(in crate::render) fn quiz_path(&self, id: ListingId, file: &str) -> String {
        beside_quiz(self.known.site, id, file)
    }

    /// The published pages of a language.
    pub(in crate::render) fn pages_in(&self, language: LanguageId) -> impl Iterator<Item = &Page> {
        self.known.site.pages_in(language).filter(|it| self.is_published(it.id))
    }
}
