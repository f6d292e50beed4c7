//! Texts that stand for a value: a time or a number, written or taken from a fact.

use crate::calendar::{Duration, DurationRange};
use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown;
use crate::quiz::program::End;
use crate::quiz::text::Known;
use crate::yaml::At;

/// The text with every fact in it replaced by its value.
pub fn resolved(text: &At<String>, known: &Known) -> Result<String, Box<Diagnostic>> {
    let document = markdown::parse(text.text());
    let mut values = Vec::new();
    for fact in &document.facts {
        let Some(value) = (known.facts)(&fact.name) else {
            let message = format!("there is no fact `{}`", fact.name);
            let fault = Fault::UNREADABLE_BAND
                .at(text.span, message)
                .help("add it to `facts.yaml`, or write the value itself");
            return Err(Box::new(fault));
        };
        values.push(value);
    }
    Ok(markdown::to_plain(&text.value, &document, &values).trim().to_owned())
}

/// Whether a text takes its value from a fact.
pub fn names_fact(text: &At<String>) -> bool {
    !markdown::parse(text.text()).facts.is_empty()
}

/// A length of time. Of a range the longer end counts, which is the safe one.
pub fn duration(text: &At<String>, known: &Known) -> Result<Duration, Box<Diagnostic>> {
    let value = resolved(text, known)?;
    let range = DurationRange::parse(&value).map_err(|_| {
        let message = format!("`{value}` is not a length of time");
        Fault::UNREADABLE_BAND
            .at(text.span, message)
            .help("write it like `3 months`, or name a fact that is one: `\"[=name]\"`")
    })?;
    if range.to.amount == 0 {
        let message = format!("no time is shorter ago than `{value}`");
        let fault = Fault::UNREADABLE_BAND
            .at(text.span, message)
            .help("write a longer time, or leave this band out");
        return Err(Box::new(fault));
    }
    Ok(range.to)
}

/// A whole number: `18`, or a fact such as `18 years`.
pub fn number(text: &At<String>, known: &Known) -> Result<i64, Box<Diagnostic>> {
    let value = resolved(text, known)?;
    whole(&value).ok_or_else(|| {
        let message = format!("`{value}` is not a whole number");
        let fault = Fault::UNREADABLE_BAND
            .at(text.span, message)
            .help("write it like `18`, or name a fact that is one: `\"[=name]\"`");
        Box::new(fault)
    })
}

/// The number of a text such as `18` or `18 years`.
pub fn whole(value: &str) -> Option<i64> {
    let mut words = value.split_whitespace();
    let number = words.next()?.parse().ok()?;
    let is_unit = |it: &str| it.parse::<i64>().is_err();
    (words.next().is_none_or(is_unit) && words.next().is_none()).then_some(number)
}

/// When a wait ends: a length of time counts from the date that was answered.
pub fn end(until: &At<String>, dated: bool, known: &Known) -> End {
    let value = resolved(until, known).unwrap_or_default();
    match DurationRange::parse(&value) {
        Ok(range) if dated => End::After(range.to),
        _ => End::Condition,
    }
}
