//! As written → resolved: choices are made of short forms and bands, names become places.

use std::collections::BTreeMap;

use super::written::{Effect, Plan, Question as Written, Unsure};
use super::{Asked, Choice, Clause, Question, Quiz, Say, Step, faults};
use crate::diagnostic::{Diagnostic, Reported, did_you_mean};
use crate::source::Span;
use crate::yaml::At;

/// One quiz of the plan and all questions, which are given in the order of their pages.
pub fn compile(plan: &Plan, asked: &[Asked]) -> Reported<Quiz> {
    let mut found = Vec::new();
    faults::of_questions(asked, &mut found);
    let questions = in_order(plan, asked, &mut found);
    faults::never_asked(asked, &questions, &mut found);
    let places: BTreeMap<String, usize> =
        questions.iter().enumerate().map(|(n, it)| (id(it), n)).collect();
    let mut compiled: Vec<Question> = questions.iter().map(|it| question(it, &mut found)).collect();
    let clauses: Vec<Vec<Clause>> = questions
        .iter()
        .map(|it| shown(it, (&questions, &compiled), &places, &mut found))
        .collect();
    for (question, shown) in compiled.iter_mut().zip(clauses) {
        question.shown = shown;
    }
    for rule in &plan.rules {
        let at = rule.id.span;
        clauses_of(&rule.when, at, (&compiled, &places), &mut found);
        for name in
            rule.relax.iter().flat_map(|it| it.keys()).filter(|it| !places.contains_key(*it))
        {
            found.push(unknown_question(name, at, &places));
        }
    }
    let steps = steps(plan, &questions);
    let (title, intro) = (plan.title.clone(), plan.intro.clone());
    let quiz = Quiz { title, intro, steps, questions: compiled, outcomes: plan.outcomes.clone() };
    Reported { value: quiz, diagnostics: found }
}

/// The name of a question: its own, or else that of its page.
pub(super) fn id(asked: &Asked) -> String {
    asked.question.id.as_ref().map_or(asked.default_id, |it| &it.value).to_owned()
}

/// By step, then by `order`; a follow-up right behind the question that opens it.
fn in_order<'a>(plan: &Plan, asked: &[Asked<'a>], found: &mut Vec<Diagnostic>) -> Vec<Asked<'a>> {
    let step_of = |it: &Asked| {
        let step = it.question.step.as_ref()?;
        plan.steps.iter().position(|known| known.id.value == step.value)
    };
    for step in asked.iter().filter_map(|it| it.question.step.as_ref()) {
        if !plan.steps.iter().any(|it| it.id.value == step.value) {
            let known = plan.steps.iter().map(|it| it.id.value.as_str());
            found.push(unknown("unknown-step", step, "step of the quiz", known));
        }
    }
    let opened: Vec<&str> =
        asked.iter().flat_map(|it| opens(it.question)).map(String::as_str).collect();
    let mut roots: Vec<&Asked> =
        asked.iter().filter(|it| !opened.contains(&id(it).as_str())).collect();
    roots.sort_by_key(|it| {
        (step_of(it).unwrap_or(usize::MAX), it.question.order.unwrap_or(i64::MAX))
    });
    let mut ordered: Vec<Asked> = Vec::new();
    let mut waiting: Vec<&Asked> = roots.into_iter().rev().collect();
    while let Some(next) = waiting.pop() {
        if ordered.iter().any(|it| id(it) == id(next)) {
            continue;
        }
        ordered.push(next.clone());
        for follow_up in opens(next.question).into_iter().rev() {
            waiting.extend(asked.iter().find(|it| id(it) == *follow_up));
        }
    }
    ordered
}

fn opens(question: &Written) -> Vec<&String> {
    let choices = question.options.iter().flatten();
    choices.filter_map(|it| it.ask.as_ref()).flat_map(|it| it.words()).collect()
}

