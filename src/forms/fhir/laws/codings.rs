//! The answers that can be chosen.

use serde_json::Value;

/// System and code of every answer to choose.
pub fn codings(item: &Value) -> Vec<(&str, &str)> {
    let options = item["answerOption"].as_array().into_iter().flatten();
    options.filter_map(|it| coded(&it["valueCoding"])).collect()
}

pub fn coded(coding: &Value) -> Option<(&str, &str)> {
    Some((coding["system"].as_str()?, coding["code"].as_str()?))
}
