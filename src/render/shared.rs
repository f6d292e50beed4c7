//! What all files of a site share, worked out once before any is made.

use std::collections::BTreeSet;

use super::cards::CardTexts;
use super::frame::Frame;
use super::neighbours::{Neighbours, neighbours};
use super::{site, uses};
use crate::calendar::Date;
use crate::evidence::References;
use crate::plan::Planned;
use crate::theme::Theme;

/// What all files of a site share. It stands as long as no page says something else to the rest of
/// the site, and the same sources are cited.
pub struct Shared {
    /// The theme, whose templates know what every page sees of the site.
    pub(super) theme: Theme,
    pub(super) references: References,
    /// By page: the pages before and behind it in its folder.
    pub(super) neighbours: Vec<Neighbours>,
    /// What the care cards and lists say, by language.
    pub(super) cards: Vec<CardTexts>,
}

impl Shared {
    /// What the files of this site share.
    pub fn of(known: Planned, theme: &Theme, today: Date) -> Shared {
        let config = &known.site.config;
        let frame = Frame { known, theme, today };
        let mut shared = theme.clone();
        for language in known.site.languages() {
            shared.share(language.0 as usize, "site", &site::site_view(&frame, language));
        }
        let cited: BTreeSet<String> = uses::cited(known).into_keys().collect();
        let cards = theme.words.iter().map(|it| CardTexts::of(it, &config.clinic));
        Shared {
            references: known.site.bibliography.formatted(&cited, config.language()),
            neighbours: neighbours(known),
            cards: cards.collect(),
            theme: shared,
        }
    }
}
