//! Names and terms by their first letter.

use std::collections::BTreeMap;

use crate::kind::Kind;
use crate::markdown::writer_id;
use crate::model::LanguageId;
use crate::render::contract::{
    LetterView, LettersView, LinkView, NameView, TermLetterView, TermView,
};
use crate::render::renderer::Renderer;
use crate::render::titles::{capitalised, kind_name};
use crate::render::{inline, links};

/// Every title and other name, by its first letter.
pub fn letters(renderer: &Renderer, language: LanguageId) -> LettersView<LetterView> {
    let mut letters: BTreeMap<String, Vec<NameView>> = BTreeMap::new();
    let pages = renderer.pages_in(language).filter(|it| it.kind != Kind::Home);
    for page in pages {
        let kind_name = kind_name(renderer.words(language), page.kind);
        let href = renderer.page_href(page.id);
        let also = page.meta.also.iter().map(|it| (it.value.as_str(), Some(page.title.clone())));
        for (name, see) in std::iter::once((page.title.as_str(), None)).chain(also) {
            let (title, href, kind_name) = (capitalised(name), href.clone(), kind_name.clone());
            letters.entry(letter(name)).or_default().push(NameView { title, href, see, kind_name });
        }
    }
    let letters = letters.into_iter().map(|(letter, mut entries)| {
        entries.sort_by_cached_key(|it| (sort_key(&it.title), it.href.clone()));
        LetterView { anchor: letter_anchor(&letter), letter, entries }
    });
    LettersView { letters: letters.collect() }
}

/// The letter under which a name stands; digits and signs stand under `#`.
fn letter(name: &str) -> String {
    let first = sort_key(name).chars().next().filter(char::is_ascii_alphabetic);
    first.map_or_else(|| "#".to_owned(), |it| it.to_ascii_uppercase().to_string())
}

fn letter_anchor(letter: &str) -> String {
    match letter {
        "#" => "letter-other".to_owned(),
        letter => format!("letter-{}", letter.to_lowercase()),
    }
}

/// What names are sorted by: their letters without marks, small.
fn sort_key(name: &str) -> String {
    let plain: String = crate::markdown::slug(name);
    plain.replace('-', " ")
}

/// Every term with its definition, by its first letter.
pub fn terms(renderer: &Renderer, language: LanguageId) -> LettersView<TermLetterView> {
    let mut letters: BTreeMap<String, Vec<TermView>> = BTreeMap::new();
    for page in renderer.pages_in(language).filter(|it| it.kind == Kind::Term) {
        let name = page.key.rsplit('/').next().unwrap_or(&page.key);
        let uses = renderer.term_uses().get(&page.id);
        letters.entry(letter(&page.title)).or_default().push(TermView {
            anchor: writer_id(name),
            title: page.title.clone(),
            also: page.meta.also.iter().map(|it| it.value.clone()).collect(),
            answer: page.meta.answer.map(|it| inline::bare(renderer, page, it)).unwrap_or_default(),
            href: renderer.page_href(page.id),
            used_by: uses.map(|it| first_links(renderer, it)).unwrap_or_default(),
        });
    }
    let letters = letters.into_iter().map(|(letter, mut terms)| {
        terms.sort_by_cached_key(|it| sort_key(&it.title));
        TermLetterView { anchor: letter_anchor(&letter), letter, terms }
    });
    LettersView { letters: letters.collect() }
}

/// A few of the pages that use a term: on a large site a common word is used on thousands.
fn first_links(renderer: &Renderer, pages: &[crate::model::PageId]) -> Vec<LinkView> {
    const SHOWN: usize = 8;
    let published = pages.iter().filter(|it| renderer.is_published(**it));
    published.take(SHOWN).map(|it| links::page(renderer, *it)).collect()
}
