//! A treatment: its facts and its quiz.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LanguageId, Page, PageId};
use crate::diagnostic::Reported;
use crate::evidence::Facts;
use crate::parsed::{Contraindication, ParsedPage, ParsedPlan, Severity};
use crate::quiz::{self, Asked, Effect, Known, Quiz};
use crate::source::FileId;
use crate::yaml::At;

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

/// The pages that the quiz of a treatment in one language is made of.
pub struct Gathered<'p> {
    /// Those of the treatment, by `order` and id.
    pub own: Vec<&'p Page>,
    /// Contraindications that it must screen for, and whose own questions it does not ask.
    pub others: Vec<&'p Page>,
    /// Those of a base that the site leaves out, each with the reason.
    pub left_out: &'p [(&'p ParsedPage, &'p At<String>)],
}

/// The quiz of a treatment in one language, out of its plan and its pages.
pub fn quiz(treatment: &Treatment, pages: &Gathered, languages: &[String]) -> Reported<Quiz> {
    let (plan, facts) = (&treatment.planned.plan, &treatment.facts);
    let own = pages.own.iter().filter(|it| it.is_contraindication());
    let all = own.chain(&pages.others).map(|it| contraindication(&it.key, it));
    let left_out = pages.left_out.iter().map(|(page, because)| quiz::Contraindication {
        because: Some(because),
        // Its own site is told when it says none; here nothing is asked about it.
        floor: contraindication(&page.name.key, page).floor.or(Some(Effect::Stop)),
        page: &page.name.key,
    });
    let contraindications: Vec<quiz::Contraindication> = all.chain(left_out).collect();
    let on_pages = pages.own.iter().filter_map(|it| Some((*it, it.contraindication()?)));
    let mut asked: Vec<Asked> =
        on_pages.flat_map(|(page, it)| of_page(page, it, languages)).collect();
    let language = &languages[LanguageId::DEFAULT.index()];
    asked.extend(plan.questions.iter().map(|question| {
        let page = question.page.as_ref().map(|it| it.value.as_str());
        let screens = contraindications.iter().any(|it| Some(it.page) == page);
        Asked { question, language, default_id: None, page, screens }
    }));
    let value = |name: &str| facts.get(name).map(|it| it.value.value.to_string());
    let known = Known { facts: &value, contraindications: &contraindications };
    quiz::compile(plan, &asked, &known)
}

/// Whether a quiz has nothing to ask, and need not: what it should ask is for the proof to tell.
pub fn is_idle(quiz: &Quiz) -> bool {
    let mut contraindications = quiz.program.contraindications.iter();
    let is_empty = quiz.is_understood && quiz.program.questions.is_empty();
    is_empty && contraindications.all(|it| it.excused && it.floor.is_some())
}

fn contraindication<'p>(key: &'p str, page: &'p ParsedPage) -> quiz::Contraindication<'p> {
    let keys = page.contraindication();
    let severity = keys.and_then(|it| it.severity.as_ref());
    quiz::Contraindication {
        page: key,
        floor: severity.map(|it| floor(it.value)),
        because: keys.and_then(Contraindication::excuse),
    }
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
