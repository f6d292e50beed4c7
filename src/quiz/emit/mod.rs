//! A program as others read it: the page's style sheet, JSON, and a form of health records.

mod fhir;
mod program;
mod spoken;
mod style;

pub use fhir::{Breach, Published, breaches, fhir};
pub use program::{Compiled, compiled};
pub use spoken::{Spoken, SpokenAnswer, SpokenQuestion, SpokenRule, SpokenWords};
pub use style::{Shown, lapsed_style, shown, style};
