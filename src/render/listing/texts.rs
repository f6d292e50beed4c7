//! Every text that can be met on the page of a quiz, read out of the page itself.

use std::collections::BTreeSet;

use super::tags::{attribute, tags, unescaped};
use crate::model::{ListingId, ListingKind};
use crate::render::renderer::Renderer;

/// What a patient reads in an attribute, or is led to by one.
const READ: [&str; 6] = ["href", "src", "alt", "title", "aria-label", "data-ask"];

/// Every text, and every address that a link leads to, in the order of the page; with the script that
/// the page loads, whose name changes when it does.
pub fn quiz_texts(renderer: &Renderer, id: ListingId) -> Vec<String> {
    let html = super::render(renderer, id).value;
    let (head, rest) = html.split_once("<main").unwrap_or(("", &html));
    let main = rest.split_once("</main>").map_or(rest, |it| it.0);
    let scripts = tags(head).into_iter().filter(|it| it.name == "script");
    let mut found: Vec<String> = scripts.filter_map(|it| attribute(it.text, "src")).collect();
    let mut is_read = true;
    for tag in tags(main) {
        is_read = match tag.name {
            "script" | "style" => false,
            "/script" | "/style" => true,
            _ => is_read,
        };
        if is_read {
            found.extend(READ.iter().filter_map(|it| attribute(tag.text, it)));
            found.push(unescaped(tag.before_next));
        }
    }
    let beside = beside(renderer, id);
    // A place on a page is named by an id, which nobody reads.
    let is_own = |it: &&str| !it.is_empty() && !it.starts_with('#') && !beside.contains(*it);
    let texts = found.iter().map(|it| it.trim()).filter(is_own);
    texts.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// What links to the paper and the proof: they are there as long as the quiz may be published. And what
/// its version is called, which is another whenever anything is, and says nothing of what.
fn beside(renderer: &Renderer, id: ListingId) -> BTreeSet<String> {
    let listing = renderer.known.site.listing(id);
    let ListingKind::Quiz(treatment) = listing.kind else { return BTreeSet::new() };
    let words = renderer.words(listing.language);
    let kinds = [ListingKind::Paper(treatment), ListingKind::Proof(treatment)];
    let links = kinds.iter().filter_map(|it| renderer.listing_href(listing.language, it));
    let version = super::quiz::version(renderer, treatment, listing.language);
    links.chain(["paper-link", "proof-link"].map(|it| words.say(it))).chain([version]).collect()
}
