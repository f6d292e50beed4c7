//! Everything that a patient reads, page by page, then quiz by quiz.

use super::Context;
use crate::evidence::Facts;
use crate::markdown::Document;
use crate::model::Page;
use crate::parsed::Passage;
use crate::source::{Span, Text};
use crate::yaml::At;

/// A text that patients read.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    /// The page it stands on; none for a text of `quiz.yaml`.
    pub page: Option<&'a Page>,
    /// The text, with places.
    pub text: Text<'a>,
    /// What it refers to.
    pub document: &'a Document,
}

/// The texts of the pages that are looked at, each with the values of its front matter, and of the
/// quizzes.
pub fn all<'a>(context: &Context<'a>) -> Vec<Read<'a>> {
    let mut all = Vec::new();
    let read = |page, passage: &'a Passage| Read {
        page,
        text: passage.text(context.files),
        document: &passage.document,
    };
    for page in context.pages() {
        all.extend(page.passages.iter().map(|it| read(Some(page), it)));
    }
    for treatment in context.treatments() {
        all.extend(treatment.planned.passages.iter().map(|it| read(None, it)));
    }
    all
}

/// Every place that names a source: citations, `sources:`, claims of facts, rules of quizzes.
pub fn named_sources<'a>(context: &Context<'a>) -> Vec<(&'a str, Span)> {
    let mut named = Vec::new();
    for Read { text, document, .. } in all(context) {
        let ids = document.cites.iter().flat_map(|it| &it.ids);
        named.extend(ids.map(|(id, range)| (id.as_str(), text.span(range.clone()))));
    }
    let written = |it: &'a At<String>| (it.value.as_str(), it.span);
    named.extend(context.pages().flat_map(|it| it.named_sources()).map(written));
    for treatment in context.treatments() {
        let claims = treatment.facts.iter().flat_map(|it| &it.claims);
        named.extend(claims.map(|it| written(&it.source)));
        let rules = treatment.planned.plan.rules.iter();
        named.extend(rules.flat_map(|it| &it.sources).map(written));
    }
    named
}

/// The facts that a text may name and that are of its own treatment; all, for a page of none.
pub fn own_facts<'a>(context: &Context<'a>, read: &Read) -> Vec<&'a Facts> {
    let mut all = facts(context, read);
    if read.page.is_none_or(|it| it.treatment.is_some()) {
        all.truncate(1);
    }
    all
}

/// The facts that a text may name, those of its own treatment first.
pub fn facts<'a>(context: &Context<'a>, read: &Read) -> Vec<&'a Facts> {
    let own = read.page.map(|it| it.treatment);
    let mut treatments: Vec<_> = context.site.treatments.iter().enumerate().collect();
    treatments.sort_by_key(|(n, it)| match own {
        Some(own) => own.is_none_or(|own| own.0 as usize != *n),
        None => !it.plan_sources.contains(&read.text.file()),
    });
    treatments.into_iter().map(|it| &*it.1.facts).collect()
}

/// True when a data file holds something of which nothing could be read, which has been told.
pub fn is_unread(context: &Context, path: &str) -> bool {
    let lines = context.files.at(path).map(|it| it.text.lines()).into_iter().flatten();
    lines.into_iter().any(|it| !it.trim().is_empty() && !it.trim_start().starts_with('#'))
}
