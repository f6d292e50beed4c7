//! A sign-off as it is added to a ledger.

use super::ledger::Ledger;
use super::parts::Written;
use crate::calendar::Date;
use crate::source::{FileId, Text};

/// How wide a line of the ledger is made.
const WIDTH: usize = 100;

/// What a new ledger begins with.
const HEADER: &str =
    "# Who approved which page and quiz, and when. `bedside approve` adds to it.\n";

/// A sign-off that is to be added.
pub struct Entry<'a> {
    /// What is signed, by its name in the ledger.
    pub id: &'a str,
    /// The id of the person.
    pub by: &'a str,
    /// The day.
    pub on: Date,
    /// What it says.
    pub written: &'a Written,
    /// What the reviewer remarks.
    pub note: Option<&'a str>,
}

impl Entry<'_> {
    /// Its lines.
    fn in_yaml(&self) -> String {
        let Entry { id, by, on, written, note } = self;
        let mut text = format!("- {{page: {}, by: {}, on: {on},\n", scalar(id), scalar(by));
        text.push_str(&format!("   digest: \"{}\",\n", written.digest()));
        if let Some(note) = note {
            text.push_str(&format!("   note: {},\n", quoted(note)));
        }
        let marks = written.marks();
        let marks = marks.0.iter().map(|it| format!("{}: \"{}\"", scalar(it.0), it.1));
        text.push_str(&format!("   parts: {{{}}}}}\n", wrapped(marks)));
        text
    }
}

/// What is to be added at the end of a ledger, which holds `old` or is not there yet. None when the
/// ledger is written so that nothing can be added at its end, such as between brackets.
pub fn addition(old: Option<&str>, entries: &[Entry], today: Date) -> Option<String> {
    let text = old.unwrap_or_default();
    let mut added: String = entries.iter().map(Entry::in_yaml).collect();
    let indent = indent(text);
    added = added.lines().map(|it| format!("{indent}{it}\n")).collect();
    if old.is_none() {
        added.insert_str(0, HEADER);
    }
    if !text.is_empty() && !text.ends_with('\n') {
        added.insert(0, '\n');
    }
    if text.contains("\r\n") {
        added = added.replace('\n', "\r\n");
    }
    let count = |text: &str| Ledger::parse(Text::new(text, FileId::from_index(0), 0), today);
    let (before, after) = (count(text), count(&format!("{text}{added}")));
    let is_added = after.value.entries().len() == before.value.entries().len() + entries.len()
        && after.diagnostics.len() == before.diagnostics.len();
    is_added.then_some(added)
}

/// The white space before the hyphens of a list.
fn indent(text: &str) -> &str {
    let first = text.lines().find(|it| it.trim_start().starts_with("- "));
    first.map_or("", |it| &it[..it.len() - it.trim_start().len()])
}

/// What stands between commas, in lines that are not too wide.
fn wrapped(pieces: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    let mut column = "   parts: {".len();
    for (n, piece) in pieces.enumerate() {
        let length = piece.chars().count() + 2;
        match n {
            0 => {}
            _ if column + length > WIDTH => {
                text.push_str(",\n     ");
                column = 5;
            }
            _ => text.push_str(", "),
        }
        column += length;
        text.push_str(&piece);
    }
    text
}

/// A name as it can stand between braces in YAML: in quotes unless it is a plain word.
fn scalar(name: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || "-_./".contains(it);
    let is_word = name.starts_with(char::is_alphabetic) && name.chars().all(is_plain);
    match is_word && !["true", "false", "null"].contains(&name.to_lowercase().as_str()) {
        true => name.to_owned(),
        false => quoted(name),
    }
}

/// Words in quotes, on one line.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}
