//! A file of the finished site, and how it is made.

use crate::model::{ListingId, PageId, Site};

/// One file of the finished site, not yet made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its path from the root of the site, `/`-separated: `microneedling/index.html`.
    pub path: String,
    /// How it is made.
    pub recipe: Recipe,
}

/// How a file is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipe {
    /// A page that somebody wrote.
    Page(PageId),
    /// A page made of others.
    Listing(ListingId),
    /// The style sheet that shows a quiz's result.
    QuizStyle(ListingId),
    /// A quiz as a FHIR `Questionnaire`.
    QuizFhir(ListingId),
    /// The answers of a quiz in all its languages as a FHIR `CodeSystem`.
    QuizCodes(ListingId),
    /// A compiled quiz, as JSON.
    QuizProgram(ListingId),
    /// The page for an address that is not there.
    NotFound,
    /// A page that sends the reader on to that page.
    Redirect(PageId),
    /// The list of addresses for search engines.
    Sitemap,
    /// What search engines may read.
    Robots,
    /// The Atom feed of changes.
    Feed,
    /// Headers for hosts that read such a file.
    Headers,
    /// A file of the theme, by its name in the theme.
    Asset(String),
    /// A file that is copied as it is: its path from the project's root.
    CopyOf(String),
}

/// Two files of which the site can have only one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// What came first, and stays.
    pub kept: Output,
    /// What would be lost.
    pub lost: Output,
    /// True when one is a file where the other needs a folder: `a` and `a/b.png`.
    pub is_folder: bool,
}

/// A quiz as a FHIR `Questionnaire`, beside its page.
pub const QUESTIONNAIRE: &str = "questionnaire.fhir.json";

/// The answers of a quiz as a FHIR `CodeSystem`, beside its page in the first language.
pub const CODES: &str = "answers.fhir.json";

/// The path of a file beside a quiz.
pub fn beside_quiz(site: &Site, quiz: ListingId, file: &str) -> String {
    format!("{}{file}", site.listing(quiz).url.path().trim_start_matches('/'))
}
