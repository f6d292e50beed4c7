//! Several answers at once: sets of choices, counted without being listed.

use super::{Cell, Does, Found, Half, add, ids, word};
use crate::proof::natural::Natural;
use crate::quiz::Kind;

/// The answers that may be given together with others on some side.
pub fn free<'p>(halves: &[Option<Half<'p>>; 2]) -> Vec<&'p str> {
    if !halves.iter().any(is_many) {
        return Vec::new();
    }
    ids(halves).into_iter().filter(|it| !matches!(*it, "none" | "unsure")).collect()
}

/// Every set of one or more of them. A side that takes one answer alone cannot be given two, and one
/// that lacks an answer none that holds it.
pub fn several(halves: &[Option<Half>; 2]) -> Found {
    let mut all = Found::new();
    for id in free(halves) {
        let own = [0, 1].map(|side| word(&halves[side], id));
        let single: Cell = own.map(|it| it.map(|it| vec![it]));
        let does = [0, 1].map(|side| super::does(&halves[side], &single[side]));
        let before = all.clone();
        add(&mut all, does.clone(), (Natural::from(1), vec![single]));
        for (with, (weight, cells)) in before {
            let both = [0, 1].map(|side| {
                let (with, own) = (with[side].as_ref()?, does[side].as_ref()?);
                is_many(&halves[side]).then(|| joined(with, own))
            });
            if both.iter().any(Option::is_some) {
                let longer = |cell: &Cell| {
                    [0, 1].map(|side| {
                        both[side].as_ref()?;
                        let mut picks = cell[side].clone()?;
                        picks.push(own[side]?);
                        picks.sort_unstable();
                        Some(picks)
                    })
                };
                let cells = cells.iter().map(longer).collect();
                add(&mut all, both, (weight, cells));
            }
        }
    }
    all
}

fn is_many(half: &Option<Half>) -> bool {
    half.as_ref().is_some_and(|it| it.question.kind == Kind::Many)
}

/// What two answers do together.
fn joined(one: &Does, other: &Does) -> Does {
    let both = |mut it: Vec<usize>| {
        it.sort_unstable();
        it
    };
    let mut ends = [&one.ends[..], &other.ends].concat();
    ends.sort_unstable();
    ends.dedup();
    Does {
        effect: one.effect.max(other.effect),
        named: both([&one.named[..], &other.named].concat()),
        ends,
    }
}
