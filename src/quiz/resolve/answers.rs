//! The answers of a question, whatever they are written as.

use super::bands;
use super::named::Named;
use super::read::{Read, end, endless, said};
use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown::slug;
use crate::quiz::Effect;
use crate::quiz::program::{Choice, End, Kind};
use crate::quiz::text::{ChoiceText, Known, Say};
use crate::quiz::written::{Choice as Written, Question, Unsure};
use crate::source::Span;
use crate::yaml::At;

/// Reads the answers, and adds "None of these" and "I am not sure" where they belong.
pub fn read(it: &Named, known: &Known, found: &mut Vec<Diagnostic>) -> Read {
    let written = it.written();
    let mut read = one_way(written, known, found);
    if read.kind == Kind::Many {
        read.push(choice("none", Effect::Ok, None), said(written.ask.span, Say::None));
    }
    duplicates(&read, found);
    unsure(written, &mut read, found);
    idle_reasons(it.asked.screens, &read, found);
    unread(&read, found);
    if it.asked.page.is_none() {
        unexplained(&read, found);
    }
    read
}

/// The answers by the one of four ways in which they are written.
fn one_way(written: &Question, known: &Known, found: &mut Vec<Diagnostic>) -> Read {
    let ways = [
        ("options", written.options.as_ref().map(|it| it.span)),
        ("yes", written.yes.as_ref().map(|it| it.span)),
        ("date", written.date.as_ref().map(|it| it.span)),
        ("number", written.number.as_ref().map(|it| it.span)),
    ];
    let mut used = ways.iter().filter_map(|(name, span)| Some((*name, (*span)?)));
    let first = used.next();
    if let (Some((first, _)), Some((second, span))) = (first, used.next()) {
        let message = format!("the answers are written in two ways: `{first}:` and `{second}:`");
        let fault = Fault::ANSWERS_IN_TWO_WAYS.at(span, message);
        found.push(fault.help(format!("keep the one that is meant and take out `{second}:`")));
    }
    idle(written, first.map(|it| it.0), found);
    match first.map(|it| it.0) {
        Some("options") => options(written, found),
        Some("yes") => short(written, found),
        Some("date") => bands::date(written, known, found),
        Some("number") => bands::number(written, known, found),
        _ => {
            let message = "this question has no answers to choose from";
            found.push(
                Fault::QUESTION_WITHOUT_ANSWERS
                    .at(written.ask.span, message)
                    .help("add `options:`, `yes: talk`, `date:` or `number:`"),
            );
            Read::of(Kind::One)
        }
    }
}

/// Keys that belong to another way of writing the answers.
fn idle(written: &Question, way: Option<&str>, found: &mut Vec<Diagnostic>) {
    let mut tell = |span: Span, key: &str, help: &str| {
        let message = format!("`{key}:` has no meaning here");
        found.push(Fault::IDLE_KEY.at(span, message).help(help));
    };
    if way == Some("yes") {
        return;
    }
    let unsure_waits =
        matches!(&written.unsure, Some(it) if effect_of(&it.value) == Some(Effect::Wait));
    if let Some(until) = written.until.as_ref().filter(|_| !unsure_waits) {
        tell(until.span, "until", "write it beside the answer that waits");
    }
    if let Some(first) = &written.first {
        tell(first.span, "do", "write it beside the answer that it follows");
    }
    if let Some(it) = &written.tell {
        tell(it.span, "tell", "write it beside the answer that it is about");
    }
    if let Some(no) = &written.no {
        tell(no.span, "no", "write `yes:` too, or take this out");
    }
}

fn options(written: &Question, found: &mut Vec<Diagnostic>) -> Read {
    let Some(options) = &written.options else { return Read::of(Kind::One) };
    let mut read = Read::of(if written.many { Kind::Many } else { Kind::One });
    if options.value.is_empty() {
        let message = "this question has no answers to choose from";
        found.push(
            Fault::QUESTION_WITHOUT_ANSWERS
                .at(options.span, message)
                .help("write at least two: `- {say: \"Yes\", effect: talk}`"),
        );
    }
    for option in &options.value {
        let id = option_id(option, found);
        if option.effect.is_none() && option.ask.is_none() {
            let message = "nothing says what this answer does";
            found.push(Fault::ANSWER_WITHOUT_EFFECT.at(option.say.span, message).help(format!(
                "add `effect:` with {}, or `ask:` with a follow-up",
                Effect::Ok.listed_from()
            )));
        }
        let span = option.effect.as_ref().map_or(option.say.span, |it| it.span);
        let effect = option.effect.as_ref().map_or(Effect::Ok, |it| it.value);
        let end = end(&At::new(effect, span), option.until.as_ref(), found);
        let text = ChoiceText {
            until: option.until.clone(),
            first: option.first.clone(),
            tell: option.tell.clone(),
            because: option.because.clone(),
            ..said(span, Say::Written(option.say.clone()))
        };
        let excused = option.because.is_some();
        read.push(Choice { excused, ..choice(&id, effect, end) }, text);
    }
    read
}

fn option_id(option: &Written, found: &mut Vec<Diagnostic>) -> String {
    let (id, span) = match &option.id {
        Some(id) => (id.value.clone(), id.span),
        None => (slug(&option.say.value), option.say.span),
    };
    if super::named::is_id(&id) {
        return id;
    }
    let (message, help) = match &option.id {
        Some(_) => (format!("`{id}` cannot be an id"), "use small letters, digits and hyphens"),
        None => (
            "no id can be made of this answer".to_owned(),
            "add `id: …` beside it: small letters, digits and hyphens",
        ),
    };
    found.push(Fault::UNUSABLE_ID.at(span, message).help(help));
    id
}

