//! FHIRPath: what is known of a response.

use super::form::{Form, is_banded, own};
use crate::calendar::{Duration, Unit};
use crate::forms::style::{Shown, shown};
use crate::quiz::{Band, Clause, Effect, Given, Kind, Met, Precision, Program};

/// A text of FHIRPath.
pub fn text(of: &str) -> String {
    format!("'{}'", of.replace('\\', "\\\\").replace('\'', "\\'"))
}

/// The answers of an item.
pub fn answers(link: &str) -> String {
    format!("%resource.repeat(item).where(linkId = {}).answer", text(link))
}

/// Whether an item has an answer.
pub fn is_answered(link: &str) -> String {
    format!("{}.empty().not()", answers(link))
}

/// Whether the number of an item is one of these.
pub fn is_number(link: &str, numbers: &[usize]) -> String {
    let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("{}.where(value in ({})).empty().not()", answers(link), all.join(" | "))
}

/// Whether one of these words was chosen.
fn is_code(codes: &[String]) -> String {
    let all: Vec<String> = codes.iter().map(|it| text(it)).collect();
    format!(
        "%resource.repeat(item).answer.where(value.code in ({})).empty().not()",
        all.join(" | ")
    )
}

/// Whether one of these answers was given.
pub fn any_of(program: &Program, given: &[Given]) -> String {
    let mut ways = Vec::new();
    let mut codes = Vec::new();
    for it in given {
        let question = &program.questions[it.question];
        let choice = &question.choices[it.choice];
        match choice.band {
            Some(_) => {
                ways.push(is_number(&format!("{}.band", question.id), &[it.choice + 1]));
            }
            None => codes.push(code(program, *it)),
        }
    }
    if !codes.is_empty() {
        ways.push(is_code(&codes));
    }
    either(ways)
}

/// The code of an answer: no other answer of the quiz has it.
pub fn code(program: &Program, given: Given) -> String {
    let question = &program.questions[given.question];
    format!("{}.{}", question.id, question.choices[given.choice].id)
}

/// The code that says that a date or a number is known.
pub fn known(question: &str) -> String {
    format!("{question}.{}", own("known"))
}

/// Whether all clauses hold.
pub fn all(program: &Program, clauses: &[Clause]) -> String {
    let each = clauses.iter().map(|it| any_of(program, &it.0));
    both(each.collect())
}

/// Whether one of them holds.
pub fn either(ways: Vec<String>) -> String {
    joined(ways, " or ", "false")
}

/// Whether all of them hold.
pub fn both(ways: Vec<String>) -> String {
    joined(ways, " and ", "true")
}

fn joined(ways: Vec<String>, by: &str, none: &str) -> String {
    match &ways[..] {
        [] => none.to_owned(),
        [one] => one.clone(),
        more => format!("({})", more.join(by)),
    }
}

/// Whether a reason is met, and adds exactly its effect.
pub fn held(program: &Program, it: &Shown) -> String {
    let (n, k) = match it.met {
        Met::Answer(n, k) => (n, k),
        Met::Rule(n) => return all(program, &program.rules[n].when),
    };
    let mut ways = vec![any_of(program, &[Given { question: n, choice: k }])];
    let rules = |is: &dyn Fn(Effect) -> bool| -> Vec<String> {
        let rules = program.relaxing(n).filter(|rule| is(rule.1));
        rules.map(|rule| all(program, &program.rules[rule.0].when)).collect()
    };
    if it.effect < program.questions[n].choices[k].effect {
        ways.push(either(rules(&|to| to == it.effect)));
    }
    let further = rules(&|to| to < it.effect);
    if !further.is_empty() {
        ways.push(format!("{}.not()", either(further)));
    }
    both(ways)
}

/// Whether any reason of that effect is met. Answers that no rule lowers are asked for at once.
pub fn any_reason(program: &Program, effect: Effect) -> String {
    let mut plain = Vec::new();
    let mut ways = Vec::new();
    for it in shown(program).into_iter().filter(|it| it.effect == effect) {
        match it.met {
            Met::Answer(n, k) if program.relaxing(n).next().is_none() => {
                plain.push(Given { question: n, choice: k });
            }
            _ => ways.push(held(program, &it)),
        }
    }
    if !plain.is_empty() {
        ways.insert(0, any_of(program, &plain));
    }
    either(ways)
}

/// Whether every question that is asked is answered.
pub fn is_complete(program: &Program) -> String {
    let mut ways = Vec::new();
    for question in &program.questions {
        let is_banded = is_banded(question);
        let has_words = question.choices.iter().any(|it| it.band.is_none());
        let link = match (is_banded, has_words) {
            (true, true) => format!("{}.known", question.id),
            (true, false) => format!("{}.band", question.id),
            _ => question.id.clone(),
        };
        let asked = all(program, &question.shown);
        let answered = is_answered(&link);
        ways.push(match question.shown.is_empty() {
            true => answered,
            false => format!("({asked} implies {answered})"),
        });
        if is_banded && has_words {
            let is_known = is_code(&[known(&question.id)]);
            let band = is_answered(&format!("{}.band", question.id));
            ways.push(format!("({is_known} implies {band})"));
        }
    }
    both(ways)
}

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
    let Duration { amount, unit } = duration;
    let (amount, unit) = match unit {
        Unit::Minutes => (1 + amount.div_ceil(1440), "days"),
        Unit::Hours => (1 + amount.div_ceil(24), "days"),
        Unit::Days => (amount, "days"),
        Unit::Weeks => (amount, "weeks"),
        Unit::Months => (amount, "months"),
        Unit::Years => (amount, "years"),
    };
    format!("({value} + {amount} {unit})")
}
