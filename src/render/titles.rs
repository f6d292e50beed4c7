//! What pages that nobody wrote are called.

use super::frame::Frame;
use crate::model::{Listing, ListingKind};
use crate::words::Arg;

/// What a listing is called.
pub fn listing_title(renderer: &Frame, listing: &Listing) -> String {
    let words = renderer.words(listing.language);
    match &listing.kind {
        ListingKind::Questions => words.say("faq-heading"),
        ListingKind::AToZ => words.say("a-to-z-heading"),
        ListingKind::Glossary => words.say("glossary-heading"),
        ListingKind::Sources => words.say("sources-page-heading"),
        ListingKind::Record => words.say("record-heading"),
        ListingKind::Facts(_) => words.say("facts-heading"),
        ListingKind::Quiz(id) => {
            let title = renderer.known.site.treatment(*id).planned.plan.title.as_ref();
            title.map_or_else(|| words.say("quiz-heading"), |it| it.value.clone())
        }
        ListingKind::Proof(_) => words.say("proof-heading"),
        ListingKind::Paper(id) => {
            let quiz = renderer.known.site.listing_of(listing.language, &ListingKind::Quiz(*id));
            let title = quiz.map(|it| listing_title(renderer, it)).unwrap_or_default();
            words.say_with("paper-heading", &[("title", Arg::Text(&title))])
        }
        ListingKind::Topic(name) => topic_title(name),
    }
}

/// `skin-tone` is shown as "Skin tone".
pub fn topic_title(name: &str) -> String {
    let spaced = name.replace('-', " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
