//! A sheet as it is written in YAML: `question: answer`, one a line.

use super::Sheet;
use crate::diagnostic::{Diagnostic, Reported, did_you_mean};
use crate::quiz::Program;
use crate::source::Text;
use crate::yaml::{self, Node, Value};

/// Reads a sheet; a question that there is not, and an answer that is no word, are told.
pub fn read_sheet(text: Text, program: &Program) -> Reported<Sheet> {
    let mut found = Vec::new();
    let node = yaml::parse(text).report_to(&mut found);
    let mut sheet = Sheet::new();
    for entry in node.entries() {
        let ids = program.questions.iter().map(|it| it.id.as_str());
        if !ids.clone().any(|it| it == entry.key) {
            let message = format!("`{}` is no question of the quiz", entry.key);
            let told = Diagnostic::error("unknown-question", entry.key_span, message);
            found.push(match did_you_mean(&entry.key, ids) {
                Some(near) => told.help(format!("did you mean `{near}`?")),
                None => told,
            });
        }
        match words(&entry.node) {
            Some(words) => {
                sheet.insert(entry.key.clone(), words);
            }
            None => {
                let message = "an answer is a word, a date, a number, or a list of words";
                found.push(Diagnostic::error("wrong-value", entry.node.span, message));
            }
        }
    }
    Reported { value: sheet, diagnostics: found }
}

fn words(node: &Node) -> Option<Vec<String>> {
    match &node.value {
        Value::Text(word) | Value::Number(word) => Some(vec![word.clone()]),
        Value::Null => Some(vec![String::new()]),
        Value::List(items) => {
            items.iter().map(words).collect::<Option<Vec<_>>>().map(|it| it.concat())
        }
        _ => None,
    }
}
