//! Pages as entries of lists.

use super::contract::{EntryView, GroupView};
use super::neighbours::reading_order;
use super::renderer::Renderer;
use super::titles::{kind_name, kind_plural};
use crate::kind::Kind;
use crate::model::{LanguageId, Page, TreatmentId};

/// A page as an entry.
pub fn entry(renderer: &Renderer, page: &Page) -> EntryView {
    EntryView {
        title: page.title.clone(),
        heading: renderer.heading(page),
        href: renderer.page_href(page.id),
        answer: renderer.answer(page),
        kind_name: kind_name(renderer.words(page.language), page.kind),
    }
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
    for kind in Kind::in_treatment() {
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
            title: kind_plural(words, kind),
            href: hub.as_ref().map(|it| format!("{it}#{anchor}")),
            anchor,
            pages: pages.into_iter().map(|it| entry(renderer, it)).collect(),
        });
    }
    groups
}
