//! What all pages share, worked out once before any is made.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::page_view::{ClinicView, LinkView, LinksView, SiteView};
use super::{Known, answers, entries, inline};
use crate::calendar::Date;
use crate::config::Unapproved;
use crate::evidence::References;
use crate::graph::Target;
use crate::markdown::{self, Sentence};
use crate::model::{
    Care, Details, Kind, LanguageId, Listing, ListingId, ListingKind, Page, PageId, Site,
    TreatmentId,
};
use crate::review::State;
use crate::theme::Theme;
use crate::words::Words;

/// What making a file may look at.
pub struct View<'a> {
    pub(super) known: Known<'a>,
    pub(super) theme: Theme,
    pub(super) today: Date,
    pub(super) references: References,
    /// By page: the pages before and behind it in its folder.
    pub(super) neighbours: Vec<(Option<PageId>, Option<PageId>)>,
    /// By page: its heading and short answer as plain text, which many lists show.
    pub(super) said: Vec<Said>,
    /// By page and passage: the sentence around each link.
    pub(super) sentences: Vec<Vec<Vec<Sentence>>>,
    /// By fact: the pages that name it.
    pub(super) fact_uses: BTreeMap<(TreatmentId, String), Vec<PageId>>,
    /// By source: the pages that rest on it.
    pub(super) source_uses: BTreeMap<String, Vec<PageId>>,
    /// By term: the pages that link to it.
    pub(super) term_uses: HashMap<PageId, Vec<PageId>>,
    pub(super) cards: Vec<answers::CardTexts>,
    published: Vec<bool>,
}

/// What a page says in short, as plain text.
pub(super) struct Said {
    /// Its question, or else its title.
    pub(super) heading: String,
    /// Its short answer.
    pub(super) answer: Option<String>,
}

/// Works out what all pages share. `drafts` says whether drafts are published too.
pub fn view<'a>(known: Known<'a>, theme: Theme, today: Date, drafts: bool) -> View<'a> {
    let site = known.site;
    let published: Vec<bool> =
        site.pages.iter().map(|it| is_published(known, it, drafts)).collect();
    let cited = cited(site);
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
        fact_uses: fact_uses(site),
        source_uses: cited,
        term_uses: term_uses(known),
        cards,
        published,
        theme,
    };
    view.said = site.pages.par_iter().map(|page| said(&view, page)).collect();
    view.sentences = site.pages.par_iter().map(|page| sentences(&view, page)).collect();
    for language in site.languages() {
        let site_view = site_view(&view, language);
        view.theme.share(language.0 as usize, "site", &site_view);
    }
    view
}

fn is_published(known: Known, page: &Page, drafts: bool) -> bool {
    let held = known.site.config.unapproved == Unapproved::Hold
        && known.reviews.state(page.id).is_some_and(|it| !matches!(it, State::Approved { .. }));
    !held && (drafts || !page.meta.draft)
}

/// The pages that rest on each source, by its id: those that cite it, and those that name it.
fn cited(site: &Site) -> BTreeMap<String, Vec<PageId>> {
    let mut uses: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
    let mut add = |id: &str, page: PageId| {
        let pages = uses.entry(id.to_owned()).or_default();
        if pages.last() != Some(&page) {
            pages.push(page);
        }
    };
    for page in &site.pages {
        let cites = page.passages.iter().flat_map(|it| &it.document.cites).flat_map(|it| &it.ids);
        cites.for_each(|(id, _)| add(id, page.id));
        page.meta.sources.iter().for_each(|it| add(&it.value, page.id));
        let facts = page.passages.iter().flat_map(|it| &it.document.facts);
        let claims = facts.filter_map(|it| site.fact(page, &it.name)).flat_map(|it| &it.0.claims);
        claims.for_each(|it| add(&it.source.value, page.id));
    }
    for fact in site.treatments.iter().flat_map(|it| it.facts.iter()) {
        for claim in &fact.claims {
            uses.entry(claim.source.value.clone()).or_default();
        }
    }
    uses
}

fn fact_uses(site: &Site) -> BTreeMap<(TreatmentId, String), Vec<PageId>> {
    let mut uses: BTreeMap<(TreatmentId, String), Vec<PageId>> = BTreeMap::new();
    for page in &site.pages {
        for fact in page.passages.iter().flat_map(|it| &it.document.facts) {
            let Some((_, treatment)) = site.fact(page, &fact.name) else { continue };
            let pages = uses.entry((treatment, fact.name.clone())).or_default();
            if pages.last() != Some(&page.id) {
                pages.push(page.id);
            }
        }
    }
    uses
}

