//! What is proved of a quiz, for whoever answers for it.

use super::ledger::Ledger;
use super::quiz::at;
use super::wording::wording;
use crate::forms::{self, GraphWords};
use crate::model::{LanguageId, ListingId, ListingKind, Page, TreatmentId};
use crate::parsed::Details;
use crate::proof::{Law, Proof, Touched};
use crate::quiz::{Effect, Wording};
use crate::render::contract::{
    AmountView, LawView, LedgerQuestionView, LedgerView, ProofView, TouchedView,
};
use crate::render::renderer::Renderer;
use crate::render::review;
use crate::words::{Arg, Words};

/// What the template of a proof sees.
pub fn proof(renderer: &Renderer, language: LanguageId, treatment: TreatmentId) -> ProofView {
    let form = at(renderer, treatment, language);
    let ledger = Ledger { wording: wording(&form), form };
    let (quiz, words) = (ledger.form.quiz, ledger.words());
    let proof = renderer.known.proofs.of(treatment, language);
    let holds = proof.is_some_and(Proof::holds);
    let sheets = proof.map(|it| it.counts.sheets.to_string()).unwrap_or_default();
    let said = if holds { "proof-holds" } else { "proof-fails" };
    let href = |kind: &ListingKind| renderer.listing_href(language, kind);
    let address = href(&ListingKind::Quiz(treatment)).unwrap_or_default();
    ProofView {
        holds,
        result: words.say_with(said, &[("sheets", Arg::Text(&sheets))]),
        counts: proof.map(|it| counts(&ledger, it)).unwrap_or_default(),
        laws: proof.map(|it| laws(words, it)).unwrap_or_default(),
        touched: proof
            .iter()
            .flat_map(|it| &it.counts.touched)
            .map(|it| touched(&ledger, it))
            .collect(),
        touched_all: proof
            .filter(|it| it.counts.touched.len() > 1)
            .and_then(|it| it.counts.touched_sheets.as_ref())
            .map(ToString::to_string),
        cases: super::cases::cases(&ledger),
        ledger: contraindications(&ledger),
        rules: ledger.rules(),
        graph: forms::graph(quiz, &ledger.wording, &graph_words(&ledger)),
        digest: review::signed_digest(renderer, treatment, language),
        day: renderer.today.in_words(words),
        paper: href(&ListingKind::Paper(treatment)),
        fhir: format!("{address}questionnaire.fhir.json"),
        quiz: address,
        review: review::of_quiz(renderer, treatment, language),
    }
}

/// What a quiz says in its language, facts filled in.
pub fn quiz_words(renderer: &Renderer, id: ListingId) -> Wording {
    let listing = renderer.known.site.listing(id);
    let ListingKind::Quiz(treatment) = listing.kind else { return Wording::default() };
    wording(&at(renderer, treatment, listing.language))
}

/// The decision graph alone, as it stands on the page.
pub fn graph(renderer: &Renderer, id: ListingId) -> String {
    let listing = renderer.known.site.listing(id);
    let ListingKind::Quiz(treatment) = listing.kind else { return String::new() };
    let form = at(renderer, treatment, listing.language);
    let ledger = Ledger { wording: wording(&form), form };
    forms::graph(ledger.form.quiz, &ledger.wording, &graph_words(&ledger))
}

fn graph_words(ledger: &Ledger) -> GraphWords {
    let words = ledger.words();
    GraphWords {
        title: words.say("proof-graph"),
        about: words.say("proof-graph-about"),
        effects: Effect::ALL.map(|it| ledger.effect(it)),
        rules: words.say("proof-rules"),
        lowers: words.say("proof-graph-lowers"),
        only_if: words.say("proof-only-if"),
        asks: words.say("proof-graph-asks"),
    }
}

fn counts(ledger: &Ledger, proof: &Proof) -> Vec<AmountView> {
    let (words, counts) = (ledger.words(), &proof.counts);
    let one = |label: &str, value: String| AmountView { label: words.say(label), value };
    let mut all = vec![
        one("proof-count-questions", counts.questions.to_string()),
        one("proof-count-answers", counts.options.to_string()),
        one("proof-count-shortest", counts.shortest.to_string()),
        one("proof-count-longest", counts.longest.to_string()),
        one("proof-count-sheets", counts.sheets.to_string()),
    ];
    for (effect, sheets) in counts.outcomes.iter().flatten() {
        let effect = ledger.effect(*effect);
        let label = words.say_with("proof-count-outcome", &[("effect", Arg::Text(&effect))]);
        all.push(AmountView { label, value: sheets.to_string() });
    }
    all
}

fn laws(words: &Words, proof: &Proof) -> Vec<LawView> {
    let name = |law: Law| match law {
        Law::Explained => "explained",
        Law::Revealed => "revealed",
        Law::Lost => "lost",
        Law::Skipped => "skipped",
        Law::Unsure => "unsure",
        Law::Harmless => "harmless",
        Law::Reachable => "reachable",
        Law::Shadowed => "shadowed",
        Law::Total => "total",
        Law::Monotonic => "monotonic",
        Law::Stated => "stated",
        Law::Provable => "provable",
    };
    let shown = |law: Law| LawView {
        says: words.say(&format!("proof-law-{}", name(law))),
        holds: proof.failures.iter().all(|it| it.law != law),
    };
    Law::ALL.into_iter().map(shown).collect()
}

/// What lowers an effect or leaves a question out, told.
fn touched(ledger: &Ledger, it: &Touched) -> TouchedView {
    let (quiz, words) = (ledger.form.quiz, ledger.words());
    let sheets = it.sheets.as_ref().map(ToString::to_string);
    if let Some(rule) = it.rule {
        let told = ledger.rules().swap_remove(rule);
        let args = [("when", Arg::Text(&told.when)), ("does", Arg::Text(&told.does))];
        let what = words.say_with("proof-touched-rule", &args);
        return TouchedView { what, because: None, page: told.page, sources: told.sources, sheets };
    }
    let n = it.question.unwrap_or_default();
    let when = forms::when_asked(&quiz.program, &ledger.wording, n);
    let args = [("ask", Arg::Text(&ledger.wording.questions[n].ask)), ("when", Arg::Text(&when))];
    TouchedView {
        what: words.say_with("proof-touched-question", &args),
        because: quiz.texts[n].because.as_ref().map(|it| ledger.form.plain(it)),
        page: quiz.program.questions[n].page.as_deref().and_then(|it| ledger.page(it)),
        sources: Vec::new(),
        sheets,
    }
}

/// Every contraindication with its questions; then all questions that belong to none.
fn contraindications(ledger: &Ledger) -> Vec<LedgerView> {
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
