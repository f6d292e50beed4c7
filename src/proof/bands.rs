//! Bands: every date and every number falls into one, and some day or number falls into each.

use crate::calendar::{Duration, Often};
use crate::quiz::{Band, Kind, LIFETIME, Question};

/// Whether its bands are of its kind and end in `else`, so that every date or number falls into one.
pub fn cover(question: &Question) -> bool {
    let bands: Vec<Band> = question.choices.iter().filter_map(|it| it.band).collect();
    let is_of_kind = |it: &Band| match question.kind {
        Kind::Date(_) => matches!(it, Band::Within(_)),
        _ => matches!(it, Band::Below(_)),
    };
    match (&question.kind, bands.split_last()) {
        (Kind::One | Kind::Many, last) => last.is_none(),
        (_, Some((Band::Else, bounds))) => !bounds.is_empty() && bounds.iter().all(is_of_kind),
        _ => false,
    }
}

/// The bands into which nobody's answer falls, by their places: on every day the nearer ones go as
/// far, or nobody can give an answer that is so old or so great.
pub fn unmet(question: &Question) -> Vec<usize> {
    let mut unmet = Vec::new();
    let mut nearer: Vec<Band> = Vec::new();
    for (k, choice) in question.choices.iter().enumerate() {
        let Some(band) = choice.band else { continue };
        if !is_met(band, &nearer, &question.kind) {
            unmet.push(k);
        }
        nearer.push(band);
    }
    unmet
}

fn is_met(band: Band, nearer: &[Band], kind: &Kind) -> bool {
    match (band, kind) {
        (Band::Within(bound), _) => lengths(nearer).all(|it| bound.ends_after(it) != Often::Never),
        (Band::Else, Kind::Date(_)) => {
            lengths(nearer).all(|it| it.ends_after(LIFETIME) == Often::Never)
        }
        (Band::Below(bound), Kind::Number { from, .. }) => {
            bound > *from && numbers(nearer).all(|it| bound > it)
        }
        (Band::Else, Kind::Number { to, .. }) => numbers(nearer).all(|it| it <= *to),
        _ => true,
    }
}

fn lengths(bands: &[Band]) -> impl Iterator<Item = Duration> {
    bands.iter().filter_map(|it| match it {
        Band::Within(bound) => Some(*bound),
        _ => None,
    })
}

fn numbers(bands: &[Band]) -> impl Iterator<Item = i64> {
    bands.iter().filter_map(|it| match it {
        Band::Below(bound) => Some(*bound),
        _ => None,
    })
}
