//! What stands in one version of a quiz and not in the other.

use schemars::JsonSchema;
use serde::Serialize;

use crate::quiz::{Kind, Program, Question};

/// A part that was added or removed, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A question that is new.
    QuestionAdded(String),
    /// A question that is gone.
    QuestionRemoved(String),
    /// An answer that is new: the question's id and its own.
    AnswerAdded(String, String),
    /// An answer that is gone: the question's id and its own.
    AnswerRemoved(String, String),
    /// A question that takes another sort of answer: a day, not only a month; several, not one.
    Retaken(String),
    /// A rule that is new.
    RuleAdded(String),
    /// A rule that is gone.
    RuleRemoved(String),
}

pub fn changes([old, new]: [&Program; 2]) -> Vec<Change> {
    let mut found = Vec::new();
    for question in &old.questions {
        match new.questions.iter().find(|it| it.id == question.id) {
            None => found.push(Change::QuestionRemoved(question.id.clone())),
            Some(now) => answers(question, now, &mut found),
        }
    }
    let added = new.questions.iter().filter(|it| old.questions.iter().all(|own| own.id != it.id));
    found.extend(added.map(|it| Change::QuestionAdded(it.id.clone())));
    let rule = |own: &Program, id: &str| own.rules.iter().any(|it| it.id == id);
    let gone = old.rules.iter().filter(|it| !rule(new, &it.id));
    found.extend(gone.map(|it| Change::RuleRemoved(it.id.clone())));
    let added = new.rules.iter().filter(|it| !rule(old, &it.id));
    found.extend(added.map(|it| Change::RuleAdded(it.id.clone())));
    found
}

fn answers(old: &Question, new: &Question, found: &mut Vec<Change>) {
    if old.kind != new.kind {
        found.push(Change::Retaken(old.id.clone()));
    }
    let banded = |it: &Kind| matches!(it, Kind::Date(_) | Kind::Number { .. });
    // Bands are told by the sheets that fall into others, not by their names.
    let words = |it: &Question| {
        let own = it.choices.iter().filter(|it| it.band.is_none() || !banded(&old.kind));
        own.map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    let (was, now) = (words(old), words(new));
    let gone = was.iter().filter(|it| !now.contains(it));
    found.extend(gone.map(|it| Change::AnswerRemoved(old.id.clone(), it.clone())));
    let added = now.iter().filter(|it| !was.contains(it));
    found.extend(added.map(|it| Change::AnswerAdded(old.id.clone(), it.clone())));
}
