//! See `opposed-advice.md`.

use std::collections::BTreeSet;

use crate::calendar::Window;
use crate::check::{Context, Finding, Lint, Scope, said, windows};
use crate::config::Level;
use crate::markdown::to_plain;
use crate::model::{Page, TreatmentId};
use crate::parsed::{Line, PassageId};
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "opposed-advice",
    level: Level::Deny,
    scope: Scope::Site,
    explain: include_str!("opposed-advice.md"),
    run,
};

/// Words that may be there or not in front of one thing.
const AROUND: [&str; 42] = [
    "a", "an", "the", "any", "your", "some", "do", "doing", "go", "going", "have", "having", "use",
    "using", "take", "taking", "put", "on", "wear", "wearing", "apply", "applying", "all", "el",
    "la", "los", "las", "un", "una", "su", "sus", "usar", "use", "tomar", "tome", "poner",
    "ponerse", "hacer", "haga", "aplicar", "aplique", ".",
];

/// One line of a schedule.
struct Advice<'a> {
    treatment: Option<TreatmentId>,
    is_to_do: bool,
    /// What it is about, whatever the form of its words.
    thing: BTreeSet<String>,
    words: String,
    window: Window,
    place: &'a Page,
    span: Span,
}

fn run(context: &Context) -> Vec<Finding> {
    let lines = windows::lines(context);
    let all: Vec<Advice> = lines.filter_map(|(page, line)| advice(context, page, line)).collect();
    let (to_do, to_avoid): (Vec<&Advice>, Vec<&Advice>) = all.iter().partition(|it| it.is_to_do);
    let pairs = to_do.iter().flat_map(|own| to_avoid.iter().map(move |other| (*own, *other)));
    pairs.filter(|it| are_opposed(it.0, it.1)).map(|it| finding(it.0, it.1)).collect()
}

fn are_opposed(own: &Advice, other: &Advice) -> bool {
    own.treatment == other.treatment
        && own.place.language == other.place.language
        && own.thing == other.thing
        && own.window.meets(other.window)
}

fn finding(to_do: &Advice, to_avoid: &Advice) -> Finding {
    let message = format!("`{}` is to be done and to be avoided at the same time", to_avoid.words);
    let finding = Finding::at(to_avoid.span, message);
    finding.note(to_do.span, "to be done").help(
        "let one end where the other begins, with `from:` and `until:`, or take the wrong one out",
    )
}

fn advice<'a>(context: &Context, page: &'a Page, line: &Line) -> Option<Advice<'a>> {
    // What says both is told by `unreadable-window`.
    let (is_to_do, id) = match (line.act, line.avoid) {
        (Some(id), None) => (true, id),
        (None, Some(id)) => (false, id),
        _ => return None,
    };
    let words = plain(context, page, id);
    let thing: BTreeSet<String> = said::words(&words)
        .iter()
        .filter(|it| !AROUND.contains(&it.as_str()))
        .map(|it| stem(it).to_owned())
        .collect();
    let window = windows::of_line(context, page, line)?;
    let (treatment, span) = (page.treatment, page.passage(id).span());
    let advice = Advice { treatment, is_to_do, thing, words, window, place: page, span };
    (!advice.thing.is_empty()).then_some(advice)
}

/// Facts are left out: both lines leave out the same.
fn plain(context: &Context, page: &Page, id: PassageId) -> String {
    let passage = page.passage(id);
    to_plain(passage.text(context.files).str, &passage.document, &[])
}

/// Without the end that "swim", "swims" and "swimming" differ by.
fn stem(word: &str) -> &str {
    let own = word.strip_suffix("ing").filter(|it| it.len() > 2).unwrap_or(word);
    let own = own.strip_suffix('s').filter(|it| it.len() > 2).unwrap_or(own);
    let own = own.strip_suffix('e').filter(|it| it.len() > 2).unwrap_or(own);
    let mut ends = own.char_indices().rev();
    match (ends.next(), ends.next()) {
        (Some((n, last)), Some((_, before))) if last == before => &own[..n],
        _ => own,
    }
}
