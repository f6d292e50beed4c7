//! RENDER: how each file of the site is made.
//!
//! A site is a map from address to a pure function: the plan lists the addresses, each with its
//! recipe, and [`render`] makes any one of them alone. Nothing is written here.

mod contract;
mod policy;
mod frame;
mod values;
mod titles;
mod links;
mod neighbours;
mod cards;
mod site;
mod uses;
mod quotes;
mod shared;
mod renderer;
mod claims;
mod tally;
mod answers;
mod inline;
mod entries;
mod crumbs;
mod review;
mod fill;
mod machine;
mod page;
mod listing;

use crate::diagnostic::Reported;
use crate::plan::{Output, Recipe};

pub use listing::{quiz_graph, quiz_texts, quiz_words};
pub use renderer::Renderer;
pub use shared::Shared;
pub use uses::fact_uses;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// What the project's file at this path holds.
    CopyOf(String),
}

/// Makes one file. A fault in a template is told at its place; the content is then what could be
/// made, and must not be published.
pub fn render(renderer: &Renderer, output: &Output) -> Reported<Content> {
    let text = match &output.recipe {
        Recipe::Page(id) => page::render(renderer, *id),
        Recipe::Listing(id) => listing::render(renderer, *id),
        Recipe::QuizStyle(id) => Reported::fine(listing::quiz_style(renderer, *id)),
        Recipe::QuizFhir(id) => listing::quiz_fhir(renderer, *id),
        Recipe::QuizCodes(id) => Reported::fine(listing::quiz_codes(renderer, *id)),
        Recipe::QuizProgram(id) => Reported::fine(listing::quiz_program(renderer, *id)),
        Recipe::NotFound => listing::not_found(renderer),
        Recipe::Redirect(to) => listing::redirect(renderer, *to),
        Recipe::Sitemap => Reported::fine(machine::sitemap::render(renderer)),
        Recipe::Robots => Reported::fine(machine::robots::render(renderer)),
        Recipe::Feed => Reported::fine(machine::feed::render(renderer)),
        Recipe::Headers => Reported::fine(machine::robots::headers()),
        Recipe::Asset(name) => {
            let asset = renderer.theme.asset(name).expect("only files of the theme are planned");
            return Reported::fine(Content::Bytes(asset.bytes.clone()));
        }
        Recipe::CopyOf(path) => {
            return Reported::fine(Content::CopyOf(renderer.known.files.asset_shown(path)));
        }
    };
    Reported { value: Content::Bytes(text.value.into_bytes()), diagnostics: text.diagnostics }
}
