//! A program as others read it: the page's style sheet, JSON, a form of health records, a picture.

mod fhir;
mod graph;
mod program;
mod spoken;
mod style;

pub use fhir::{Breach, Published, breaches, fhir};
pub use graph::{GraphWords, graph, opened, when as when_asked};
pub use program::{Compiled, compiled};
pub use spoken::{Spoken, SpokenAnswer, SpokenQuestion, SpokenRule, SpokenWords};
pub use style::{Shown, lapsed_style, shown, style};
