//! What is worked out, and what is shown to nobody.

use serde_json::Value;

/// The variables of a form that are none of its own: every reader has them.
const GIVEN: [&str; 3] = ["context", "questionnaire", "resource"];

/// The names of the variables that an item or a form has.
pub fn variables(of: &Value) -> Vec<&str> {
    let own = extensions(of).filter(|it| url(it).ends_with("/StructureDefinition/variable"));
    own.filter_map(|it| it["valueExpression"]["name"].as_str()).collect()
}

/// An item whose value is worked out is not asked for; one that nobody sees must be worked out. What works
/// it out can be read, and names no variable that is not there.
pub fn expressions(item: &Value, variables: &[&str], law: &mut impl FnMut(&'static str, bool)) {
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
        law("variable", named(text).all(|it| GIVEN.contains(&it) || variables.contains(&it)));
    }
}

fn extensions(item: &Value) -> impl Iterator<Item = &Value> {
    item["extension"].as_array().into_iter().flatten()
}

fn url(extension: &Value) -> &str {
    extension["url"].as_str().unwrap_or_default()
}

pub fn is_hidden(item: &Value) -> bool {
    extensions(item)
        .any(|it| url(it).ends_with("/questionnaire-hidden") && it["valueBoolean"] == true)
}

/// The variables that an expression names. A text in quotes may have such a sign too.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.split('\'').step_by(2);
    outside.flat_map(|it| it.split('%').skip(1)).map(|it| {
        let end = it.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
        &it[..end.unwrap_or(it.len())]
    })
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
