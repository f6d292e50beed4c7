//! Program → proof: all laws, one after the other.

use schemars::JsonSchema;
use serde::Serialize;

use super::count::{self, Counts};
use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use super::prepared::Prepared;
use super::symbolic::{ALL, Budget};
use super::{cases, laws, lost, monotonic, reachable, screened, structure};
use crate::quiz::Program;

/// What was proved of a quiz, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proof {
    /// How large it is.
    pub counts: Counts,
    /// What does not hold; nothing when all laws do.
    pub failures: Vec<Failure>,
    /// How much work it was: nodes of diagrams and steps that were kept, the same on every machine.
    #[serde(skip)]
    pub work: usize,
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
    prove_within(program, ALL)
}

/// The same with at most so much work. What takes more is refused, and then nothing else is looked at.
pub fn prove_within(program: &Program, work: usize) -> Proof {
    let mut prepared = Prepared::of(program);
    prepared.budget = Budget::of(work);
    let mut failures = structure::failures(program);
    let is_whole = failures.is_empty();
    failures.extend(screened::failures(program));
    if is_whole {
        failures.extend(laws::revealed(&prepared));
        failures.extend(lost::lost(&prepared));
        failures.extend(laws::skipped(&prepared));
        failures.extend(laws::unsure(&prepared));
        failures.extend(laws::harmless(&prepared));
        failures.extend(reachable::failures(&prepared));
        failures.extend(monotonic::failures(&prepared));
        failures.extend(cases::stated(&prepared));
    }
    let counts = count::counts(&prepared);
    if counts.sheets.is_zero() {
        failures.push(failure(Law::Provable, Suspect::Program, None));
    }
    // Whatever is looked at once a proof has grown too large is too large as well.
    let mut is_told = false;
    failures.retain(|it| it.law != Law::Provable || !std::mem::replace(&mut is_told, true));
    failures.sort_by_key(|it| (it.law, it.at));
    Proof { counts, failures, work: prepared.budget.spent() }
}
