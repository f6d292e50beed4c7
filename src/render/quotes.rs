//! The sentences in which pages link to each other, as backlinks quote them.

use super::frame::Frame;
use super::{links, values};
use crate::markdown::{self, Dont, Sentence};
use crate::model::Page;
use crate::parsed::{Details, Passage};

/// The sentences around the links of a page; none for a page that is not published, and none where
/// the page says the opposite of what stands there.
pub fn sentences(frame: &Frame, page: &Page, dont: Dont) -> Vec<Vec<Option<Sentence>>> {
    let of = |passage: &Passage| {
        let is_quotable = frame.is_published(page.id) && !is_advised_against(page, passage);
        if passage.document.links.is_empty() || !is_quotable {
            return Vec::new();
        }
        let text = passage.text(frame.known.files);
        let known = markdown::Said {
            values: &values::values(frame, page, passage),
            titles: &links::titles(frame, page, passage.id),
            dont,
        };
        markdown::sentences(text.str, &passage.document, known)
    };
    page.passages.iter().map(of).collect()
}

/// Whether a value names what a patient should avoid, or what is said and does not hold: the words
/// beside it, which a quote does not have, say so.
fn is_advised_against(page: &Page, passage: &Passage) -> bool {
    match &page.details {
        Details::Schedule(it) => it.schedule.iter().any(|it| it.avoid == Some(passage.id)),
        Details::Myth(it) => it.claim == Some(passage.id),
        _ => false,
    }
}
