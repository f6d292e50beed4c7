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
use crate::source::composed;

/// Every title and other name, by its first letter.
pub fn letters(renderer: &Renderer, language: LanguageId) -> LettersView<LetterView> {
    let mut letters: BTreeMap<Letter, Vec<NameView>> = BTreeMap::new();
    let tag = renderer.known.site.language(language);
    let pages = renderer.pages_in(language).filter(|it| it.kind != Kind::Home);
    for page in pages {
        let kind_name = kind_name(renderer.words(language), page.kind);
        let href = renderer.page_href(page.id);
        let also = page.meta.also.iter().map(|it| (it.value.as_str(), Some(page.title.clone())));
        for (name, see) in std::iter::once((page.title.as_str(), None)).chain(also) {
            let (title, href, kind_name) = (capitalised(name), href.clone(), kind_name.clone());
            letters.entry(Letter::of(name, tag)).or_default().push(NameView {
                title,
                href,
                see,
                kind_name,
            });
        }
    }
    let letters = letters.into_iter().map(|(letter, mut entries)| {
        entries.sort_by_cached_key(|it| (sort_key(&it.title), it.href.clone()));
        LetterView { anchor: letter.anchor(), letter: letter.shown, entries }
    });
    LettersView { letters: letters.collect() }
}

/// Languages in which a letter with a mark counts as the one without. Elsewhere it is another, and
/// stands right behind.
const UNMARKED: [&str; 9] = ["ca", "de", "es", "fr", "gl", "it", "nl", "pt", "ga"];

/// A letter under which names stand.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Letter {
    /// The same without its marks: where it stands among the others.
    plain: String,
    /// The letter itself.
    shown: String,
}

impl Letter {
    /// The first letter of a name in a language; digits and signs stand under `#`.
    fn of(name: &str, tag: &str) -> Letter {
        let first = |it: &str| it.chars().next().filter(|it| it.is_alphabetic());
        let Some(plain) = first(&sort_key(name)) else {
            return Letter { plain: String::new(), shown: "#".to_owned() };
        };
        let plain: String = plain.to_uppercase().collect();
        let name = composed(name.trim_start_matches(|it: char| !it.is_alphanumeric()));
        let own = first(&name).map(|it| it.to_uppercase().collect());
        let is_unmarked = UNMARKED.iter().any(|it| tag.split('-').next() == Some(it));
        let shown = own.filter(|_| !is_unmarked).unwrap_or_else(|| plain.clone());
        Letter { plain, shown }
    }

    fn anchor(&self) -> String {
        match self.shown.as_str() {
            "#" => "letter-other".to_owned(),
            letter => format!("letter-{}", letter.to_lowercase()),
        }
    }
}

/// What names are sorted by: their letters, small, Latin ones without marks.
fn sort_key(name: &str) -> String {
    let name = name.trim_start_matches(|it: char| !it.is_alphanumeric());
    let is_latin = |it: char| matches!(it, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    match name.starts_with(is_latin) {
        true => crate::markdown::slug(name).replace('-', " "),
        false => composed(name).to_lowercase(),
    }
}

/// Every term with its definition, by its first letter.
pub fn terms(renderer: &Renderer, language: LanguageId) -> LettersView<TermLetterView> {
    let mut letters: BTreeMap<Letter, Vec<TermView>> = BTreeMap::new();
    let tag = renderer.known.site.language(language);
    for page in renderer.pages_in(language).filter(|it| it.kind == Kind::Term) {
        let name = page.key.rsplit('/').next().unwrap_or(&page.key);
        let uses = renderer.term_uses().get(&page.id);
        letters.entry(Letter::of(&page.title, tag)).or_default().push(TermView {
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
        TermLetterView { anchor: letter.anchor(), letter: letter.shown, terms }
    });
    LettersView { letters: letters.collect() }
}

/// A few of the pages that use a term: on a large site a common word is used on thousands.
fn first_links(renderer: &Renderer, pages: &[crate::model::PageId]) -> Vec<LinkView> {
    const SHOWN: usize = 8;
    let published = pages.iter().filter(|it| renderer.is_published(**it));
    published.take(SHOWN).map(|it| links::page(renderer, *it)).collect()
}
