//! Bands of dates and of numbers → answers.

use super::read::{Read, end, said};
use super::rising::{self, Length, Number, Place};
use super::value;
use crate::calendar::Duration;
use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown::slug;
use crate::quiz::Effect;
use crate::quiz::program::{Band, Choice, End, Kind};
use crate::quiz::text::{ChoiceText, Known, Say};
use crate::quiz::written::{Counted, DateBand, NumberBand, Precision, Question};
use crate::source::Span;
use crate::yaml::At;

/// What every band has, of dates or of numbers.
struct Common<'a> {
    span: Span,
    bound: Option<&'a At<String>>,
    effect: Option<&'a At<Effect>>,
    otherwise: Option<&'a At<Effect>>,
    id: Option<&'a At<String>>,
    until: Option<&'a At<String>>,
    first: Option<&'a At<String>>,
    tell: Option<&'a At<String>>,
}

/// The answers of a question for a date.
pub fn date(written: &Question, known: &Known, found: &mut Vec<Diagnostic>) -> Read {
    let Some(dated) = &written.date else { return Read::of(Kind::One) };
    let mut read = Read::of(Kind::Date(dated.value.precision.unwrap_or(Precision::Day)));
    let bands: Vec<Common> = dated.value.bands.iter().map(of_date).collect();
    shape(&bands, dated.span, "within: 3 months", found);
    let mut last: Option<Duration> = None;
    let mut nearer: Vec<Length> = Vec::new();
    let mut above = Effect::Ok;
    for band in &bands {
        let Some((effect, span)) = effect(band, found) else { continue };
        let bound = match band.bound.map(|it| (it, value::duration(it, known))) {
            Some((_, Err(fault))) => {
                found.push(*fault);
                continue;
            }
            Some((at, Ok(bound))) => {
                let length = Length { at, value: bound };
                match rising::length(&length, &nearer, effect <= above) {
                    Place::Fine => {}
                    Place::Wrong(told) => found.push(told),
                    Place::Empty(told) => {
                        found.push(told);
                        continue;
                    }
                }
                nearer.push(length);
                Some(bound)
            }
            None => None,
        };
        above = effect;
        let say = match (last, bound) {
            (None, Some(bound)) => Say::Within(bound),
            (Some(last), Some(bound)) => Say::BetweenAgo(last, bound),
            (Some(last), None) => Say::LongerAgo(last),
            (None, None) => continue,
        };
        last = bound.or(last);
        let end = match (effect, band.until, bound) {
            (Effect::Wait, Some(until), _) => Some(value::dated_end(until, known, found)),
            (Effect::Wait, None, Some(bound)) => Some(End::After(bound)),
            (effect, until, _) => end(&At::new(effect, span), until, found),
        };
        let default = bound.map_or_else(|| "else".to_owned(), |it| slug(&format!("within {it}")));
        let choice = Choice {
            id: id(band, default, found),
            effect,
            band: Some(bound.map_or(Band::Else, Band::Within)),
            end,
            excused: false,
        };
        read.push(choice, text(band, span, say));
    }
    read
}

/// The answers of a question for a number.
pub fn number(written: &Question, known: &Known, found: &mut Vec<Diagnostic>) -> Read {
    let Some(at) = &written.number else { return Read::of(Kind::One) };
    let (from, to) = range(&at.value, found);
    let unit = at.value.unit.as_deref();
    let mut read = Read::of(Kind::Number { unit: at.value.unit.clone(), from, to });
    let bands: Vec<Common> = at.value.bands.iter().map(of_number).collect();
    shape(&bands, at.span, "below: 18", found);
    let mut last: Option<i64> = None;
    let mut above = Effect::Ok;
    for band in &bands {
        let Some((effect, span)) = effect(band, found) else { continue };
        let bound = match band.bound.map(|it| (it, value::number(it, unit, known))) {
            Some((_, Err(fault))) => {
                found.push(*fault);
                continue;
            }
            Some((at, Ok(bound))) => {
                let number = Number { at, value: bound, last, is_milder: effect <= above };
                match rising::number(&number, from..=to) {
                    Place::Fine => {}
                    Place::Wrong(told) => found.push(told),
                    Place::Empty(told) => {
                        found.push(told);
                        continue;
                    }
                }
                Some(bound)
            }
            None => None,
        };
        above = effect;
        let say = match (last, bound) {
            (None, Some(bound)) => Say::Below(bound),
            (Some(last), Some(bound)) => Say::Between(last, bound - 1),
            (Some(last), None) => Say::AtLeast(last),
            (None, None) => continue,
        };
        last = bound.or(last);
        let default = bound.map_or_else(|| "else".to_owned(), |it| slug(&format!("below {it}")));
        let choice = Choice {
            id: id(band, default, found),
            effect,
            band: Some(bound.map_or(Band::Else, Band::Below)),
            end: end(&At::new(effect, span), band.until, found),
            excused: false,
        };
        read.push(choice, text(band, span, say));
    }
    read
}

