//! What is wrong in a base, as the site over it is told: whoever keeps the base mends it, so an error
//! is one line, and warnings are a number.

use super::summary::summary;
use super::{Diagnostic, Severity};
use crate::source::{FileText, Files};

/// How many errors of one base are shown.
const SHOWN: usize = 10;

/// Whether something stands in a base.
pub fn is_of_base(files: &Files, diagnostic: &Diagnostic) -> bool {
    files.get(diagnostic.span.file).layer.is_base()
}

/// What is wrong in the bases: lines for each that has something.
pub fn all(files: &Files, diagnostics: &[Diagnostic]) -> String {
    let faults = files.bases().map(|(layer, name)| {
        let of_it = diagnostics.iter().filter(|it| files.get(it.span.file).layer == layer);
        one(files, name, &of_it.cloned().collect::<Vec<_>>())
    });
    faults.collect()
}

fn one(files: &Files, name: &str, found: &[Diagnostic]) -> String {
    if found.is_empty() {
        return String::new();
    }
    let errors: Vec<&Diagnostic> =
        found.iter().filter(|it| it.severity == Severity::Error).collect();
    let mut text: String = errors.iter().take(SHOWN).map(|it| line(files, it)).collect();
    if errors.len() > SHOWN {
        text.push_str(&format!("… and {} more errors in `{name}`\n", errors.len() - SHOWN));
    }
    let summary = summary(found);
    text + &format!("the base `{name}`: {summary}; run `bedside check` in its folder to see more\n")
}

/// `../base/content/a.md:2:8: error[broken-link]: …`
fn line(files: &Files, fault: &Diagnostic) -> String {
    let file: &FileText = files.get(fault.span.file);
    let place = file.place(fault.span.start);
    let (path, code, message) = (&file.shown, fault.code, &fault.message);
    format!("{path}:{}:{}: error[{code}]: {message}\n", place.line, place.column)
}
