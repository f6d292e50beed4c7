//! Where a page or a quiz stands with its reviewers, in words.

use super::Renderer;
use super::contract::ReviewView;
use crate::model::{LanguageId, Page, TreatmentId};
use crate::review::{State, Subject, digest};
use crate::words::Arg;

/// Where a page stands with its reviewers, in words.
pub fn review(renderer: &Renderer, page: &Page) -> Option<ReviewView> {
    told(renderer, renderer.known.reviews.state(page.id)?, (page.language, "review"))
}

/// Where a quiz stands with its reviewers, in words.
pub fn of_quiz(
    renderer: &Renderer,
    treatment: TreatmentId,
    language: LanguageId,
) -> Option<ReviewView> {
    let state = renderer.known.reviews.quiz(treatment, language)?;
    told(renderer, state, (language, "review-quiz"))
}

/// The digest that a sign-off of a quiz names, as it would have to be today.
pub fn signed_digest(renderer: &Renderer, treatment: TreatmentId, language: LanguageId) -> String {
    let subject = Subject::Quiz(treatment, language);
    digest(renderer.known.seen(), subject)
}

fn told(
    renderer: &Renderer,
    state: &State,
    (language, says): (LanguageId, &str),
) -> Option<ReviewView> {
    let words = renderer.words(language);
    let who = |id: &str| renderer.known.site.person(id).to_owned();
    let (code, by, on, next) = match state {
        State::Never => {
            let words = words.say(&format!("{says}-never"));
            return Some(ReviewView { state: "never", words, by: None, on: None, next: None });
        }
        State::Approved { by, on, next } => ("approved", by, on, Some(next)),
        State::Changed { by, on } => ("changed", by, on, None),
        State::Overdue { by, on, due } => ("overdue", by, on, Some(due)),
    };
    let (by, on, next) = (who(by), on.in_words(words), next.map(|it| it.in_words(words)));
    let mut args = vec![("by", Arg::Text(&by)), ("on", Arg::Text(&on))];
    args.extend(next.as_ref().map(|it| ("next", Arg::Text(it))));
    let told = words.say_with(&format!("{says}-{code}"), &args);
    Some(ReviewView { state: code, words: told, by: Some(by), on: Some(on), next })
}
