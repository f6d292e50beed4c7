//! What must hold of every quiz.

use schemars::JsonSchema;
use serde::Serialize;

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
