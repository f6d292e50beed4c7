//! A reason, told when it is met.

use serde_json::Value;

use super::clauses::{When, display, enable, exists, native};
use super::expression::{self, held};
use super::form::{Form, OUTCOME, own};
use crate::forms::shown::Shown;
use crate::quiz::{Effect, Given, Met};

/// A reason, shown once the sheet is complete.
pub fn reason(form: Form, it: &Shown) -> Value {
    let program = &form.quiz.program;
    let mut item = display(&own(&it.id), &in_words(form, it));
    let complete = exists(OUTCOME);
    let is_plain = |it: &Given| program.questions[it.question].is_plain(it.choice);
    let when = match it.met {
        Met::Answer(question, choice)
            if program.relaxing(Given { question, choice }).next().is_none()
                && is_plain(&Given { question, choice }) =>
        {
            When::All(vec![native(form, Given { question, choice }), complete])
        }
        Met::Rule(n)
            if program.rules[n].when.iter().all(|it| it.0.len() == 1 && is_plain(&it.0[0])) =>
        {
            let given = program.rules[n].when.iter().map(|it| native(form, it.0[0]));
            When::All(given.chain([complete]).collect())
        }
        _ => When::Expression(format!(
            "{} and {}",
            expression::is_answered(OUTCOME),
            held(program, it)
        )),
    };
    enable(&mut item, when);
    item
}

/// What was said, what it means, what to do.
fn in_words(form: Form, it: &Shown) -> String {
    let words = &form.wording.words;
    let (what, meant, until, first, page) = match it.met {
        Met::Answer(n, k) => {
            let question = &form.wording.questions[n];
            let answer = &question.answers[k];
            let page = form.quiz.program.questions[n].page.as_ref();
            let what = format!("{} {}", question.ask, answer.say);
            let doubt = Some(&words.doubt).filter(|_| answer.is_open && it.effect >= Effect::Talk);
            (what, answer.tell.as_ref().or(doubt), &answer.until, &answer.first, page)
        }
        Met::Rule(n) => {
            let rule = &form.wording.rules[n];
            let page = Some(&form.quiz.program.rules[n].page);
            (rule.when.clone(), rule.tell.as_ref(), &rule.until, &rule.first, page)
        }
    };
    let mut all = format!("{} {what}", words.you_said);
    let mut add = |before: &str, text: &str| {
        if !all.ends_with(['.', '?', '!']) {
            all.push('.');
        }
        all.push_str(&format!(" {before} {text}"));
    };
    if let Some(meant) = meant {
        add("", meant);
    }
    if let (Some(until), Effect::Wait) = (until, it.effect) {
        add(&words.until, until);
    }
    if let Some(first) = first {
        add(&words.first, first);
    }
    if let Some(page) = page.and_then(|it| form.published.pages.get(it)) {
        add("", page);
    }
    all.replace("  ", " ")
}
