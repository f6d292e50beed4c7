//! What is wrong with files as such: their letters, their languages, and that nothing reads them.

use super::Treatment;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::parsed::ParsedFiles;
use crate::source::{FileText, Files};

/// The data files that lie right below `content/`.
const DATA: [&str; 4] = ["site.yaml", "people.yaml", "sources.yaml", "reviews.yaml"];
/// The data files of a treatment.
const OF_TREATMENT: [&str; 2] = ["facts.yaml", "quiz.yaml"];

/// Tells the files whose letters cannot all be read, as far as nobody told it yet, and takes back what
/// was told of what follows such a letter: it is not what the writer wrote.
pub(super) fn judged(files: &Files, parsed: &ParsedFiles, found: &mut Vec<Diagnostic>) {
    for file in files.texts().filter(|it| it.not_utf8.is_some()) {
        let own = parsed.of(file.id).diagnostics.iter().filter(|it| it.code == "not-utf8");
        let untold: Vec<Diagnostic> = own.filter(|it| !found.contains(it)).cloned().collect();
        found.extend(untold);
    }
    found.retain(|it| {
        let unread = files.get(it.span.file).not_utf8;
        it.code == "not-utf8" || unread.is_none_or(|at| it.span.start < at)
    });
}

/// A page whose name has the code of a language that the site does not have.
pub(super) fn unknown_language(file: &FileText, tag: &str) -> Diagnostic {
    let message = format!("`{tag}` in the name of this file is no language of the site");
    Diagnostic::error("wrong-value", file.first_byte(), message).help(format!(
        "add it to the settings, such as `languages: [en, {tag}]`, or give the file another name"
    ))
}

/// Data files that nothing reads: misspelt ones, and those that stand beside no treatment.
pub(super) fn unread(files: &Files, treatments: &[Treatment], found: &mut Vec<Diagnostic>) {
    for source in files.texts() {
        let Some(path) = source.path.strip_prefix("content/") else { continue };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if name.ends_with(".md") || (folder.is_empty() && DATA.contains(&name)) {
            continue;
        }
        let is_treatment = treatments.iter().any(|it| it.folder == folder);
        if is_treatment && OF_TREATMENT.contains(&name) {
            continue;
        }
        found.push(nothing_reads(source, (folder, name), is_treatment));
    }
}

fn nothing_reads(
    source: &FileText,
    (folder, name): (&str, &str),
    is_treatment: bool,
) -> Diagnostic {
    let message = format!("nothing reads the file `{}`", source.path);
    let told = Diagnostic::error("unknown-file", source.first_byte(), message);
    let known: &[&str] = if is_treatment { &OF_TREATMENT } else { &DATA };
    if !folder.is_empty() && OF_TREATMENT.contains(&name) {
        return told.help(format!(
            "it belongs to a treatment: write `content/{folder}/index.md`, or move it beside one"
        ));
    }
    match did_you_mean(name, known.iter().copied()) {
        Some(near) if folder.is_empty() || is_treatment => told.help(format!("name it `{near}`")),
        _ => told.help(format!("the files with data are {}", known.join(", "))),
    }
}
