//! What pages that nobody wrote are called, and kinds of pages.

use super::frame::Frame;
use crate::kind::Kind;
use crate::model::{Listing, ListingKind};
use crate::words::{Arg, Words};

/// What a listing is called.
pub fn listing_title(frame: &Frame, listing: &Listing) -> String {
    let words = frame.words(listing.language);
    match &listing.kind {
        ListingKind::Questions => words.say("faq-heading"),
        ListingKind::AToZ => words.say("a-to-z-heading"),
        ListingKind::Glossary => words.say("glossary-heading"),
        ListingKind::Sources => words.say("sources-page-heading"),
        ListingKind::Record => words.say("record-heading"),
        ListingKind::Facts(_) => words.say("facts-heading"),
        ListingKind::Quiz(id) => {
            let title = frame.known.site.treatment(*id).planned.plan.title.as_ref();
            title.map_or_else(|| words.say("quiz-heading"), |it| it.value.clone())
        }
        ListingKind::Proof(_) => words.say("proof-heading"),
        ListingKind::Paper(id) => {
            let quiz = frame.known.site.listing_of(listing.language, &ListingKind::Quiz(*id));
            let title = quiz.map(|it| listing_title(frame, it)).unwrap_or_default();
            words.say_with("paper-heading", &[("title", Arg::Text(&title))])
        }
        ListingKind::Topic(name) => topic_title(name),
    }
}

/// `skin-tone` is shown as "Skin tone".
pub fn topic_title(name: &str) -> String {
    capitalised(&name.replace('-', " "))
}

/// A name with its first letter large.
pub fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a kind of page is called.
pub fn kind_name(words: &Words, kind: Kind) -> String {
    words.say(&format!("kind-{}", kind.word()))
}

/// What pages of a kind are called together.
pub fn kind_plural(words: &Words, kind: Kind) -> String {
    words.say(&format!("kind-{}-plural", kind.word()))
}
