//! What needs a doctor sooner than a treatment, shown with the reasons of its page.

use serde_json::Value;

use super::clauses::{When, display, enable};
use super::expression::{self, held};
use super::form::{Form, OUTCOME, own};
use crate::forms::shown::{shown, urgent};

/// The urgent cards of the pages that explain a reason, shown with it.
pub fn cards(form: Form) -> Vec<Value> {
    let program = &form.quiz.program;
    let reasons = shown(program);
    let mut found = Vec::new();
    for card in urgent(program) {
        let text = form.wording.pages.get(card.page).and_then(|it| it.urgent.as_ref());
        let Some(text) = text else { continue };
        let with = reasons.iter().filter(|it| card.with.contains(&it.id));
        let held = expression::either(with.map(|it| held(program, it)).collect());
        let mut item = display(&own(&format!("urgent.{}", card.page.replace('/', "."))), text);
        let complete = expression::is_answered(OUTCOME);
        enable(&mut item, When::Expression(format!("{complete} and {held}")));
        found.push(item);
    }
    found
}
