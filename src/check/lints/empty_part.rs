//! See `empty-part.md`.

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::{Document, Heading};

pub const LINT: Lint = Lint {
    name: "empty-part",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("empty-part.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        let headings = document.headings.iter().filter(|it| is_wordless(document, it));
        found.extend(headings.map(|it| {
            let finding = Finding::at(text.span(it.range.clone()), "this heading has no words");
            finding.help("write them, or take the line out")
        }));
        let cards = document.cards.iter().map(|it| &it.range);
        let empty = cards.filter(|it| is_empty(document, &text.str[(*it).clone()], it.start));
        found.extend(empty.map(|it| {
            let finding = Finding::at(text.span(it.clone()), "this card says nothing");
            finding.help("write its text in the lines below, each begun with `>`, or take it out")
        }));
    }
    found
}

/// A picture has words of its own, and a fact is read as its value.
fn is_wordless(document: &Document, heading: &Heading) -> bool {
    heading.text.trim().is_empty()
        && !document.facts.iter().any(|it| heading.range.contains(&it.range.start))
}

/// Whether nothing stands in a card but the mark with which it begins, and comments.
fn is_empty(document: &Document, card: &str, start: usize) -> bool {
    let mark = card.find(']').map_or(0, |it| it + 1);
    let mut rest = card[mark..].to_owned();
    for comment in &document.comments {
        if let Some(from) = comment.start.checked_sub(start + mark).filter(|it| *it < rest.len()) {
            let end = (comment.end - start - mark).min(rest.len());
            rest.replace_range(from..end, &" ".repeat(end - from));
        }
    }
    rest.chars().all(|it| it.is_whitespace() || ">-*+".contains(it))
}
