//! See `duplicate-address.md`.

use std::collections::BTreeMap;

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::model::{Listing, ListingKind, Url};
use crate::source::Span;

pub(super) const LINT: Lint = Lint {
    name: "duplicate-address",
    level: Level::Deny,
    explain: include_str!("duplicate-address.md"),
    run,
};

/// Something that has an address.
struct Claim {
    /// Its file on the finished site.
    file: String,
    /// Its address as a reader sees it.
    address: String,
    what: What,
    /// Where a writer gave it the address; none for what the program makes.
    span: Option<Span>,
}

enum What {
    Page,
    Listing(String),
    Redirect,
    /// A file that the program makes for machines.
    Made,
    /// A file that is copied: its path.
    File(String),
}

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut first: BTreeMap<String, Claim> = BTreeMap::new();
    let mut found = Vec::new();
    for claim in claims(grounds) {
        // Some hosts and most desks do not tell `A` from `a`.
        let key = claim.file.to_lowercase();
        match first.get(&key) {
            Some(known) => found.push(finding(grounds, known, &claim)),
            None => drop(first.insert(key, claim)),
        }
    }
    found
}

/// Everything that has an address, what comes first before what would be lost.
fn claims(grounds: &Grounds) -> Vec<Claim> {
    let site = grounds.site;
    let at = |url: &Url, what, span| {
        let (file, address) = (url.file(), url.path().to_owned());
        Claim { file, address, what, span }
    };
    let mut all: Vec<Claim> =
        site.pages.iter().map(|it| at(&it.url, What::Page, Some(it.place()))).collect();
    all.extend(site.listings.iter().map(|it| {
        let what = What::Listing(shown(it));
        at(&it.url, what, topic(grounds, it))
    }));
    for path in ["404.html", "sitemap.xml", "robots.txt", "feed.xml", "_headers"] {
        all.push(at(&Url::written(path), What::Made, None));
    }
    for asset in grounds.files.assets() {
        let Some(path) = asset.path.strip_prefix("content/") else { continue };
        let (file, address) = (path.to_owned(), format!("/{path}"));
        all.push(Claim { file, address, what: What::File(asset.path.clone()), span: None });
    }
    let redirects = site.pages.iter().flat_map(|it| &it.meta.redirects);
    all.extend(redirects.map(|it| at(&Url::written(&it.value), What::Redirect, Some(it.span))));
    all
}

/// Where a writer named the topic of a listing.
fn topic(grounds: &Grounds, listing: &Listing) -> Option<Span> {
    let ListingKind::Topic(name) = &listing.kind else { return None };
    let tags = grounds.site.pages.iter().flat_map(|it| &it.meta.tags);
    tags.into_iter().find(|it| it.value == *name).map(|it| it.span)
}

fn shown(listing: &Listing) -> String {
    match &listing.kind {
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
    .to_owned()
}

fn finding(grounds: &Grounds, first: &Claim, second: &Claim) -> Finding {
    let address = &second.address;
    // The page is at fault when it stands where the program puts something.
    let span = second.span.or(first.span).unwrap_or(grounds.site.config.span);
    let message = match (&first.what, &second.what) {
        _ if first.address != second.address => {
            format!("`{}` and `{address}` differ only in small and large letters", first.address)
        }
        (What::Page, What::Page) => format!("two pages have the address `{address}`"),
        (What::Page, What::Listing(it)) => {
            format!("this page has the address `{address}`, where {it} stands")
        }
        (What::Page, What::Redirect) => {
            format!("`{address}` is the address of a page and cannot lead to another")
        }
        (What::Redirect, What::Redirect) => format!("two pages have the old address `{address}`"),
        (_, What::Redirect) => {
            format!("`{address}` is an address of the site itself and cannot lead to a page")
        }
        (_, What::File(it)) => format!("the file `{it}` has an address that is taken, `{address}`"),
        _ => format!("the address `{address}` is given twice"),
    };
    let finding = Finding::at(span, message).help(match second.what {
        What::Redirect => "take it off `redirects:`",
        What::Page => "give one of the two files another name",
        What::File(_) | What::Made | What::Listing(_) => "give the file another name",
    });
    match first.span.filter(|it| *it != span) {
        Some(first) => finding.note(first, "the first stands here"),
        None => finding,
    }
}
