//! What must hold of every quiz.

use schemars::JsonSchema;
use serde::Serialize;

/// What must hold of every quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Law {
    /// Every contraindication has a question, or a reason why it has none.
    Screened,
    /// Every contraindication says how grave it is.
    Weighed,
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
    /// No answer about a contraindication but a plain no is let through, unless more is asked about the
    /// same, or it says why.
    Harmless,
    /// Every question can be asked, every rule and every outcome met.
    Reachable,
    /// Every rule and every band changes something.
    Shadowed,
    /// Every sheet has one outcome, every wait an end, and every date and number one band.
    Total,
    /// A worse answer, or one more of a list to tick, never makes the outcome better: what rules lower is
    /// apart, and so is what the worse answer leaves out for a reason, or because it is doubt.
    Monotonic,
    /// Every case that the clinic states ends as stated.
    Stated,
    /// The quiz is small enough to be proved.
    Provable,
}

impl Law {
    /// All of them, in the order of the specification.
    pub const ALL: [Law; 14] = [
        Law::Screened,
        Law::Weighed,
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
            Law::Screened => {
                "Every contraindication has a question that screens for it, or says why it has none."
            }
            Law::Weighed => "Every contraindication says how grave it is.",
            Law::Explained => "Every `wait` and `stop` names the page that explains it.",
            Law::Revealed => {
                "Every question about a contraindication has an answer that comes to what its severity asks for, or leads to a question that has one."
            }
            Law::Lost => "No answer counts for less than it says, unless a rule lowers it by name.",
            Law::Skipped => {
                "Nobody ends below what a contraindication asks for without being asked its first question, unless the condition of this question says why."
            }
            Law::Unsure => {
                "Nobody who is not sure about a contraindication, or would rather not say, ends at `ok` or `prepare`."
            }
            Law::Harmless => {
                "No answer in words about a contraindication but a plain no is let through, unless a further question about the same contraindication is asked, or it says why."
            }
            Law::Reachable => {
                "Every question can be asked, every band and every rule be met, and every effect that is written, and `ok`, is the outcome of some sheet."
            }
            Law::Shadowed => {
                "Every rule adds or lowers something on some sheet, and no two bands side by side hold nobody back."
            }
            Law::Total => {
                "Every way to answer has one outcome; every wait has an end, and none that is counted from a date is over before its band."
            }
            Law::Monotonic => {
                "With a worse answer, or one more of a list, nobody ends better, apart from what rules lower, what is left out for a reason, and follow-ups that are not asked of those who are not sure."
            }
            Law::Stated => "Every case that the clinic states ends as stated.",
            Law::Provable => "All of this could be decided: nothing was left to a sample.",
        }
    }
}
