//! What the graph says besides the quiz's own words.

use crate::quiz::Effect;

/// What the graph says besides the quiz's own words.
#[derive(Debug, Clone)]
pub struct GraphWords {
    /// What the picture is called.
    pub title: String,
    /// How it is to be read.
    pub about: String,
    /// Each outcome in one or two words, the mildest first.
    pub effects: [String; Effect::ALL.len()],
    /// The heading over the rules.
    pub rules: String,
    /// Stands before the questions that a rule lowers.
    pub lowers: String,
    /// Stands before the answers under which a question is asked.
    pub only_if: String,
    /// Stands before the questions that an answer opens.
    pub asks: String,
}
