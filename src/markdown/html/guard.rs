//! The last guard of a page on which a writer put raw HTML.
//!
//! Raw HTML is read tag by tag and told where something is refused (`raw.rs`); what comes out of
//! that goes through ammonia as well, so that a mistake of ours there cannot reach a patient. It
//! parses the whole page anew, which is why only such pages pay for it.

use std::sync::LazyLock;

use ammonia::Builder;

use crate::markdown::tags;

/// Elements that only we write.
const OURS: [&str; 12] =
    ["a", "aside", "blockquote", "code", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section"];

/// Attributes that any element may have.
const ATTRIBUTES: [&str; 12] = [
    "class", "colspan", "datetime", "dir", "id", "lang", "open", "role", "rowspan", "scope",
    "tabindex", "title",
];

/// The same HTML with nothing in it but what is on the list.
pub fn guarded(html: &str) -> String {
    static GUARD: LazyLock<Builder<'static>> = LazyLock::new(guard);
    GUARD.clean(html).to_string()
}

fn guard() -> Builder<'static> {
    let mut guard = Builder::empty();
    guard
        .add_tags(tags::all().chain(OURS))
        .add_generic_attributes(ATTRIBUTES)
        .add_generic_attribute_prefixes(["aria-"])
        .add_tag_attributes("a", ["href"])
        .add_tag_attributes("img", ["src", "alt", "width", "height", "loading", "decoding"])
        .add_tag_attributes("ol", ["start"])
        .add_tag_attributes("li", ["value"])
        .add_url_schemes(["http", "https", "mailto", "tel"])
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None);
    guard
}
