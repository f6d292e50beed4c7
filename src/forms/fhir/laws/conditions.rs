//! When an item is there: what must hold of its conditions.

use serde_json::Value;

use super::codings::coded;
use super::seen::Before;

const OPERATORS: [&str; 7] = ["exists", "=", "!=", ">", "<", ">=", "<="];

/// What must hold of the conditions under which an item is there.
pub fn conditions(item: &Value, before: &Before, law: &mut impl FnMut(&'static str, bool)) {
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
