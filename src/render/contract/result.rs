//! The quiz: what its answers come to.

use serde::Serialize;

use super::links::LinkView;

/// An outcome of the quiz.
#[derive(Debug, Serialize)]
pub struct OutcomeView {
    /// The effect that it belongs to, as the quiz writes it: the style sheet looks for it.
    pub effect: &'static str,
    /// What it says in a line.
    pub headline: String,
    /// What it says besides.
    pub text: String,
    /// Where to go from there.
    pub next: Option<NextView>,
}

/// Where to go after an outcome.
#[derive(Debug, Serialize)]
pub struct NextView {
    /// What the link says.
    pub say: String,
    /// Where it leads: to a page of the site, or to the address that was written.
    pub href: String,
}

/// A reason for an outcome.
#[derive(Debug, Serialize)]
pub struct ReasonView {
    /// The id of its card, without `#`: the style sheet and the script look for it.
    pub id: String,
    /// Its effect, as the quiz writes it.
    pub effect: &'static str,
    /// What the patient answered.
    pub say: String,
    /// What was asked; of a rule, all that was asked, with the answers to all but the last.
    pub ask: String,
    /// What it means in the words of the quiz, or of the theme where the question is left open.
    pub tell: Option<String>,
    /// Of all others the short answer of the page that explains it, as inline HTML.
    pub answer: Option<String>,
    /// Of a wait: until when, as written.
    pub until: Option<String>,
    /// Of a wait for a date behind which one is still to talk first: for how long.
    pub later: Option<String>,
    /// What to do first.
    #[serde(rename = "do")]
    pub first: Option<String>,
    /// What to ask at the visit, when the effect is to talk.
    pub question: Option<String>,
    /// What it rests on.
    pub sources: Vec<LinkView>,
    /// The page that explains it.
    pub page: Option<LinkView>,
}

/// The urgent cards of one page, which stand before a result.
#[derive(Debug, Serialize)]
pub struct UrgentView {
    /// The classes that the style sheet looks for: `for-` and the id of each reason that it is shown
    /// with, spaces between.
    pub classes: String,
    /// What was said that they are about.
    pub told: Vec<ToldView>,
    /// The cards, as HTML.
    pub html: String,
}

/// What a patient said.
#[derive(Debug, Serialize)]
pub struct ToldView {
    /// The class that the style sheet and the script look for: `of-` and the id of the reason.
    pub class: String,
    /// What was asked.
    pub ask: String,
    /// What was answered.
    pub say: String,
}
