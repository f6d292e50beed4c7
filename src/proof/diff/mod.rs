//! What changes for patients between two versions of a quiz.
//!
//! A *joint sheet* answers every question that the old or the new quiz asks, with what one patient's
//! truth is in both: the same answer by its name, one number, one date. It changes when both quizzes
//! end otherwise, or wait until something else. Joint sheets are counted exactly, never by sampling,
//! and what makes them change is told as a few answers, so that every changed sheet has one of them.

mod bands;
mod cause;
mod cells;
mod changes;
mod count;
mod ending;
mod joint;
mod part;
mod region;
mod reworded;
mod sound;
mod space;
mod told;
mod until;
mod versions;
mod waits;

use schemars::JsonSchema;
use serde::Serialize;

use super::Natural;
use crate::quiz::Program;
use crate::quiz::Wording;
use crate::quiz::digest;
use joint::{Joint, SIDES};

pub use changes::Change;
pub use count::Sheets;
pub use ending::{Ending, Waiting};
pub use reworded::Reworded;
pub use sound::is_sound;
pub use told::difference_in_words;

/// One version of a quiz.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// What it does.
    pub program: &'a Program,
    /// What it says, where that is known.
    pub wording: Option<&'a Wording>,
}

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
        self.ends_alike() && self.reworded.is_empty()
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

/// Compares two versions of a quiz. Both programs must be [sound](is_sound).
pub fn compare(old: Version, new: Version) -> Difference {
    let programs = [old.program, new.program];
    let joint = Joint::new(programs);
    let (sheets, found) = match part::parts(&joint) {
        Some(mut parts) => {
            let sheets = count::sheets(&mut parts);
            let found = sheets.as_ref().and_then(|_| cause::causes(&joint, &mut parts));
            (sheets, found)
        }
        None => (None, None),
    };
    let proved = found.as_ref().is_some_and(|it| it.is_proved);
    let causes = found.iter().flat_map(|it| &it.found).map(|it| told_cause(&joint, it));
    Difference {
        digests: programs.map(digest),
        changes: changes::changes(programs),
        causes: causes.collect(),
        sheets: sheets.filter(|_| found.is_some()),
        proved,
        reworded: reworded::reworded(old, new),
    }
}

fn told_cause(joint: &Joint, found: &cause::Found) -> Cause {
    let alike = |(question, classes): &(usize, Vec<usize>)| {
        let question = *question;
        let classes = || classes.iter().map(|it| &joint.classes[question][*it]);
        let places = joint.questions[question];
        let ids = |cell: &cells::Cell| {
            SIDES.map(|side| {
                let choices = &joint.programs[side].questions[places[side]?].choices;
                let picks = cell[side].as_ref()?;
                Some(picks.iter().map(|it| choices[*it].id.clone()).collect())
            })
        };
        Alike {
            question: joint.id(question).to_owned(),
            choices: classes().flat_map(|it| &it.cells).map(ids).collect(),
            count: classes().fold(Natural::ZERO, |sum, it| sum.plus(&it.weight)),
        }
    };
    let [was, now] =
        SIDES.map(|side| ending::ending(joint.programs[side], &joint.picks(side, &found.truth)));
    Cause { answers: found.because.iter().map(alike).collect(), was, now }
}
