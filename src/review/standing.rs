//! Whether the approvals behind a quiz still hold.

use super::{Reviews, State};
use crate::model::{LanguageId, Page, Site, TreatmentId};
use crate::quiz::{self, Approval, Standing};

/// How the quiz of a treatment stands: as the worst of its own approval and of those of the
/// contraindications that it screens for.
pub fn quiz_standing(
    site: &Site,
    reviews: &Reviews,
    treatment: TreatmentId,
    language: LanguageId,
) -> Standing {
    let pages = screened(site, treatment, language).filter_map(|it| reviews.state(it.id));
    let all = pages.chain(reviews.quiz(treatment, language)).map(|state| match state {
        State::Never => Approval::Never,
        State::Approved { next, .. } => Approval::Until(*next),
        State::Changed { .. } | State::Overdue { .. } => Approval::Lapsed,
    });
    quiz::standing(&all.collect::<Vec<_>>())
}

/// The pages of the contraindications that a quiz screens for.
fn screened(
    site: &Site,
    treatment: TreatmentId,
    language: LanguageId,
) -> impl Iterator<Item = &Page> {
    let quiz = site.treatment(treatment).quizzes.get(&language);
    let screened = quiz.into_iter().flat_map(|it| &it.program.contraindications);
    screened.filter_map(move |it| site.page_at(language, &it.page))
}
