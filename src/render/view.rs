//! What all pages share, worked out once before any is made.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::{Known, answers, entries, inline, site, uses};
use crate::calendar::Date;
use crate::config::Unapproved;
use crate::evidence::References;
use crate::markdown::{self, Sentence};
use crate::model::{LanguageId, Listing, ListingId, ListingKind, Page, PageId, TreatmentId};
use crate::review::State;
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
    pub(in crate::render) sentences: Vec<Vec<Vec<Sentence>>>,
    /// By fact: the pages that name it.
    pub(in crate::render) fact_uses: BTreeMap<(TreatmentId, String), Vec<PageId>>,
    /// By source: the pages that rest on it.
    pub(in crate::render) source_uses: BTreeMap<String, Vec<PageId>>,
    /// By term: the pages that link to it.
    pub(in crate::render) term_uses: HashMap<PageId, Vec<PageId>>,
    pub(in crate::render) cards: Vec<answers::CardTexts>,
    published: Vec<bool>,
}

/// What a page says in short, as plain text.
pub(in crate::render) struct Said {
    /// Its question, or else its title.
    pub(in crate::render) heading: String,
    /// Its short answer.
    pub(in crate::render) answer: Option<String>,
}

/// Works out what all pages share. `drafts` says whether drafts are published too.
pub fn view<'a>(known: Known<'a>, theme: Theme, today: Date, drafts: bool) -> View<'a> {
    let site = known.site;
    let published: Vec<bool> =
        site.pages.iter().map(|it| is_published(known, it, drafts)).collect();
    let cited = uses::cited(site);
    let ids: BTreeSet<String> = cited.keys().cloned().collect();
    let cards = theme
        .words
        .iter()
        .map(|words| answers::CardTexts::of(words, &site.config.clinic))
        .collect();
    let mut view = View {
        known,
        today,
        references: site.library.formatted(&ids, site.config.language()),
        neighbours: entries::neighbours(site, &published),
        said: Vec::new(),
        sentences: Vec::new(),
        fact_uses: uses::fact_uses(site),
        source_uses: cited,
        term_uses: uses::term_uses(known),
        cards,
        published,
        theme,
    };
    view.said = site.pages.par_iter().map(|page| said(&view, page)).collect();
    view.sentences = site.pages.par_iter().map(|page| sentences(&view, page)).collect();
    for language in site.languages() {
        let shared = site::site_view(&view, language);
        view.theme.share(language.0 as usize, "site", &shared);
    }
    view
}

fn is_published(known: Known, page: &Page, drafts: bool) -> bool {
    let held = known.site.config.unapproved == Unapproved::Hold
        && known.reviews.state(page.id).is_some_and(|it| !matches!(it, State::Approved { .. }));
    !held && (drafts || !page.meta.draft)
}

impl View<'_> {
    /// Whether a page is on the published site.
    pub(in crate::render) fn is_published(&self, page: PageId) -> bool {
        self.published[page.0 as usize]
    }

    /// The words of a language.
    pub(in crate::render) fn words(&self, language: LanguageId) -> &Words {
        &self.theme.words[language.0 as usize]
    }

    /// The listings of the site, with their ids.
    pub(in crate::render) fn listings(&self) -> impl Iterator<Item = (ListingId, &Listing)> {
        self.known.site.listings.iter().enumerate().map(|(n, it)| (ListingId(n as u32), it))
    }

    /// A path of the site as pages link to it.
    pub(in crate::render) fn href(&self, path: &str) -> String {
        self.known.site.config.base.rooted(path)
    }

    /// The address of a page as other pages link to it.
    pub(in crate::render) fn page_href(&self, page: PageId) -> String {
        self.href(self.known.site.page(page).url.path())
    }

    /// The address of a listing in a language, if the site has it.
    pub(in crate::render) fn listing_href(
        &self,
        language: LanguageId,
        kind: &ListingKind,
    ) -> Option<String> {
        let listing = self.known.site.listing_of(language, kind)?;
        Some(self.href(listing.url.path()))
    }

    /// The path of a quiz's own style sheet.
    pub(in crate::render) fn quiz_style_path(&self, id: ListingId) -> String {
        let listing = self.known.site.listing(id);
        format!("{}result.css", listing.url.path().trim_start_matches('/'))
    }

    /// The published pages of a language.
    pub(in crate::render) fn pages_in(&self, language: LanguageId) -> impl Iterator<Item = &Page> {
        self.known.site.pages_in(language).filter(|it| self.is_published(it.id))
    }
}

fn said(view: &View, page: &Page) -> Said {
    let question = page.meta.question.as_ref().map(|it| inline::plain(view, page, it));
    Said {
        heading: question.unwrap_or_else(|| page.title.clone()),
        answer: page.meta.answer.as_ref().map(|it| inline::plain(view, page, it)),
    }
}

/// The sentences around the links of a page; none for a page that is not published.
fn sentences(view: &View, page: &Page) -> Vec<Vec<Sentence>> {
    let of = |passage: &crate::model::Passage| match passage.document.links.is_empty()
        || !view.is_published(page.id)
    {
        true => Vec::new(),
        false => {
            let text = passage.text(view.known.sources);
            markdown::sentences(text.str, &inline::values(view, page, passage))
        }
    };
    page.passages.iter().map(of).collect()
}
