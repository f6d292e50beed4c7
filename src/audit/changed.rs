//! What has changed since it was approved, in words.

use serde::Serialize;

use super::row::{Named, named};
use crate::calendar::Date;
use crate::markdown;
use crate::model::Site;
use crate::proof::Difference;
use crate::review::{self, Approval, Change, How, Marks, Written};

/// How a page or a quiz stands to what somebody approved.
#[derive(Debug, Serialize)]
pub struct Changed {
    /// Its name in the ledger.
    pub id: String,
    /// `never` (approved), `same` or `changed`.
    pub state: &'static str,
    /// Who approved it; none when nobody did.
    pub by: Option<Named>,
    /// The day of that approval.
    pub on: Option<Date>,
    /// The revision of git that holds it as it was approved, where there is one.
    pub revision: Option<String>,
    /// What reads otherwise, part by part: what is new and what was changed in the order of reading,
    /// then what is gone.
    pub changes: Vec<ChangeRow>,
    /// What that means for patients, of a quiz of which both versions are known.
    pub quiz: Option<ForPatients>,
}

/// What a change of a quiz means for patients.
#[derive(Debug, Serialize)]
pub struct ForPatients {
    /// What `bedside quiz diff` finds.
    #[serde(flatten)]
    pub difference: Difference,
    /// The same for people.
    #[serde(skip)]
    pub words: String,
}

/// A part that reads otherwise.
#[derive(Debug, Serialize)]
pub struct ChangeRow {
    /// Its name: `title`, `text`, `fact redness-lasts`.
    pub part: String,
    /// `new`, `changed` or `gone`.
    pub how: &'static str,
    /// What it said and does not say any more; nothing where only marks are kept.
    pub was: Vec<String>,
    /// What it says and did not say.
    pub now: Vec<String>,
    /// How many passages it does not have any more, where only marks are kept.
    pub gone: usize,
    #[serde(skip)]
    words: String,
}

/// What is known of something as it was approved.
pub enum Then<'a> {
    /// All of it, out of that revision of git.
    Whole(&'a Written, &'a str),
    /// What the ledger keeps of each part.
    Marks(&'a Marks),
    /// Nothing: neither git nor the ledger has it.
    Unknown,
}

/// The same change, of which only the sentences are left that are not in both.
fn in_sentences(change: Change) -> Change {
    let split = |lines: &[String]| -> Vec<String> {
        lines.iter().flat_map(|it| markdown::split_sentences(it)).map(str::to_owned).collect()
    };
    let (was, now) = (split(&change.was), split(&change.now));
    let gone = without(&was, &now);
    let new = without(&now, &was);
    Change { gone: gone.len(), was: gone, now: new, ..change }
}

/// What the one has more of than the other.
fn without(own: &[String], other: &[String]) -> Vec<String> {
    let mut left: Vec<&String> = other.iter().collect();
    let is_new = |it: &&String| match left.iter().position(|other| other == it) {
        Some(place) => {
            left.remove(place);
            false
        }
        None => true,
    };
    own.iter().filter(is_new).cloned().collect()
}

impl ChangeRow {
    fn of(change: Change) -> ChangeRow {
        let how = match change.how {
            How::New => "new",
            How::Changed => "changed",
            How::Gone => "gone",
        };
        // A digest of what the quiz does says nothing to people.
        let change = match change.part.as_str() {
            review::DOES => Change {
                part: "what its answers do".to_owned(),
                was: Vec::new(),
                now: Vec::new(),
                ..change
            },
            _ => change,
        };
        let words =
            match change.was.is_empty() && change.now.is_empty() && change.how == How::Changed {
                true => format!("{}\n  changed\n", change.part),
                false => change.in_words(),
            };
        let Change { part, was, now, gone, .. } = change;
        ChangeRow { part, how, gone: if was.is_empty() { gone } else { 0 }, was, now, words }
    }
}

impl Changed {
    /// What nobody has approved.
    pub fn never(id: String) -> Changed {
        let (changes, quiz) = (Vec::new(), None);
        Changed { id, state: "never", by: None, on: None, revision: None, changes, quiz }
    }

    /// What reads as it did when it was approved.
    pub fn same(site: &Site, approval: &Approval) -> Changed {
        Changed {
            state: "same",
            by: Some(named(site, &approval.by.value)),
            on: Some(approval.on.value),
            ..Changed::never(approval.page.value.clone())
        }
    }

    /// What reads `now` as it does, and otherwise than `then`.
    pub fn since(site: &Site, approval: &Approval, now: &Written, then: Then) -> Changed {
        let (changes, revision): (Vec<Change>, _) = match then {
            Then::Whole(written, revision) => {
                let changes = now.compared_with(written).into_iter().map(in_sentences);
                (changes.collect(), Some(revision.to_owned()))
            }
            Then::Marks(marks) => (now.since(marks), None),
            Then::Unknown => (Vec::new(), None),
        };
        let changes = changes.into_iter().map(ChangeRow::of).collect();
        Changed { state: "changed", revision, changes, ..Changed::same(site, approval) }
    }

    /// Whether it is something else than what was approved.
    pub fn has_changed(&self) -> bool {
        self.state != "same"
    }

    /// The same for people.
    pub fn in_words(&self) -> String {
        let id = &self.id;
        let (Some(by), Some(on)) = (&self.by, self.on) else {
            return format!("{id}: nobody has approved it yet\n");
        };
        let by = &by.name;
        if self.state == "same" {
            return format!("{id}: nothing has changed since {by} approved it on {on}\n");
        }
        let from = match &self.revision {
            Some(it) => format!("compared with revision {}", &it[..it.len().min(12)]),
            None if self.changes.is_empty() => {
                "what was approved stands neither in git nor in the ledger".to_owned()
            }
            None => "the ledger keeps which parts were approved, and not what they said".to_owned(),
        };
        let mut text = format!("{id}: changed since {by} approved it on {on} ({from})\n");
        for it in &self.changes {
            text.push('\n');
            text.push_str(&it.words);
        }
        if let Some(quiz) = &self.quiz {
            text.push_str("\nWhat that means for patients\n\n");
            text.push_str(&quiz.words);
        }
        text
    }
}
