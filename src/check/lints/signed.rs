//! What is to be signed off, for the lints about sign-offs.

use crate::check::{Finding, Grounds};
use crate::quiz::Proof;
use crate::review::{self, State, Subject};

/// Everything that is to be signed off now, and where it stands. A draft is not yet, nor is a quiz
/// that is not proved.
pub(super) fn all<'g>(grounds: &'g Grounds) -> impl Iterator<Item = (Subject, &'g State)> {
    let is_ready = |it: &Subject| match *it {
        Subject::Page(page) => !grounds.site.page(page).meta.draft,
        Subject::Quiz(treatment, language) => {
            let quiz = &grounds.site.treatment(treatment).quizzes[&language];
            quiz.proof.as_ref().is_some_and(Proof::holds)
        }
    };
    let ready = review::subjects(grounds.site).filter(is_ready);
    ready.filter_map(|it| Some((it, grounds.reviews.of(it)?)))
}

/// A finding about one of them, whose way out is the next line of the ledger.
pub(super) fn finding(grounds: &Grounds, subject: Subject, message: String, step: &str) -> Finding {
    let line = review::to_add(grounds.files, grounds.site, subject, grounds.today);
    Finding::at(subject.place(grounds.site), message).help(format!("{step}, {line}"))
}
