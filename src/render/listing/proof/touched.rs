//! What lowers an effect or leaves a question out.

use crate::forms;
use crate::proof::Touched;
use crate::render::contract::TouchedView;
use crate::render::listing::ledger::Ledger;
use crate::words::Arg;

/// What lowers an effect or leaves a question out, as a sentence.
pub fn touched(ledger: &Ledger, it: &Touched) -> TouchedView {
    let (quiz, words) = (ledger.form.quiz, ledger.words());
    let sheets = it.sheets.as_ref().map(ToString::to_string);
    if let Some(rule) = it.rule {
        let rule = ledger.rule(rule);
        let args = [("when", Arg::Text(&rule.when)), ("does", Arg::Text(&rule.does))];
        let what = words.say_with("proof-touched-rule", &args);
        return TouchedView { what, because: None, page: rule.page, sources: rule.sources, sheets };
    }
    let n = it.question.unwrap_or_default();
    let when = forms::when_asked(&quiz.program, &ledger.wording, n);
    let args = [("ask", Arg::Text(&ledger.wording.questions[n].ask)), ("when", Arg::Text(&when))];
    let mut what = words.say_with("proof-touched-question", &args);
    if let Some(on) = forms::hangs_on(&quiz.program, n) {
        let number = (on + 1).to_string();
        what.push(' ');
        what.push_str(&words.say_with("proof-touched-chain", &[("number", Arg::Text(&number))]));
    }
    TouchedView {
        what,
        because: quiz.texts[n].because.as_ref().map(|it| ledger.form.plain(it)),
        page: quiz.program.questions[n].page.as_deref().and_then(|it| ledger.page(it)),
        sources: Vec::new(),
        sheets,
    }
}
