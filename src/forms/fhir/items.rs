//! Steps as groups, questions as items.

use serde_json::{Value, json};

use super::clauses::{When, coded, coding, display, enable, extend, hidden, when};
use super::form::{Form, is_banded, own};
use super::{bands, expression, to_come};
use crate::quiz::{Clause, Given, Kind};

const CORE: &str = "http://hl7.org/fhir/StructureDefinition";

/// A group for every step that asks something.
pub fn steps(form: Form) -> Vec<Value> {
    let mut groups = Vec::new();
    for (n, (step, title)) in form.quiz.steps.iter().zip(&form.wording.steps).enumerate() {
        let asked: Vec<Value> = step.questions.iter().flat_map(|it| items(form, *it)).collect();
        if !asked.is_empty() {
            let link = own(&format!("step.{}", n + 1));
            groups.push(json!({ "linkId": link, "text": title, "type": "group", "item": asked }));
        }
    }
    groups
}

/// The items of a question: one for words, several for a date or a number.
fn items(form: Form, n: usize) -> Vec<Value> {
    match is_banded(&form.quiz.program.questions[n]) {
        true => banded(form, n),
        false => vec![words(form, n)],
    }
}

/// One choice, or several.
fn words(form: Form, n: usize) -> Value {
    let question = &form.quiz.program.questions[n];
    let mut item = asked(form, n, &question.id, "choice");
    let is_many = question.kind == Kind::Many;
    if is_many {
        item["repeats"] = true.into();
    }
    control(&mut item, if is_many { "check-box" } else { "radio-button" });
    let options = (0..question.choices.len()).map(|choice| {
        let mut option = json!({ "valueCoding": coding(form, Given { question: n, choice }) });
        if is_many && question.excludes(choice) {
            let url = format!("{CORE}/questionnaire-optionExclusive");
            option["extension"] = json!([{ "url": url, "valueBoolean": true }]);
        }
        option
    });
    item["answerOption"] = options.collect();
    when_asked(form, n, &mut item);
    beside(form, n, &mut item);
    item
}

/// A date or a number, whether it is known at all, and the band into which it falls.
fn banded(form: Form, n: usize) -> Vec<Value> {
    let question = &form.quiz.program.questions[n];
    let id = &question.id;
    let mut items = Vec::new();
    let kind = if matches!(question.kind, Kind::Date(_)) { "date" } else { "integer" };
    let mut value = asked(form, n, id, kind);
    limits(&mut value, &question.kind);
    beside(form, n, &mut value);
    let has_words = question.choices.iter().any(|it| it.band.is_none());
    if has_words {
        let known = known(form, n);
        let mut first = known.0;
        when_asked(form, n, &mut first);
        items.push(first);
        let is_known =
            json!({ "question": format!("{id}.known"), "operator": "=", "answerCoding": known.1 });
        enable(&mut value, When::All(vec![is_known]));
    } else {
        when_asked(form, n, &mut value);
    }
    items.push(value);
    if let Kind::Date(precision) = question.kind {
        items.push(hidden(&format!("{id}.day"), "date", &bands::day(id, precision)));
    }
    items.push(hidden(&format!("{id}.band"), "integer", &bands::band(form, n)));
    items
}

/// Whether the date or the number is known: the item, and the coding that says so.
fn known(form: Form, n: usize) -> (Value, Value) {
    let question = &form.quiz.program.questions[n];
    let link = format!("{}.known", question.id);
    let mut item = asked(form, n, &link, "choice");
    let words = &form.wording.words;
    let say = match question.kind {
        Kind::Date(_) => &words.know_date,
        _ => &words.know_number,
    };
    let is_known = coded(form, &expression::known(&question.id), say);
    let mut options = vec![json!({ "valueCoding": is_known })];
    for (choice, _) in question.choices.iter().enumerate().filter(|it| it.1.band.is_none()) {
        options.push(json!({ "valueCoding": coding(form, Given { question: n, choice }) }));
    }
    item["answerOption"] = options.into();
    control(&mut item, "radio-button");
    (item, is_known)
}

/// An item that asks, as far as all of them are alike.
fn asked(form: Form, n: usize, link: &str, kind: &str) -> Value {
    json!({ "linkId": link, "text": form.wording.questions[n].ask, "type": kind, "required": true })
}

fn when_asked(form: Form, n: usize, item: &mut Value) {
    let shown: &[Clause] = &form.quiz.program.questions[n].shown;
    if !shown.is_empty() {
        enable(item, when(form, shown));
    }
}

/// What helps to answer: the hint below it, why it is asked, and the page that explains it; and what
/// is said of a date that is still to come.
fn beside(form: Form, n: usize, item: &mut Value) {
    let (question, said) = (&form.quiz.program.questions[n], &form.wording.questions[n]);
    let mut below = Vec::new();
    if let Some(hint) = &said.hint {
        below.push(display(&format!("{}.hint", question.id), hint));
    }
    if let Some(why) = &said.why {
        let mut help = display(&format!("{}.why", question.id), why);
        control(&mut help, "help");
        below.push(help);
    }
    if let (Kind::Date(_), Some(message)) =
        (&question.kind, form.wording.scripted.get("error-future"))
    {
        below.push(to_come::said(&question.id, message));
        extend(item, to_come::constraint(&question.id, message));
    }
    if !below.is_empty() {
        item["item"] = below.into();
    }
    let page = question.page.as_ref().and_then(|it| form.published.pages.get(it));
    if let Some(page) = page {
        let url = format!("{CORE}/questionnaire-supportLink");
        extend(item, json!({ "url": url, "valueUri": page }));
    }
}

/// What a date or a number may be.
fn limits(item: &mut Value, kind: &Kind) {
    let mut limit = |name: &str, key: &str, value: Value| {
        extend(item, json!({ "url": format!("{CORE}/{name}"), key: value }))
    };
    match kind {
        Kind::Number { from, to, .. } => {
            limit("minValue", "valueInteger", (*from).into());
            limit("maxValue", "valueInteger", (*to).into());
        }
        Kind::Date(_) => limit("minValue", "valueDate", "1900-01-01".into()),
        Kind::One | Kind::Many => {}
    }
}

fn control(item: &mut Value, code: &str) {
    let coding =
        json!({ "system": "http://hl7.org/fhir/questionnaire-item-control", "code": code });
    let url = format!("{CORE}/questionnaire-itemControl");
    extend(item, json!({ "url": url, "valueCodeableConcept": { "coding": [coding] } }));
}
