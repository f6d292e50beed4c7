//! What making a file may look at.

use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::sync::OnceLock;

use super::cards::CardTexts;
use super::frame::Frame;
use super::neighbours::Neighbours;
use super::shared::Shared;
use super::{quotes, uses, values};
use crate::calendar::Date;
use crate::evidence::References;
use crate::graph::Backlink;
use crate::markdown::Sentence;
use crate::model::{Page, PageId, TreatmentId};
use crate::plan::Planned;

/// What making a file may look at: the published site, what its files share, and what some of them
/// show, each worked out when it is first shown.
pub struct Renderer<'a> {
    frame: Frame<'a>,
    shared: &'a Shared,
    said: Vec<OnceLock<Said>>,
    sentences: Vec<OnceLock<Vec<Vec<Option<Sentence>>>>>,
    fact_uses: OnceLock<BTreeMap<(TreatmentId, String), Vec<PageId>>>,
    source_uses: OnceLock<BTreeMap<String, Vec<PageId>>>,
    term_uses: OnceLock<HashMap<PageId, Vec<PageId>>>,
}

/// What a page says in short, as plain text.
struct Said {
    /// Its question, or else its title.
    heading: String,
    /// Its short answer.
    answer: Option<String>,
}

impl<'a> Deref for Renderer<'a> {
    type Target = Frame<'a>;

    fn deref(&self) -> &Frame<'a> {
        &self.frame
    }
}

impl<'a> Renderer<'a> {
    /// Makes the files of a site. `shared` is what [`Shared::of`] gave for it.
    pub fn new(known: Planned<'a>, shared: &'a Shared, today: Date) -> Renderer<'a> {
        let pages = known.site.pages.len();
        Renderer {
            frame: Frame { known, theme: &shared.theme, today },
            shared,
            said: (0..pages).map(|_| OnceLock::new()).collect(),
            sentences: (0..pages).map(|_| OnceLock::new()).collect(),
            fact_uses: OnceLock::new(),
            source_uses: OnceLock::new(),
            term_uses: OnceLock::new(),
        }
    }

    /// The heading of a page as plain text: its question, or else its title.
    pub(super) fn heading(&self, page: &Page) -> String {
        self.said(page).heading.clone()
    }

    /// The short answer of a page as plain text.
    pub(super) fn answer(&self, page: &Page) -> Option<String> {
        self.said(page).answer.clone()
    }

    fn said(&self, page: &Page) -> &Said {
        self.said[page.id.index()].get_or_init(|| {
            let question = page.meta.question.map(|it| values::plain(self, page, it));
            Said {
                heading: question.unwrap_or_else(|| page.title.clone()),
                answer: page.meta.answer.map(|it| values::plain(self, page, it)),
            }
        })
    }

    /// The sentence around a link that leads to a page; none where it cannot be quoted.
    pub(super) fn sentence(&self, link: &Backlink) -> Option<&Sentence> {
        let page = self.known.site.page(link.from);
        let all = self.sentences[page.id.index()]
            .get_or_init(|| quotes::sentences(self, page, self.cards(page).dont()));
        all[link.passage.index()].get(link.link as usize)?.as_ref()
    }

    /// The pages that name a fact.
    pub(super) fn fact_uses(&self) -> &BTreeMap<(TreatmentId, String), Vec<PageId>> {
        self.fact_uses.get_or_init(|| uses::fact_uses(self.known.site))
    }

    /// The published pages that rest on a source, by its id.
    pub(super) fn source_uses(&self) -> &BTreeMap<String, Vec<PageId>> {
        self.source_uses.get_or_init(|| uses::cited(self.known))
    }

    /// The pages that link to a term.
    pub(super) fn term_uses(&self) -> &HashMap<PageId, Vec<PageId>> {
        self.term_uses.get_or_init(|| uses::term_uses(self.known))
    }

    /// Every reference of the site, written out.
    pub(super) fn references(&self) -> &'a References {
        &self.shared.references
    }

    /// The pages before and behind a page in its folder.
    pub(super) fn neighbours(&self, page: PageId) -> Neighbours {
        self.shared.neighbours[page.index()]
    }

    /// What the care cards and lists say in the language of a page.
    pub(super) fn cards(&self, page: &Page) -> &'a CardTexts {
        &self.shared.cards[page.language.0 as usize]
    }
}
