//! Values of the front matter as a piece of HTML.

use super::{Renderer, answers};
use crate::markdown;
use crate::model::Page;
use crate::parsed::PassageId;

/// A value of a page's front matter as inline HTML without citations and glossary words: for lists.
pub fn bare(renderer: &Renderer, page: &Page, value: PassageId) -> String {
    let passage = page.passage(value);
    let answers = answers::bare(renderer, page, passage);
    markdown::to_inline_html(passage.text(renderer.known.files).str, &passage.document, &answers)
}
