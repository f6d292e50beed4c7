//! What is checked in the form, as selectors behind `.quiz`.
//!
//! Without the script boxes cannot exclude each other, so what is checked together is read as
//! [`Question::taken`] reads it.

use crate::quiz::Question;

/// Matches where one of these choices is made, or where none is.
pub fn chosen(question: &Question, choices: &[usize], is: bool) -> String {
    let (plain, read): (Vec<usize>, Vec<usize>) =
        choices.iter().partition(|it| question.is_plain(**it));
    let mut ways = Vec::new();
    if !plain.is_empty() {
        let checked = plain.iter().map(|it| format!("#{}:checked", input(question, *it)));
        ways.push(format!(":has({})", checked.collect::<Vec<_>>().join(",")));
    }
    ways.extend(read.iter().flat_map(|it| ways_to(question, *it)));
    match (&ways[..], is) {
        ([one], true) => one.clone(),
        (_, true) => format!(":is({})", ways.join(",")),
        (_, false) => format!(":not({})", ways.join(",")),
    }
}

/// Matches where a question has an answer.
pub fn answered(question: &Question) -> String {
    let any = format!(":has(#q-{} :checked)", question.id);
    match (&contradictions(question)[..], question.unsure()) {
        ([], _) | (_, Some(_)) => any,
        (all, None) => format!("{any}:not({})", all.join(",")),
    }
}

/// The ways to make a choice that depends on what else is checked.
fn ways_to(question: &Question, choice: usize) -> Vec<String> {
    let own = format!(":has(#{}:checked)", input(question, choice));
    let contradictions = contradictions(question);
    match question.unsure() {
        _ if question.is_alone(choice) => {
            vec![format!("{own}:not(:has({}))", beside(question, choice))]
        }
        Some(_) => std::iter::once(own).chain(contradictions).collect(),
        None => vec![format!("{own}:not({})", contradictions.join(","))],
    }
}

/// Where a plain no is checked, and something beside it.
fn contradictions(question: &Question) -> Vec<String> {
    let with =
        |no: usize| format!(":has(#{}:checked):has({})", input(question, no), beside(question, no));
    question.nos().into_iter().map(with).collect()
}

/// Whatever else is checked than that choice.
fn beside(question: &Question, choice: usize) -> String {
    format!("#q-{} :checked:not(#{})", question.id, input(question, choice))
}

fn input(question: &Question, choice: usize) -> String {
    format!("q-{}--{}", question.id, question.choices[choice].id)
}
