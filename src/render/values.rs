//! Values of facts, and values of the front matter as plain text.

use super::frame::Frame;
use crate::markdown;
use crate::model::{LanguageId, Page, TreatmentId};
use crate::parsed::{Passage, PassageId};
use crate::yaml::At;

/// The values of the facts that a passage names, one for each reference; the name stands for a fact
/// that there is not.
pub fn values(frame: &Frame, page: &Page, passage: &Passage) -> Vec<String> {
    let words = frame.words(page.language);
    let value =
        |name: &str| frame.known.site.fact(page, name).map(|it| it.0.value.value.in_words(words));
    passage
        .document
        .facts
        .iter()
        .map(|it| value(&it.name).unwrap_or_else(|| it.name.clone()))
        .collect()
}

/// A value of a page's front matter with its facts as they are written in `facts.yaml`, whatever the
/// language of the page: what times are read from.
pub fn as_written(frame: &Frame, page: &Page, value: PassageId) -> String {
    let passage = page.passage(value);
    let fact =
        |name: &str| frame.known.site.fact(page, name).map(|it| it.0.value.value.to_string());
    let facts = passage.document.facts.iter();
    let values: Vec<String> =
        facts.map(|it| fact(&it.name).unwrap_or_else(|| it.name.clone())).collect();
    markdown::to_plain(passage.text(frame.known.files).str, &passage.document, &values)
}

/// A value of a page's front matter as plain text.
pub fn plain(frame: &Frame, page: &Page, value: PassageId) -> String {
    let passage = page.passage(value);
    let values = values(frame, page, passage);
    markdown::to_plain(passage.text(frame.known.files).str, &passage.document, &values)
}

/// A value that stands on no page, such as one of `quiz.yaml`, as plain text.
pub fn plain_of(
    frame: &Frame,
    treatment: TreatmentId,
    language: LanguageId,
    value: &At<String>,
) -> String {
    let document = markdown::parse(value.text());
    let facts = &frame.known.site.treatment(treatment).facts;
    let words = frame.words(language);
    let fact = |name: &str| {
        facts.get(name).map_or_else(|| name.to_owned(), |it| it.value.value.in_words(words))
    };
    let values: Vec<String> = document.facts.iter().map(|it| fact(&it.name)).collect();
    markdown::to_plain(&value.value, &document, &values)
}
