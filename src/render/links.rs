//! Where links lead, and what they are called.

use super::contract::LinkView;
use super::frame::Frame;
use super::titles;
use crate::graph::Target;
use crate::markdown::{LinkAnswer, Picture, writer_id};
use crate::model::{Page, PageId};
use crate::parsed::PassageId;

/// A page as a link.
pub fn page(frame: &Frame, page: PageId) -> LinkView {
    LinkView { title: frame.known.site.page(page).title.clone(), href: frame.page_href(page) }
}

/// Pages as links, those that are not published left out.
pub fn pages(frame: &Frame, pages: &[PageId]) -> Vec<LinkView> {
    pages.iter().filter(|it| frame.is_published(**it)).map(|it| page(frame, *it)).collect()
}

/// The address of a place in a list of terms, sources or facts.
pub fn place(list: &str, name: &str) -> String {
    format!("{list}#{}", writer_id(name))
}

/// What each link of a passage says when it has no text of its own; nothing for one that leads
/// nowhere.
pub fn titles(frame: &Frame, page: &Page, passage: PassageId) -> Vec<Option<String>> {
    let targets = &frame.known.graph.of(page.id).links[passage.index()];
    let title = |target| match link(frame, page, target) {
        LinkAnswer::To { title, .. } | LinkAnswer::Abroad { title, .. } => Some(title),
        LinkAnswer::Nowhere => None,
    };
    targets.iter().map(title).collect()
}

/// Where a link of a page leads, and what it says when it has no text of its own.
pub fn link(frame: &Frame, page: &Page, target: &Target) -> LinkAnswer {
    let anchored = |href: String, anchor: &Option<String>| match anchor {
        Some(anchor) => format!("{href}#{anchor}"),
        None => href,
    };
    match target {
        Target::Page(id, anchor) if *id == page.id => {
            let title = page.title.clone();
            LinkAnswer::To { href: anchored(String::new(), anchor), title }
        }
        Target::Page(id, anchor) if frame.is_published(*id) => {
            let to = frame.known.site.page(*id);
            let (href, title) = (anchored(frame.page_href(*id), anchor), to.title.clone());
            if to.language == page.language {
                return LinkAnswer::To { href, title };
            }
            let tag = frame.known.site.language(to.language).to_owned();
            let language = frame.words(to.language).say("language-name");
            LinkAnswer::Abroad { href, title, tag, language }
        }
        Target::Listing(id, anchor) if frame.has_listing(*id) => {
            let listing = frame.known.site.listing(*id);
            let title = titles::listing_title(frame, listing);
            let href = frame.href(listing.url.path());
            let href = match anchor {
                Some(name) => place(&href, name),
                None => href,
            };
            LinkAnswer::To { href, title }
        }
        Target::Asset(path) => {
            let path = path.strip_prefix("content").unwrap_or(path);
            LinkAnswer::To { href: frame.href(path), title: path.to_owned() }
        }
        Target::External(href) => LinkAnswer::To { href: href.clone(), title: href.clone() },
        _ => LinkAnswer::Nowhere,
    }
}

/// A picture of the site.
pub fn picture(frame: &Frame, path: Option<&str>) -> Option<Picture> {
    let asset = frame.known.files.asset(path?)?;
    let src = frame.href(asset.path.strip_prefix("content")?);
    Some(Picture { src, size: asset.picture.size })
}
