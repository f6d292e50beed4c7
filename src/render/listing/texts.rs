//! Every text that can be met on the page of a quiz, read out of the page itself.

use std::collections::BTreeSet;

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

/// What links to the paper and the proof: they are there as long as the quiz may be published.
fn beside(renderer: &Renderer, id: ListingId) -> BTreeSet<String> {
    let listing = renderer.known.site.listing(id);
    let ListingKind::Quiz(treatment) = listing.kind else { return BTreeSet::new() };
    let words = renderer.words(listing.language);
    let kinds = [ListingKind::Paper(treatment), ListingKind::Proof(treatment)];
    let links = kinds.iter().filter_map(|it| renderer.listing_href(listing.language, it));
    links.chain(["paper-link", "proof-link"].map(|it| words.say(it))).collect()
}

/// A tag of a page.
struct Tag<'h> {
    /// `p`, `/p`.
    name: &'h str,
    /// What stands between `<` and `>`.
    text: &'h str,
    /// The text up to the next tag.
    before_next: &'h str,
}

/// The tags of a page; no attribute that is written here holds a `>`.
fn tags(html: &str) -> Vec<Tag<'_>> {
    let pieces = html.split('<').skip(1).filter_map(|it| it.split_once('>'));
    let named = pieces.map(|(text, before_next)| {
        let name = text.split_whitespace().next().unwrap_or_default();
        Tag { name, text, before_next }
    });
    named.collect()
}

/// What an attribute says; of an address that part which leads to a page.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let said = unescaped(rest.split_once('"')?.0);
    match name {
        "href" => said.split('#').next().map(str::to_owned),
        _ => Some(said),
    }
}

fn unescaped(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    pairs.into_iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
