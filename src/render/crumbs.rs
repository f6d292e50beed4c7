//! The way to a page, and to the same page in other languages.

use super::contract::{AlternateView, CrumbView};
use super::renderer::Renderer;
use super::titles::{kind_plural, listing_title};
use crate::kind::Kind;
use crate::model::{LanguageId, Page};

/// The way from the front page to a page; the page itself stands last, without an address.
pub fn crumbs(renderer: &Renderer, language: LanguageId, key: &str, title: &str) -> Vec<CrumbView> {
    let site = renderer.known.site;
    let mut crumbs = Vec::new();
    if key == "index" {
        return crumbs;
    }
    let home = site.page_at(language, "index").filter(|it| renderer.is_published(it.id));
    if let Some(home) = home {
        crumbs.push(CrumbView {
            title: renderer.words(language).say("nav-home"),
            href: Some(renderer.page_href(home.id)),
        });
    }
    let mut folder = String::new();
    let folders: Vec<&str> = key.split('/').collect();
    for part in &folders[..folders.len() - 1] {
        let parent = folder.clone();
        folder = if folder.is_empty() { (*part).to_owned() } else { format!("{folder}/{part}") };
        match site.place(language, &folder) {
            Some(crate::model::Destination::Page(id)) if renderer.is_published(id) => {
                crumbs.push(CrumbView {
                    title: site.page(id).title.clone(),
                    href: Some(renderer.page_href(id)),
                });
            }
            Some(crate::model::Destination::Listing(id)) if renderer.has_listing(id) => {
                let listing = site.listing(id);
                let href = Some(renderer.href(listing.url.path()));
                crumbs.push(CrumbView { title: listing_title(renderer, listing), href });
            }
            _ => crumbs.extend(kind_crumb(renderer, language, &parent, part)),
        }
    }
    crumbs.push(CrumbView { title: title.to_owned(), href: None });
    crumbs
}

/// A folder of a kind has no page of its own: its part of the hub stands for it.
fn kind_crumb(
    renderer: &Renderer,
    language: LanguageId,
    parent: &str,
    folder: &str,
) -> Option<CrumbView> {
    let kind = Kind::of_folder(folder)?;
    let hub = renderer.known.site.page_at(language, parent);
    let hub = hub.filter(|it| it.kind == Kind::Treatment && renderer.is_published(it.id))?;
    let title = kind_plural(renderer.words(language), kind);
    Some(CrumbView { title, href: Some(format!("{}#{folder}", renderer.page_href(hub.id))) })
}

/// The same page in every language that has it; nothing when there is only one.
pub fn alternates(renderer: &Renderer, page: &Page) -> Vec<AlternateView> {
    let site = renderer.known.site;
    if site.config.languages.len() < 2 {
        return Vec::new();
    }
    let all = site.translations(&page.key).filter(|it| renderer.is_published(it.id));
    let all: Vec<AlternateView> = all
        .map(|it| {
            let lang = site.language(it.language).to_owned();
            let name = renderer.words(it.language).say("language-name");
            AlternateView { lang, name, href: site.config.base.absolute(it.url.path()) }
        })
        .collect();
    if all.len() < 2 { Vec::new() } else { all }
}
