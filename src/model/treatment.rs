//! A treatment: its facts and its quiz.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LanguageId, Page, PageId};
use crate::diagnostic::Diagnostic;
use crate::evidence::Facts;
use crate::parsed::{Contraindication, Details, ParsedPlan, Severity};
use crate::quiz::{self, Asked, Effect, Known, Quiz};
use crate::source::FileId;

/// What belongs to a treatment besides its pages.
#[derive(Debug)]
pub struct Treatment {
    /// Its folder: `microneedling`.
    pub folder: String,
    /// Its front page in each language that has one.
    pub roots: BTreeMap<LanguageId, PageId>,
    /// Its facts.
    pub facts: Arc<Facts>,
    /// The quiz as planned in `quiz.yaml`.
    pub planned: Arc<ParsedPlan>,
    /// The files of the plan, the lowest layer first.
    pub plan_sources: Vec<FileId>,
    /// Its quiz in each language that has a front page; none when nothing is asked.
    pub quizzes: BTreeMap<LanguageId, Quiz>,
}

/// The quiz of a treatment in one language, out of its plan and its pages, which come by `order`
/// and id. `None` when nothing is asked.
pub fn quiz(
    treatment: &Treatment,
    pages: &[&Page],
    languages: &[String],
    found: &mut Vec<Diagnostic>,
) -> Option<Quiz> {
    let (plan, facts) = (&treatment.planned.plan, &treatment.facts);
    let on_pages = pages.iter().filter_map(|page| match &page.details {
        Details::Contraindication { keys, .. } => Some((*page, &**keys)),
        _ => None,
    });
    let on_pages: Vec<(&Page, &Contraindication)> = on_pages.collect();
    let mut asked: Vec<Asked> =
        on_pages.iter().flat_map(|(page, it)| of_page(page, it, languages)).collect();
    let planned = plan.questions.iter().map(|question| Asked {
        question,
        language: &languages[LanguageId::DEFAULT.index()],
        default_id: None,
        page: question.page.as_ref().map(|it| it.value.as_str()),
        screens: false,
    });
    asked.extend(planned);
    if asked.is_empty() {
        return None;
    }
    let contraindications: Vec<quiz::Contraindication> = on_pages
        .iter()
        .map(|(page, it)| quiz::Contraindication {
            page: &page.key,
            floor: it.severity.as_ref().map(|it| floor(it.value)),
        })
        .collect();
    let value = |name: &str| facts.get(name).map(|it| it.value.value.to_string());
    let known = Known { facts: &value, contraindications: &contraindications };
    Some(quiz::compile(plan, &asked, &known).report_to(found))
}

/// The least that an answer which reveals a contraindication comes to.
fn floor(severity: Severity) -> Effect {
    match severity {
        Severity::Absolute => Effect::Stop,
        Severity::Temporary => Effect::Wait,
        Severity::Relative => Effect::Talk,
    }
}

fn of_page<'a>(
    page: &'a Page,
    it: &'a Contraindication,
    languages: &'a [String],
) -> impl Iterator<Item = Asked<'a>> {
    let name = page.key.rsplit('/').next().unwrap_or(&page.key);
    let questions = it.screening.iter().flat_map(|it| it.value.questions());
    questions.enumerate().map(move |(n, question)| Asked {
        question,
        language: &languages[page.language.index()],
        default_id: (n == 0).then_some(name),
        page: Some(&page.key),
        screens: true,
    })
}
