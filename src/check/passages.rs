//! Everything that a patient reads, page by page, then quiz by quiz.

use super::Grounds;
use crate::evidence::Facts;
use crate::markdown::Document;
use crate::model::Page;
use crate::parsed::Passage;
use crate::source::Text;
use crate::yaml::At;

/// A text that patients read.
#[derive(Clone, Copy)]
pub(super) struct Read<'a> {
    /// The page it stands on; none for a text of `quiz.yaml`.
    pub(super) page: Option<&'a Page>,
    /// The text, with places.
    pub(super) text: Text<'a>,
    /// What it refers to.
    pub(super) document: &'a Document,
}

/// The texts of all pages, each with the values of its front matter, and of all quizzes.
pub(super) fn all<'a>(grounds: &Grounds<'a>) -> Vec<Read<'a>> {
    let mut all = Vec::new();
    let read = |page, passage: &'a Passage| Read {
        page,
        text: passage.text(grounds.files),
        document: &passage.document,
    };
    for page in &grounds.site.pages {
        all.extend(page.passages.iter().map(|it| read(Some(page), it)));
    }
    for treatment in &grounds.site.treatments {
        all.extend(treatment.planned.passages.iter().map(|it| read(None, it)));
    }
    all
}

/// Every place that names a source: citations, `sources:`, claims of facts, rules of quizzes.
pub(super) fn named_sources(grounds: &Grounds) -> Vec<At<String>> {
    let mut named = Vec::new();
    for Read { text, document, .. } in all(grounds) {
        let ids = document.cites.iter().flat_map(|it| &it.ids);
        named.extend(ids.map(|(id, range)| At::new(id.clone(), text.span(range.clone()))));
    }
    named.extend(grounds.site.pages.iter().flat_map(|it| it.meta.sources.iter().cloned()));
    for treatment in &grounds.site.treatments {
        let claims = treatment.facts.iter().flat_map(|it| &it.claims);
        named.extend(claims.map(|it| it.source.clone()));
        named.extend(treatment.planned.plan.rules.iter().flat_map(|it| it.sources.iter().cloned()));
    }
    named
}

/// The facts that a text may name, those of its own treatment first.
pub(super) fn facts<'a>(grounds: &Grounds<'a>, read: &Read) -> Vec<&'a Facts> {
    let own = read.page.map(|it| it.treatment);
    let mut treatments: Vec<_> = grounds.site.treatments.iter().enumerate().collect();
    treatments.sort_by_key(|(n, it)| match own {
        Some(own) => own.is_none_or(|own| own.0 as usize != *n),
        None => it.plan_source != Some(read.text.file()),
    });
    treatments.into_iter().map(|it| &*it.1.facts).collect()
}

/// True when a data file holds something of which nothing could be read, which has been told.
pub(super) fn is_unread(grounds: &Grounds, path: &str) -> bool {
    let lines = grounds.files.at(path).map(|it| it.text.lines()).into_iter().flatten();
    lines.into_iter().any(|it| !it.trim().is_empty() && !it.trim_start().starts_with('#'))
}
