//! Addresses that stand bare in the text: `https://…`, `www.…` and `name@host`.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::LinkType;

/// An address without marks around it.
pub struct Bare {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Where it leads; of a mailbox, the mailbox alone.
    pub address: String,
    /// `Autolink` or `Email`.
    pub link_type: LinkType,
}

/// The first address that begins in the bytes `within`. It may end after them, where the text was
/// parted by `--` or another sign that is shown otherwise.
pub fn first_bare(text: &str, within: Range<usize>) -> Option<Bare> {
    let run = &text[within.clone()];
    if !["://", "www.", "@"].iter().any(|it| run.contains(it)) {
        return None;
    }
    let behind = &text[within.end..];
    let ends = |it: char| it.is_whitespace() || "*_~[]<>`\\&^|".contains(it);
    let end = within.end + behind.find(ends).unwrap_or(behind.len());
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let mut links = finder.links(&text[within.start..end]);
    links.find_map(|link| {
        let range = within.start + link.start()..within.start + link.end();
        let written = link.as_str();
        let (address, link_type) = match link.kind() {
            LinkKind::Email => (written.to_owned(), LinkType::Email),
            _ if begins(written, "http://") || begins(written, "https://") => {
                (written.to_owned(), LinkType::Autolink)
            }
            _ if begins(written, "www.") => (format!("https://{written}"), LinkType::Autolink),
            _ => return None,
        };
        (range.start < within.end).then_some(Bare { range, address, link_type })
    })
}

fn begins(written: &str, with: &str) -> bool {
    written.get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with))
}
