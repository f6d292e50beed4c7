//! The schemas that `bedside schema` writes: they are right, and what we write is right by them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use bedside::source::Files;
use bedside::yaml::{self, Node};
use serde_json::{Value, json};

use crate::site_test::project;

#[test]
fn every_schema_is_one() {
    for it in bedside::schema::all() {
        let told = jsonschema::meta::validate(&it.schema);
        assert!(told.is_ok(), "{}: {}", it.name, told.unwrap_err());
        assert!(!it.files.is_empty() && it.schema["$schema"].is_string(), "{}", it.name);
    }
}

#[test]
fn they_are_printed_or_written_with_editor_settings() {
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bedside"));
        command.arg("schema").args(args).output().unwrap()
    };
    let printed: BTreeMap<String, Value> = serde_json::from_slice(&run(&[]).stdout).unwrap();
    assert_eq!(printed.len(), bedside::schema::all().len());
    let folder = tempfile::TempDir::new().unwrap();
    let out = folder.path().join("schemas");
    assert!(run(&["--out", out.to_str().unwrap()]).status.success());
    let settings = std::fs::read_to_string(out.join("settings.json")).unwrap();
    let settings: Value = serde_json::from_str(&settings).unwrap();
    for (file, _) in settings["yaml.schemas"].as_object().unwrap() {
        let written = std::fs::read_to_string(out.join(file)).unwrap();
        let name = file.trim_start_matches("./").trim_end_matches(".schema.json");
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), printed[name]);
    }
}

#[test]
fn our_content_is_right_by_them() {
    check(&project().join("content").with_file_name(""));
}

#[test]
fn the_starter_is_right_by_them() {
    check(&project().join("src/cli/starter"));
}

#[test]
fn they_refuse_what_is_wrong() {
    let wrong = [
        ("site", json!({ "titel": "A" })),
        ("site", json!({ "title": "A", "lints": { "x": "off" } })),
        ("risk", json!({ "title": "A", "care": "self care" })),
        ("risk", json!({ "care": "urgent" })),
        ("quiz", json!({ "questions": [{ "yes": "stop" }] })),
        ("reviews", json!([{ "page": "a" }])),
        ("facts", json!({ "x": { "about": "A" } })),
    ];
    for (name, value) in wrong {
        assert!(!faults(name, &value).is_empty(), "`{name}` accepts {value}");
    }
}

/// Every file of a site against the schema for it.
#[track_caller]
fn check(root: &Path) {
    let sources = bedside::source::read(root).unwrap();
    let mut told = Vec::new();
    let mut seen = 0;
    for source in sources.texts() {
        let Some(name) = schema_of(&source.path) else { continue };
        let text = match source.path.ends_with(".md") {
            true => source.text.split("---\n").nth(1).unwrap(),
            false => &source.text,
        };
        let text = Files::from_texts([("x.yaml", text)]);
        let node = yaml::parse(text.only().whole()).value;
        let value = match name {
            "reviews" if node.is_empty() => json!([]),
            _ => json(&node),
        };
        told.extend(faults(name, &value).into_iter().map(|it| format!("{}: {it}", source.path)));
        seen += 1;
    }
    assert!(seen > 15, "only {seen} files were found");
    assert!(told.is_empty(), "{}", told.join("\n"));
}

fn faults(name: &str, value: &Value) -> Vec<String> {
    let schema = bedside::schema::all().into_iter().find(|it| it.name == name).unwrap();
    let validator = jsonschema::validator_for(&schema.schema).unwrap();
    validator.iter_errors(value).map(|it| format!("{it} at {}", it.instance_path())).collect()
}

/// The schema that is for a file: of the one with the longest pattern.
fn schema_of(path: &str) -> Option<&'static str> {
    let fits = |pattern: &str| {
        let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
        loop {
            match (pattern.next(), path.next()) {
                (Some("**"), _) => {
                    return pattern
                        .next()
                        .is_some_and(|it| one(it, path.next_back().unwrap_or_default()));
                }
                (Some(part), Some(name)) if one(part, name) => {}
                (None, None) => return true,
                _ => return false,
            }
        }
    };
    let all = bedside::schema::all().into_iter();
    let fitting = all.filter(|it| it.files.iter().any(|it| fits(it)));
    fitting
        .max_by_key(|it| {
            it.files[0].matches('/').count() + usize::from(!it.files[0].contains("**"))
        })
        .map(|it| it.name)
}

fn one(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => name.starts_with(before) && name.ends_with(after),
        None => pattern == name,
    }
}

fn json(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::Null,
        yaml::Value::Bool(it) => json!(it),
        yaml::Value::Number(it) => serde_json::from_str(it).unwrap(),
        yaml::Value::Text(it) => json!(it),
        yaml::Value::List(items) => items.iter().map(json).collect(),
        yaml::Value::Map(entries) => {
            let pairs = entries.iter().map(|it| (it.key.clone(), json(&it.node)));
            Value::Object(pairs.collect())
        }
    }
}
