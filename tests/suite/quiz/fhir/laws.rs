//! The laws of a `Questionnaire`: those of FHIR R4 that readers let pass, and our own.

use std::collections::BTreeMap;

use bedside::calendar::Date;
use serde_json::Value;

/// A law that a resource breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The law: `que-2`, or a name of our own.
    pub law: &'static str,
    /// The item, by its `linkId`; empty for the resource itself.
    pub item: String,
}

/// The type of an item, and its codings: system and code.
type Known<'v> = (&'v str, Vec<(&'v str, &'v str)>);

/// What is known of the items that stand before one.
#[derive(Default)]
struct Before<'v> {
    /// Type and codings of each, by `linkId`.
    items: BTreeMap<&'v str, Known<'v>>,
    found: Vec<Breach>,
}

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
const OPERATORS: [&str; 7] = ["exists", "=", "!=", ">", "<", ">=", "<="];

/// Every law that a resource breaks, in the order of its items.
pub fn breaches(resource: &Value) -> Vec<Breach> {
    let mut before = Before::default();
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
    items(resource, &mut before);
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

fn children(of: &Value) -> &[Value] {
    of["item"].as_array().map_or(&[], Vec::as_slice)
}

fn items<'v>(of: &'v Value, before: &mut Before<'v>) {
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
        expressions(item, &mut law);
        let breach = |law| Breach { law, item: link.to_owned() };
        before.found.extend(found.into_iter().map(breach));
        before.items.insert(link, (kind, codings(item)));
        items(item, before);
    }
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

/// What must hold of the conditions under which an item is there.
fn conditions(item: &Value, before: &Before, law: &mut impl FnMut(&'static str, bool)) {
    let conditions = item["enableWhen"].as_array().map_or(&[] as &[Value], Vec::as_slice);
    let behavior = item["enableBehavior"].as_str();
    law("que-12", conditions.len() < 2 || behavior.is_some());
    law("behavior", behavior.is_none_or(|it| ["all", "any"].contains(&it)));
    for condition in conditions {
        let operator = condition["operator"].as_str().unwrap_or_default();
        law("operator", OPERATORS.contains(&operator));
        let keys = condition.as_object().into_iter().flat_map(|it| it.keys());
        let answers: Vec<&String> = keys.filter(|it| it.starts_with("answer")).collect();
        law("one-answer", answers.len() == 1);
        law("que-7", operator != "exists" || condition["answerBoolean"].is_boolean());
        let question = condition["question"].as_str().unwrap_or_default();
        let Some((kind, codes)) = before.items.get(question) else {
            law("unknown-question", false);
            continue;
        };
        law("unanswerable-question", !["group", "display"].contains(kind));
        // A date is compared by no reader as it should be: neither for sameness nor for order.
        let is_date = ["date", "dateTime"].contains(kind);
        law("compared-date", !is_date || operator == "exists");
        let coding = &condition["answerCoding"];
        if !coding.is_null() {
            law("unknown-answer", coded(coding).is_some_and(|it| codes.contains(&it)));
        }
        let wanted = match *kind {
            "choice" => "answerCoding",
            "integer" => "answerInteger",
            _ => "answerBoolean",
        };
        law("answer-type", operator == "exists" || answers.iter().all(|it| *it == wanted));
    }
}

/// An item whose value is worked out is not asked for; one that nobody sees must be worked out.
fn expressions(item: &Value, law: &mut impl FnMut(&'static str, bool)) {
    let has = |end: &str| extensions(item).any(|it| url(it).ends_with(end));
    let calculated = has("sdc-questionnaire-calculatedExpression");
    law("calculated", !calculated || (item["readOnly"] == true && item["required"] != true));
    law("hidden", !is_hidden(item) || calculated);
    law("two-conditions", item["enableWhen"].is_null() || !has("enableWhenExpression"));
    for extension in extensions(item) {
        let Some(it) = extension["valueExpression"].as_object() else { continue };
        let is_path = it.get("language").is_some_and(|it| it == "text/fhirpath");
        let text = it.get("expression").and_then(Value::as_str).unwrap_or_default();
        law("expression", is_path && is_balanced(text));
    }
}

fn extensions(item: &Value) -> impl Iterator<Item = &Value> {
    item["extension"].as_array().into_iter().flatten()
}

fn url(extension: &Value) -> &str {
    extension["url"].as_str().unwrap_or_default()
}

fn is_hidden(item: &Value) -> bool {
    extensions(item)
        .any(|it| url(it).ends_with("/questionnaire-hidden") && it["valueBoolean"] == true)
}

/// Whether every bracket of an expression is closed, and there is something in it.
fn is_balanced(text: &str) -> bool {
    let mut open = Vec::new();
    let mut letters = text.chars();
    while let Some(it) = letters.next() {
        match it {
            '(' | '{' | '[' => open.push(it),
            ')' | '}' | ']' => {
                let wanted = match it {
                    ')' => '(',
                    '}' => '{',
                    _ => '[',
                };
                if open.pop() != Some(wanted) {
                    return false;
                }
            }
            '\'' => loop {
                match letters.next() {
                    Some('\\') => _ = letters.next(),
                    Some('\'') => break,
                    Some(_) => {}
                    None => return false,
                }
            },
            _ => {}
        }
    }
    open.is_empty() && !text.is_empty()
}

/// System and code of every answer to choose.
fn codings(item: &Value) -> Vec<(&str, &str)> {
    let options = item["answerOption"].as_array().into_iter().flatten();
    options.filter_map(|it| coded(&it["valueCoding"])).collect()
}

fn coded(coding: &Value) -> Option<(&str, &str)> {
    Some((coding["system"].as_str()?, coding["code"].as_str()?))
}
