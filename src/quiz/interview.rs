//! An interview about a quiz as plain text, for people at a terminal: what is asked, what a typed
//! answer means, and what it comes to.

use std::fmt::Write;

use super::evaluate::{Evaluation, InputFault, Met, Reason, Sheet, fault_in_words};
use super::program::{Choice, Kind, Program, Question};
use super::written::Precision;
use super::{AnswerWording, Effect, QuestionWording, Wording};

/// A question as it is asked at a terminal: its words, and the ids and the words of its answers.
pub fn asked(program: &Program, wording: &Wording, n: usize) -> String {
    let question = &program.questions[n];
    let mut text = format!("\n{}\n", ask(wording, n));
    if let Some(hint) = wording.questions.get(n).and_then(|it| it.hint.as_ref()) {
        let _ = writeln!(text, "  {hint}");
    }
    for (k, choice) in question.choices.iter().enumerate().filter(|it| it.1.band.is_none()) {
        let say = answer(wording, n, k).map_or("", |it| &it.say);
        let _ = writeln!(text, "  {:<16} {say}", choice.id);
    }
    text.push_str(match &question.kind {
        Kind::One => "one of these: ",
        Kind::Many => "one or more of these, with commas between: ",
        Kind::Date(Precision::Day) => "a day, such as 2026-11-30: ",
        Kind::Date(Precision::Month) => "a month or a day, such as 2026-11: ",
        Kind::Number { .. } => "a number: ",
    });
    text
}

/// What is typed as an answer, with the id of each choice that it names by its id or its words.
/// Letter case and the space around count for nothing; what names no choice stays as it is.
pub fn understood(question: &Question, said: Option<&QuestionWording>, typed: &str) -> Vec<String> {
    if let Some(id) = named(question, said, typed) {
        return vec![id];
    }
    let parts: Vec<&str> = typed.split(',').collect();
    let answers = said.iter().flat_map(|it| &it.answers);
    let longest = answers.map(|it| it.say.split(',').count()).max().unwrap_or(1);
    let (mut words, mut rest, mut is_known) = (Vec::new(), &parts[..], true);
    while !rest.is_empty() {
        // The words of an answer may hold commas themselves.
        let mut runs = (1..=longest.min(rest.len())).rev();
        let found = runs.find_map(|n| Some((n, named(question, said, &rest[..n].join(","))?)));
        is_known &= found.is_some();
        let (n, word) = found.unwrap_or_else(|| (1, rest[0].trim().to_owned()));
        words.push(word);
        rest = &rest[n..];
    }
    match question.kind == Kind::Many || is_known {
        true => words,
        false => vec![typed.trim().to_owned()],
    }
}

/// The id of the choice that has that id, or that alone has these words.
fn named(question: &Question, said: Option<&QuestionWording>, typed: &str) -> Option<String> {
    let wanted = Some(plain(typed)).filter(|it| !it.is_empty())?;
    if let Some(choice) = question.choices.iter().find(|it| plain(&it.id) == wanted) {
        return Some(choice.id.clone());
    }
    let all = question.choices.iter().zip(&said?.answers);
    let mut own = all.filter(|it| plain(&it.1.say) == wanted).map(|it| &it.0.id);
    own.next().filter(|_| own.next().is_none()).cloned()
}

fn plain(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').replace('’', "'").to_lowercase()
}

/// Every answer that a question takes: "`yes`, `no` or `unsure`".
pub fn valid(question: &Question) -> String {
    let own: Option<String> = match &question.kind {
        Kind::One | Kind::Many => None,
        Kind::Date(Precision::Day) => Some("a day, such as 2026-11-30".to_owned()),
        Kind::Date(Precision::Month) => Some("a month or a day, such as 2026-11".to_owned()),
        Kind::Number { from, to, .. } => Some(format!("a number from {from} to {to}")),
    };
    let is_word = |it: &&Choice| it.band.is_none();
    let ids = question.choices.iter().filter(is_word).map(|it| format!("`{}`", it.id));
    let all: Vec<String> = own.into_iter().chain(ids).collect();
    match all.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => all.concat(),
    }
}

/// What is told of a typed answer that is none.
pub fn mistaken(question: &Question, fault: &InputFault) -> String {
    format!("{} The answer can be {}.", fault_in_words(fault), valid(question))
}

