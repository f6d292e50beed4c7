//! QUIZ: the language of screening questions, as written → resolved → program → evaluated.
//!
//! A small compiler that knows no site: it is given questions, each with the page that explains it,
//! and gives back one [`Quiz`] in which every name is resolved. What counts stands in its
//! [`Program`], without words; what is said stands beside it, at the same places. [`evaluate`] looks
//! at one sheet of answers. It knows neither proofs nor the forms in which a program is written.

mod effect;
mod evaluate;
mod outcome;
mod plain;
mod plan;
mod program;
mod resolve;
mod shapes;
mod interview;
mod wording;
mod stated;
mod text;
mod written;

pub use effect::Effect;
pub use evaluate::{
    Approval, Entry, Evaluation, InputFault, Later, Met, Reason, Sheet, Standing, WrittenSheet,
    evaluate, fault_in_words, read_sheet, read_sheets, standing,
};
pub use interview::{asked, mistaken, not_asked, open, result, understood};
pub use outcome::{Judged, Picks, highest, is_asked, judge, lowered};
pub use plain::{Plain, of as plain_words};
pub use plan::{
    Case as WrittenCase, Next, Outcome, Plan, Rule as WrittenRule, Step as WrittenStep,
};
pub use program::{
    Band, Case, Choice, Clause, End, Given, Kind, LIFETIME, Lowering, Program, Question, Relaxed,
    Rule, Screened, Stated, digest,
};
pub use resolve::{compile, no_reason};
pub use stated::choices as stated_choices;
pub use text::{
    Asked, CaseText, ChoiceText, Contraindication, ContraindicationText, Known, QuestionText, Quiz,
    RuleText, Say, Step,
};
pub use wording::{
    AnswerWording, FrameWording, NextWording, PageWording, QuestionWording, RuleWording, Wording,
};
pub use written::{
    Choice as WrittenChoice, Counted, DateBand, Dated, NumberBand, Omitted, OneOrMore, Precision,
    Question as WrittenQuestion, Screening, Unsure, When,
};
