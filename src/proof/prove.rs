//! Program → proof: all laws, one after the other.

use schemars::JsonSchema;
use serde::Serialize;

use super::count::{self, Counts};
use super::failure::Failure;
use super::prepared::Prepared;
use super::{cases, laws, lost, monotonic, reachable, structure};
use crate::quiz::Program;

/// What was proved of a quiz, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proof {
    /// How large it is.
    pub counts: Counts,
    /// What does not hold; nothing when all laws do.
    pub failures: Vec<Failure>,
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
    let prepared = Prepared::of(program);
    let mut failures = structure::failures(program);
    if failures.is_empty() {
        failures.extend(laws::revealed(&prepared));
        failures.extend(lost::lost(&prepared));
        failures.extend(laws::skipped(&prepared));
        failures.extend(laws::unsure(&prepared));
        failures.extend(laws::harmless(&prepared));
        failures.extend(reachable::failures(&prepared));
        failures.extend(monotonic::failures(&prepared));
        failures.extend(cases::stated(&prepared));
    }
    failures.sort_by_key(|it| (it.law, it.at));
    let counts = count::counts(&prepared);
    Proof { counts, failures }
}
