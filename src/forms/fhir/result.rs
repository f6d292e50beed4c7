//! What the answers come to: outcomes and reasons that are shown when they are met, and dates.

use serde_json::{Value, json};

use super::clauses::{When, calculate, enable, exists, native, number};
use super::expression::{self, after, answers, held, is_number};
use super::form::{Form, own};
use super::items::hidden;
use crate::forms::style::{Shown, shown};
use crate::quiz::{Effect, End, Given, Kind, Met, Program, Standing};

/// The item that holds the outcome, as a number from 1 (`ok`) to 5 (`stop`).
const OUTCOME: &str = "_outcome";

/// The group behind all questions.
pub fn group(form: Form) -> Value {
    let program = &form.quiz.program;
    let mut items = vec![hidden(OUTCOME, "integer", &outcome(form))];
    items.extend(lapsed(form));
    for effect in Effect::ALL.into_iter().rev() {
        let (headline, text) = form.wording.outcomes.get(&effect).cloned().unwrap_or_default();
        let said = format!("{headline} {text}");
        let mut item = display(&format!("{OUTCOME}.{}", effect.word()), said.trim());
        enable(&mut item, When::All(vec![number(OUTCOME, rank(effect))]));
        items.push(item);
    }
    let dated: Vec<(usize, Value)> =
        (0..program.questions.len()).filter_map(|it| Some((it, until(form, it)?))).collect();
    if !dated.is_empty() {
        let links: Vec<usize> = dated.iter().map(|it| it.0).collect();
        items.push(earliest(form, &links));
    }
    let mut reasons = shown(program);
    reasons.sort_by_key(|it| std::cmp::Reverse(it.effect));
    items.extend(reasons.iter().map(|it| reason(form, it)));
    // The days stand first: what shows them must stand behind them.
    let mut all: Vec<Value> = dated.into_iter().map(|it| it.1).collect();
    all.extend(items);
    json!({ "linkId": own("result"), "text": form.wording.words.result, "type": "group", "item": all })
}

fn rank(effect: Effect) -> usize {
    effect as usize + 1
}

fn display(link: &str, text: &str) -> Value {
    json!({ "linkId": link, "text": text, "type": "display" })
}

/// The outcome of a response that is complete. Once approvals have lapsed, everybody is told to talk.
fn outcome(form: Form) -> String {
    let program = &form.quiz.program;
    let mut nested = rank(Effect::Ok).to_string();
    for effect in Effect::ALL.into_iter().skip(1) {
        let met = expression::any_reason(program, effect);
        nested = format!("iif({met}, {}, {nested})", rank(effect));
    }
    let talk = rank(Effect::Talk);
    let held = match form.published.standing {
        Standing::Open => nested,
        Standing::Until(day) => format!("iif(today() >= @{day}, {talk}, {nested})"),
        Standing::Lapsed => talk.to_string(),
    };
    format!("iif({}, {held}, {{}})", expression::is_complete(program))
}

/// Says that nobody has renewed the approvals.
fn lapsed(form: Form) -> Option<Value> {
    let mut item = display(&own("lapsed"), &form.wording.words.lapsed);
    let when = match form.published.standing {
        Standing::Open => return None,
        Standing::Until(day) => When::Expression(format!("today() >= @{day}")),
        Standing::Lapsed => When::All(vec![exists(OUTCOME)]),
    };
    enable(&mut item, when);
    Some(item)
}

/// The day on which the wait of a dated question ends.
fn until(form: Form, n: usize) -> Option<Value> {
    let program = &form.quiz.program;
    let question = &program.questions[n];
    let Kind::Date(_) = question.kind else { return None };
    let day = format!("{}.value", answers(&format!("{}.day", question.id)));
    let mut nested = None;
    for (k, choice) in question.choices.iter().enumerate().rev() {
        let (Some(End::After(duration)), Effect::Wait) = (choice.end, choice.effect) else {
            continue;
        };
        let waits = held(program, &waiting(n, k));
        let rest = nested.unwrap_or_else(|| "{}".to_owned());
        nested = Some(format!("iif({waits}, {}, {rest})", after(&day, duration)));
    }
    Some(hidden(&format!("{}.until", question.id), "date", &nested?))
}

fn waiting(n: usize, k: usize) -> Shown {
    Shown { id: String::new(), effect: Effect::Wait, met: Met::Answer(n, k) }
}

/// The latest of these days, when every wait that is met has one.
fn earliest(form: Form, dated: &[usize]) -> Value {
    let program = &form.quiz.program;
    let link = |it: &usize| expression::text(&format!("{}.until", program.questions[*it].id));
    let links: Vec<String> = dated.iter().map(link).collect();
    let days =
        format!("%resource.repeat(item).where(linkId in ({})).answer.value", links.join(" | "));
    let latest = format!(
        "{days}.aggregate(iif($total.empty(), $this, iif($this > $total, $this, $total)), {{}})"
    );
    let endless = shown(program).into_iter().filter(|it| is_endless(program, it));
    let endless = expression::either(endless.map(|it| held(program, &it)).collect());
    let is_dated = format!("{} and {endless}.not()", is_number(OUTCOME, &[rank(Effect::Wait)]));
    let mut item =
        json!({ "linkId": own("earliest"), "text": form.wording.words.earliest, "type": "date" });
    calculate(&mut item, &format!("iif({is_dated}, {latest}, {{}})"));
    enable(&mut item, When::Expression(is_dated));
    item
}

/// Whether a wait ends on no day that can be named.
fn is_endless(program: &Program, it: &Shown) -> bool {
    let end = match it.met {
        Met::Answer(n, k) => program.questions[n].choices[k].end,
        Met::Rule(_) => None,
    };
    it.effect == Effect::Wait && !matches!(end, Some(End::After(_)))
}

/// A reason, shown once the sheet is complete.
fn reason(form: Form, it: &Shown) -> Value {
    let program = &form.quiz.program;
    let mut item = display(&own(&it.id), &in_words(form, it));
    let complete = exists(OUTCOME);
    let when = match it.met {
        Met::Answer(n, k) if program.relaxing(n).next().is_none() => {
            When::All(vec![native(form, Given { question: n, choice: k }), complete])
        }
        Met::Rule(n) if program.rules[n].when.iter().all(|it| it.0.len() == 1) => {
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
    let (what, until, first, page) = match it.met {
        Met::Answer(n, k) => {
            let question = &form.wording.questions[n];
            let answer = &question.answers[k];
            let page = form.quiz.program.questions[n].page.as_ref();
            (format!("{} {}", question.ask, answer.say), &answer.until, &answer.first, page)
        }
        Met::Rule(n) => {
            let rule = &form.wording.rules[n];
            let page = Some(&form.quiz.program.rules[n].page);
            (rule.when.clone(), &rule.until, &rule.first, page)
        }
    };
    let mut all = format!("{} {what}", words.you_said);
    let mut add = |before: &str, text: &str| {
        if !all.ends_with(['.', '?', '!']) {
            all.push('.');
        }
        all.push_str(&format!(" {before} {text}"));
    };
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
