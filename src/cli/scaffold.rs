//! The text of a new page. What a writer must fill in stands in angle brackets.

use serde_json::{Map, Value, json};

use crate::kind::Kind;
use crate::parsed;

/// A page of that kind: its front matter filled in as far as can be, and headings to write under.
pub fn page(kind: Kind, title: &str) -> String {
    let mut front = Map::from_iter([("title".to_owned(), json!(title))]);
    if kind == Kind::Term {
        let answer = "<what the word means, in one or two plain sentences>";
        front.insert("answer".to_owned(), json!(answer));
        front.insert("also".to_owned(), json!([]));
    } else {
        front.insert("question".to_owned(), json!("<the question as a patient asks it>"));
        front.insert("answer".to_owned(), json!("<the short answer, at most 60 words>"));
    }
    front.extend(own_keys(kind));
    let front = serde_yaml::to_string(&front).expect("plain data can be written as YAML");
    format!("---\n{front}---\n{}", body(kind))
}

/// The keys that only this kind has, each with the example of its schema; those without one are left
/// out.
fn own_keys(kind: Kind) -> Map<String, Value> {
    let schema = parsed::schema_of(kind).map(Value::from).unwrap_or_default();
    let keys = schema["properties"].as_object().into_iter().flatten();
    let examples = keys.filter_map(|(key, it)| Some((key.clone(), it["examples"].get(0)?.clone())));
    examples.collect()
}

fn body(kind: Kind) -> &'static str {
    match kind {
        Kind::Term => "",
        _ if kind.tells_when_to_call() => {
            "\n## What to expect\n\n<text>\n\n## When to call us\n\n> [!IMPORTANT]\n\
             > - <what the patient sees or feels>\n> - you are worried\n"
        }
        _ => "\n## <heading>\n\n<text>\n",
    }
}
