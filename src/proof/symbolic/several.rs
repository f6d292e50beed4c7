//! Several answers at once: sets of choices, counted without being listed.

use std::array::from_fn;

use super::class::{Alike, Cell, Does, Found, Half, Halves, does, ids};
use crate::quiz::Kind;

/// The answers that may be given together with others on some side.
pub fn free<'p, const N: usize>(halves: &Halves<'_, 'p, N>) -> Vec<&'p str> {
    if !halves.iter().copied().any(is_many) {
        return Vec::new();
    }
    ids(halves).into_iter().filter(|it| !matches!(*it, "none" | "unsure")).collect()
}

/// Every set of one or more of them. A side that takes one answer alone cannot be given two, and one
/// that lacks an answer none that holds it.
pub fn several<const N: usize>(halves: &Halves<N>) -> Found<N> {
    let mut all = Found::new();
    for id in free(halves) {
        let own: [Option<usize>; N] = from_fn(|side| halves[side]?.word(id));
        let single: Cell<N> = own.map(|it| it.map(|it| vec![it]));
        let alone = does(halves, &single);
        let before = all.clone();
        all.add(alone.clone(), Alike::one(single));
        for (with, Alike { weight, cells }) in before {
            let both: [Option<Does>; N] = from_fn(|side| {
                let (with, own) = (with[side].as_ref()?, alone[side].as_ref()?);
                is_many(halves[side]).then(|| joined(with, own))
            });
            if both.iter().any(Option::is_some) {
                let longer = |cell: &Cell<N>| {
                    from_fn(|side| {
                        both[side].as_ref()?;
                        let mut picks = cell[side].clone()?;
                        picks.push(own[side]?);
                        picks.sort_unstable();
                        Some(picks)
                    })
                };
                let cells = cells.iter().map(longer).collect();
                all.add(both, Alike { weight, cells });
            }
        }
    }
    all
}

fn is_many(half: Option<&Half>) -> bool {
    half.is_some_and(|it| it.question.kind == Kind::Many)
}

/// What two answers do together.
fn joined(one: &Does, other: &Does) -> Does {
    let mut named = [&one.named[..], &other.named].concat();
    named.sort_unstable();
    let mut ends = [&one.ends[..], &other.ends].concat();
    ends.sort_unstable();
    ends.dedup();
    Does { effect: one.effect.max(other.effect), rest: one.rest.max(other.rest), named, ends }
}
