//! A date that is still to come: it is no answer, and a patient is told so.

use serde_json::{Value, json};

use super::clauses::{When, display, enable};
use super::expression::answers;

/// Says of a date that it is still to come: readers that know no constraints show it below.
pub fn said(id: &str, message: &str) -> Value {
    let mut item = display(&format!("{id}.to-come"), message);
    enable(&mut item, When::Expression(format!("{}.value > today()", answers(id))));
    item
}

/// That a date must not be still to come.
pub fn constraint(id: &str, message: &str) -> Value {
    let part = |name: &str, key: &str, value: &str| {
        let mut part = json!({ "url": name });
        part[key] = value.into();
        part
    };
    let expression = format!("{}.where(value > today()).empty()", answers(id));
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint",
        "extension": [
            part("key", "valueId", "past"),
            part("severity", "valueCode", "error"),
            part("expression", "valueString", &expression),
            part("human", "valueString", message),
        ],
    })
}
