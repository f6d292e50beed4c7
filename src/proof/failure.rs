//! A law that does not hold, and what is to blame.

use schemars::JsonSchema;
use serde::Serialize;

use super::law::Law;
use super::story::Story;

/// A law that does not hold, where, and a sheet that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Failure {
    /// The law.
    pub law: Law,
    /// What causes it.
    pub at: Suspect,
    /// The answers that show it; nothing when no sheet can.
    pub story: Option<Story>,
    /// The same with one answer made worse, for [`Law::Monotonic`].
    pub worse: Option<Story>,
}

/// A part of a program that may be to blame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Suspect {
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
    /// A contraindication.
    Contraindication(usize),
}

/// A failure with its story.
pub fn failure(law: Law, at: Suspect, story: Option<Story>) -> Failure {
    Failure { law, at, story, worse: None }
}
