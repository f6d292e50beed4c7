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
mod wording;

use serde::Serialize;

use crate::diagnostic::Reported;
use crate::model::{LanguageId, Listing, ListingId, ListingKind, PageId};
use crate::render::contract::{HeadView, Nothing};
use crate::render::fill::{direction, fill};
use crate::render::titles::listing_title;
use crate::render::{Renderer, crumbs, machine};

pub use fhir::fhir as quiz_fhir;
pub use proof::{graph as quiz_graph, quiz_words};
pub use quiz::{program as quiz_program, style as quiz_style};

/// The HTML of a listing.
pub fn render(renderer: &Renderer, id: ListingId) -> Reported<String> {
    let listing = renderer.known.site.listing(id);
    let language = listing.language;
    match &listing.kind {
        ListingKind::Questions => filled(
            renderer,
            listing,
            ("faq.html", "faq-lead"),
            questions::questions(renderer, language),
        ),
        ListingKind::AToZ => {
            filled(renderer, listing, ("a-to-z.html", ""), letters::letters(renderer, language))
        }
        ListingKind::Glossary => {
            filled(renderer, listing, ("glossary.html", ""), letters::terms(renderer, language))
        }
        ListingKind::Sources => filled(
            renderer,
            listing,
            ("sources.html", "sources-page-lead"),
            sources::works(renderer),
        ),
        ListingKind::Record => filled(
            renderer,
            listing,
            ("record.html", "record-lead"),
            record::record(renderer, language),
        ),
        ListingKind::Facts(treatment) => {
            let facts = sources::facts(renderer, language, *treatment);
            filled(renderer, listing, ("facts.html", "facts-lead"), facts)
        }
        ListingKind::Quiz(treatment) => {
            let quiz = quiz::renderer(renderer, id, *treatment);
            filled(renderer, listing, ("quiz.html", "quiz-intended-use"), quiz)
        }
        ListingKind::Proof(treatment) => {
            let proof = proof::proof(renderer, language, *treatment);
            filled(renderer, listing, ("proof.html", "proof-lead"), proof)
        }
        ListingKind::Paper(treatment) => {
            let paper = paper::paper(renderer, language, *treatment);
            filled(renderer, listing, ("paper.html", "paper-lead"), paper)
        }
        ListingKind::Topic(name) => filled(
            renderer,
            listing,
            ("topic.html", "topic-lead"),
            questions::topic(renderer, language, name),
        ),
    }
}

fn filled<T: Serialize>(
    renderer: &Renderer,
    listing: &Listing,
    (template, lead): (&'static str, &str),
    rest: T,
) -> Reported<String> {
    let mut head = head(renderer, listing, template, lead);
    if matches!(listing.kind, ListingKind::Proof(_) | ListingKind::Paper(_)) {
        head.styles.extend(renderer.theme.asset("proof.css").map(|it| renderer.href(&it.path)));
    }
    head.json_ld = Some(machine::json_ld::listing(renderer, listing, &head));
    fill(renderer, listing.language, template, (&head, rest))
}

fn head(renderer: &Renderer, listing: &Listing, template: &'static str, lead: &str) -> HeadView {
    let title = listing_title(renderer, listing);
    let words = renderer.words(listing.language);
    let tag = renderer.known.site.language(listing.language);
    HeadView {
        lang: tag.to_owned(),
        dir: direction(tag),
        heading: title.clone(),
        description: (!lead.is_empty()).then(|| words.say(lead)),
        canonical: Some(renderer.known.site.config.base.absolute(listing.url.path())),
        href: renderer.href(listing.url.path()),
        template: template.trim_end_matches(".html"),
        kind: "list",
        crumbs: crumbs::crumbs(renderer, listing.language, &listing.key, &title),
        title,
        ..HeadView::default()
    }
}

/// The page for an address that is not there.
pub fn not_found(renderer: &Renderer) -> Reported<String> {
    let language = LanguageId::DEFAULT;
    let heading = renderer.words(language).say("not-found-heading");
    let head = HeadView {
        template: "404",
        robots: Some("noindex"),
        ..plain_head(renderer, language, (heading, renderer.href("/404.html")))
    };
    fill(renderer, language, "404.html", (&head, Nothing {}))
}

/// A page that sends the reader on.
pub fn redirect(renderer: &Renderer, to: PageId) -> Reported<String> {
    let page = renderer.known.site.page(to);
    let heading = renderer.words(page.language).say("moved-heading");
    let head = HeadView {
        template: "redirect",
        robots: Some("noindex"),
        title: page.title.clone(),
        canonical: Some(renderer.known.site.config.base.absolute(page.url.path())),
        ..plain_head(renderer, page.language, (heading, renderer.page_href(to)))
    };
    fill(renderer, page.language, "redirect.html", (&head, Nothing {}))
}

fn plain_head(
    renderer: &Renderer,
    language: LanguageId,
    (heading, href): (String, String),
) -> HeadView {
    let tag = renderer.known.site.language(language);
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