fn question(asked: &Asked, found: &mut Vec<Diagnostic>) -> Question {
    let written = asked.question;
    let mut choices = choices(written);
    if choices.is_empty() {
        found.push(
            Diagnostic::error(
                "question-without-answers",
                written.ask.span,
                "this question has no answers to choose from",
            )
            .help("add `options:`, `yes: talk`, `date:` or `number:`"),
        );
    }
    let effect = match &written.unsure {
        None => Some(Effect::Talk),
        Some(Unsure::Has(effect)) => Some(*effect),
        Some(Unsure::Omitted(_)) => None,
    };
    if written.many {
        choices.push(choice("none", Say::None, Effect::Ok));
    }
    if !choices.iter().any(|it| it.id == "unsure") {
        choices.extend(effect.map(|it| choice("unsure", Say::Unsure, it)));
    }
    Question {
        id: id(asked),
        span: written.ask.span,
        ask: written.ask.clone(),
        hint: written.hint.clone(),
        why: written.why.clone(),
        page: asked.page.map(str::to_owned),
        many: written.many,
        choices,
        shown: Vec::new(),
    }
}

fn choice(id: &str, say: Say, effect: Effect) -> Choice {
    Choice { id: id.to_owned(), say, effect, until: None, first: None }
}

/// The answers of a question, without those that are the same for all.
pub(super) fn choices(written: &Written) -> Vec<Choice> {
    if let Some(options) = &written.options {
        return options.iter().map(option).collect();
    }
    if let Some(date) = &written.date {
        return dated(&date.bands);
    }
    if let Some(number) = &written.number {
        return counted(&number.bands);
    }
    let Some(yes) = &written.yes else { return Vec::new() };
    let no = written.no.as_ref().map_or(Effect::Ok, |it| it.value);
    let (until, first) = (written.until.clone(), written.first.clone());
    let yes = Choice { until, first, ..choice("yes", Say::Yes, yes.value) };
    vec![yes, choice("no", Say::No, no)]
}

fn option(written: &super::WrittenChoice) -> Choice {
    let id = written.id.as_ref().map_or_else(|| slug(&written.say.value), |it| it.value.clone());
    let effect = written.effect.as_ref().map_or(Effect::Ok, |it| it.value);
    let (until, first) = (written.until.clone(), written.first.clone());
    Choice { id, say: Say::Written(written.say.clone()), effect, until, first }
}

fn dated(bands: &[super::DateBand]) -> Vec<Choice> {
    let mut last: Option<&At<String>> = None;
    let mut choices = Vec::new();
    for (n, band) in bands.iter().enumerate() {
        let (say, effect) = match (&band.within, &band.effect, &band.otherwise, last) {
            (Some(within), Some(effect), _, None) => (Say::Within(within.clone()), effect.value),
            (Some(within), Some(effect), _, Some(last)) => {
                (Say::BetweenAgo(last.clone(), within.clone()), effect.value)
            }
            (_, _, Some(effect), Some(last)) => (Say::LongerAgo(last.clone()), effect.value),
            _ => continue,
        };
        last = band.within.as_ref().or(last);
        let id = band.id.as_ref().map_or_else(|| band_id(n, bands.len()), |it| it.value.clone());
        choices.push(Choice {
            id,
            say,
            effect,
            until: band.until.clone(),
            first: band.first.clone(),
        });
    }
    choices
}

fn counted(bands: &[super::NumberBand]) -> Vec<Choice> {
    let mut last: Option<&At<String>> = None;
    let mut choices = Vec::new();
    for (n, band) in bands.iter().enumerate() {
        let (say, effect) = match (&band.below, &band.effect, &band.otherwise, last) {
            (Some(below), Some(effect), _, None) => (Say::Below(below.clone()), effect.value),
            (Some(below), Some(effect), _, Some(last)) => {
                (Say::Between(last.clone(), below.clone()), effect.value)
            }
            (None, _, Some(effect), Some(last)) => (Say::AtLeast(last.clone()), effect.value),
            _ => continue,
        };
        last = band.below.as_ref().or(last);
        let id = band.id.as_ref().map_or_else(|| band_id(n, bands.len()), |it| it.value.clone());
        choices.push(Choice {
            id,
            say,
            effect,
            until: band.until.clone(),
            first: band.first.clone(),
        });
    }
    choices
}

