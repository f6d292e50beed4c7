//! Pages made of others.

mod fhir;
mod ledger;
mod letters;
mod paper;
mod plain;
mod proof;
mod questions;
mod quiz;
mod record;
mod sources;
mod tags;
mod texts;
mod wording;

use serde::Serialize;

use crate::diagnostic::Reported;
use crate::model::{Listing, ListingId, ListingKind};
use crate::render::contract::{HeadView, Whole};
use crate::render::fill::{direction, fill};
use crate::render::renderer::Renderer;
use crate::render::titles::listing_title;
use crate::render::{crumbs, machine};

pub use fhir::{codes as quiz_codes, fhir as quiz_fhir};
pub use plain::{not_found, redirect};
pub use proof::{graph as quiz_graph, quiz_words};
pub use quiz::{program as quiz_program, style as quiz_style};
pub use texts::quiz_texts;

/// The HTML of a listing.
pub fn render(renderer: &Renderer, id: ListingId) -> Reported<String> {
    let listing = renderer.known.site.listing(id);
    let making = Making { renderer, listing };
    let language = listing.language;
    match &listing.kind {
        ListingKind::Questions => {
            making.filled("faq.html", Some("faq-lead"), questions::questions(renderer, language))
        }
        ListingKind::AToZ => {
            making.filled("a-to-z.html", None, letters::letters(renderer, language))
        }
        ListingKind::Glossary => {
            making.filled("glossary.html", None, letters::terms(renderer, language))
        }
        ListingKind::Sources => {
            making.filled("sources.html", Some("sources-page-lead"), sources::works(renderer))
        }
        ListingKind::Record => {
            making.filled("record.html", Some("record-lead"), record::record(renderer, language))
        }
        ListingKind::Facts(treatment) => {
            let facts = sources::facts(renderer, language, *treatment);
            making.filled("facts.html", Some("facts-lead"), facts)
        }
        ListingKind::Quiz(treatment) => {
            let quiz = quiz::quiz(renderer, id, *treatment);
            making.filled("quiz.html", Some("quiz-intended-use"), quiz)
        }
        ListingKind::Proof(treatment) => {
            let proof = proof::proof(renderer, language, *treatment);
            making.filled("proof.html", Some("proof-lead"), proof)
        }
        ListingKind::Paper(treatment) => {
            let paper = paper::paper(renderer, language, *treatment);
            making.filled("paper.html", Some("paper-lead"), paper)
        }
        ListingKind::Topic(name) => {
            let topic = questions::topic(renderer, language, name);
            making.filled("topic.html", Some("topic-lead"), topic)
        }
    }
}

/// A listing that is made.
struct Making<'a> {
    renderer: &'a Renderer<'a>,
    listing: &'a Listing,
}

impl Making<'_> {
    /// The HTML by a template. `lead` is the name of the sentence that says what the listing is.
    fn filled<T: Serialize>(
        &self,
        template: &'static str,
        lead: Option<&str>,
        rest: T,
    ) -> Reported<String> {
        let Making { renderer, listing } = self;
        let mut head = self.head(template, lead);
        if matches!(listing.kind, ListingKind::Proof(_) | ListingKind::Paper(_)) {
            head.styles.extend(renderer.theme.asset("proof.css").map(|it| renderer.href(&it.path)));
        }
        head.json_ld = Some(machine::json_ld::listing(renderer, listing, &head));
        fill(renderer, listing.language, template, Whole { head: &head, rest })
    }

    fn head(&self, template: &'static str, lead: Option<&str>) -> HeadView {
        let Making { renderer, listing } = self;
        let title = listing_title(renderer, listing);
        let words = renderer.words(listing.language);
        let tag = renderer.known.site.language(listing.language);
        HeadView {
            lang: tag.to_owned(),
            dir: direction(tag),
            heading: title.clone(),
            description: lead.map(|it| words.say(it)),
            canonical: Some(renderer.known.site.config.base.absolute(listing.url.path())),
            href: renderer.href(listing.url.path()),
            template: template.trim_end_matches(".html"),
            kind: "list",
            crumbs: crumbs::crumbs(renderer, listing.language, &listing.key, &title),
            title,
            ..HeadView::default()
        }
    }
}
