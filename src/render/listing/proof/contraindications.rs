//! Every contraindication with its questions.

use crate::model::Page;
use crate::quiz::{ContraindicationText, Screened};
use crate::render::contract::{LedgerQuestionView, LedgerView};
use crate::render::listing::ledger::Ledger;

/// Every contraindication with its questions; then all questions that belong to none.
pub fn contraindications(ledger: &Ledger) -> Vec<LedgerView> {
    let (form, words) = (&ledger.form, ledger.words());
    let program = &form.quiz.program;
    let mut screened: Vec<(&Screened, &ContraindicationText)> =
        program.contraindications.iter().zip(&form.quiz.contraindications).collect();
    screened.sort_by_key(|it| &it.0.page);
    let mut all: Vec<LedgerView> =
        screened.into_iter().map(|(it, said)| contraindication(ledger, it, said)).collect();
    let others: Vec<usize> =
        (0..program.questions.len()).filter(|it| !program.questions[*it].screens).collect();
    if !others.is_empty() {
        let keys = others.iter().filter_map(|it| program.questions[*it].page.as_deref());
        let pages: Vec<&Page> = keys.filter_map(|it| form.page(Some(it))).collect();
        let questions = others.iter().map(|it| ledger.question(*it));
        let sources = ledger.sources_of(&pages);
        all.push(LedgerView { sources, ..entry(words.say("proof-others"), questions.collect()) });
    }
    all
}

fn contraindication(ledger: &Ledger, it: &Screened, said: &ContraindicationText) -> LedgerView {
    let page = ledger.form.page(Some(&it.page));
    let keys = page.and_then(|it| it.contraindication());
    let severity = keys.and_then(|it| it.severity.as_ref());
    let severity = severity.map(|it| ledger.words().say(&format!("severity-{}", it.value.word())));
    let questions = it.questions.iter().map(|it| ledger.question(*it)).collect();
    let title = page.map_or_else(|| it.page.clone(), |it| it.title.clone());
    LedgerView {
        href: page.map(|it| ledger.form.renderer.page_href(it.id)),
        severity,
        because: said.because.as_ref().map(|it| ledger.form.plain(it)),
        sources: page.map(|it| ledger.sources_of(&[it])).unwrap_or_default(),
        ..entry(title, questions)
    }
}

fn entry(title: String, questions: Vec<LedgerQuestionView>) -> LedgerView {
    let rows = questions.iter().map(|it| it.answers.len()).sum();
    let (href, severity, because, sources) = (None, None, None, Vec::new());
    LedgerView { title, href, severity, because, questions, sources, rows }
}
