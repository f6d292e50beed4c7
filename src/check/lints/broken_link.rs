//! See `broken-link.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::graph::Target;
use crate::model::{Page, Place};
use crate::source::Span;

pub(super) const LINT: Lint =
    Lint { name: "broken-link", level: Level::Deny, explain: include_str!("broken-link.md"), run };

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in &grounds.site.pages {
        let links = grounds.graph.of(page.id);
        for (passage, targets) in page.passages.iter().zip(&links.links) {
            let text = passage.text(grounds.sources);
            for (link, target) in passage.document.links.iter().zip(targets) {
                found.extend(finding(grounds, &link.target, target, text.span(link.range.clone())));
            }
        }
        for (written, target) in page.meta.related.iter().zip(&links.related) {
            found.extend(finding(grounds, &written.value, target, written.span));
        }
    }
    found
}

fn finding(grounds: &Grounds, written: &str, target: &Target, span: Span) -> Option<Finding> {
    match target {
        Target::NoPage => Some(no_page(grounds, written, span)),
        Target::Asset(path) if grounds.sources.asset(path).is_none() => {
            let message = format!("there is no file `{path}`");
            Some(Finding::at(span, message).help("put the file there, or mend the path"))
        }
        Target::Page(id, _) | Target::NoAnchor(Place::Page(id)) => {
            draft(grounds.site.page(*id), span)
        }
        _ => None,
    }
}

fn no_page(grounds: &Grounds, written: &str, span: Span) -> Finding {
    let message = format!("there is no page `{written}`");
    let name = written.trim_end_matches(".md").trim_start_matches("../").trim_start_matches("./");
    let keys = grounds.site.pages.iter().map(|it| it.key.as_str());
    let near = did_you_mean(name, keys.clone()).or_else(|| {
        let last = |it: &str| it.rsplit('/').next().unwrap_or("").to_owned();
        let names: Vec<String> = keys.clone().map(last).collect();
        let name = last(name);
        let near = did_you_mean(&name, names.iter().map(String::as_str))?.to_owned();
        keys.clone().find(|it| it.rsplit('/').next() == Some(&near))
    });
    match near {
        Some(near) => Finding::at(span, message).help(format!("did you mean `[[{near}]]`?")),
        None => Finding::at(span, message)
            .help("mend the address, or write the page with `bedside add`"),
    }
}

/// A page that is there and is not published.
fn draft(to: &Page, span: Span) -> Option<Finding> {
    to.meta.draft.then(|| {
        let message = format!("the page `{}` is a draft and will not be published", to.key);
        Finding::at(span, message).help("take `draft: true` off that page, or take the link away")
    })
}
