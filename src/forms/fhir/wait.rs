//! Until when it lasts: the day of each wait, and the latest of them.

use serde_json::{Value, json};

use super::bands::after;
use super::clauses::{When, calculate, enable, hidden};
use super::expression::{self, answers, held, is_number};
use super::form::{Form, OUTCOME, own, rank};
use crate::forms::shown::{Shown, shown};
use crate::quiz::{Effect, End, Kind, Met, Program};

/// The day on which the wait of a dated question ends.
pub fn until(form: Form, n: usize) -> Option<Value> {
    let program = &form.quiz.program;
    let question = &program.questions[n];
    let Kind::Date(_) = question.kind else { return None };
    let day = format!("{}.value", answers(&format!("{}.day", question.id)));
    let mut nested = None;
    for (k, choice) in question.choices.iter().enumerate().rev() {
        let (Some(End::After(duration)), Effect::Wait) = (choice.end, choice.effect) else {
            continue;
        };
        let waits = held(program, &waiting(n, k));
        let rest = nested.unwrap_or_else(|| "{}".to_owned());
        nested = Some(format!("iif({waits}, {}, {rest})", after(&day, duration)));
    }
    Some(hidden(&format!("{}.until", question.id), "date", &nested?))
}

fn waiting(n: usize, k: usize) -> Shown {
    Shown { id: String::new(), effect: Effect::Wait, met: Met::Answer(n, k) }
}

/// The latest of these days, when every wait that is met has one.
pub fn earliest(form: Form, dated: &[usize]) -> Value {
    let program = &form.quiz.program;
    let link = |it: &usize| expression::text(&format!("{}.until", program.questions[*it].id));
    let links: Vec<String> = dated.iter().map(link).collect();
    let days =
        format!("%resource.repeat(item).where(linkId in ({})).answer.value", links.join(" | "));
    let latest = format!(
        "{days}.aggregate(iif($total.empty(), $this, iif($this > $total, $this, $total)), {{}})"
    );
    let endless = shown(program).into_iter().filter(|it| is_endless(program, it));
    let endless = expression::either(endless.map(|it| held(program, &it)).collect());
    let is_dated = format!("{} and {endless}.not()", is_number(OUTCOME, &[rank(Effect::Wait)]));
    let mut item =
        json!({ "linkId": own("earliest"), "text": form.wording.words.earliest, "type": "date" });
    calculate(&mut item, &format!("iif({is_dated}, {latest}, {{}})"));
    enable(&mut item, When::Expression(is_dated));
    item
}

/// Whether a wait ends on no day that can be named.
fn is_endless(program: &Program, it: &Shown) -> bool {
    let end = match it.met {
        Met::Answer(n, k) => program.questions[n].choices[k].end,
        Met::Rule(_) => None,
    };
    it.effect == Effect::Wait && !matches!(end, Some(End::After(_)))
}
