//! The sign-off of a quiz, and whether the approvals behind it still hold.

use super::subject::{facts, words};
use super::{Reviews, State};
use crate::model::{LanguageId, Page, Site, TreatmentId};
use crate::parsed::Details;
use crate::quiz::{self, Approval, Standing};
use crate::source::Files;

/// How the quiz of a treatment stands: as the worst of its own approval and of those of the
/// contraindications that it screens for.
pub fn quiz_standing(
    site: &Site,
    reviews: &Reviews,
    treatment: TreatmentId,
    language: LanguageId,
) -> Standing {
    let pages = screened(site, (treatment, language)).filter_map(|it| reviews.state(it.id));
    let all = pages.chain(reviews.quiz(treatment, language)).map(|state| match state {
        State::Never => Approval::Never,
        State::Approved { next, .. } => Approval::Until(*next),
        State::Changed { .. } | State::Overdue { .. } => Approval::Lapsed,
    });
    quiz::standing(&all.collect::<Vec<_>>())
}

/// What the sign-off of a quiz is bound to: what it does, and every word that it says; a length of
/// time that is a fact is in both.
pub(super) fn seen(
    files: &Files,
    site: &Site,
    (treatment, language): (TreatmentId, LanguageId),
) -> blake3::Hasher {
    let mut hash = blake3::Hasher::new();
    let own = site.treatment(treatment);
    let Some(quiz) = own.quizzes.get(&language) else { return hash };
    words(&mut hash, &quiz::digest(&quiz.program));
    if let Some(plan) = own.plan_source {
        words(&mut hash, &files.get(plan).text);
    }
    let planned = own.planned.passages.iter().flat_map(|it| &it.document.facts);
    let mut named: Vec<&str> = planned.map(|it| it.name.as_str()).collect();
    for page in screened(site, (treatment, language)) {
        let Details::Contraindication { keys, texts } = &page.details else { continue };
        for question in keys.screening.iter().flat_map(|it| it.value.questions()) {
            for text in question.texts().into_iter().chain(&question.because) {
                words(&mut hash, &text.value);
            }
        }
        let own = texts.iter().flat_map(|it| &page.passage(*it).document.facts);
        named.extend(own.map(|it| it.name.as_str()));
    }
    facts(
        &mut hash,
        named.into_iter().filter_map(|it| Some((it, &own.facts.get(it)?.value.value))),
    );
    hash
}

/// The pages of the contraindications that a quiz screens for.
fn screened(
    site: &Site,
    (treatment, language): (TreatmentId, LanguageId),
) -> impl Iterator<Item = &Page> {
    let quiz = site.treatment(treatment).quizzes.get(&language);
    let screened = quiz.into_iter().flat_map(|it| &it.program.contraindications);
    screened.filter_map(move |it| site.page_at(language, &it.page))
}
