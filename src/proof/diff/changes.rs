//! What stands in one version of a quiz and not in the other, or stands there otherwise.

use schemars::JsonSchema;
use serde::Serialize;

use crate::quiz::{Effect, Kind, Program, Question};

/// A part that was added, removed, renamed or put elsewhere, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A question that is new.
    QuestionAdded(String),
    /// A question that is gone.
    QuestionRemoved(String),
    /// A question with another id, which no patient reads: the old one and the new one.
    QuestionRenamed(String, String),
    /// A question that is asked elsewhere in the order: its id, and behind which question; nothing
    /// when it is the first.
    QuestionMoved(String, Option<String>),
    /// A question that is not asked of the same people.
    AskedOfOthers(String),
    /// An answer that is new: the question's id and its own.
    AnswerAdded(String, String),
    /// An answer that is gone: the question's id and its own.
    AnswerRemoved(String, String),
    /// An answer with another id, which no patient reads.
    AnswerRenamed(Renamed),
    /// A question whose answers stand in another order.
    AnswersReordered(String),
    /// An answer or a rule that does something else, though every sheet ends as before.
    Does(Does),
    /// A question that takes another sort of answer: a day, not only a month; several, not one.
    Retaken(String),
    /// A rule that is new.
    RuleAdded(String),
    /// A rule that is gone.
    RuleRemoved(String),
    /// A rule with another id, which no patient reads: the old one and the new one.
    RuleRenamed(String, String),
    /// A question or a rule that another page explains.
    Explained(Explained),
    /// A contraindication of another severity.
    Severity(Severity),
}

/// An answer with another id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Renamed {
    /// The id of its question.
    pub question: String,
    /// Its id in the old version.
    pub was: String,
    /// Its id in the new one.
    pub now: String,
}

/// What an answer or a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Does {
    /// Which: `sun = yes`, `rule covered`.
    pub part: String,
    /// Its effect in the old version; nothing for a rule that only lowers.
    pub was: Option<Effect>,
    /// Its effect in the new one.
    pub now: Option<Effect>,
}

/// Which page explains something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Explained {
    /// What: `question sun`, `rule covered`.
    pub part: String,
    /// The id of the page in the old version.
    pub was: Option<String>,
    /// The id of the page in the new one.
    pub now: Option<String>,
}

/// How severe a contraindication is, as the least that an answer which reveals it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Severity {
    /// The id of its page.
    pub page: String,
    /// That in the old version.
    pub was: Option<Effect>,
    /// That in the new one.
    pub now: Option<Effect>,
}

impl Change {
    /// Whether no patient can read it: ids only.
    pub fn is_unread(&self) -> bool {
        matches!(
            self,
            Change::QuestionRenamed(..) | Change::AnswerRenamed(_) | Change::RuleRenamed(..)
        )
    }
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
    let kept = |of: &[String], by: &[String]| {
        of.iter().filter(|it| by.contains(it)).cloned().collect::<Vec<_>>()
    };
    if kept(&was, &now) != kept(&now, &was) {
        found.push(Change::AnswersReordered(old.id.clone()));
    }
}
