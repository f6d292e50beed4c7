//! What changes between two versions of a quiz, as it is handed on.

use schemars::JsonSchema;
use serde::Serialize;

use super::changes::Change;
use super::count::Sheets;
use super::ending::Ending;
use super::told::Reworded;
use crate::proof::natural::Natural;

/// What changes between two versions of a quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    /// What the rules of both come to, the old ones first.
    pub digests: [String; 2],
    /// What was added, removed, or is answered in another way.
    pub changes: Vec<Change>,
    /// How many answer sheets change; nothing when the two are too large to be compared.
    pub sheets: Option<Sheets>,
    /// What makes them change.
    pub causes: Vec<Cause>,
    /// Whether it is proved that every changed sheet has one of the causes.
    pub proved: bool,
    /// Words that changed, where the words of both are known.
    pub reworded: Vec<Reworded>,
}

/// A few answers that make a sheet change, whatever else is answered as mildly as can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cause {
    /// The answers; none when everybody's sheet changes.
    pub answers: Vec<Alike>,
    /// How such a sheet ended.
    pub was: Ending,
    /// How it ends now.
    pub now: Ending,
}

/// Answers to one question with which such a sheet changes alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Alike {
    /// The id of the question.
    pub question: String,
    /// The ids of what is chosen, in the old quiz and in the new; of very many the first.
    pub choices: Vec<[Option<Vec<String>>; 2]>,
    /// How many such answers there are.
    pub count: Natural,
}

impl Difference {
    /// Whether nothing changes for a patient: neither where sheets end, nor what is read.
    pub fn is_none(&self) -> bool {
        let is_unread = self.changes.iter().all(Change::is_unread);
        self.ends_alike() && self.reworded.is_empty() && is_unread
    }

    /// Whether every sheet ends as before.
    pub fn ends_alike(&self) -> bool {
        let asks_alike = self.changes.iter().all(|it| !matches!(it, Change::Retaken(_)));
        let same =
            |it: &Sheets| it.changed.is_zero() && it.only_old.is_empty() && it.only_new.is_empty();
        // The same rules do the same, even where they are too large to be counted.
        let is_one = self.digests[0] == self.digests[1];
        is_one || (asks_alike && self.sheets.as_ref().is_some_and(same))
    }
}
