//! Pages that are no listings: for an address that is not there, and for one that moved.

use crate::diagnostic::Reported;
use crate::model::{LanguageId, PageId};
use crate::render::contract::{HeadView, Nothing, Whole};
use crate::render::fill::{direction, fill};
use crate::render::renderer::Renderer;

/// The page for an address that is not there.
pub fn not_found(renderer: &Renderer) -> Reported<String> {
    let language = LanguageId::DEFAULT;
    let heading = renderer.words(language).say("not-found-heading");
    let head = HeadView {
        template: "404",
        robots: Some("noindex"),
        href: renderer.href("/404.html"),
        ..plain_head(renderer, language, heading)
    };
    fill(renderer, language, "404.html", Whole { head: &head, rest: Nothing {} })
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
        href: renderer.page_href(to),
        ..plain_head(renderer, page.language, heading)
    };
    fill(renderer, page.language, "redirect.html", Whole { head: &head, rest: Nothing {} })
}

/// The head of a page that is no listing; its address is not known yet.
fn plain_head(renderer: &Renderer, language: LanguageId, heading: String) -> HeadView {
    let tag = renderer.known.site.language(language);
    HeadView {
        lang: tag.to_owned(),
        dir: direction(tag),
        title: heading.clone(),
        heading,
        kind: "list",
        ..HeadView::default()
    }
}
