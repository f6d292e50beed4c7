//! The cases that the clinic states of its quiz.

use crate::proof::{Law, Suspect};
use crate::quiz::{Case, Stated};
use crate::render::contract::{AmountView, CaseView};
use crate::render::listing::ledger::Ledger;
use crate::words::Arg;

/// Every case, in the order it was written.
pub fn cases(ledger: &Ledger) -> Vec<CaseView> {
    let (form, quiz) = (&ledger.form, ledger.form.quiz);
    let proof = form.renderer.known.proofs.of(form.treatment, form.language);
    let failures = proof.iter().flat_map(|it| &it.failures);
    let broken: Vec<Suspect> =
        failures.filter(|it| it.law == Law::Stated).map(|it| it.at).collect();
    let both = quiz.program.cases.iter().zip(&quiz.cases).enumerate();
    both.map(|(n, (case, text))| CaseView {
        says: ledger.form.plain(&text.say),
        given: given(ledger, case),
        effect: case.ends.word(),
        effect_words: ledger.effect(case.ends),
        holds: proof.is_some() && !broken.contains(&Suspect::Case(n)),
    })
    .collect()
}

fn given(ledger: &Ledger, case: &Case) -> Vec<AmountView> {
    let answers = case.given.iter();
    answers
        .map(|(n, answer)| AmountView {
            label: (n + 1).to_string(),
            value: said(ledger, *n, answer),
        })
        .collect()
}

/// An answer as a patient knows it; a date as the time since then.
fn said(ledger: &Ledger, n: usize, answer: &Stated) -> String {
    let question = &ledger.form.quiz.program.questions[n];
    match answer {
        Stated::Number(number) => number.to_string(),
        Stated::Ago(duration) => {
            let duration = duration.in_words(ledger.words());
            ledger.words().say_with("proof-case-ago", &[("duration", Arg::Text(&duration))])
        }
        Stated::Words(ids) => {
            let said = ids.iter().filter_map(|it| question.choice(it));
            let said = said.map(|k| ledger.wording.questions[n].answers[k].say.clone());
            said.collect::<Vec<_>>().join(", ")
        }
    }
}
