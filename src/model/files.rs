//! What is wrong with files as such: their letters, their names, and that nothing reads them.

use super::Treatment;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::markdown::slug;
use crate::source::{FileText, Files};

/// The data files that lie right below `content/`.
const DATA: [&str; 4] = ["site.yaml", "people.yaml", "sources.yaml", "reviews.yaml"];
/// The data files of a treatment.
const OF_TREATMENT: [&str; 2] = ["facts.yaml", "quiz.yaml"];

/// Files that are not UTF-8.
pub(super) fn not_utf8(files: &Files, found: &mut Vec<Diagnostic>) {
    for source in files.texts() {
        let Some(at) = source.not_utf8 else { continue };
        found.push(
            Diagnostic::error(
                "not-utf8",
                source.whole().span(at as usize..at as usize),
                "this file holds a character that cannot be read",
            )
            .help("save the file as UTF-8: in most editors under Save as, Encoding"),
        );
    }
}

/// A page whose name makes no good address, or names a language that the site does not have.
pub(super) fn page_name(source: &FileText, key: &str) -> Option<Diagnostic> {
    let name = key.rsplit('/').next()?;
    if let Some((_, tag)) = name.rsplit_once('.')
        && (2..=3).contains(&tag.split('-').next()?.len())
        && tag.chars().all(|it| it.is_ascii_alphabetic() || it == '-')
    {
        let message = format!("`{tag}` in the name of this file is no language of the site");
        return Some(Diagnostic::error("wrong-value", source.first_byte(), message).help(format!(
            "add it to the settings, such as `languages: [en, {tag}]`, or give the file another name"
        )));
    }
    let fine = |it: char| it.is_ascii_alphanumeric() || "-_./".contains(it);
    let strange = key.chars().find(|it| !fine(*it))?;
    let parts: Vec<String> = key.split('/').map(slug).collect();
    let shown = if strange == ' ' { "a space".to_owned() } else { format!("`{strange}`") };
    let message = format!("{shown} in the name of this file cannot stand in an address");
    let told = Diagnostic::error("unsafe-path", source.first_byte(), message);
    Some(told.help(format!("name it `content/{}.md`", parts.join("/"))))
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
