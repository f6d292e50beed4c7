//! The order of a folder, and what stands before and behind a page in it.

use std::collections::BTreeMap;

use crate::kind::Kind;
use crate::model::{LanguageId, Page, PageId};
use crate::plan::Planned;

/// The pages before and behind a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Neighbours {
    /// The page before it.
    pub previous: Option<PageId>,
    /// The page behind it.
    pub next: Option<PageId>,
}

/// The order in which the pages of a folder are read.
pub fn reading_order(page: &Page) -> (i64, &str, &str) {
    (page.meta.order.unwrap_or(i64::MAX), &page.title, &page.key)
}

/// By page: the pages before and behind it among those of its kind, folder and language.
pub fn neighbours(known: Planned) -> Vec<Neighbours> {
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
    let mut neighbours = vec![Neighbours::default(); site.pages.len()];
    for mut pages in folders.into_values() {
        pages.sort_by(|a, b| reading_order(a).cmp(&reading_order(b)));
        for pair in pages.windows(2) {
            neighbours[pair[0].id.index()].next = Some(pair[1].id);
            neighbours[pair[1].id.index()].previous = Some(pair[0].id);
        }
    }
    neighbours
}