/// The questions that are still open, one a line, and at most so many of them.
pub fn open(program: &Program, wording: &Wording, evaluation: &Evaluation, most: usize) -> String {
    let mut text = String::new();
    for &n in evaluation.missing.iter().take(most) {
        let _ = writeln!(text, "  {}: {}", program.questions[n].id, ask(wording, n));
    }
    if let more @ 1.. = evaluation.missing.len().saturating_sub(most) {
        let _ = writeln!(text, "  … and {more} more");
    }
    let count = match evaluation.missing.len() {
        1 => "1 question is still open".to_owned(),
        many => format!("{many} questions are still open"),
    };
    format!("the quiz is not finished: {count}\n{text}")
}

/// What a complete sheet comes to.
pub fn result(program: &Program, wording: &Wording, evaluation: &Evaluation) -> String {
    let Some(outcome) = evaluation.outcome else { return String::new() };
    let headline = wording.outcomes.get(&outcome).map_or("", |it| &it.0);
    let colon = if headline.is_empty() { "" } else { ": " };
    let mut text = format!("{}{colon}{headline}\n", outcome.word());
    if let Some(day) = evaluation.earliest {
        let _ = writeln!(text, "earliest {day}");
    }
    if let Some(then) = evaluation.then {
        let until = then.until.map(|it| format!(" until {it}")).unwrap_or_default();
        let _ = writeln!(text, "from then on {}{until}", then.effect.word());
    }
    if evaluation.lapsed {
        text.push_str("the approvals behind this quiz have lapsed, so everybody is told to talk\n");
    }
    for reason in &evaluation.reasons {
        text.push_str(&because(program, wording, reason));
        let until = waits_until(wording, reason.met);
        // Of what has lapsed not even the end of a wait holds any more.
        if let Some(until) = until.filter(|_| reason.effect == Effect::Wait && !evaluation.lapsed) {
            let _ = writeln!(text, "           wait until: {until}");
        }
    }
    text
}

fn because(program: &Program, wording: &Wording, reason: &Reason) -> String {
    let (what, words) = match reason.met {
        Met::Answer(n, k) => {
            let question = &program.questions[n];
            let page = question.page.as_deref().unwrap_or("no page");
            let say = answer(wording, n, k).map_or("", |it| &it.say);
            let what = format!("{} = {} ({page})", question.id, question.choices[k].id);
            (what, format!("{} {say}", ask(wording, n)))
        }
        Met::Rule(n) => {
            let words = wording.rules.get(n).map_or("", |it| &it.when);
            (format!("rule {} ({})", program.rules[n].id, program.rules[n].page), words.to_owned())
        }
    };
    let until = reason.until.map(|it| format!(", until {it}")).unwrap_or_default();
    let lowered = reason.lowered.map(|it| format!(", lowered by {}", program.rules[it].id));
    let lowered = lowered.unwrap_or_default();
    format!("  {:<8} {what}{until}{lowered}\n           {words}\n", reason.effect.word())
}

/// The condition that a wait hangs on, in the writer's words.
fn waits_until(wording: &Wording, met: Met) -> Option<&str> {
    match met {
        Met::Answer(n, k) => answer(wording, n, k)?.until.as_deref(),
        Met::Rule(n) => wording.rules.get(n)?.until.as_deref(),
    }
}

/// What is told of answers to questions that are not asked on this path; nothing when there are none.
pub fn not_asked(program: &Program, sheet: &Sheet, evaluation: &Evaluation) -> String {
    let is_asked = |id: &str| evaluation.asked.iter().any(|it| program.questions[*it].id == id);
    let questions = program.questions.iter().map(|it| it.id.as_str());
    let idle: Vec<&str> = questions.filter(|it| sheet.contains_key(*it) && !is_asked(it)).collect();
    match idle.len() {
        0 => String::new(),
        1 => format!("not asked, so it does not count: {}\n", idle[0]),
        _ => format!("not asked, so they do not count: {}\n", idle.join(", ")),
    }
}

fn ask(wording: &Wording, question: usize) -> &str {
    wording.questions.get(question).map_or("", |it| &it.ask)
}

fn answer(wording: &Wording, question: usize, choice: usize) -> Option<&AnswerWording> {
    wording.questions.get(question)?.answers.get(choice)
}
