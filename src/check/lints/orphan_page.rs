//! See `orphan-page.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::graph::Target;
use crate::kind::Kind;
use crate::model::{Destination, LanguageId, Page, PageId};

pub const LINT: Lint = Lint {
    name: "orphan-page",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("orphan-page.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let reached = reached(context);
    let pages = context.site.pages.iter().filter(|it| wants_a_way(context, it));
    let orphans = pages.filter(|it| !reached[it.id.0 as usize]);
    let finding = |page: &Page| {
        let message = "no other page leads a reader to this one";
        Finding::at(page.place(), message).help(format!(
            "link to `[[{}]]` in a text where a reader would want it, or put it under `related:` there",
            page.key
        ))
    };
    orphans.map(finding).collect()
}

/// The front pages and those about the clinic stand in the header and the footer, and terms are for
/// `unlinked-term`; a translation is reached from its original.
fn wants_a_way(context: &Context, page: &Page) -> bool {
    let stands_alone = matches!(page.kind, Kind::Home | Kind::Treatment | Kind::Term)
        || page.key.starts_with("about/");
    let is_translation = page.language != LanguageId::DEFAULT
        && context.site.place_in(LanguageId::DEFAULT, &page.key).is_some();
    !stands_alone && !is_translation && !page.meta.draft
}

/// For each page, whether another page that is published leads to it.
fn reached(context: &Context) -> Vec<bool> {
    let mut reached = vec![false; context.site.pages.len()];
    for page in context.site.pages.iter().filter(|it| !it.meta.draft) {
        let links = context.graph.of(page.id);
        for to in links.links.iter().flatten().chain(&links.related).filter_map(page_of) {
            reached[to.0 as usize] |= to != page.id;
        }
    }
    reached
}

fn page_of(target: &Target) -> Option<PageId> {
    match target {
        Target::Page(id, _) | Target::NoAnchor(Destination::Page(id)) => Some(*id),
        _ => None,
    }
}
