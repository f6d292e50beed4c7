//! The first laws: whatever speaks against the treatment is asked about, and weighed.

use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use crate::quiz::Program;

/// Contraindications that no question screens for, without a reason; and those of which nobody knows what
/// an answer must come to, so that no other law can hold them to it.
pub fn failures(program: &Program) -> Vec<Failure> {
    let mut found = Vec::new();
    for (n, it) in program.contraindications.iter().enumerate() {
        let at = Suspect::Contraindication(n);
        if it.questions.is_empty() && !it.excused {
            found.push(failure(Law::Screened, at, None));
        }
        if it.floor.is_none() {
            found.push(failure(Law::Weighed, at, None));
        }
    }
    found
}
