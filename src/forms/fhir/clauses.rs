//! When an item is there: plain `enableWhen` where that can say it, an expression where it cannot.

use serde_json::{Value, json};

use super::expression;
use super::form::{Form, is_banded};
use crate::quiz::{Clause, Given};

/// When an item is there.
pub enum When {
    /// All of these hold.
    All(Vec<Value>),
    /// One of these holds.
    Any(Vec<Value>),
    /// This expression is true.
    Expression(String),
}

/// When all of these clauses hold.
pub fn when(form: Form, clauses: &[Clause]) -> When {
    let natives = |clause: &Clause| clause.0.iter().map(|it| native(form, *it)).collect();
    let is_plain = |it: &Given| form.quiz.program.questions[it.question].is_plain(it.choice);
    match clauses {
        all if !all.iter().flat_map(|it| &it.0).all(is_plain) => {
            When::Expression(expression::all(&form.quiz.program, all))
        }
        [one] => When::Any(natives(one)),
        more if more.iter().all(|it| it.0.len() == 1) => {
            When::All(more.iter().flat_map(natives).collect())
        }
        more => When::Expression(expression::all(&form.quiz.program, more)),
    }
}

/// That an answer was given.
pub fn native(form: Form, given: Given) -> Value {
    let question = &form.quiz.program.questions[given.question];
    match (question.choices[given.choice].band, is_banded(question)) {
        (Some(_), _) => number(&format!("{}.band", question.id), given.choice + 1),
        (None, is_banded) => {
            let link =
                if is_banded { format!("{}.known", question.id) } else { question.id.clone() };
            json!({ "question": link, "operator": "=", "answerCoding": coding(form, given) })
        }
    }
}

/// That the number of an item is that one.
pub fn number(link: &str, number: usize) -> Value {
    json!({ "question": link, "operator": "=", "answerInteger": number })
}

/// That an item has an answer.
pub fn exists(link: &str) -> Value {
    json!({ "question": link, "operator": "exists", "answerBoolean": true })
}

/// An answer as a coding.
pub fn coding(form: Form, given: Given) -> Value {
    let say = &form.wording.questions[given.question].answers[given.choice].say;
    coded(form, &expression::code(&form.quiz.program, given), say)
}

/// A coding of the quiz's own system.
pub fn coded(form: Form, code: &str, display: &str) -> Value {
    json!({ "system": form.published.codes, "code": code, "display": display })
}

/// Says of an item when it is there.
pub fn enable(item: &mut Value, when: When) {
    let (conditions, behavior) = match when {
        When::All(it) => (it, "all"),
        When::Any(it) => (it, "any"),
        When::Expression(it) => {
            let url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";
            return extend(item, calculated(url, &it));
        }
    };
    if conditions.len() > 1 {
        item["enableBehavior"] = behavior.into();
    }
    if !conditions.is_empty() {
        item["enableWhen"] = conditions.into();
    }
}

/// Adds an extension to an item.
pub fn extend(item: &mut Value, extension: Value) {
    match item["extension"].as_array_mut() {
        Some(all) => all.push(extension),
        None => item["extension"] = json!([extension]),
    }
}

/// An item whose value an expression gives.
pub fn calculate(item: &mut Value, expression: &str) {
    let url =
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    extend(item, calculated(url, expression));
    item["readOnly"] = true.into();
}

/// An item that nobody sees.
pub fn hide(item: &mut Value) {
    let url = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
    extend(item, json!({ "url": url, "valueBoolean": true }));
}

/// An item that only says something.
pub fn display(link: &str, text: &str) -> Value {
    json!({ "linkId": link, "text": text, "type": "display" })
}

/// An item that only counts.
pub fn hidden(link: &str, kind: &str, expression: &str) -> Value {
    let mut item = json!({ "linkId": link, "type": kind });
    hide(&mut item);
    calculate(&mut item, expression);
    item
}

fn calculated(url: &str, expression: &str) -> Value {
    let expression = json!({ "language": "text/fhirpath", "expression": expression });
    json!({ "url": url, "valueExpression": expression })
}
