//! Texts that stand for a value: a time or a number, written or taken from a fact.

use crate::calendar::{Duration, DurationRange, Often, Unit};
use crate::diagnostic::{Diagnostic, Fault, Refusal};
use crate::markdown;
use crate::quiz::program::{End, LIFETIME};
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

/// A whole number: `18`, or one with a unit, such as `18 years`, that is the unit of its question.
pub fn number(
    text: &At<String>,
    unit: Option<&str>,
    known: &Known,
) -> Result<i64, Box<Diagnostic>> {
    let value = resolved(text, known)?;
    whole(&value, unit).map_err(|it| {
        let fault = Fault::UNREADABLE_BAND.at(text.span, it.what);
        Box::new(fault.help(it.write))
    })
}

/// The number of a text such as `18` or `18 years`, counted in that unit.
///
/// # Errors
///
/// When it is none, or is one of something else.
pub fn whole(value: &str, unit: Option<&str>) -> Result<i64, Refusal> {
    let none = || {
        let what = format!("`{value}` is not a whole number");
        Refusal::new(what, "write it like `18`, or name a fact that is one: `\"[=name]\"`")
    };
    let (number, own) = counted(value).ok_or_else(none)?;
    let (Some(own), Some(unit)) = (own, unit) else {
        return match own {
            None => Ok(number),
            Some(own) => {
                let what =
                    format!("`{value}` counts {own}, and the question does not say what it counts");
                Err(Refusal::new(
                    what,
                    format!("add `unit: {own}` to the `number:` of the question"),
                ))
            }
        };
    };
    converted(number, own, unit).ok_or_else(|| {
        let what = format!("`{value}` is no whole number of {unit}, which the question counts");
        Refusal::new(
            what,
            format!("write it in {unit}, or let the question count {own}: `unit: {own}`"),
        )
    })
}

/// A number and, if there is one, the unit behind it.
fn counted(value: &str) -> Option<(i64, Option<&str>)> {
    let end = value.find(|it: char| !it.is_ascii_digit() && it != '-').unwrap_or(value.len());
    let unit = value[end..].trim();
    let starts_well = unit.starts_with(|it: char| it.is_alphabetic() || it == '%' || it == '°');
    let has_numbers = unit.split_whitespace().any(|it| it.parse::<f64>().is_ok());
    let number = value[..end].parse().ok()?;
    match unit {
        "" => Some((number, None)),
        _ => (starts_well && !has_numbers).then_some((number, Some(unit))),
    }
}

/// So many of one unit as a whole number of another: 24 months are 2 years, and 18 are none.
fn converted(number: i64, from: &str, to: &str) -> Option<i64> {
    let plain = |it: &str| it.trim().trim_end_matches('.').to_lowercase();
    if plain(from) == plain(to)
        || plain(from).trim_end_matches('s') == plain(to).trim_end_matches('s')
    {
        return Some(number);
    }
    Unit::parse(&plain(from))?.convert(number, Unit::parse(&plain(to))?)
}

/// When a wait ends that has something to do with a date, from which a length of time counts.
pub fn dated_end(until: &At<String>, known: &Known, found: &mut Vec<Diagnostic>) -> End {
    let value = resolved(until, known).unwrap_or_default();
    let Ok(range) = DurationRange::parse(&value) else { return End::Condition };
    if range.to.ends_after(LIFETIME) != Often::Never {
        let message = format!("nobody can wait for `{value}`");
        found.push(
            Fault::UNREADABLE_BAND
                .at(until.span, message)
                .help("write how long it lasts, such as `3 months`"),
        );
    }
    End::After(range.to)
}
