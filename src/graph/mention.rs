//! The words of a page that the glossary explains.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::fold::{Folded, parts};
use crate::kind::Kind;
use crate::markdown::RunPlace;
use crate::model::{LanguageId, PageId, Site};
use crate::parsed::Passage;
use crate::source::Text;

/// A word in a passage, and the term that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The word's bytes in the passage.
    pub range: Range<usize>,
    /// The page of the term.
    pub term: PageId,
}

/// Every form of every term, ready to be looked for, by language.
#[derive(Debug)]
pub struct Terms {
    languages: Vec<Option<Forms>>,
}

/// Every form of every term of one language.
#[derive(Debug)]
pub struct Forms {
    search: AhoCorasick,
    /// For each form, its term.
    terms: Vec<PageId>,
}

impl Terms {
    /// The terms of a site's glossary.
    pub fn of(site: &Site) -> Terms {
        Terms { languages: site.languages().map(|it| forms(site, it)).collect() }
    }

    /// The terms of a language, if its glossary has some.
    pub fn of_language(&self, language: LanguageId) -> Option<&Forms> {
        self.languages[language.0 as usize].as_ref()
    }
}

impl Forms {
    /// The first use of each term in a passage. Terms in `used` are passed over, and those found
    /// are added to it. Headings and links are left alone.
    pub fn first_uses(
        &self,
        text: Text,
        passage: &Passage,
        used: &mut Vec<PageId>,
    ) -> Vec<Mention> {
        let mut found = Vec::new();
        for run in passage.document.runs.iter().filter(|it| it.place == RunPlace::Plain) {
            let folded = Folded::of(&text.str[run.range.clone()]);
            for hit in self.search.find_iter(&folded.text) {
                let term = self.terms[hit.pattern().as_usize()];
                if used.contains(&term) || !is_whole(&folded.text, hit.range()) {
                    continue;
                }
                let Some(place) = folded.unfolded(hit.start(), hit.end()) else { continue };
                used.push(term);
                let start = run.range.start;
                found.push(Mention { range: start + place.start..start + place.end, term });
            }
        }
        found
    }
}

fn forms(site: &Site, language: LanguageId) -> Option<Forms> {
    let mut forms: Vec<(String, PageId)> = Vec::new();
    for page in site.pages_in(language).filter(|it| it.kind == Kind::Term && !it.meta.draft) {
        let names = std::iter::once(page.title.as_str())
            .chain(page.meta.also.iter().map(|it| it.value.as_str()));
        let english = site.language(language).starts_with("en");
        for name in names.filter(|it| !it.trim().is_empty()) {
            let name = Folded::of(name.trim()).text;
            forms.extend(inflections(&name, english).into_iter().map(|it| (it, page.id)));
            forms.push((name, page.id));
        }
    }
    if forms.is_empty() {
        return None;
    }
    let search = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(forms.iter().map(|it| &it.0));
    let search = search.expect("the names of a glossary are far below the limits of the search");
    Some(Forms { search, terms: forms.into_iter().map(|it| it.1).collect() })
}

/// The regular plurals of an English name. Other languages say their forms under `also`.
fn inflections(name: &str, english: bool) -> Vec<String> {
    if !english {
        return Vec::new();
    }
    let stem_y = name.strip_suffix('y').filter(|it| !it.ends_with(['a', 'e', 'i', 'o', 'u']));
    match stem_y {
        Some(stem) => vec![format!("{stem}ies")],
        None if name.ends_with(['s', 'x', 'z']) || name.ends_with("ch") || name.ends_with("sh") => {
            vec![format!("{name}es")]
        }
        None => vec![format!("{name}s")],
    }
}

/// Whether no letter or digit stands right before or behind, but in scripts without spaces.
fn is_whole(words: &str, range: Range<usize>) -> bool {
    let (mut inner, before) = (words[range.clone()].chars(), &words[..range.start]);
    let first = inner.clone().next().zip(before.chars().next_back());
    let last = inner.next_back().zip(words[range.end..].chars().next());
    [first, last].into_iter().flatten().all(|(inner, outer)| parts(inner, outer))
}
