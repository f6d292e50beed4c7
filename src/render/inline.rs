//! Values of the front matter as a piece of HTML.

use super::{View, answers};
use crate::markdown;
use crate::model::Page;
use crate::parsed::PassageId;

/// A value of a page's front matter as inline HTML without citations and glossary words: for lists.
pub fn bare(view: &View, page: &Page, value: PassageId) -> String {
    let passage = page.passage(value);
    let answers = answers::bare(view, page, passage);
    markdown::to_inline_html(passage.text(view.known.files).str, &passage.document, &answers)
}
