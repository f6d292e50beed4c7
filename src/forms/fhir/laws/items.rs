//! What must hold of every item by itself.

use serde_json::Value;

use super::breach::Breach;
use super::codings::codings;
use super::conditions::conditions;
use super::expressions::{expressions, is_hidden};
use super::seen::Before;

const TYPES: [&str; 17] = [
    "group",
    "display",
    "boolean",
    "decimal",
    "integer",
    "date",
    "dateTime",
    "time",
    "string",
    "text",
    "url",
    "choice",
    "open-choice",
    "attachment",
    "reference",
    "quantity",
    "question",
];
const WITH_OPTIONS: [&str; 8] =
    ["choice", "open-choice", "decimal", "integer", "date", "dateTime", "time", "string"];
const WITH_LENGTH: [&str; 9] =
    ["boolean", "decimal", "integer", "string", "text", "url", "open-choice", "date", "dateTime"];

pub fn items<'v>(of: &'v Value, before: &mut Before<'v>) {
    for item in children(of) {
        let link = item["linkId"].as_str().unwrap_or_default();
        let kind = item["type"].as_str().unwrap_or_default();
        let mut found: Vec<&'static str> = Vec::new();
        let mut law = |law, holds: bool| {
            if !holds {
                found.push(law);
            }
        };
        law("link", !link.is_empty());
        law("que-2", !before.items.contains_key(link));
        law("item-type", TYPES.contains(&kind));
        of_kind(item, kind, &mut law);
        of_answers(item, kind, &mut law);
        conditions(item, before, &mut law);
        expressions(item, &before.variables, &mut law);
        let breach = |law| Breach { law, item: link.to_owned() };
        before.found.extend(found.into_iter().map(breach));
        before.items.insert(link, (kind, codings(item)));
        items(item, before);
    }
}

fn children(of: &Value) -> &[Value] {
    of["item"].as_array().map_or(&[], Vec::as_slice)
}

/// What only some types of item may have.
fn of_kind(item: &Value, kind: &str, law: &mut impl FnMut(&'static str, bool)) {
    let has = |key: &str| !item[key].is_null();
    let is_display = kind == "display";
    law("que-1", (kind != "group" || !children(item).is_empty()) && !(is_display && has("item")));
    law("que-3", !(is_display && has("code")));
    law("que-6", !(is_display && (has("required") || has("repeats"))));
    law("que-8", !(["group", "display"].contains(&kind) && has("initial")));
    law("que-9", !(is_display && has("readOnly")));
    law("que-10", !has("maxLength") || WITH_LENGTH.contains(&kind));
    law(
        "text",
        kind == "group"
            || is_hidden(item)
            || item["text"].as_str().is_some_and(|it| !it.is_empty()),
    );
}

/// What may be answered.
fn of_answers(item: &Value, kind: &str, law: &mut impl FnMut(&'static str, bool)) {
    let has = |key: &str| !item[key].is_null();
    law("que-4", !(has("answerOption") && has("answerValueSet")));
    law("que-5", !(has("answerOption") || has("answerValueSet")) || WITH_OPTIONS.contains(&kind));
    law("que-11", !(has("answerOption") && has("initial")));
    let initials = item["initial"].as_array().map_or(0, Vec::len);
    law("que-13", initials <= 1 || item["repeats"] == true);
    law("options", kind != "choice" || has("answerOption") || has("answerValueSet"));
    let mut codes = codings(item);
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    law("same-code", codes.len() == count);
}
