//! See `duplicate-address.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::model::{ListingId, ListingKind, PageId, Url};
use crate::plan::{Collision, Output, Recipe};
use crate::source::{Span, composed};

pub const LINT: Lint = Lint {
    name: "duplicate-address",
    level: Level::Deny,
    scope: Scope::Site,
    explain: include_str!("duplicate-address.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    context.plan.collisions().iter().map(|it| finding(context, it)).collect()
}

fn finding(context: &Context, collision: &Collision) -> Finding {
    let Collision { kept, lost, .. } = collision;
    let (first, second) = (place(context, kept), place(context, lost));
    // The page is at fault when it stands where the program puts something.
    let span = second.or(first).unwrap_or(context.site.config.span);
    let finding = Finding::at(span, message(context, collision)).help(match lost.recipe {
        Recipe::Redirect(_) => "take it off `redirects:`",
        Recipe::Page(_) => "give one of the two files another name",
        _ => "give the file another name",
    });
    match first.filter(|it| *it != span) {
        Some(first) => finding.note(first, "the first stands here"),
        None => finding,
    }
}

fn message(context: &Context, collision: &Collision) -> String {
    let Collision { kept, lost, is_folder } = collision;
    let (first, address) = (address(kept), address(lost));
    match (&kept.recipe, &lost.recipe) {
        _ if *is_folder => format!(
            "`{}` cannot be a file and a folder, where `{}` lies",
            shorter(kept, lost),
            longer(kept, lost)
        ),
        _ if composed(&kept.path) == composed(&lost.path) && kept.path != lost.path => {
            format!("there are two of `{first}`, whose letters with marks are written in two ways")
        }
        _ if kept.path != lost.path => {
            format!("`{first}` and `{address}` differ only in small and large letters")
        }
        (Recipe::Page(_), Recipe::Page(_)) => format!("two pages have the address `{address}`"),
        (Recipe::Page(_), Recipe::Listing(id)) => {
            format!("this page has the address `{address}`, where {} stands", shown(context, *id))
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
fn place(context: &Context, output: &Output) -> Option<Span> {
    match &output.recipe {
        Recipe::Page(id) => Some(context.site.page(*id).place()),
        Recipe::Listing(id) => topic(context, *id),
        Recipe::Redirect(id) => redirect(context, *id, &output.path),
        _ => None,
    }
}

/// Where a writer named the topic of a listing.
fn topic(context: &Context, listing: ListingId) -> Option<Span> {
    let ListingKind::Topic(name) = &context.site.listing(listing).kind else { return None };
    let tags = context.site.pages.iter().flat_map(|it| &it.meta.tags);
    tags.into_iter().find(|it| it.value == *name).map(|it| it.span)
}

/// Where a page names its old address.
fn redirect(context: &Context, page: PageId, path: &str) -> Option<Span> {
    let mut all = context.site.page(page).meta.redirects.iter();
    all.find(|it| Url::written(&it.value).file() == path).map(|it| it.span)
}

fn shown(context: &Context, listing: ListingId) -> &'static str {
    match &context.site.listing(listing).kind {
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
