//! What was counted, and which laws hold.

use crate::proof::{Law, Proof};
use crate::render::contract::{AmountView, LawView};
use crate::render::listing::ledger::Ledger;
use crate::words::{Arg, Words};

/// How much was proved.
pub fn counts(ledger: &Ledger, proof: &Proof) -> Vec<AmountView> {
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

/// Every law, and whether it holds.
pub fn laws(words: &Words, proof: &Proof) -> Vec<LawView> {
    let name = |law: Law| match law {
        Law::Screened => "screened",
        Law::Weighed => "weighed",
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
