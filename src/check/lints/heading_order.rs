//! See `heading-order.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::{Document, Heading};
use crate::model::Page;

pub const LINT: Lint = Lint {
    name: "heading-order",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("heading-order.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    context.pages().flat_map(|it| of_page(context, it)).collect()
}

fn of_page(context: &Context, page: &Page) -> Vec<Finding> {
    let text = page.body().text(context.files);
    let document = &page.body().document;
    let span = |it: &Heading| text.span(it.range.start..it.range.start + it.range.len());
    let mut found = Vec::new();
    let mut last = 1;
    for (n, heading) in document.headings.iter().enumerate() {
        let first = document.headings[..n].iter().find(|it| same(it, heading));
        // One without words is for `empty-part`.
        let first = first.filter(|_| !heading.text.trim().is_empty());
        if let Some(first) = first.filter(|it| !in_card(document, it)) {
            found.push(
                Finding::at(span(heading), format!("two headings say `{}`", heading.text))
                    .note(span(first), "the first stands here")
                    .help("say in one of them what makes it different"),
            );
        }
        // The heading of a card gets its level from its place.
        if in_card(document, heading) {
            continue;
        }
        if let Some((message, help)) = fault(heading.level, last) {
            found.push(Finding::at(span(heading), message).help(help));
        }
        last = heading.level.max(2);
    }
    found
}

fn fault(level: u8, last: u8) -> Option<(String, String)> {
    let marks = |level: u8| "#".repeat(level.into());
    match level {
        1 => Some((
            "a heading of the first level stands in the text".to_owned(),
            "begin it with `##`: the page's title is its only heading of the first level"
                .to_owned(),
        )),
        _ if level > last + 1 => Some((
            match level - last - 1 {
                1 => "this heading skips a level".to_owned(),
                skipped => format!("this heading skips {skipped} levels"),
            },
            format!("begin it with `{}`", marks(last + 1)),
        )),
        _ => None,
    }
}

fn same(one: &Heading, other: &Heading) -> bool {
    one.text.trim().to_lowercase() == other.text.trim().to_lowercase()
}

fn in_card(document: &Document, heading: &Heading) -> bool {
    document.cards.iter().any(|it| it.range.contains(&heading.range.start))
}
