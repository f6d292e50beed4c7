//! Whether the approvals behind a quiz still hold.

use super::{Reviews, State};
use crate::model::{LanguageId, Site, TreatmentId};
use crate::quiz::{self, Approval, Standing};

/// How the quiz of a treatment stands: as the worst of its own approval and of those of the pages
/// that its questions and rules name, whose words its result shows.
pub fn quiz_standing(
    site: &Site,
    reviews: &Reviews,
    treatment: TreatmentId,
    language: LanguageId,
) -> Standing {
    let pages = site.quiz_pages(treatment, language);
    let pages = pages.into_iter().filter_map(|it| reviews.state(it));
    let all = pages.chain(reviews.quiz(treatment, language)).map(|state| match state {
        State::Never => Approval::Never,
        State::Approved { next, .. } => Approval::Until(*next),
        State::Changed { .. } | State::Overdue { .. } => Approval::Lapsed,
    });
    quiz::standing(&all.collect::<Vec<_>>())
}
