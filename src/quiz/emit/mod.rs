//! A compiled quiz, written for others: as a form of health records.

mod fhir;
mod spoken;

pub use fhir::{Breach, Published, breaches, fhir};
pub use spoken::{Spoken, SpokenAnswer, SpokenQuestion, SpokenRule, SpokenWords};
