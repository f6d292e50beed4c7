//! Where a page or a quiz stands with its reviewers, in words.

use super::contract::ReviewView;
use super::renderer::Renderer;
use crate::model::{LanguageId, Page, TreatmentId};
use crate::review::{State, Subject, digest};
use crate::words::{Arg, Words};

/// Where a page stands with its reviewers, in words.
pub fn review(renderer: &Renderer, page: &Page) -> Option<ReviewView> {
    let wording = Wording { words: renderer.words(page.language), prefix: "review" };
    Some(in_words(renderer, renderer.known.reviews.state(page.id)?, wording))
}

/// Where a quiz stands with its reviewers, in words.
pub fn of_quiz(
    renderer: &Renderer,
    treatment: TreatmentId,
    language: LanguageId,
) -> Option<ReviewView> {
    let state = renderer.known.reviews.quiz(treatment, language)?;
    let wording = Wording { words: renderer.words(language), prefix: "review-quiz" };
    Some(in_words(renderer, state, wording))
}

/// The digest that a sign-off of a quiz names, as it would have to be today.
pub fn signed_digest(renderer: &Renderer, treatment: TreatmentId, language: LanguageId) -> String {
    let subject = Subject::Quiz(treatment, language);
    digest(renderer.known.seen(), subject)
}

/// The sentences in which a state is said.
struct Wording<'a> {
    /// The words of the page.
    words: &'a Words,
    /// What the names of its sentences begin with.
    prefix: &'static str,
}

fn in_words(renderer: &Renderer, state: &State, wording: Wording) -> ReviewView {
    let Wording { words, prefix } = wording;
    let site = renderer.known.site;
    let (code, by, on, next) = match state {
        State::Never => {
            let words = words.say(&format!("{prefix}-never"));
            return ReviewView { state: "never", words, by: None, on: None, next: None };
        }
        State::Approved { by, on, next } => ("approved", by, on, Some(next)),
        State::Changed { by, on } => ("changed", by, on, None),
        State::Overdue { by, on, due } => ("overdue", by, on, Some(due)),
    };
    let (on, next) = (on.in_words(words), next.map(|it| it.in_words(words)));
    // A patient does not know the name: the sentence says what it stands for.
    let who = site.person_with_credentials(by);
    let mut args = vec![("by", Arg::Text(&who)), ("on", Arg::Text(&on))];
    args.extend(next.as_ref().map(|it| ("next", Arg::Text(it))));
    let words = words.say_with(&format!("{prefix}-{code}"), &args);
    ReviewView { state: code, words, by: Some(site.person(by).to_owned()), on: Some(on), next }
}