fn of_date(it: &At<DateBand>) -> Common<'_> {
    let band = &it.value;
    Common {
        span: it.span,
        bound: band.within.as_ref(),
        effect: band.effect.as_ref(),
        otherwise: band.otherwise.as_ref(),
        id: band.id.as_ref(),
        until: band.until.as_ref(),
        first: band.first.as_ref(),
        tell: band.tell.as_ref(),
    }
}

fn of_number(it: &At<NumberBand>) -> Common<'_> {
    let band = &it.value;
    Common {
        span: it.span,
        bound: band.below.as_ref(),
        effect: band.effect.as_ref(),
        otherwise: band.otherwise.as_ref(),
        id: band.id.as_ref(),
        until: band.until.as_ref(),
        first: band.first.as_ref(),
        tell: band.tell.as_ref(),
    }
}

fn text(band: &Common, span: Span, say: Say) -> ChoiceText {
    let (until, first) = (band.until.cloned(), band.first.cloned());
    ChoiceText { until, first, tell: band.tell.cloned(), ..said(span, say) }
}

/// At least one band with a bound, and `else` once, at the end.
fn shape(bands: &[Common], span: Span, example: &str, found: &mut Vec<Diagnostic>) {
    let help = format!(
        "write them in rising order and end with `else`: `- {{{example}, effect: wait}}`, `- {{else: ok}}`"
    );
    let mut tell = |span: Span, message: &str| {
        found.push(Fault::BANDS_WITHOUT_END.at(span, message).help(help.clone()));
    };
    let last = bands.len().saturating_sub(1);
    if let Some(band) = bands.iter().take(last).find(|it| it.otherwise.is_some()) {
        return tell(band.span, "`else` is everything that is left, so nothing can follow it");
    }
    match bands.last() {
        None => tell(span, "there are no bands"),
        Some(band) if band.otherwise.is_none() => {
            tell(band.span, "the last band is not `else`, so some answers lead nowhere");
        }
        Some(band) if bands.len() == 1 => {
            tell(band.span, "`else` alone makes all answers the same")
        }
        Some(_) => {}
    }
}

/// The effect of a band and its place.
fn effect(band: &Common, found: &mut Vec<Diagnostic>) -> Option<(Effect, Span)> {
    let both = band.otherwise.is_some() && (band.bound.is_some() || band.effect.is_some());
    let it = band.otherwise.or(band.effect).filter(|_| !both);
    let complete = it.is_some() && (band.bound.is_some() || band.otherwise.is_some());
    if !complete {
        let message = match both {
            true => "`else` stands alone: its effect is written behind it",
            false => "this band does not say what it is, or what it does",
        };
        found.push(Fault::INCOMPLETE_BAND.at(band.span, message).help(
            "write `{within: 3 months, effect: wait}`, `{below: 18, effect: stop}` or `{else: ok}`",
        ));
        return None;
    }
    it.map(|it| (it.value, it.span))
}

fn id(band: &Common, default: String, found: &mut Vec<Diagnostic>) -> String {
    let Some(id) = band.id else { return default };
    if !super::named::is_id(&id.value) {
        let message = format!("`{}` cannot be an id", id.value);
        let fault = Fault::UNUSABLE_ID.at(id.span, message);
        found.push(fault.help("use small letters, digits and hyphens"));
    }
    id.value.clone()
}

/// The range of a number.
fn range(counted: &Counted, found: &mut Vec<Diagnostic>) -> (i64, i64) {
    let from = counted.from.as_ref().map_or(0, |it| it.value);
    let to = counted.to.as_ref().map_or(999_999, |it| it.value);
    if let Some(at) = counted.to.as_ref().or(counted.from.as_ref()).filter(|_| from >= to) {
        let message = format!("no number lies between {from} and {to}");
        found.push(
            Fault::BANDS_OUT_OF_ORDER
                .at(at.span, message)
                .help("write the least number in `from:` and the greatest in `to:`"),
        );
    }
    (from, to)
}
