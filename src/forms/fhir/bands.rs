//! FHIRPath: the day that an answer means, and the band into which it falls.

use super::expression::answers;
use super::form::Form;
use crate::calendar::{Duration, Unit};
use crate::quiz::{Band, Kind, Precision};

/// The day from which an answer counts: of a month its last. Nothing for what is no answer.
pub fn day(id: &str, precision: Precision) -> String {
    let given = format!("{}.value", answers(id));
    let month = format!("({given}.toString() + '-01').toDate()");
    let length = format!("{given}.toString().length()");
    let read = |first: &str, last: &str| {
        format!("iif({first} > today() or {last} < @1900-01-01, {{}}, {last})")
    };
    let of_month = match precision {
        Precision::Day => "{}".to_owned(),
        Precision::Month => {
            let last = format!("({month} + 1 month - 1 day)");
            format!("iif({length} = 7, {}, {{}})", read(&month, &last))
        }
    };
    format!("iif({length} = 10, {}, {of_month})", read(&given, &given))
}

/// Which band the answer to a question falls into, counted from one.
pub fn band(form: Form, n: usize) -> String {
    let question = &form.quiz.program.questions[n];
    let (value, is_answer) = match &question.kind {
        Kind::Number { from, to, .. } => {
            let value = format!("{}.value", answers(&question.id));
            let is_answer = format!("{value} >= {from} and {value} <= {to}");
            (value, is_answer)
        }
        _ => {
            let value = format!("{}.value", answers(&format!("{}.day", question.id)));
            let is_answer = format!("{value}.empty().not()");
            (value, is_answer)
        }
    };
    let mut nested = "{}".to_owned();
    for (k, choice) in question.choices.iter().enumerate().rev() {
        nested = match choice.band {
            Some(Band::Else) => (k + 1).to_string(),
            Some(Band::Below(bound)) => {
                format!("iif({value} < {bound}, {}, {nested})", k + 1)
            }
            Some(Band::Within(duration)) => {
                format!("iif({} > today(), {}, {nested})", after(&value, duration), k + 1)
            }
            None => nested,
        };
    }
    format!("iif({is_answer}, {nested}, {{}})")
}

/// The day that is so long after a date. Hours count from the end of the day.
pub fn after(value: &str, duration: Duration) -> String {
    let Duration { amount, unit } = duration.since_end_of_day();
    let unit = match unit {
        Unit::Minutes | Unit::Hours | Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
        Unit::Years => "years",
    };
    format!("({value} + {amount} {unit})")
}
