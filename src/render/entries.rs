//! Pages as entries of lists, and what lists are ordered by.

use std::collections::BTreeMap;

use super::Renderer;
use super::contract::{EntryView, GroupView, LinkView};
use crate::markdown::writer_id;
use crate::model::{LanguageId, Page, PageId, TreatmentId};
use crate::parsed::Kind;
use crate::plan::Planned;

/// A page as an entry.
pub fn entry(renderer: &Renderer, page: &Page) -> EntryView {
    EntryView {
        title: page.title.clone(),
        heading: renderer.heading(page),
        href: renderer.page_href(page.id),
        answer: renderer.answer(page),
        kind_name: renderer.words(page.language).say(&format!("kind-{}", page.kind.word())),
    }
}

/// A page as a link.
pub fn link(renderer: &Renderer, page: PageId) -> LinkView {
    LinkView { title: renderer.known.site.page(page).title.clone(), href: renderer.page_href(page) }
}

/// Pages as links, those that are not published left out.
pub fn links(renderer: &Renderer, pages: &[PageId]) -> Vec<LinkView> {
    pages.iter().filter(|it| renderer.is_published(**it)).map(|it| link(renderer, *it)).collect()
}

/// The address of a place in a list of terms, sources or facts.
pub fn place(list: &str, name: &str) -> String {
    format!("{list}#{}", writer_id(name))
}

/// The order in which the pages of a folder are read.
pub fn reading_order(page: &Page) -> (i64, &str, &str) {
    (page.meta.order.unwrap_or(i64::MAX), &page.title, &page.key)
}

/// By page: the pages before and behind it among those of its kind, folder and language.
pub fn neighbours(known: Planned) -> Vec<(Option<PageId>, Option<PageId>)> {
    let (site, plan) = (known.site, known.plan);
    let mut folders: BTreeMap<(LanguageId, &str), Vec<&Page>> = BTreeMap::new();
    for page in site
        .pages
        .iter()
        .filter(|it| plan.is_published(it.id) && !it.is_index && it.kind != Kind::Term)
    {
        let folder = page.key.rsplit_once('/').map_or("", |it| it.0);
        folders.entry((page.language, folder)).or_default().push(page);
    }
    let mut neighbours = vec![(None, None); site.pages.len()];
    for mut pages in folders.into_values() {
        pages.sort_by(|a, b| reading_order(a).cmp(&reading_order(b)));
        for pair in pages.windows(2) {
            neighbours[pair[0].id.0 as usize].1 = Some(pair[1].id);
            neighbours[pair[1].id.0 as usize].0 = Some(pair[0].id);
        }
    }
    neighbours
}

/// The pages of a treatment by kind, each kind in its order; kinds without pages are left out.
pub fn groups(renderer: &Renderer, treatment: TreatmentId, language: LanguageId) -> Vec<GroupView> {
    let words = renderer.words(language);
    let hub = renderer
        .known
        .site
        .treatment(treatment)
        .roots
        .get(&language)
        .map(|it| renderer.page_href(*it));
    let mut groups = Vec::new();
    for kind in Kind::IN_TREATMENT {
        let own = renderer
            .pages_in(language)
            .filter(|it| it.treatment == Some(treatment) && it.kind == kind);
        let mut pages: Vec<&Page> = own.collect();
        if pages.is_empty() {
            continue;
        }
        pages.sort_by(|a, b| reading_order(a).cmp(&reading_order(b)));
        let anchor = kind.folder().unwrap_or("guides").to_owned();
        groups.push(GroupView {
            kind: kind.word(),
            title: words.say(&format!("kind-{}-plural", kind.word())),
            href: hub.as_ref().map(|it| format!("{it}#{anchor}")),
            anchor,
            pages: pages.into_iter().map(|it| entry(renderer, it)).collect(),
        });
    }
    groups
}
