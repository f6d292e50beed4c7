//! Answers that may be given together: each is a box of its own, ticked or not, so that no set of them
//! is ever listed.

use std::array::from_fn;

use super::class::{Cell, Class, Found, Half, Halves, does, ids};
use crate::proof::natural::Natural;
use crate::quiz::Kind;

/// The names of the answers that may be given together with others on some side.
pub fn free<'p, const N: usize>(halves: &Halves<'_, 'p, N>) -> Vec<&'p str> {
    let is_free =
        |half: &Half, id: &str| half.word(id).is_some_and(|choice| !half.question.is_alone(choice));
    let halves = halves.iter().copied().flatten();
    let mut ids = ids(halves.clone());
    ids.retain(|id| halves.clone().any(|half| is_free(half, id)));
    ids
}

/// A box for each of them. Those that do the same share one, unless some side takes one answer alone:
/// there it matters how many are ticked.
pub fn several<const N: usize>(halves: &Halves<N>, found: &mut Found<N>) {
    let are_many = halves.iter().flatten().all(|it| it.question.kind == Kind::Many);
    for id in free(halves) {
        let cell: Cell<N> = from_fn(|side| Some(vec![halves[side]?.word(id)?]));
        let does = does(halves, &cell);
        let class = Class { does, cells: vec![cell], weight: Natural::from(1), shares: true };
        if are_many { found.add(class) } else { found.add_apart(class) }
    }
}
