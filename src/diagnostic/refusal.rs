//! A text that is refused: it is not what it should be.

use std::fmt::{Display, Formatter};

/// Why a text is refused, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong: one phrase, lower case, no full stop.
    pub what: String,
    /// What to write, as an order.
    pub write: String,
}

/// Stands between the two in an error of serde, which carries nothing but text: a word joiner, which
/// nobody sees where the error is printed as it is, tells it from a semicolon that somebody wrote.
const BETWEEN: &str = ";\u{2060} ";

impl Refusal {
    /// What is wrong, and what to write.
    pub fn new(what: impl Into<String>, write: impl Into<String>) -> Refusal {
        Refusal { what: what.into(), write: write.into() }
    }

    /// The error by which it goes through serde.
    pub fn into_serde<E: serde::de::Error>(self) -> E {
        E::custom(format!("{}{BETWEEN}{}", self.what, self.write))
    }

    /// The refusal that went through serde as this error. What to write is the last part, because it
    /// quotes no writer.
    pub fn from_serde(error: &str) -> Option<Refusal> {
        error.rsplit_once(BETWEEN).map(|(what, write)| Refusal::new(what, write))
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter) -> std::fmt::Result {
        write!(f, "{}; {}", self.what, self.write)
    }
}

impl std::error::Error for Refusal {}
