//! A quiz as a FHIR R4 `Questionnaire`, with what Structured Data Capture adds for dates.
//!
//! What a form reader cannot work out is left out and not guessed: the outcome is a hidden number
//! that an expression gives, and every outcome is shown by plain `enableWhen` on that number. A
//! reader that knows no expressions shows no outcome, and so never a wrong one.

mod form;
mod head;
mod codes;
mod expression;
mod bands;
mod to_come;
mod clauses;
mod items;
mod wait;
mod reason;
mod urgent;
mod result;
mod laws;

use serde_json::{Value, json};

use crate::quiz::{Quiz, Wording};

pub use codes::{Spoken, code_system};
pub use form::{Days, Published};
pub use laws::{Breach, breaches};

use form::Form;

/// The `Questionnaire` of a quiz.
pub fn fhir(quiz: &Quiz, wording: &Wording, published: &Published) -> Value {
    let form = Form { quiz, wording, published };
    let mut groups = items::steps(form);
    groups.push(result::group(form));
    let mut all = head::head(form);
    all["version"] = head::version(&quiz.program, &(&all, &groups)).into();
    head::dates(&mut all, published);
    if let Some(original) = &published.original {
        all["derivedFrom"] = json!([original]);
    }
    all["item"] = groups.into();
    all
}