fn term_uses(known: Known) -> HashMap<PageId, Vec<PageId>> {
    let mut uses: HashMap<PageId, Vec<PageId>> = HashMap::new();
    for page in &known.site.pages {
        let links = known.graph.of(page.id);
        let written = links.links.iter().flatten().filter_map(|it| match it {
            Target::Page(id, _) => Some(*id),
            _ => None,
        });
        let terms = links.mentions.iter().flatten().map(|it| it.term);
        for term in terms.chain(written.filter(|it| known.site.page(*it).kind == Kind::Term)) {
            let pages = uses.entry(term).or_default();
            if pages.last() != Some(&page.id) && term != page.id {
                pages.push(page.id);
            }
        }
    }
    uses
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

impl View<'_> {
    /// Whether a page is on the published site.
    pub(super) fn is_published(&self, page: PageId) -> bool {
        self.published[page.0 as usize]
    }

    /// The words of a language.
    pub(super) fn words(&self, language: LanguageId) -> &Words {
        &self.theme.words[language.0 as usize]
    }

    /// The listings of the site, with their ids.
    pub(super) fn listings(&self) -> impl Iterator<Item = (ListingId, &Listing)> {
        self.known.site.listings.iter().enumerate().map(|(n, it)| (ListingId(n as u32), it))
    }

    /// A path of the site as pages link to it.
    pub(super) fn href(&self, path: &str) -> String {
        self.known.site.config.base.rooted(path)
    }

    /// The address of a page as other pages link to it.
    pub(super) fn page_href(&self, page: PageId) -> String {
        self.href(self.known.site.page(page).url.path())
    }

    /// The address of a listing in a language, if the site has it.
    pub(super) fn listing_href(&self, language: LanguageId, kind: &ListingKind) -> Option<String> {
        let listing = self.known.site.listing_of(language, kind)?;
        Some(self.href(listing.url.path()))
    }

    /// The path of a quiz's own style sheet.
    pub(super) fn quiz_style_path(&self, id: ListingId) -> String {
        let listing = self.known.site.listing(id);
        format!("{}result.css", listing.url.path().trim_start_matches('/'))
    }

    /// The published pages of a language.
    pub(super) fn pages_in(&self, language: LanguageId) -> impl Iterator<Item = &Page> {
        self.known.site.pages_in(language).filter(|it| self.is_published(it.id))
    }
}

fn site_view(view: &View, language: LanguageId) -> SiteView {
    let config = &view.known.site.config;
    let asset = |name: &str| view.theme.asset(name).map(|it| view.href(&it.path));
    let home = view.known.site.page_at(language, "index").map_or("/", |it| it.url.path());
    SiteView {
        title: config.title.clone(),
        url: config.base.absolute("/"),
        language: view.known.site.language(language).to_owned(),
        funding: config.funding.clone(),
        style: asset("style.css").unwrap_or_default(),
        script: asset("script.js"),
        icon: asset("icon.svg").unwrap_or_default(),
        home: view.href(home),
        feed: view.href("/feed.xml"),
        manifest: None,
        clinic: clinic_view(&config.clinic),
        nav: treatments(view, language),
        links: LinksView {
            faq: view.listing_href(language, &ListingKind::Questions),
            a_to_z: view.listing_href(language, &ListingKind::AToZ),
            glossary: view.listing_href(language, &ListingKind::Glossary),
            sources: view.listing_href(language, &ListingKind::Sources),
            record: view.listing_href(language, &ListingKind::Record),
        },
        quizzes: quizzes(view, language),
        urgent: urgent(view, language),
        footer: footer(view, language),
    }
}

fn clinic_view(clinic: &crate::config::Clinic) -> ClinicView {
    let tel = |number: &String| format!("tel:{}", number.replace(' ', ""));
    ClinicView {
        name: clinic.name.clone(),
        address: clinic.address.clone(),
        phone: clinic.phone.clone(),
        phone_href: clinic.phone.as_ref().map(tel),
        email: clinic.email.clone(),
        email_href: clinic.email.as_ref().map(|it| format!("mailto:{it}")),
        booking: clinic.booking.clone(),
        emergency: clinic.emergency.clone(),
        emergency_href: clinic.emergency.as_ref().map(tel),
    }
}

fn link(view: &View, page: &Page) -> LinkView {
    LinkView { title: page.title.clone(), href: view.page_href(page.id) }
}

fn treatments(view: &View, language: LanguageId) -> Vec<LinkView> {
    let folders = view.known.site.treatments.iter().map(|it| it.folder.as_str());
    let pages = folders.filter_map(|it| view.known.site.page_at(language, it));
    pages.filter(|it| view.is_published(it.id)).map(|it| link(view, it)).collect()
}

fn quizzes(view: &View, language: LanguageId) -> Vec<LinkView> {
    let site = view.known.site;
    let kinds = (0..site.treatments.len()).map(|n| ListingKind::Quiz(TreatmentId(n as u16)));
    let listings = kinds.filter_map(|it| site.listing_of(language, &it));
    let titled = listings.map(|it| LinkView {
        title: entries::listing_title(view, it),
        href: view.href(it.url.path()),
    });
    titled.collect()
}

/// The page with the gravest warning signs, the first of them by order.
fn urgent(view: &View, language: LanguageId) -> Option<LinkView> {
    let grave = view.pages_in(language).filter_map(|page| match &page.details {
        Details::Risk(risk) => {
            let care = risk.care.as_ref().map(|it| it.value).filter(|it| *it >= Care::Urgent)?;
            Some((std::cmp::Reverse(care), page.meta.order.unwrap_or(i64::MAX), page))
        }
        _ => None,
    });
    let first = grave.min_by_key(|it| (it.0, it.1, it.2.id))?;
    Some(link(view, first.2))
}

/// The pages about the clinic.
fn footer(view: &View, language: LanguageId) -> Vec<LinkView> {
    let mut pages: Vec<&Page> =
        view.pages_in(language).filter(|it| it.key.starts_with("about/")).collect();
    pages.sort_by_key(|it| (it.meta.order.unwrap_or(i64::MAX), &it.title));
    pages.into_iter().map(|it| link(view, it)).collect()
}
