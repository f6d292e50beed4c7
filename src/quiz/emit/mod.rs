//! A compiled quiz, written for others: as a form of health records, as a picture.

mod fhir;
mod graph;
mod spoken;

pub use fhir::{Breach, Published, breaches, fhir};
pub use graph::{GraphWords, graph, opened, when as when_asked};
pub use spoken::{Spoken, SpokenAnswer, SpokenQuestion, SpokenRule, SpokenWords};
