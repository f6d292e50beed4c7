//! Pages made of others.

mod cases;
mod fhir;
mod ledger;
mod letters;
mod paper;
mod proof;
mod questions;
mod quiz;
mod record;
mod sources;
mod spoken;

use serde::Serialize;

use crate::diagnostic::Reported;
use crate::model::{LanguageId, Listing, ListingId, ListingKind, PageId};
use crate::render::contract::{HeadView, Nothing};
use crate::render::fill::{direction, fill};
use crate::render::titles::listing_title;
use crate::render::{View, crumbs, machine};

pub use fhir::fhir as quiz_fhir;
pub use proof::{graph as quiz_graph, quiz_words};
pub use quiz::{program as quiz_program, style as quiz_style};

/// The HTML of a listing.
pub fn render(view: &View, id: ListingId) -> Reported<String> {
    let listing = view.known.site.listing(id);
    let language = listing.language;
    match &listing.kind {
        ListingKind::Questions => {
            filled(view, listing, ("faq.html", "faq-lead"), questions::questions(view, language))
        }
        ListingKind::AToZ => {
            filled(view, listing, ("a-to-z.html", ""), letters::letters(view, language))
        }
        ListingKind::Glossary => {
            filled(view, listing, ("glossary.html", ""), letters::terms(view, language))
        }
        ListingKind::Sources => {
            filled(view, listing, ("sources.html", "sources-page-lead"), sources::works(view))
        }
        ListingKind::Record => {
            filled(view, listing, ("record.html", "record-lead"), record::record(view, language))
        }
        ListingKind::Facts(treatment) => {
            let facts = sources::facts(view, language, *treatment);
            filled(view, listing, ("facts.html", "facts-lead"), facts)
        }
        ListingKind::Quiz(treatment) => {
            let quiz = quiz::view(view, id, *treatment);
            filled(view, listing, ("quiz.html", "quiz-intended-use"), quiz)
        }
        ListingKind::Proof(treatment) => {
            let proof = proof::proof(view, language, *treatment);
            filled(view, listing, ("proof.html", "proof-lead"), proof)
        }
        ListingKind::Paper(treatment) => {
            let paper = paper::paper(view, language, *treatment);
            filled(view, listing, ("paper.html", "paper-lead"), paper)
        }
        ListingKind::Topic(name) => filled(
            view,
            listing,
            ("topic.html", "topic-lead"),
            questions::topic(view, language, name),
        ),
    }
}

fn filled<T: Serialize>(
    view: &View,
    listing: &Listing,
    (template, lead): (&'static str, &str),
    rest: T,
) -> Reported<String> {
    let mut head = head(view, listing, template, lead);
    if matches!(listing.kind, ListingKind::Proof(_) | ListingKind::Paper(_)) {
        head.styles.extend(view.theme.asset("proof.css").map(|it| view.href(&it.path)));
    }
    head.json_ld = Some(machine::json_ld::listing(view, listing, &head));
    fill(view, listing.language, template, (&head, rest))
}

fn head(view: &View, listing: &Listing, template: &'static str, lead: &str) -> HeadView {
    let title = listing_title(view, listing);
    let words = view.words(listing.language);
    let tag = view.known.site.language(listing.language);
    HeadView {
        lang: tag.to_owned(),
        dir: direction(tag),
        heading: title.clone(),
        description: (!lead.is_empty()).then(|| words.say(lead)),
        canonical: Some(view.known.site.config.base.absolute(listing.url.path())),
        href: view.href(listing.url.path()),
        template: template.trim_end_matches(".html"),
        kind: "list",
        crumbs: crumbs::crumbs(view, listing.language, &listing.key, &title),
        title,
        ..HeadView::default()
    }
}

/// The page for an address that is not there.
pub fn not_found(view: &View) -> Reported<String> {
    let language = LanguageId::DEFAULT;
    let heading = view.words(language).say("not-found-heading");
    let head = HeadView {
        template: "404",
        robots: Some("noindex"),
        ..plain_head(view, language, (heading, view.href("/404.html")))
    };
    fill(view, language, "404.html", (&head, Nothing {}))
}

/// A page that sends the reader on.
pub fn redirect(view: &View, to: PageId) -> Reported<String> {
    let page = view.known.site.page(to);
    let heading = view.words(page.language).say("moved-heading");
    let head = HeadView {
        template: "redirect",
        robots: Some("noindex"),
        title: page.title.clone(),
        canonical: Some(view.known.site.config.base.absolute(page.url.path())),
        ..plain_head(view, page.language, (heading, view.page_href(to)))
    };
    fill(view, page.language, "redirect.html", (&head, Nothing {}))
}

fn plain_head(view: &View, language: LanguageId, (heading, href): (String, String)) -> HeadView {
    let tag = view.known.site.language(language);
    HeadView {
        lang: tag.to_owned(),
        dir: direction(tag),
        title: heading.clone(),
        heading,
        href,
        kind: "list",
        ..HeadView::default()
    }
}
