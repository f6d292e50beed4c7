//! A treatment: its facts and its quiz.

use std::collections::BTreeMap;

use super::{Details, LanguageId, Page, PageId, Passage};
use crate::diagnostic::Diagnostic;
use crate::evidence::Facts;
use crate::quiz::{self, Asked, Plan, Quiz, Screening};
use crate::source::SourceId;

/// What belongs to a treatment besides its pages.
#[derive(Debug)]
pub struct Treatment {
    /// Its folder: `microneedling`.
    pub folder: String,
    /// Its front page in each language that has one.
    pub roots: BTreeMap<LanguageId, PageId>,
    /// Its facts.
    pub facts: Facts,
    /// The file of its facts.
    pub facts_source: Option<SourceId>,
    /// The quiz as planned in `quiz.yaml`.
    pub plan: Plan,
    /// The file of the plan.
    pub plan_source: Option<SourceId>,
    /// Every text of the plan that is inline Markdown.
    pub passages: Vec<Passage>,
    /// Its quiz in each language that has a front page; none when nothing is asked.
    pub quizzes: BTreeMap<LanguageId, Quiz>,
}

/// The quiz of a treatment in one language, out of its plan and its pages, which come by `order`
/// and id. `None` when nothing is asked.
pub(super) fn quiz(plan: &Plan, pages: &[&Page], found: &mut Vec<Diagnostic>) -> Option<Quiz> {
    let on_pages = pages.iter().filter_map(|page| match &page.details {
        Details::Contraindication(it) => Some((*page, &it.screening.as_ref()?.value)),
        _ => None,
    });
    let mut asked: Vec<Asked> =
        on_pages.flat_map(|(page, screening)| of_page(page, screening)).collect();
    let planned = plan.questions.iter().map(|question| Asked {
        question,
        default_id: question.id.as_ref().map_or("question", |it| it.value.as_str()),
        page: question.page.as_ref().map(|it| it.value.as_str()),
    });
    asked.extend(planned);
    if asked.is_empty() {
        return None;
    }
    Some(quiz::compile(plan, &asked).report_to(found))
}

fn of_page<'a>(page: &'a Page, screening: &'a Screening) -> impl Iterator<Item = Asked<'a>> {
    let name = page.key.rsplit('/').next().unwrap_or(&page.key);
    screening.questions().iter().map(move |question| Asked {
        question,
        default_id: name,
        page: Some(&page.key),
    })
}
