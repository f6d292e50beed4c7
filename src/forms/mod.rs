//! FORMS: a program as others read it: the page's style sheet, JSON, a form of health records, a
//! picture, and a report for a terminal.

mod excuses;
mod fhir;
mod graph;
mod program;
mod report;
mod shown;
mod style;

pub use excuses::{Excused, excuses, hangs_on};
pub use fhir::{Breach, Days, Published, Spoken, breaches, code_system, fhir};
pub use graph::{GraphWords, graph, opened, when as when_asked};
pub use program::{Compiled, compiled, scripted};
pub use report::report;
pub use shown::{Shown, Urgent, page_of, shown, urgent};
pub use style::{lapsed_style, style};
