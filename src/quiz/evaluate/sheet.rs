//! A sheet as it is written in YAML, `question: answer`, one a line; and many of them in JSON.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{Evaluation, InputFault, Sheet};
use crate::diagnostic::{Diagnostic, Fault, Reported, did_you_mean};
use crate::quiz::interview::{understood, valid};
use crate::quiz::program::{Program, Question};
use crate::quiz::{QuestionWording, Wording};
use crate::source::{Span, Text};
use crate::yaml::{self, Node, Value};

/// A sheet that was read, and where its answers stand.
#[derive(Debug, Clone, Default)]
pub struct WrittenSheet {
    /// The answers.
    pub sheet: Sheet,
    places: BTreeMap<String, Span>,
}

/// Reads a sheet; a question that there is not, and an answer that is no word, are told.
pub fn read_sheet(text: Text, program: &Program, wording: &Wording) -> Reported<WrittenSheet> {
    let mut found = Vec::new();
    let node = yaml::parse(text).report_to(&mut found);
    let mut written = WrittenSheet::default();
    if !matches!(node.value, Value::Map(_)) {
        let message = "a sheet is a list of lines `question: answer`";
        let fault = Fault::WRONG_VALUE.at(node.span, message);
        found.push(fault.help("write each answer on a line of its own, such as `age: 30`"));
    }
    for entry in node.entries() {
        let Some(n) = program.questions.iter().position(|it| it.id == entry.key) else {
            found.push(unknown(program, &entry.key, entry.key_span));
            continue;
        };
        match words(&entry.node, &program.questions[n], wording.questions.get(n)) {
            Some(words) => {
                written.sheet.insert(entry.key.clone(), words);
                written.places.insert(entry.key.clone(), entry.node.span);
            }
            None => {
                let message = "an answer is a word, a date, a number, or a list of words";
                found.push(Fault::WRONG_VALUE.at(entry.node.span, message));
            }
        }
    }
    Reported { value: written, diagnostics: found }
}

fn unknown(program: &Program, key: &str, span: Span) -> Diagnostic {
    let message = format!("`{key}` is no question of the quiz");
    let fault = Fault::UNKNOWN_QUESTION.at(span, message);
    match did_you_mean(key, program.questions.iter().map(|it| it.id.as_str())) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault,
    }
}

fn words(
    node: &Node,
    question: &Question,
    wording: Option<&QuestionWording>,
) -> Option<Vec<String>> {
    match &node.value {
        Value::Text(word) | Value::Number(word) => Some(understood(question, wording, word)),
        Value::Null => Some(vec![String::new()]),
        Value::List(items) => {
            let items = items.iter().map(|it| words(it, question, wording));
            items.collect::<Option<Vec<_>>>().map(|it| it.concat())
        }
        _ => None,
    }
}

impl WrittenSheet {
    /// What is told, at their lines, of the answers that are none.
    pub fn faults(&self, program: &Program, evaluation: &Evaluation) -> Vec<Diagnostic> {
        let faults = evaluation.faults.iter().filter_map(|(n, fault)| {
            let question = &program.questions[*n];
            let span = *self.places.get(&question.id)?;
            let message = wrong(&question.id, fault);
            let fault = Fault::WRONG_VALUE.at(span, message);
            Some(fault.help(format!("the answer can be {}", valid(question))))
        });
        faults.collect()
    }
}

/// What is wrong with an answer, as one phrase.
fn wrong(id: &str, fault: &InputFault) -> String {
    match fault {
        InputFault::Empty => format!("`{id}` has no answer"),
        InputFault::UnknownChoice(word) => format!("`{word}` is no answer to `{id}`"),
        InputFault::TooMany => format!("`{id}` has answers that cannot be given together"),
        InputFault::NotADate => format!("the answer to `{id}` is no date in numbers"),
        InputFault::NoSuchDay => format!("the answer to `{id}` is a day that there is not"),
        InputFault::DayNeeded => format!("the answer to `{id}` lacks the day"),
        InputFault::Future => format!("the answer to `{id}` is a date that is still to come"),
        InputFault::LongAgo => format!("the answer to `{id}` is a date before 1900"),
        InputFault::NotANumber => format!("the answer to `{id}` is no whole number"),
        InputFault::OutOfRange(..) => format!("the answer to `{id}` is too small or too large"),
    }
}

/// Reads a list of sheets in JSON. One answer may stand without a list.
///
/// # Errors
///
/// What is wrong with it, as one phrase.
pub fn read_sheets(text: &str) -> Result<Vec<Sheet>, String> {
    let read: Json = serde_json::from_str(text)
        .map_err(|it| format!("it cannot be read from line {} on", it.line()))?;
    let Json::Array(sheets) = read else { return Err("there is no list around it".to_owned()) };
    let numbered = sheets.iter().enumerate();
    let sheet = |(n, it): (usize, &Json)| {
        let Json::Object(answers) = it else {
            return Err(format!("sheet {} has no questions with answers", n + 1));
        };
        let read = answers.iter().map(|(id, it)| {
            let words = json_words(it);
            let words = words.ok_or(format!("the answer to `{id}` in sheet {} is no text", n + 1));
            Ok((id.clone(), words?))
        });
        read.collect()
    };
    numbered.map(sheet).collect()
}

fn json_words(value: &Json) -> Option<Vec<String>> {
    let word = |it: &Json| it.as_str().map(str::to_owned);
    match value {
        Json::Array(words) => words.iter().map(word).collect(),
        one => word(one).map(|it| vec![it]),
    }
}
