//! See `broken-anchor.md`.

use crate::check::links::{self, PageLink};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::graph::Target;
use crate::model::{Destination, Listing, ListingKind, Page};

pub const LINT: Lint = Lint {
    name: "broken-anchor",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("broken-anchor.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let all = links::all(context);
    all.iter().filter_map(|it| finding(context, it)).collect()
}

fn finding(context: &Context, link: &PageLink) -> Option<Finding> {
    let Target::NoAnchor(place) = link.target else { return None };
    let anchor = link.link?.anchor.as_deref()?;
    if is_refused(context, place, anchor) {
        return None;
    }
    let (message, near) = match place {
        Destination::Page(id) => {
            let page = context.site.page(*id);
            let message = match *id == link.page.id {
                true => format!("this page has no heading `#{anchor}`"),
                false => format!("the page `{}` has no heading `#{anchor}`", page.key),
            };
            (message, heading(page, anchor))
        }
        Destination::Listing(id) => {
            let listing = context.site.listing(*id);
            let message = format!("the page `{}` has no place `#{anchor}`", listing.key);
            (message, name(context, listing, anchor))
        }
    };
    let finding = Finding::at(link.span, message);
    let own = &context.files.get(link.span.file).text[link.span.range()];
    let (written, mended) = (format!("#{anchor}"), near.as_ref().map(|it| format!("#{it}")));
    Some(match (mended, own.matches(&written).count()) {
        (Some(near), 1) => finding
            .help(format!("did you mean `{near}`?"))
            .fix(link.span, own.replace(&written, &near)),
        (Some(near), _) => finding.help(format!("did you mean `{near}`?")),
        (None, _) => finding.help(known(context, place)),
    })
}

/// True for a name that a heading was given and cannot have: that is for `reserved-anchor`.
fn is_refused(context: &Context, place: &Destination, anchor: &str) -> bool {
    let Destination::Page(id) = place else { return false };
    let mut headings = context.site.page(*id).body().document.headings.iter();
    headings.any(|it| it.refused.as_deref() == Some(anchor))
}

/// The anchor of the heading that is nearest, by its anchor or its words.
fn heading(page: &Page, anchor: &str) -> Option<String> {
    let headings = &page.body().document.headings;
    let by_anchor = did_you_mean(anchor, headings.iter().map(|it| it.anchor.as_str()));
    let words = anchor.replace('-', " ").to_lowercase();
    let holds = || headings.iter().find(|it| it.text.to_lowercase().contains(&words));
    by_anchor.or_else(|| holds().map(|it| it.anchor.as_str())).map(str::to_owned)
}

/// The nearest name of what a listing lists.
fn name(context: &Context, listing: &Listing, anchor: &str) -> Option<String> {
    let site = context.site;
    let terms = site.pages.iter().filter_map(|it| it.key.strip_prefix("glossary/"));
    let near = match listing.kind {
        ListingKind::Glossary => did_you_mean(anchor, terms),
        ListingKind::Sources => did_you_mean(anchor, site.bibliography.ids().map(|it| it.0)),
        ListingKind::Facts(id) => did_you_mean(anchor, site.treatment(id).facts.names()),
        _ => None,
    };
    near.map(str::to_owned)
}

/// The headings there are.
fn known(context: &Context, place: &Destination) -> String {
    let Destination::Page(id) = place else { return "take the part from `#` on away".to_owned() };
    let headings = &context.site.page(*id).body().document.headings;
    let anchors: Vec<String> = headings.iter().map(|it| format!("`#{}`", it.anchor)).collect();
    match anchors.is_empty() {
        true => "take the part from `#` on away: the page has no headings".to_owned(),
        false => format!("link to one of its headings: {}", anchors.join(", ")),
    }
}
