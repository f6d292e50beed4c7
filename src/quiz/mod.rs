//! Screening questions as written → resolved → proved → evaluated → emitted.
//!
//! A small compiler that knows no site: it is given questions, each with the page that explains it,
//! and gives back one [`Quiz`] in which every name is resolved. What counts stands in its
//! [`Program`], without words; what is said stands beside it, at the same places. [`prove`] looks at
//! every complete sheet of a program at once, [`evaluate`] at one, [`style`] writes the program as a
//! style sheet, [`compiled`] as JSON. [`compare`] holds two programs against each other.

mod diff;
mod effect;
mod emit;
mod evaluate;
mod outcome;
mod plan;
mod program;
mod proof;
mod report;
mod resolve;
mod shapes;
mod sitting;
mod stated;
mod text;
mod written;

pub use diff::{
    Alike, Cause, Change, Difference, Ending, Reworded, Sheets, Version, Waiting, compare,
    difference_in_words, is_sound,
};
pub use effect::Effect;
pub use emit::{
    Breach, Compiled, GraphWords, Published, Shown, Spoken, SpokenAnswer, SpokenQuestion,
    SpokenRule, SpokenWords, breaches, compiled, fhir, graph, lapsed_style, opened, shown, style,
    when_asked,
};
pub use evaluate::{
    Approval, Entry, Evaluation, InputFault, Met, Reason, Sheet, Standing, WrittenSheet, evaluate,
    fault_in_words, read_sheet, read_sheets, standing,
};
pub use plan::{
    Case as WrittenCase, Next, Outcome, Plan, Rule as WrittenRule, Step as WrittenStep,
};
pub use program::{
    Band, Case, Choice, Clause, End, Given, Kind, Program, Question, Relaxed, Rule, Screened,
    Stated,
};
pub use proof::{
    Answered, Counts, Failure, Law, Natural, Place, Proof, Story, Touched, digest, prove,
};
pub use report::report;
pub use resolve::compile;
pub use sitting::{asked, mistaken, not_asked, open, told, understood};
pub use text::{
    Asked, CaseText, ChoiceText, Contraindication, Known, QuestionText, Quiz, RuleText, Say, Step,
};
pub use written::{
    Choice as WrittenChoice, Counted, DateBand, Dated, NumberBand, Omitted, OneOrMore, Precision,
    Question as WrittenQuestion, Screening, Unsure, When,
};
