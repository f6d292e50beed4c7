//! Values of the front matter as a piece of HTML.

use super::answers;
use super::renderer::Renderer;
use super::tally::Tally;
use crate::markdown;
use crate::model::Page;
use crate::parsed::PassageId;

/// A value of a page's front matter as inline HTML without citations and glossary words: for lists.
pub fn bare(renderer: &Renderer, page: &Page, value: PassageId) -> String {
    let passage = page.passage(value);
    let answers = answers::bare(renderer, page, passage);
    markdown::to_inline_html(passage.text(renderer.known.files).str, &passage.document, &answers)
}

/// A value of a page's front matter that is read in full: with citations and glossary words.
pub fn full(renderer: &Renderer, page: &Page, value: PassageId, tally: &mut Tally) -> String {
    let passage = page.passage(value);
    let answers = answers::full(renderer, page, passage, tally);
    markdown::to_inline_html(passage.text(renderer.known.files).str, &passage.document, &answers)
}