/// `yes:` and `no:`.
fn short(written: &Question, found: &mut Vec<Diagnostic>) -> Read {
    let mut read = Read::of(Kind::One);
    let Some(yes) = &written.yes else { return read };
    let yes_end = end(yes, written.until.as_ref(), found);
    let text = ChoiceText {
        until: written.until.clone(),
        first: written.first.clone(),
        tell: written.tell.clone(),
        ..said(yes.span, Say::Yes)
    };
    read.push(choice("yes", yes.value, yes_end), text);
    let no = written.no.clone().unwrap_or_else(|| At::new(Effect::Ok, yes.span));
    let no_end = end(&no, None, found);
    read.push(choice("no", no.value, no_end), said(no.span, Say::No));
    read
}

/// "I am not sure" stands last, whoever wrote it.
fn unsure(written: &Question, read: &mut Read, found: &mut Vec<Diagnostic>) {
    if let Some(n) = read.choices.iter().position(|it| it.id == "unsure") {
        if let Some(other) = &written.unsure {
            let message = "what doubt does is said twice: here, and in the answer `unsure`";
            let fault = Fault::DUPLICATE_ANSWER.at(other.span, message);
            let fault = fault.note(read.said[n].span, "the answer stands here");
            found
                .push(fault.help("keep the answer and take `unsure:` out, or the other way round"));
        }
        let (choice, text) = (read.choices.remove(n), read.said.remove(n));
        return read.push(choice, text);
    }
    let (effect, span) = match &written.unsure {
        None => (Effect::Talk, written.ask.span),
        Some(At { value: Unsure::Omitted(it), .. }) if it.omit => return,
        Some(it) => (effect_of(&it.value).unwrap_or(Effect::Talk), it.span),
    };
    let tell = written.unsure.as_ref().and_then(|it| it.value.tell()).cloned();
    let end = (effect == Effect::Wait).then_some(End::Condition);
    if effect == Effect::Wait && written.until.is_none() {
        found.push(endless(span));
    }
    let until = written.until.clone().filter(|_| effect == Effect::Wait);
    read.push(choice("unsure", effect, end), ChoiceText { until, tell, ..said(span, Say::Unsure) });
}

fn effect_of(unsure: &Unsure) -> Option<Effect> {
    match unsure {
        Unsure::Has(effect) => Some(*effect),
        Unsure::Told(it) => Some(it.effect),
        Unsure::Omitted(_) => None,
    }
}

fn duplicates(read: &Read, found: &mut Vec<Diagnostic>) {
    for (n, choice) in read.choices.iter().enumerate().filter(|it| !it.1.id.is_empty()) {
        let Some(first) = read.choices[..n].iter().position(|it| it.id == choice.id) else {
            continue;
        };
        let span = |n: usize| match &read.said[n].say {
            Say::Written(say) => say.span,
            _ => read.said[n].span,
        };
        let message = format!("two answers of this question have the id `{}`", choice.id);
        found.push(
            Fault::DUPLICATE_ANSWER
                .at(span(n), message)
                .note(span(first), "the first stands here")
                .help("say it in other words, or give one of them an `id:` of its own"),
        );
    }
}

/// A reason why an answer is harmless, where none is wanted. Left to stand it would go on to excuse
/// the answer once somebody weakens it.
fn idle_reasons(screens: bool, read: &Read, found: &mut Vec<Diagnostic>) {
    for (choice, text) in read.choices.iter().zip(&read.said) {
        let Some(because) = &text.because else { continue };
        let is_wanted =
            screens && choice.effect < Effect::Talk && !choice.is_no() && !choice.is_doubt();
        if !is_wanted {
            found.push(
                Fault::IDLE_KEY.at(because.span, "`because:` has no meaning here").help(
                    "only an answer about a contraindication that holds nobody back, and is no plain no, needs a reason; take it out",
                ),
            );
        }
    }
}

/// What an answer means is read beside its effect; where it has none, nobody reads it.
fn unread(read: &Read, found: &mut Vec<Diagnostic>) {
    let harmless = read.choices.iter().zip(&read.said).filter(|it| it.0.effect == Effect::Ok);
    for tell in harmless.filter_map(|it| it.1.tell.as_ref()) {
        found.push(Fault::IDLE_KEY.at(tell.span, "nobody ever reads this `tell:`").help(
            "the result shows only answers that do more than `ok`; take it out, or give the answer another effect",
        ));
    }
}

fn unexplained(read: &Read, found: &mut Vec<Diagnostic>) {
    for (choice, text) in read.choices.iter().zip(&read.said) {
        if choice.effect >= Effect::Wait {
            let message = format!("`{}` names no page that explains it", choice.effect.word());
            found.push(
                Fault::UNEXPLAINED_EFFECT
                    .at(text.span, message)
                    .help("add `page: …` to the question: the id of the page that says why"),
            );
        }
    }
}

/// An answer in words.
fn choice(id: &str, effect: Effect, end: Option<End>) -> Choice {
    Choice { id: id.to_owned(), effect, band: None, end, excused: false }
}
