//! Faults for machines: JSON, SARIF, and the annotations of a code host.

use serde_json::{Value, json};

use super::{Diagnostic, Severity};
use crate::source::{Files, LineColumn, Span};

/// `{"diagnostics": [{code, severity, message, path, line, column, …}]}`; lines and columns count
/// from 1, columns in characters.
pub fn json(files: &Files, diagnostics: &[Diagnostic]) -> String {
    let all: Vec<Value> = diagnostics.iter().map(|it| one(files, it)).collect();
    pretty(&json!({ "diagnostics": all }))
}

fn one(files: &Files, diagnostic: &Diagnostic) -> Value {
    let mut value = place(files, diagnostic.span);
    let fields = value.as_object_mut().expect("a place is an object");
    fields.shift_insert(0, "code".into(), diagnostic.code.into());
    fields.shift_insert(1, "severity".into(), severity(diagnostic.severity).into());
    fields.shift_insert(2, "message".into(), diagnostic.message.clone().into());
    fields.insert("help".into(), diagnostic.help.clone().into());
    let notes = diagnostic.notes.iter().map(|it| with_text(place(files, it.span), &it.text));
    fields.insert("notes".into(), notes.collect());
    let fix = diagnostic.fix.as_ref().map(|it| with_text(place(files, it.span), &it.text));
    fields.insert("fix".into(), fix.unwrap_or(Value::Null));
    value
}

fn with_text(mut place: Value, text: &str) -> Value {
    place["text"] = text.into();
    place
}

fn place(files: &Files, span: Span) -> Value {
    let source = files.get(span.file);
    let (from, to) = (source.place(span.start), source.place(span.end));
    json!({
        "path": source.shown, "line": from.line, "column": from.column,
        "end_line": to.line, "end_column": to.column,
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// SARIF 2.1.0 (OASIS), as far as code hosts read it.
pub fn sarif(files: &Files, diagnostics: &[Diagnostic]) -> String {
    let results = diagnostics.iter().map(|it| {
        let related = it.notes.iter().map(|note| {
            let mut location = location(files, note.span);
            location["message"] = json!({ "text": note.text });
            location
        });
        json!({
            "ruleId": it.code,
            "level": severity(it.severity),
            "message": { "text": sentence(it) },
            "locations": [location(files, it.span)],
            "relatedLocations": related.collect::<Vec<_>>(),
        })
    });
    let mut rules: Vec<&str> = diagnostics.iter().map(|it| it.code).collect();
    rules.sort_unstable();
    rules.dedup();
    let rules: Vec<Value> = rules.iter().map(|it| json!({ "id": it })).collect();
    let driver = json!({ "name": "bedside", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "results": results.collect::<Vec<_>>() }],
    }))
}

fn location(files: &Files, span: Span) -> Value {
    let source = files.get(span.file);
    let (from, to) = (source.place(span.start), source.place(span.end));
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&source.shown) },
        "region": {
            "startLine": from.line, "startColumn": from.column,
            "endLine": to.line, "endColumn": to.column,
        },
    }})
}

/// A path as a URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut text = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                text.push(char::from(byte));
            }
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

/// The workflow commands of GitHub Actions, `::error file=…,line=…::message`.
pub fn github(files: &Files, diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    for it in diagnostics {
        let source = files.get(it.span.file);
        let LineColumn { line, column } = source.place(it.span.start);
        let (level, path, code) = (severity(it.severity), property(&source.shown), it.code);
        let message = sentence(it).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        text.push_str(&format!(
            "::{level} file={path},line={line},col={column},title={code}::{message}\n"
        ));
    }
    text
}

fn property(text: &str) -> String {
    text.replace('%', "%25").replace(':', "%3A").replace(',', "%2C")
}

/// What is wrong and what to do, in one text.
fn sentence(diagnostic: &Diagnostic) -> String {
    match &diagnostic.help {
        Some(help) => format!("{}. To mend it: {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    }
}

fn pretty(value: &Value) -> String {
    let text = serde_json::to_string_pretty(value).expect("plain data can be written as JSON");
    format!("{text}\n")
}
