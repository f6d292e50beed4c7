//! See `duplicate-address.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::model::{ListingId, ListingKind, PageId, Url};
use crate::plan::{Collision, Output, Recipe};
use crate::source::Span;

pub(super) const LINT: Lint = Lint {
    name: "duplicate-address",
    level: Level::Deny,
    explain: include_str!("duplicate-address.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    grounds.plan.collisions().iter().map(|it| finding(grounds, it)).collect()
}

fn finding(grounds: &Grounds, collision: &Collision) -> Finding {
    let Collision { kept, lost, .. } = collision;
    let (first, second) = (place(grounds, kept), place(grounds, lost));
    // The page is at fault when it stands where the program puts something.
    let span = second.or(first).unwrap_or(grounds.site.config.span);
    let finding = Finding::at(span, message(grounds, collision)).help(match lost.recipe {
        Recipe::Redirect(_) => "take it off `redirects:`",
        Recipe::Page(_) => "give one of the two files another name",
        _ => "give the file another name",
    });
    match first.filter(|it| *it != span) {
        Some(first) => finding.note(first, "the first stands here"),
        None => finding,
    }
}

fn message(grounds: &Grounds, collision: &Collision) -> String {
    let Collision { kept, lost, is_folder } = collision;
    let (first, address) = (address(kept), address(lost));
    match (&kept.recipe, &lost.recipe) {
        _ if *is_folder => format!(
            "`{}` cannot be a file and a folder, where `{}` lies",
            shorter(kept, lost),
            longer(kept, lost)
        ),
        _ if kept.path != lost.path => {
            format!("`{first}` and `{address}` differ only in small and large letters")
        }
        (Recipe::Page(_), Recipe::Page(_)) => format!("two pages have the address `{address}`"),
        (Recipe::Page(_), Recipe::Listing(id)) => {
            format!("this page has the address `{address}`, where {} stands", shown(grounds, *id))
        }
        (Recipe::Page(_), Recipe::Redirect(_)) => {
            format!("`{address}` is the address of a page and cannot lead to another")
        }
        (Recipe::Redirect(_), Recipe::Redirect(_)) => {
            format!("two pages have the old address `{address}`")
        }
        (_, Recipe::Redirect(_)) => {
            format!("`{address}` is an address of the site itself and cannot lead to a page")
        }
        (_, Recipe::CopyOf(it)) => {
            format!("the file `{it}` has an address that is taken, `{address}`")
        }
        _ => format!("the address `{address}` is given twice"),
    }
}

/// The address of a file as a reader sees it.
fn address(output: &Output) -> String {
    match output.path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
        _ => format!("/{}", output.path),
    }
}

/// Of a file and one in a folder of its name, the file.
fn shorter<'a>(a: &'a Output, b: &'a Output) -> &'a str {
    if a.path.len() < b.path.len() { &a.path } else { &b.path }
}

fn longer<'a>(a: &'a Output, b: &'a Output) -> &'a str {
    if a.path.len() < b.path.len() { &b.path } else { &a.path }
}

/// Where a writer gave it the address; none for what the program makes or copies.
fn place(grounds: &Grounds, output: &Output) -> Option<Span> {
    match &output.recipe {
        Recipe::Page(id) => Some(grounds.site.page(*id).place()),
        Recipe::Listing(id) => topic(grounds, *id),
        Recipe::Redirect(id) => redirect(grounds, *id, &output.path),
        _ => None,
    }
}

/// Where a writer named the topic of a listing.
fn topic(grounds: &Grounds, listing: ListingId) -> Option<Span> {
    let ListingKind::Topic(name) = &grounds.site.listing(listing).kind else { return None };
    let tags = grounds.site.pages.iter().flat_map(|it| &it.meta.tags);
    tags.into_iter().find(|it| it.value == *name).map(|it| it.span)
}

/// Where a page names its old address.
fn redirect(grounds: &Grounds, page: PageId, path: &str) -> Option<Span> {
    let mut all = grounds.site.page(page).meta.redirects.iter();
    all.find(|it| Url::written(&it.value).file() == path).map(|it| it.span)
}

fn shown(grounds: &Grounds, listing: ListingId) -> &'static str {
    match &grounds.site.listing(listing).kind {
        ListingKind::Questions => "the list of all questions",
        ListingKind::AToZ => "the A to Z",
        ListingKind::Glossary => "the glossary",
        ListingKind::Sources => "the list of sources",
        ListingKind::Record => "the record of reviews",
        ListingKind::Facts(_) => "the list of facts",
        ListingKind::Quiz(_) => "the quiz",
        ListingKind::Proof(_) => "the proof of the quiz",
        ListingKind::Paper(_) => "the quiz on paper",
        ListingKind::Topic(_) => "the list of a topic",
    }
}
