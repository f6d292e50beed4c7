//! See `missing-care-card.md`.

use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::markdown::CardKind;
use crate::model::{Care, Details, Kind, Page};

pub(super) const LINT: Lint = Lint {
    name: "missing-care-card",
    level: Level::Warn,
    explain: include_str!("missing-care-card.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    grounds.site.pages.iter().filter_map(finding).collect()
}

fn finding(page: &Page) -> Option<Finding> {
    if !matches!(page.kind, Kind::Risk | Kind::Aftercare) {
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
