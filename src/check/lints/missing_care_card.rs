//! See `missing-care-card.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::CardKind;
use crate::model::Page;
use crate::parsed::{Care, Details, Risk};

pub const LINT: Lint = Lint {
    name: "missing-care-card",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("missing-care-card.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    context.pages().flat_map(|it| no_care(it).into_iter().chain(no_card(it))).collect()
}

/// A risk that does not say what to do about it.
fn no_care(page: &Page) -> Option<Finding> {
    let Details::Risk(Risk { care: None, .. }) = &page.details else { return None };
    let finding = Finding::at(page.place(), "this risk does not say what to do about it");
    Some(finding.help("add `care: self-care`, `call-us`, `urgent` or `emergency`"))
}

fn no_card(page: &Page) -> Option<Finding> {
    if !page.kind.tells_when_to_call() {
        return None;
    }
    let cards = &page.body().document.cards;
    let has = |least: CardKind| cards.iter().any(|it| it.kind >= least);
    let urgent = match &page.details {
        Details::Risk(it) => it.care.as_ref().filter(|it| it.value >= Care::Urgent),
        _ => None,
    };
    match urgent {
        Some(care) if !has(CardKind::Warning) => {
            let message = "this needs urgent help, and no card of the page says when to get it";
            let card = if care.value == Care::Emergency { "CAUTION" } else { "WARNING" };
            Some(Finding::at(care.span, message).help(format!(
                "add `> [!{card}]` and below it a list of what the patient sees or feels, each line begun with `> -`"
            )))
        }
        None if !has(CardKind::Important) => {
            let message = "no card of this page says when to call for help";
            Some(Finding::at(page.place(), message).help(
                "add `> [!IMPORTANT]` and below it a list of what the patient sees or feels, each line begun with `> -`",
            ))
        }
        _ => None,
    }
}
