//! The JSON Schemas of every file a writer writes, made from the types that read them.

use schemars::schema_for;
use serde_json::{Value, json};

use crate::config;
use crate::evidence::Facts;
use crate::forms;
use crate::kind::Kind;
use crate::parsed::{self, Meta, People};
use crate::quiz;
use crate::review::Approval;
use crate::yaml::At;

/// The schema of one sort of file.
pub struct FileSchema {
    /// Its name: `risk`.
    pub name: &'static str,
    /// The files it is for, as patterns from the project's root; none for what we write ourselves.
    pub files: Vec<String>,
    /// The schema itself, JSON Schema 2020-12.
    pub schema: Value,
}

/// All schemas: data files first, then the front matter of each kind of page.
pub fn all() -> Vec<FileSchema> {
    let data = |name, file: &str, schema: schemars::Schema| FileSchema {
        name,
        files: vec![file.to_owned()],
        schema: schema.to_value(),
    };
    let page = |name, folder: String, own: Value| FileSchema {
        name,
        files: vec![format!("content/{folder}*.md")],
        schema: with_meta(name, own),
    };
    let kinds = Kind::in_treatment().filter_map(|it| {
        let folder = format!("*/{}/", it.folder()?);
        Some(page(it.word(), folder, parsed::schema_of(it)?.to_value()))
    });
    let mut all = vec![
        data("site", config::PATH, schema_for!(config::Written)),
        data("people", "content/people.yaml", schema_for!(People)),
        data("reviews", crate::review::PATH, schema_for!(Vec<Approval>)),
        data("facts", "content/*/facts.yaml", Facts::schema()),
        data("quiz", "content/*/quiz.yaml", schema_for!(quiz::Plan)),
        page("page", "**/".to_owned(), json!({})),
    ];
    all.extend(kinds);
    all.iter_mut().for_each(|it| accept_numbers(&mut it.schema));
    // Nobody writes this one: it is what the site holds beside each quiz.
    all.push(data("program", "public/*/quiz/program.json", schema_for!(forms::Compiled)));
    all
}

/// Wherever text may stand, YAML may hold what looks like a number: `title: 2026`, `below: 22`. It is
/// read as text, so the schema accepts it.
fn accept_numbers(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(accept_numbers),
        Value::Object(keys) => {
            keys.values_mut().for_each(accept_numbers);
            if keys.contains_key("enum")
                || keys.contains_key("const")
                || keys.contains_key("pattern")
            {
                return;
            }
            match keys.get_mut("type") {
                Some(Value::Array(kinds))
                    if kinds.contains(&json!("string")) && !kinds.contains(&json!("number")) =>
                {
                    kinds.push(json!("number"));
                }
                Some(kind) if *kind == json!("string") => *kind = json!(["string", "number"]),
                _ => {}
            }
        }
        _ => {}
    }
}

/// The keys that every page has, and those of its kind, in one schema. A page must have a title.
fn with_meta(name: &str, own: Value) -> Value {
    let mut schema = schema_for!(Meta<At<String>>).to_value();
    for part in ["properties", "$defs"] {
        let Some(more) = own.get(part).and_then(Value::as_object) else { continue };
        if schema.get(part).is_none() {
            schema[part] = json!({});
        }
        let known = schema[part].as_object_mut().expect("a part of a schema is an object");
        known.extend(more.iter().map(|(key, value)| (key.clone(), value.clone())));
    }
    schema["title"] = json!(format!("Front matter: {name}"));
    schema["required"] = json!(["title"]);
    schema
}
