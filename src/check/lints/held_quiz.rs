//! See `held-quiz.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::model::{ListingKind, Page};
use crate::review::Subject;
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "held-quiz",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("held-quiz.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let site = context.site;
    let mut found = Vec::new();
    for listing in &site.listings {
        let ListingKind::Quiz(id) = listing.kind else { continue };
        let treatment = site.treatment(id);
        let pages = site.quiz_pages(id, listing.language).into_iter().map(|it| site.page(it));
        let missing: Vec<&Page> = pages.filter(|it| is_unpublished(context, it)).collect();
        let Some(root) = treatment.roots.get(&listing.language) else { continue };
        let Some(first) = missing.first() else {
            let own = Subject::Quiz(id, listing.language);
            if context.reviews.is_held(site, own) {
                found.push(unapproved(site.page(*root).place()));
            }
            continue;
        };
        let message = match missing.len() {
            1 => {
                "the quiz is left out of the site: a page that it names is not published".to_owned()
            }
            n => format!(
                "the quiz is left out of the site: {n} pages that it names are not published"
            ),
        };
        let is_held = context.reviews.is_held(site, Subject::Page(first.id));
        let why = if is_held { "this page is held back" } else { "this page is a draft" };
        let note =
            if missing.len() == 1 { why.to_owned() } else { format!("{why}, as are others") };
        found.push(Finding::at(site.page(*root).place(), message).note(first.place(), note).help(
            match is_held {
                true => "let a clinician read what is held back and approve it",
                false => "finish the page and take `draft: true` off; or, where `quiz.yaml` asks for it, take that question out",
            },
        ));
    }
    found
}

fn unapproved(at: Span) -> Finding {
    let message = "the quiz is left out of the site: nobody has approved what it asks and does";
    Finding::at(at, message).help(
        "let a clinician read what the quiz asks and does, and approve it with `bedside approve`",
    )
}

fn is_unpublished(context: &Context, page: &Page) -> bool {
    !context.plan.is_published(page.id)
}
