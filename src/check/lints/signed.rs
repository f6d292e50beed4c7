//! What is to be signed off, for the lints about sign-offs.

use crate::check::{Context, Finding};
use crate::config::Unapproved;
use crate::review::{self, State, Subject};

/// Everything that is to be signed off now, and where it stands. A draft is not yet, nor is a quiz
/// that is not proved.
pub fn all<'g>(context: &'g Context) -> impl Iterator<Item = (Subject, &'g State)> {
    let pages = context.pages().filter(|it| it.is_clinical() && !it.meta.draft);
    let quizzes = review::quizzes(context.site).filter(|_| context.sees_the_rest());
    let quizzes = quizzes.filter(|it| match *it {
        Subject::Page(_) => false,
        Subject::Quiz(treatment, language) => context.proofs.hold(treatment, language),
    });
    let subjects = pages.map(|it| Subject::Page(it.id)).chain(quizzes);
    subjects.filter_map(|it| Some((it, context.reviews.of(it)?)))
}

/// A finding about one of them, whose way out is to approve it. It says whether it is on the site.
pub fn finding(context: &Context, subject: Subject, message: String, step: &str) -> Finding {
    let site = context.site;
    let is_out = match context.reviews.is_held(site, subject) {
        true => ", and it is left out of the site until then",
        false if site.config.unapproved == Unapproved::Hold => {
            ", and it stays on the site even so, for it says when to get urgent help"
        }
        false => "",
    };
    let command = subject.approve(site);
    Finding::at(subject.place(site), message + is_out).help(format!("{step}: {command}"))
}
