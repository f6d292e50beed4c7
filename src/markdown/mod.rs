//! `Text` → [`Document`] → HTML.
//!
//! CommonMark with tables, footnotes, definition lists, task lists, heading attributes, smart
//! punctuation, GFM alerts and bare addresses, and our few additions: wiki links, citations `[@id]`, facts `[=id]`,
//! `H~2~O` and `x^2^`, care cards, do and do-not lists. The only room that knows pulldown-cmark,
//! syntect, linkify and ammonia. It knows no page and no address: a [`Document`] lists what the writer refers to, and
//! [`to_html`] is *given* an answer for each, in [`Answers`]. Neither can fail. Nothing is a
//! template: `{}` and `<18.5` are just text.
//!
//! A text is parsed once. Its document keeps the tree, in which whatever refers to something carries
//! the number of its record; HTML, plain text and sentences are written out of it.

mod allow;
mod answers;
mod bare;
mod breaks;
mod document;
mod dont;
mod escape;
mod events;
mod highlight;
mod html;
mod ids;
mod notation;
mod parse;
mod plain;
mod raw;
mod read_blocks;
mod reading;
mod sentences;
mod shown;
mod slug;
mod tags;
#[cfg(test)]
mod tests;
mod tree;

pub use answers::{Answers, CardWords, CiteAnswer, FactAnswer, LinkAnswer, Mention, Picture};
pub use document::{
    Allow, Card, CardKind, Cite, Code, Document, FactRef, Heading, Html, Image, Link, LinkForm,
    Loss, LossKind, RawImage, Run, RunPlace,
};
pub use dont::Dont;
pub use escape::escaped;
pub use highlight::is_highlighted;
pub use html::{to_card_html, to_html, to_inline_html};
pub use ids::{is_page_id, writer_id};
pub use parse::parse;
pub use plain::to_plain;
pub use read_blocks::{ReadBlock, read_blocks};
pub use sentences::{Said, Sentence, sentences, split_sentences};
pub use slug::slug;
pub use tags::{Attribute, Tag, is_element, tags};
