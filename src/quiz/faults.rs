//! What is wrong with questions as they are written. A question that could be lost without a word
//! would let a patient through whom it should have held back, so each is told.

use super::compile::{choices, id};
use super::written::{DateBand, NumberBand, Question as Written};
use super::{Asked, Say};
use crate::calendar::Duration;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::At;

const WRONG: &str = "wrong-value";

/// Faults of each question by itself, and of two that have one id.
pub(super) fn of_questions(asked: &[Asked], found: &mut Vec<Diagnostic>) {
    for (n, it) in asked.iter().enumerate() {
        let own = id(it);
        let first = asked[..n].iter().find(|other| id(other) == own);
        found.extend(first.map(|first| twice(it, first, &own)));
        if !is_name(&own) {
            found.push(no_name(
                &own,
                it.question.id.as_ref().map_or(it.question.ask.span, |it| it.span),
            ));
        }
        of_answers(it.question, found);
    }
}

/// Questions that no answer leads to, because they open each other in a circle.
pub(super) fn never_asked(asked: &[Asked], ordered: &[Asked], found: &mut Vec<Diagnostic>) {
    let is_asked = |it: &&Asked| ordered.iter().any(|other| id(other) == id(it));
    for it in asked.iter().filter(|it| !is_asked(it)) {
        let message = format!(
            "the question `{}` is never asked: it is opened only by itself, or in a circle",
            id(it)
        );
        found.push(Diagnostic::error("circular-question", it.question.ask.span, message).help(
            "let a question that is always asked open it, or take an `ask:` out of the circle",
        ));
    }
}

fn twice(it: &Asked, first: &Asked, id: &str) -> Diagnostic {
    let message = format!("two questions of the quiz have the id `{id}`");
    Diagnostic::error("duplicate-question", it.question.ask.span, message)
        .note(first.question.ask.span, "the first stands here")
        .help("give one of them another `id:`")
}

/// Ids stand in the addresses of a page and in its style.
fn is_name(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|it| it.is_alphanumeric() || it == '-' || it == '_')
}

fn no_name(id: &str, span: Span) -> Diagnostic {
    let message = match id {
        "" => "these words give no id: they have no letter or digit".to_owned(),
        id => format!("`{id}` cannot be the id of a question or an answer"),
    };
    Diagnostic::error(WRONG, span, message)
        .help("add an `id:` of letters, digits and hyphens, such as `keloid-scars`")
}

fn of_answers(question: &Written, found: &mut Vec<Diagnostic>) {
    let forms = [
        ("yes", question.yes.is_some()),
        ("options", question.options.is_some()),
        ("date", question.date.is_some()),
        ("number", question.number.is_some()),
    ];
    let forms: Vec<&str> = forms.iter().filter(|it| it.1).map(|it| it.0).collect();
    if let [first, second, ..] = forms[..] {
        let message =
            format!("the answers are written in two ways, as `{first}` and as `{second}`");
        found
            .push(Diagnostic::error(WRONG, question.ask.span, message).help("keep one of the two"));
    }
    let choices = choices(question);
    for (n, choice) in choices.iter().enumerate() {
        let Say::Written(say) = &choice.say else { continue };
        if !is_name(&choice.id) {
            found.push(no_name(&choice.id, say.span));
        } else if let Some(Say::Written(first)) =
            choices[..n].iter().find(|it| it.id == choice.id).map(|it| &it.say)
        {
            let message = format!("two answers of this question have the id `{}`", choice.id);
            let told = Diagnostic::error(WRONG, say.span, message);
            found.push(
                told.note(first.span, "the first stands here").help("give one of them an `id:`"),
            );
        }
    }
    let dates =
        question.date.iter().flat_map(|it| &it.bands).map(Band::of_date).collect::<Vec<_>>();
    let numbers = question.number.iter().flat_map(|it| &it.bands).map(Band::of_number);
    for bands in [dates, numbers.collect()] {
        of_bands(&bands, question.ask.span, found);
    }
}

/// A stretch of time or of numbers.
struct Band<'a> {
    limit: Option<&'a At<String>>,
    /// The limit as a number, for what can be compared; a fact cannot.
    size: Result<f64, ()>,
    has_effect: bool,
    is_rest: bool,
}

impl<'a> Band<'a> {
    fn of_date(band: &'a DateBand) -> Band<'a> {
        let size = |it: &At<String>| {
            Duration::parse(&it.value).map(|it| it.about_minutes() as f64).map_err(drop)
        };
        Band {
            limit: band.within.as_ref(),
            size: band.within.as_ref().map_or(Err(()), size),
            has_effect: band.effect.is_some(),
            is_rest: band.otherwise.is_some(),
        }
    }

    fn of_number(band: &'a NumberBand) -> Band<'a> {
        let size = |it: &At<String>| it.value.trim().parse::<f64>().map_err(drop);
        Band {
            limit: band.below.as_ref(),
            size: band.below.as_ref().map_or(Err(()), size),
            has_effect: band.effect.is_some(),
            is_rest: band.otherwise.is_some(),
        }
    }
}

/// Every answer falls into one band: they rise, and the last takes the rest.
fn of_bands(bands: &[Band], ask: Span, found: &mut Vec<Diagnostic>) {
    let Some((last, before)) = bands.split_last() else { return };
    let mut wrong = |span: Span, message: String, help: &str| {
        found.push(Diagnostic::error(WRONG, span, message).help(help));
    };
    for (n, band) in before.iter().enumerate() {
        match band.limit {
            Some(limit) if !band.has_effect => {
                wrong(limit.span, "this band has no effect".to_owned(), "add `effect: talk` to it");
            }
            Some(limit) if band.size.is_err() && !limit.value.contains("[=") => {
                let message = format!("`{}` is no limit that a band can have", limit.value);
                wrong(limit.span, message, "write a time such as `3 months`, or a number");
            }
            None => wrong(
                ask,
                format!("band {} of this question has no limit", n + 1),
                "write `within:` or `below:`; `else:` stands last",
            ),
            Some(limit) => {
                let earlier = before[..n].iter().filter_map(|it| it.size.ok());
                let falls = |size: f64| earlier.clone().any(|it| it >= size);
                if band.size.is_ok_and(falls) {
                    wrong(
                        limit.span,
                        "this band is not longer than the one before it".to_owned(),
                        "put the bands in rising order",
                    );
                }
            }
        }
    }
    if !last.is_rest || before.is_empty() {
        let message = "the last band must say what holds for everybody else".to_owned();
        wrong(
            last.limit.map_or(ask, |it| it.span),
            message,
            "end the bands with `- {else: ok}`, behind at least one other",
        );
    }
}
