//! FHIRPath: what is known of a response.

use serde_json::{Value, json};

use super::form::{is_banded, own};
use crate::forms::shown::{Shown, shown};
use crate::quiz::{Clause, Effect, Given, Met, Program};

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
    format!("%{CODES}.where($this in ({})).empty().not()", all.join(" | "))
}

/// The variable that holds the codes of all answers of a response.
const CODES: &str = "codes";

/// What defines it, once for the whole form: every condition on an answer in words reads it, so that none
/// has to walk through the response.
pub fn variables() -> Value {
    json!([{
        "url": "http://hl7.org/fhir/StructureDefinition/variable",
        "valueExpression": {
            "name": CODES,
            "language": "text/fhirpath",
            "expression": "%resource.repeat(item).answer.value.code",
        },
    }])
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
            None if question.is_plain(it.choice) => codes.push(code(program, *it)),
            None => ways.push(together(program, *it)),
        }
    }
    if !codes.is_empty() {
        ways.push(is_code(&codes));
    }
    either(ways)
}

/// Whether an answer was given that depends on what was chosen beside it.
fn together(program: &Program, given: Given) -> String {
    let question = &program.questions[given.question];
    let own = is_code(&[code(program, given)]);
    if question.is_alone(given.choice) {
        return format!("({own} and {}.count() = 1)", answers(&question.id));
    }
    let contradicts = contradicts(program, given.question);
    match question.unsure() {
        Some(_) => format!("({own} or {contradicts})"),
        None => format!("({own} and {contradicts}.not())"),
    }
}

/// Whether a plain no was chosen to a question, and something else beside it.
fn contradicts(program: &Program, n: usize) -> String {
    let question = &program.questions[n];
    let nos = question.nos().into_iter().map(|choice| code(program, Given { question: n, choice }));
    format!("({} and {}.count() > 1)", is_code(&nos.collect::<Vec<_>>()), answers(&question.id))
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
    let given = Given { question: n, choice: k };
    let mut ways = vec![any_of(program, &[given])];
    let rules = |is: &dyn Fn(Effect) -> bool| -> Vec<String> {
        let rules = program.relaxing(given).filter(|it| is(it.to));
        rules.map(|it| all(program, &program.rules[it.rule].when)).collect()
    };
    if it.effect < program.effect(given) {
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
            Met::Answer(question, choice)
                if program.relaxing(Given { question, choice }).next().is_none() =>
            {
                plain.push(Given { question, choice });
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
    for (n, question) in program.questions.iter().enumerate() {
        let is_banded = is_banded(question);
        let has_words = question.choices.iter().any(|it| it.band.is_none());
        let link = match (is_banded, has_words) {
            (true, true) => format!("{}.known", question.id),
            (true, false) => format!("{}.band", question.id),
            _ => question.id.clone(),
        };
        let asked = all(program, &question.shown);
        let mut answered = is_answered(&link);
        if !question.nos().is_empty() && question.unsure().is_none() {
            answered = format!("({answered} and {}.not())", contradicts(program, n));
        }
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
