//! Whether a band lies beyond those before it, and some answer falls into it.

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use super::value::names_fact;
use crate::calendar::{Duration, Often};
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::program::LIFETIME;
use crate::yaml::At;

/// How a band stands among those before it.
pub enum Place {
    /// Some answer falls into it.
    Fine,
    /// None does, because a fact was changed. It can be left out: the band before holds back no less.
    Empty(Diagnostic),
    /// None does, or it looks as if somebody had erred.
    Wrong(Diagnostic),
}

/// The bound of a band of dates.
pub struct Length<'a> {
    pub at: &'a At<String>,
    pub value: Duration,
}

/// Where a band of dates stands behind nearer ones. Bounds are compared by the day on which they end.
pub fn length(it: &Length, nearer: &[Length], is_milder: bool) -> Place {
    if it.value.ends_after(LIFETIME) != Often::Never {
        return Place::Wrong(endless(it));
    }
    let mut shorter = Place::Fine;
    for other in nearer {
        match it.value.ends_after(other.value) {
            Often::Always => {}
            Often::Never if is_milder && names_fact(it.at) => {
                return Place::Empty(empty(it.at, &it.value.to_string()));
            }
            Often::Never => {
                return Place::Wrong(backwards(it.at, not_longer(it.value, other.value)));
            }
            // A fact may come to be as long as another. Then the days tell, and each is judged.
            Often::Sometimes if names_fact(it.at) || names_fact(other.at) => {}
            Often::Sometimes => {
                let message = format!(
                    "on some days `{}` ago is later than `{}` ago, which stands before it",
                    it.value, other.value
                );
                shorter = Place::Wrong(backwards(it.at, message));
            }
        }
    }
    shorter
}

/// The bound of a band of numbers, and the band before it.
pub struct Number<'a> {
    pub at: &'a At<String>,
    pub value: i64,
    /// The bound of the band before.
    pub last: Option<i64>,
    /// Whether it holds back no more than the band before.
    pub is_milder: bool,
}

/// Where a band of numbers stands, among answers in that range.
pub fn number(it: &Number, answers: RangeInclusive<i64>) -> Place {
    match it.last {
        Some(last) if it.value <= last => match it.is_milder && names_fact(it.at) {
            true => Place::Empty(empty(it.at, &it.value.to_string())),
            false => {
                let message = format!("`{}` is not more than the band before it", it.value);
                Place::Wrong(backwards(it.at, message))
            }
        },
        _ if it.value <= *answers.start() || it.value > *answers.end() => {
            Place::Wrong(outside(it, &answers))
        }
        _ => Place::Fine,
    }
}

fn not_longer(own: Duration, other: Duration) -> String {
    match own.compare(other) {
        Some(Ordering::Greater) => format!(
            "`{own}` ends no later than `{other}`, the band before it: hours count from the end of the day, so both are over on the same day"
        ),
        _ => format!("`{own}` is not more than the band before it"),
    }
}

fn backwards(at: &At<String>, message: String) -> Diagnostic {
    Fault::BANDS_OUT_OF_ORDER
        .at(at.span, message)
        .help("write the bands in rising order, each beyond the one before")
}

/// A fact was changed, and now the band before goes as far. Nobody is let off by that.
fn empty(at: &At<String>, bound: &str) -> Diagnostic {
    let message = format!(
        "nobody falls into this band now: the one before it goes to `{bound}` too, or further"
    );
    Fault::EMPTY_BAND.at(at.span, message).help(
        "take it out, or change the fact that either of them names; until then it is left out",
    )
}

fn outside(it: &Number, answers: &RangeInclusive<i64>) -> Diagnostic {
    let (from, to) = (answers.start(), answers.end());
    let message =
        format!("no answer falls into a band at {}: they go from {from} to {to}", it.value);
    Fault::BANDS_OUT_OF_ORDER.at(it.at.span, message).help("change the band, or `from:` and `to:`")
}

fn endless(it: &Length) -> Diagnostic {
    let message = format!(
        "nothing that a patient can date was `{}` ago, so nobody falls into what follows it",
        it.value
    );
    Fault::BANDS_OUT_OF_ORDER
        .at(it.at.span, message)
        .help(format!("write a time that a life is long enough for: at most `{LIFETIME}`"))
}
