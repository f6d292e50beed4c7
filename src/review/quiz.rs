//! Whether the approvals behind a quiz still hold.

use super::{Reviews, State};
use crate::model::{LanguageId, Site, TreatmentId};
use crate::quiz::{self, Approval, Standing};

/// How the quiz of a treatment stands: as the worst of its treatment's page and of the pages of the
/// contraindications that it screens for.
pub fn quiz_standing(
    site: &Site,
    reviews: &Reviews,
    treatment: TreatmentId,
    language: LanguageId,
) -> Standing {
    let treatment = site.treatment(treatment);
    let Some(quiz) = treatment.quizzes.get(&language) else { return Standing::Open };
    let screened = quiz.program.contraindications.iter().map(|it| it.page.as_str());
    let pages = screened.filter_map(|key| site.page_at(language, key)).map(|it| it.id);
    let all = pages.chain(treatment.roots.get(&language).copied());
    let approvals = all.filter_map(|page| reviews.state(page)).map(|state| match state {
        State::Never => Approval::Never,
        State::Approved { next, .. } => Approval::Until(*next),
        State::Changed { .. } | State::Overdue { .. } => Approval::Lapsed,
    });
    quiz::standing(&approvals.collect::<Vec<_>>())
}
