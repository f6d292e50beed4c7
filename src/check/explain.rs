//! What every code of a diagnostic means: the same pages that test it.

use super::lints::LINTS;
use crate::diagnostic::Fault;

/// The page of a lint or a fault, in Markdown.
pub fn explain(name: &str) -> Option<&'static str> {
    pages().find(|it| it.0 == name).map(|it| it.1)
}

/// The page of a lint or a fault as a person reads it in a terminal: files are indented below their
/// names, and what is told stands below "Bedside says:".
pub fn readable(name: &str) -> Option<String> {
    let mut text = String::new();
    let mut open: Option<Fence> = None;
    for line in explain(name)?.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match &mut open {
            None if ticks >= 3 => {
                let is_told = &line[ticks..] == "told";
                if !is_told && !text.ends_with("\n\n") {
                    text.push('\n');
                }
                open = Some(Fence { ticks, is_told, is_empty: true });
            }
            Some(fence) if ticks == fence.ticks && line.len() == ticks => {
                if fence.is_told && fence.is_empty {
                    text.push_str("Bedside says nothing.\n");
                }
                open = None;
            }
            Some(fence) => {
                if fence.is_told && fence.is_empty {
                    text.push_str("Bedside says:\n\n");
                }
                fence.is_empty = false;
                let indent = if line.is_empty() { "" } else { "    " };
                text.extend([indent, line, "\n"]);
            }
            None => text.extend([line, "\n"]),
        }
    }
    Some(text)
}

/// A block of code that is being written.
struct Fence {
    /// How many marks open and close it.
    ticks: usize,
    is_told: bool,
    is_empty: bool,
}

/// Every name that has a page, with the first sentence of it: lints first, then faults.
pub fn topics() -> Vec<(&'static str, &'static str)> {
    pages().map(|(name, page)| (name, first_sentence(page))).collect()
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lints = LINTS.iter().map(|it| (it.name, it.explain));
    lints.chain(Fault::ALL.iter().map(|it| (it.code, it.explain)))
}

fn first_sentence(page: &'static str) -> &'static str {
    let paragraph =
        page.split("\n\n").find(|it| !it.starts_with('#') && !it.trim().is_empty()).unwrap_or("");
    paragraph.split_inclusive(". ").next().unwrap_or(paragraph).trim()
}
