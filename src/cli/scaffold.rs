//! The text of a new page. What a writer must fill in stands in angle brackets.

use serde_json::{Map, Value, json};

use super::args::KindName;

/// A page of that kind: its front matter filled in as far as can be, and headings to write under.
pub fn page(kind: KindName, title: &str) -> String {
    let mut front = Map::from_iter([("title".to_owned(), json!(title))]);
    if kind != KindName::Term {
        front.insert("question".to_owned(), json!("<the question as a patient asks it>"));
        front.insert("answer".to_owned(), json!("<the short answer, at most 60 words>"));
    }
    if let Value::Object(own) = own_keys(kind) {
        front.extend(own);
    }
    let front = serde_yaml::to_string(&front).expect("plain data can be written as YAML");
    format!("---\n{front}---\n{}", body(kind))
}

/// The keys that only this kind has.
fn own_keys(kind: KindName) -> Value {
    match kind {
        KindName::Term => {
            json!({ "answer": "<what the word means, in one or two plain sentences>", "also": [] })
        }
        KindName::Benefit => json!({ "evidence": "weak" }),
        KindName::Risk => json!({
            "frequency": "not known", "onset": "<when it begins>", "lasts": "<how long it lasts>",
            "care": "self-care",
        }),
        KindName::Contraindication => json!({
            "severity": "relative",
            "screening": { "ask": "<what to ask the patient>", "why": "<why you ask>", "yes": "talk" },
        }),
        KindName::Preparation => json!({
            "schedule": [{ "do": "<what to do>", "until": "treatment" }],
        }),
        KindName::Aftercare => json!({
            "schedule": [{ "do": "<what to do>", "from": "treatment", "until": "healed" }],
        }),
        KindName::Myth => json!({ "claim": "<what people say>", "verdict": "unproven" }),
        KindName::Treatment | KindName::Article | KindName::Alternative => json!({}),
    }
}

fn body(kind: KindName) -> &'static str {
    match kind {
        KindName::Term => "",
        KindName::Risk | KindName::Aftercare => {
            "\n## What to expect\n\n<text>\n\n## When to call us\n\n> [!IMPORTANT]\n\
             > - <what the patient sees or feels>\n> - you are worried\n"
        }
        _ => "\n## <heading>\n\n<text>\n",
    }
}
