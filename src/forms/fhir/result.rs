//! What the answers come to: outcomes and reasons that are shown when they are met, and dates.

use serde_json::{Value, json};

use super::clauses::{When, display, enable, exists, hidden, number};
use super::expression;
use super::form::{Form, OUTCOME, own, rank};
use super::reason::reason;
use super::urgent;
use super::wait::{earliest, until};
use crate::forms::shown::shown;
use crate::quiz::{Effect, Standing};

/// The group behind all questions.
pub fn group(form: Form) -> Value {
    let program = &form.quiz.program;
    let mut items = vec![hidden(OUTCOME, "integer", &outcome(form))];
    items.extend(lapsed(form));
    for effect in Effect::ALL.into_iter().rev() {
        let (headline, text) = form.wording.outcomes.get(&effect).cloned().unwrap_or_default();
        let said = format!("{headline} {text}");
        let mut item = display(&format!("{OUTCOME}.{}", effect.word()), said.trim());
        enable(&mut item, When::All(vec![number(OUTCOME, rank(effect))]));
        items.push(item);
    }
    let dated: Vec<(usize, Value)> =
        (0..program.questions.len()).filter_map(|it| Some((it, until(form, it)?))).collect();
    if !dated.is_empty() {
        let links: Vec<usize> = dated.iter().map(|it| it.0).collect();
        items.push(earliest(form, &links));
    }
    let mut reasons = shown(program);
    reasons.sort_by_key(|it| std::cmp::Reverse(it.effect));
    // Before any outcome: it needs a doctor sooner than this treatment.
    items.splice(1..1, urgent::cards(form));
    items.extend(reasons.iter().map(|it| reason(form, it)));
    // The days stand first: what shows them must stand behind them.
    let mut all: Vec<Value> = dated.into_iter().map(|it| it.1).collect();
    all.extend(items);
    json!({ "linkId": own("result"), "text": form.wording.words.result, "type": "group", "item": all })
}

/// The outcome of a response that is complete. Once approvals have lapsed, everybody is told to talk.
fn outcome(form: Form) -> String {
    let program = &form.quiz.program;
    let mut nested = rank(Effect::Ok).to_string();
    for effect in Effect::ALL.into_iter().skip(1) {
        let met = expression::any_reason(program, effect);
        nested = format!("iif({met}, {}, {nested})", rank(effect));
    }
    let talk = rank(Effect::Talk);
    let held = match form.published.standing {
        Standing::Open => nested,
        Standing::Until(day) => format!("iif(today() >= @{day}, {talk}, {nested})"),
        Standing::Lapsed => talk.to_string(),
    };
    format!("iif({}, {held}, {{}})", expression::is_complete(program))
}

/// Says that nobody has renewed the approvals.
fn lapsed(form: Form) -> Option<Value> {
    let mut item = display(&own("lapsed"), &form.wording.words.lapsed);
    let when = match form.published.standing {
        Standing::Open => return None,
        Standing::Until(day) => When::Expression(format!("today() >= @{day}")),
        Standing::Lapsed => When::All(vec![exists(OUTCOME)]),
    };
    enable(&mut item, when);
    Some(item)
}
