//! What a page says to machines: a graph in the words of schema.org.
//!
//! Only types and properties that the vocabulary has, as its release 30.0 defines them; a page's
//! next review is `expires`, because there is no other word for it.

mod node;
mod crumbs;
mod clinic;
mod terms;
mod web_page;

use serde_json::{Value, json};

use crate::kind::Kind;
use crate::model::{Listing, ListingKind, Page};
use crate::render::contract::{HeadView, PageView};
use crate::render::renderer::Renderer;

pub use node::in_html;

use node::{object, publisher};

/// The graph of a page that somebody wrote.
pub fn page(renderer: &Renderer, page: &Page, head: &HeadView, rest: &PageView) -> String {
    let mut graph = vec![web_page::web_page(renderer, page, head, rest)];
    graph.extend(crumbs::crumbs(renderer, head));
    match (page.kind, page.treatment) {
        (Kind::Treatment, Some(treatment)) => {
            graph.push(clinic::therapy(renderer, page, treatment))
        }
        (Kind::Home, _) => graph.push(clinic::clinic(renderer)),
        (Kind::Term, _) => graph.push(terms::term(renderer, page)),
        _ => {}
    }
    written(graph)
}

/// The graph of a listing.
pub fn listing(renderer: &Renderer, listing: &Listing, head: &HeadView) -> String {
    let base = &renderer.known.site.config.base;
    let address = base.absolute(listing.url.path());
    let mut node = object(json!({
        "@type": "WebPage", "@id": format!("{address}#page"), "url": address,
        "name": head.heading, "inLanguage": head.lang, "publisher": publisher(renderer),
    }));
    match listing.kind {
        ListingKind::Questions => {
            node.insert("@type".into(), "FAQPage".into());
            node.insert("mainEntity".into(), terms::questions(renderer, listing.language).into());
        }
        ListingKind::Glossary => {
            let terms: Vec<Value> = terms::terms(renderer, listing.language);
            node.insert(
                "mainEntity".into(),
                json!({ "@type": "DefinedTermSet", "@id": format!("{address}#set"), "name": head.heading, "hasDefinedTerm": terms }),
            );
        }
        _ => {}
    }
    let mut graph = vec![Value::Object(node)];
    graph.extend(crumbs::crumbs(renderer, head));
    written(graph)
}

/// The graph as text that may stand in a `script` element.
fn written(graph: Vec<Value>) -> String {
    let all = json!({ "@context": "https://schema.org", "@graph": graph });
    in_html(&serde_json::to_string(&all).expect("plain data can be written as JSON"))
}
