//! Every contraindication with its questions.

use crate::model::Page;
use crate::parsed::Details;
use crate::render::contract::{LedgerQuestionView, LedgerView};
use crate::render::listing::ledger::Ledger;

/// Every contraindication with its questions; then all questions that belong to none.
pub fn contraindications(ledger: &Ledger) -> Vec<LedgerView> {
    let (form, words) = (&ledger.form, ledger.words());
    let program = &form.quiz.program;
    let pages =
        form.renderer.pages_in(form.language).filter(|it| it.treatment == Some(form.treatment));
    let mut all: Vec<LedgerView> =
        pages.filter_map(|page| contraindication(ledger, page)).collect();
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

fn contraindication(ledger: &Ledger, page: &Page) -> Option<LedgerView> {
    let Details::Contraindication { keys: own, .. } = &page.details else { return None };
    let program = &ledger.form.quiz.program;
    let questions = program
        .questions
        .iter()
        .enumerate()
        .filter(|(_, it)| it.screens && it.page.as_deref() == Some(page.key.as_str()));
    let severity = own
        .severity
        .as_ref()
        .map(|it| ledger.words().say(&format!("severity-{}", it.value.word())));
    let questions = questions.map(|it| ledger.question(it.0)).collect();
    Some(LedgerView {
        href: Some(ledger.form.renderer.page_href(page.id)),
        severity,
        because: own.because.as_ref().map(|it| ledger.form.plain(it)),
        sources: ledger.sources_of(&[page]),
        ..entry(page.title.clone(), questions)
    })
}

fn entry(title: String, questions: Vec<LedgerQuestionView>) -> LedgerView {
    let rows = questions.iter().map(|it| it.answers.len()).sum();
    let (href, severity, because, sources) = (None, None, None, Vec::new());
    LedgerView { title, href, severity, because, questions, sources, rows }
}
