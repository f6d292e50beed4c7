//! The laws of a `Questionnaire`: those of FHIR R4 that readers let pass, and our own.
//!
//! Every form is held against them before it is published: another program would take it and show
//! something else than the quiz.

mod breach;
mod codings;
mod conditions;
mod expressions;
mod items;
mod seen;

use serde_json::Value;

use crate::calendar::Date;

pub use breach::Breach;

use seen::Before;

/// Every law that a resource breaks, in the order of its items.
pub fn breaches(resource: &Value) -> Vec<Breach> {
    let mut before = Before { variables: expressions::variables(resource), ..Before::default() };
    let variables = before.variables.clone();
    let text = |key: &str| resource[key].as_str().unwrap_or_default();
    let mut law = |law, holds: bool| {
        if !holds {
            before.found.push(Breach { law, item: String::new() });
        }
    };
    law("type", text("resourceType") == "Questionnaire");
    law("status", ["draft", "active", "retired", "unknown"].contains(&text("status")));
    law("que-0", is_name(text("name")));
    law(
        "shareable",
        ["url", "version", "title", "description"].iter().all(|it| !text(it).is_empty()),
    );
    law("shareable", resource["experimental"].is_boolean());
    law("date", is_date(text("date")));
    law("id", is_id(text("id")));
    expressions::expressions(resource, &variables, &mut law);
    items::items(resource, &mut before);
    before.found
}

fn is_name(name: &str) -> bool {
    let fits = name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
    fits && name.starts_with(|it: char| it.is_ascii_uppercase()) && name.len() <= 255
}

fn is_id(id: &str) -> bool {
    let fits = id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'.');
    fits && (1..=64).contains(&id.len())
}

fn is_date(text: &str) -> bool {
    Date::parse(text).is_ok()
}
