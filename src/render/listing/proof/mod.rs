//! What is proved of a quiz, for whoever answers for it.

mod cases;
mod contraindications;
mod counts;
mod excused;
mod touched;

use super::ledger::Ledger;
use super::quiz::{at, of_listing};
use super::wording::wording;
use crate::forms::{self, GraphWords};
use crate::model::{LanguageId, ListingId, ListingKind, TreatmentId};
use crate::proof::Proof;
use crate::quiz::{Effect, Wording};
use crate::render::contract::ProofView;
use crate::render::renderer::Renderer;
use crate::render::review;
use crate::words::Arg;

use contraindications::contraindications;
use counts::{counts, laws};
use touched::touched;

/// What the template of a proof sees.
pub fn proof(renderer: &Renderer, language: LanguageId, treatment: TreatmentId) -> ProofView {
    let ledger = Ledger::of(at(renderer, treatment, language));
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
        excused: excused::excused(&ledger),
        cases: cases::cases(&ledger),
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
    of_listing(renderer, id).map(|it| wording(&it)).unwrap_or_default()
}

/// The decision graph alone, as it stands on the page.
pub fn graph(renderer: &Renderer, id: ListingId) -> String {
    let Some(form) = of_listing(renderer, id) else { return String::new() };
    let ledger = Ledger::of(form);
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
