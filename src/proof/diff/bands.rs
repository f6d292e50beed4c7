//! Bands in words: "3 to 6 months ago", "18 to 21 years", "22 years or over".

use crate::calendar::{Duration, Unit};
use crate::quiz::{Band, Kind, Question};

/// The dates or numbers that fall into a band of each of these questions, in words; nothing for
/// choices that are no bands.
pub fn words(bands: &[(&Question, usize)]) -> Option<String> {
    let (question, choice) = bands.first()?;
    question.choices[*choice].band?;
    match &question.kind {
        Kind::Date(_) => Some(dates(bands)),
        Kind::Number { unit, .. } => {
            let unit = unit.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
            Some(numbers(bands, &unit))
        }
        _ => None,
    }
}

/// What a band begins with, and what it ends before.
fn bounds<T>(bands: &[(&Question, usize)], of: impl Fn(Band) -> Option<T>) -> (Vec<T>, Vec<T>) {
    let mut both = (Vec::new(), Vec::new());
    for (question, choice) in bands {
        let band = |it: usize| question.choices[it].band.and_then(&of);
        both.0.extend((0..*choice).rev().find_map(band));
        both.1.extend(band(*choice));
    }
    both
}

fn dates(bands: &[(&Question, usize)]) -> String {
    let (from, to) = bounds(bands, |it| match it {
        Band::Within(it) => Some(it),
        _ => None,
    });
    let from = kept(&from, |one, other| other.is_surely_at_most(one));
    let to = kept(&to, Duration::is_surely_at_most);
    match (&from[..], &to[..]) {
        ([], []) => "any date".to_owned(),
        ([from], [to]) if from.unit == to.unit => format!("{} to {to} ago", from.amount),
        // Three months may be more than ninety days, and less: both are named in one order.
        ([from], [to]) if longer(*from) > longer(*to) => {
            format!("{to} to {from} ago, where the second is the shorter")
        }
        ([from], [to]) => format!("{from} to {to} ago"),
        _ => {
            let from = from.iter().map(|it| format!("{it} ago or more"));
            let to = to.iter().map(|it| format!("less than {it} ago"));
            from.chain(to).collect::<Vec<_>>().join(" and ")
        }
    }
}

/// Which of two lengths is the longer as a rule; of two that are alike, that in the larger unit.
fn longer(of: Duration) -> (i64, Unit) {
    (of.about_minutes(), of.unit)
}

/// The lengths that no other makes needless: more than one where the calendar does not say.
fn kept(all: &[Duration], is_enough: impl Fn(Duration, Duration) -> bool) -> Vec<Duration> {
    let mut kept: Vec<Duration> = Vec::new();
    for &it in all {
        if !kept.iter().any(|own| is_enough(*own, it)) {
            kept.retain(|own| !is_enough(it, *own));
            kept.push(it);
        }
    }
    kept
}

fn numbers(bands: &[(&Question, usize)], unit: &str) -> String {
    let (from, to) = bounds(bands, |it| match it {
        Band::Below(it) => Some(it),
        _ => None,
    });
    match (from.into_iter().max(), to.into_iter().min()) {
        (None, Some(to)) => format!("under {to}{unit}"),
        (Some(from), None) => format!("{from}{unit} or over"),
        (Some(from), Some(to)) if from + 1 == to => format!("{from}{unit}"),
        (Some(from), Some(to)) => format!("{from} to {}{unit}", to - 1),
        (None, None) => "any number".to_owned(),
    }
}
