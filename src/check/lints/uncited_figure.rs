//! See `uncited-figure.md`.

use std::ops::Range;

use super::typed;
use crate::check::passages::{self, Read};
use crate::check::sentences;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::{Fact, Value, agrees, figures};
use crate::markdown::Html;
use crate::model::Page;
use crate::parsed::Details;
use crate::source::Text;

pub const LINT: Lint = Lint {
    name: "uncited-figure",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("uncited-figure.md"),
    run,
};

/// What to do about a figure that may be cited where it stands.
const CITE: &str =
    "cite it in its sentence, `[@id]`, or write it once as a fact and name that, `[=name]`";

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in passages::all(context) {
        if read.page.is_none_or(|it| it.is_clinical() && !is_refuted(context, it, &read)) {
            let key = read.page.and_then(|it| typed::key(context.files, it, &read));
            if key.is_some_and(|it| it.is_sourced) {
                continue;
            }
            let uncited = uncited(&read).into_iter();
            let uncited = uncited.filter(|it| key.is_none() || !typed::is_at_once(&it.words));
            found.extend(
                uncited.map(|it| finding(context, &read, it, key.map_or(CITE, |it| it.help))),
            );
        }
    }
    for page in context.pages().filter(|it| it.is_clinical()) {
        for name in page.meta.title.iter().chain(&page.meta.also) {
            let text = name.text();
            let read = Read { page: Some(page), text, document: &page.body().document };
            let figures = figures(text.str).into_iter();
            found.extend(figures.map(|it| {
                let words = text.str[it.clone()].to_owned();
                finding(context, &read, Figure { words, range: it }, CITE)
                    .help("take it out of the name; its place is in the text, with its source")
            }));
        }
    }
    found
}

/// The claim of a myth: the only place where what does not hold may stand.
fn is_refuted(context: &Context, page: &Page, read: &Read) -> bool {
    let Details::Myth(myth) = &page.details else { return false };
    myth.claim.is_some_and(|it| page.passage(it).text(context.files).all() == read.text.all())
}

/// A figure of a text.
struct Figure {
    /// As patients read it.
    words: String,
    /// Its bytes in the text.
    range: Range<usize>,
}

/// The figures of a text that nothing in their sentence supports.
fn uncited(read: &Read) -> Vec<Figure> {
    let Read { text, document, .. } = read;
    let mut found = Vec::new();
    for block in sentences::blocks(text.str, document) {
        let figures = figures(&block.text).into_iter();
        let uncited = figures.filter(|it| !block.is_cited(it.start));
        found.extend(uncited.map(|it| Figure {
            words: block.text[it.clone()].to_owned(),
            range: block.place(&it),
        }));
    }
    // Raw HTML and the words for a picture cannot hold a citation.
    for html in &document.html {
        let figures = in_html(*text, html).into_iter();
        let words = |it: &Range<usize>| text.str[it.clone()].to_owned();
        found.extend(figures.map(|it| Figure { words: words(&it), range: it }));
    }
    for image in &document.images {
        let words = format!("{}\n{}", image.alt, image.title);
        let figures = figures(&words).into_iter();
        let range = &image.range;
        found
            .extend(figures.map(|it| Figure { words: words[it].to_owned(), range: range.clone() }));
    }
    found
}

fn in_html(text: Text, html: &Html) -> Vec<Range<usize>> {
    let start = html.range.start;
    let mut words = text.str[html.range.clone()].to_owned();
    let mut at = 0;
    // What is no text for readers becomes spaces, so that places stay.
    while let Some(open) = words[at..].find('<').map(|it| at + it) {
        let stop = if words[open..].starts_with("<!--") { "-->" } else { ">" };
        let end = words[open..].find(stop).map_or(words.len(), |it| open + it + stop.len());
        words.replace_range(open..end, &" ".repeat(end - open));
        at = end;
    }
    let refused = |it: &Range<usize>| html.refused.iter().any(|(_, bad)| bad.contains(&it.start));
    let found = figures(&words).into_iter().map(|it| start + it.start..start + it.end);
    found.filter(|it| !refused(it)).collect()
}

fn finding(context: &Context, read: &Read, figure: Figure, cite: &str) -> Finding {
    let words = figure.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let finding =
        Finding::at(read.text.span(figure.range), format!("no source is given for `{words}`"));
    let value = Value::parse(&words);
    let facts = passages::own_facts(context, read);
    let same = facts.iter().flat_map(|it| it.iter()).filter(|it| agrees(&it.value.value, &value));
    let same: Vec<&Fact> = same.take(2).collect();
    match same.as_slice() {
        [] => finding.help(cite),
        facts => {
            let named = facts.iter().map(|it| format!("`[={}]`, {}", it.name, it.about.value));
            let named = named.collect::<Vec<_>>().join("; or ");
            finding.help(format!("{cite}; the same figure is {named}"))
        }
    }
}
