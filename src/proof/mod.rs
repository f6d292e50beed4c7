//! PROOF: what is true of a quiz on every complete sheet, or the sheet on which it is not; and what
//! changes between two versions of it.
//!
//! [`prove`] needs a program and nothing else. [`prove_all`] does so for a site, and tells what could
//! not be proved as objections. [`compare`] holds two programs against each other.

mod affinity;
mod cases;
mod count;
mod diagram;
mod diff;
mod domain;
mod laws;
mod lower;
mod monotonic;
mod natural;
mod objections;
mod proofs;
mod reachable;
mod search;
mod space;
mod story;
mod structure;

use schemars::JsonSchema;
use serde::Serialize;

use crate::quiz::Program;
use space::Ground;

use affinity::arrange;
pub use count::{Counts, Touched};
use diagram::{Diagram, FALSE, Node, TRUE};
pub use diff::{
    Alike, Cause, Change, Difference, Ending, Reworded, Sheets, Version, Waiting, compare,
    difference_in_words, is_sound,
};
pub use natural::Natural;
pub use proofs::{Proofs, prove_all};
pub use story::{Answered, Story};

/// What was proved of a quiz, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proof {
    /// How large it is.
    pub counts: Counts,
    /// What does not hold; nothing when all laws do.
    pub failures: Vec<Failure>,
}

/// A law that does not hold, where, and a sheet that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Failure {
    /// The law.
    pub law: Law,
    /// What causes it.
    pub at: Place,
    /// The answers that show it; nothing when no sheet can.
    pub story: Option<Story>,
    /// The same with one answer made worse, for [`Law::Monotonic`].
    pub worse: Option<Story>,
}

/// What must hold of every quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Law {
    /// Every `wait` and `stop` names a page that explains it.
    Explained,
    /// Some answer to each question of a contraindication comes to its floor.
    Revealed,
    /// No answer adds less than its own effect, rules that lower it apart.
    Lost,
    /// Nobody ends below the floor of a contraindication without being asked about it.
    Skipped,
    /// Nobody who is not sure about a contraindication ends at `ok` or `prepare`.
    Unsure,
    /// No answer about a contraindication but a plain no is let through, unless it leads on or says
    /// why.
    Harmless,
    /// Every question can be asked, every rule and every outcome met.
    Reachable,
    /// Every rule and every band changes something.
    Shadowed,
    /// Every sheet has one outcome, every wait an end, and every date and number one band.
    Total,
    /// A worse answer never makes the outcome better.
    Monotonic,
    /// Every case that the clinic states ends as stated.
    Stated,
    /// The quiz is small enough to be proved.
    Provable,
}

/// A part of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// All of it.
    Program,
    /// A question.
    Question(usize),
    /// An answer to a question.
    Choice(usize, usize),
    /// A rule.
    Rule(usize),
    /// A case.
    Case(usize),
}

impl Law {
    /// All of them, in the order of the specification.
    pub const ALL: [Law; 12] = [
        Law::Explained,
        Law::Revealed,
        Law::Lost,
        Law::Skipped,
        Law::Unsure,
        Law::Harmless,
        Law::Reachable,
        Law::Shadowed,
        Law::Total,
        Law::Monotonic,
        Law::Stated,
        Law::Provable,
    ];

    /// What it says, as one sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Law::Explained => "Every `wait` and `stop` names the page that explains it.",
            Law::Revealed => {
                "Every question about a contraindication has an answer that reveals it, or leads to one that does."
            }
            Law::Lost => "No answer counts for less than it says, unless a rule lowers it by name.",
            Law::Skipped => {
                "Nobody ends below a contraindication without being asked about it, unless a condition says why."
            }
            Law::Unsure => {
                "Nobody who is not sure about a contraindication ends at `ok` or `prepare`."
            }
            Law::Harmless => {
                "No answer in words about a contraindication but a plain no is let through, unless it leads to another question or says why."
            }
            Law::Reachable => "Every question, rule and outcome can be met.",
            Law::Shadowed => "Every rule changes what some answers come to.",
            Law::Total => "Every way to answer has one outcome, and every wait has an end.",
            Law::Monotonic => {
                "A worse answer never makes the outcome better, rules that lower apart."
            }
            Law::Stated => "Every case that the clinic states ends as stated.",
            Law::Provable => "All of this could be decided: nothing was left to a sample.",
        }
    }
}

impl Proof {
    /// Whether all laws hold.
    pub fn holds(&self) -> bool {
        self.failures.is_empty()
    }
}

/// Proves a program over every complete sheet.
///
/// Where its very shape is broken, nothing else is looked at.
pub fn prove(program: &Program) -> Proof {
    let ground = Ground::new(program);
    let mut failures = structure::failures(program);
    if failures.is_empty() {
        failures.extend(laws::revealed(&ground));
        failures.extend(lower::lost(&ground));
        failures.extend(laws::skipped(&ground));
        failures.extend(laws::unsure(&ground));
        failures.extend(laws::harmless(&ground));
        failures.extend(reachable::failures(&ground));
        failures.extend(monotonic::failures(&ground));
        failures.extend(cases::stated(&ground));
    }
    failures.sort_by_key(|it| (it.law, it.at));
    let counts = count::counts(&ground);
    Proof { counts, failures }
}