fn band_id(n: usize, of: usize) -> String {
    if n + 1 == of { "else".to_owned() } else { format!("band-{}", n + 1) }
}

/// A word made of what a patient says.
fn slug(say: &str) -> String {
    let words = say.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// The clauses of a question: from the answers that open it, and from its own `when:`.
fn shown(
    asked: &Asked,
    (all, compiled): (&[Asked], &[Question]),
    places: &BTreeMap<String, usize>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Clause> {
    let own = id(asked);
    let mut opened: Clause = Vec::new();
    for (n, other) in all.iter().enumerate() {
        for (k, option) in other.question.options.iter().flatten().enumerate() {
            if option.ask.as_ref().is_some_and(|it| it.words().contains(&own)) {
                opened.push((n, k));
            }
        }
    }
    let at = asked.question.ask.span;
    for target in opens(asked.question).into_iter().filter(|it| !places.contains_key(*it)) {
        found.push(unknown_question(target, at, places));
    }
    let mut clauses: Vec<Clause> = if opened.is_empty() { Vec::new() } else { vec![opened] };
    if let Some(when) = &asked.question.when {
        clauses.extend(clauses_of(when, at, (compiled, places), found));
    }
    clauses
}

/// The places of answers that are named: one clause for each question.
fn clauses_of(
    when: &BTreeMap<String, Vec<String>>,
    at: Span,
    (compiled, places): (&[Question], &BTreeMap<String, usize>),
    found: &mut Vec<Diagnostic>,
) -> Vec<Clause> {
    let mut clauses = Vec::new();
    for (name, answers) in when {
        let Some(&n) = places.get(name) else {
            found.push(unknown_question(name, at, places));
            continue;
        };
        let choices = &compiled[n].choices;
        let mut clause = Clause::new();
        for answer in answers {
            match choices.iter().position(|it| it.id == *answer) {
                Some(k) => clause.push((n, k)),
                None => {
                    let known = choices.iter().map(|it| it.id.as_str());
                    let (at, what) = (At::new(answer.clone(), at), format!("answer to `{name}`"));
                    found.push(unknown("unknown-question", &at, &what, known));
                }
            }
        }
        clauses.push(clause);
    }
    clauses
}

fn unknown_question(name: &str, at: Span, places: &BTreeMap<String, usize>) -> Diagnostic {
    let (at, known) = (At::new(name.to_owned(), at), places.keys().map(String::as_str));
    unknown("unknown-question", &at, "question of the quiz", known)
}

fn unknown<'a>(
    code: &'static str,
    name: &At<String>,
    what: &str,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let told = Diagnostic::error(code, name.span, format!("`{}` is no {what}", name.value));
    let known: Vec<&str> = known.collect();
    match did_you_mean(&name.value, known.iter().copied()) {
        Some(near) => told.help(format!("did you mean `{near}`?")),
        None if known.is_empty() => told.help("add it to `quiz.yaml`, or take the name away"),
        None => told.help(format!("those there are: {}", known.join(", "))),
    }
}

fn steps(plan: &Plan, questions: &[Asked]) -> Vec<Step> {
    let step_of = |n: usize| questions[n].question.step.as_ref().map(|it| it.value.as_str());
    let mut steps: Vec<Step> = Vec::new();
    let mut placed = vec![false; questions.len()];
    for step in &plan.steps {
        let own: Vec<usize> =
            (0..questions.len()).filter(|&n| step_of(n) == Some(step.id.value.as_str())).collect();
        own.iter().for_each(|&n| placed[n] = true);
        steps.push(Step {
            id: step.id.value.clone(),
            title: Some(step.title.clone()),
            questions: own,
        });
    }
    let rest: Vec<usize> = (0..questions.len()).filter(|&n| !placed[n]).collect();
    if !rest.is_empty() {
        steps.push(Step { id: String::new(), title: None, questions: rest });
    }
    steps.retain(|it| !it.questions.is_empty());
    steps
}
