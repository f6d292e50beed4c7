//! What the laws ask for and the clinic does without for a reason.

use crate::forms::{Excused, excuses};
use crate::render::contract::ExcusedView;
use crate::render::listing::ledger::Ledger;
use crate::words::Arg;
use crate::yaml::At;

/// Everything that is excused, but for questions that are left out: they are told with how many ways to
/// answer they touch.
pub fn excused(ledger: &Ledger) -> Vec<ExcusedView> {
    excuses(ledger.form.quiz).into_iter().filter_map(|it| one(ledger, it.0)).collect()
}

fn one(ledger: &Ledger, it: Excused) -> Option<ExcusedView> {
    let (quiz, words) = (ledger.form.quiz, ledger.words());
    let questions = &ledger.wording.questions;
    let ask = |n: usize| ("ask", Arg::Text(&questions[n].ask));
    let plain = |because: &Option<At<String>>| Some(ledger.form.plain(because.as_ref()?));
    Some(match it {
        Excused::LeftOut(_) => return None,
        Excused::Unasked(n) => ExcusedView {
            what: words.say("proof-unscreened"),
            because: plain(&quiz.contraindications[n].because)?,
            page: ledger.page(&quiz.program.contraindications[n].page),
        },
        Excused::Unsure(n) => ExcusedView {
            what: words.say_with("proof-excused-unsure", &[ask(n)]),
            because: quiz.texts[n].omitted.clone()?,
            page: None,
        },
        Excused::Harmless(n, k) => {
            let answer = ("answer", Arg::Text(&questions[n].answers[k].say));
            ExcusedView {
                what: words.say_with("proof-excused-harmless", &[answer, ask(n)]),
                because: plain(&quiz.texts[n].choices[k].because)?,
                page: None,
            }
        }
    })
}
