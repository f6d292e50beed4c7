//! What one patient's truth can be as an answer to one question, on every side.

use std::array::from_fn;

use super::class::{Cell, Class, Found, Halves, does, ids};
use super::several::{free, several};
use super::{dates, numbers};
use crate::proof::natural::Natural;
use crate::quiz::Kind;

/// The classes of a question, the mildest that every side knows first.
pub fn classes<const N: usize>(halves: &Halves<N>) -> Vec<Class<N>> {
    let mut found = Found::new();
    for cell in words(halves).into_iter().chain(bands(halves)) {
        if cell.iter().any(Option::is_some) {
            let does = does(halves, &cell);
            let weight = Natural::from(1);
            found.add(Class { does, cells: vec![cell], weight, shares: false });
        }
    }
    several(halves, &mut found);
    let mut classes = found.into_classes();
    classes.sort_by_key(|it| mildness(it, halves));
    classes
}

/// What answers are sorted by: that somebody can give them, then how little they do, then that
/// nothing about them changed, then that they open nothing.
fn mildness<const N: usize>(class: &Class<N>, halves: &Halves<N>) -> impl Ord + use<N> {
    let lacking = (0..N).any(|side| halves[side].is_some() && class.does[side].is_none());
    let all = class.does.iter().flatten();
    let highest = all.clone().map(|it| it.effect).max();
    let named = all.clone().map(|it| it.named.len()).sum::<usize>();
    let mut ends = all.map(|it| (it.effect, &it.ends));
    let first = ends.next();
    let changes = ends.any(|it| Some(it) != first);
    let is_no = class.cells.iter().any(|cell| {
        (0..N).any(|side| {
            let picks = cell[side].iter().flatten();
            let choices = halves[side].map(|it| picks.map(move |&k| &it.question.choices[k]));
            choices.into_iter().flatten().any(|it| it.is_no())
        })
    });
    (lacking, highest, changes, named, !is_no)
}

/// Answers in words that are given alone, by their names.
fn words<const N: usize>(halves: &Halves<N>) -> Vec<Cell<N>> {
    let free = free(halves);
    let alone = ids(halves.iter().copied().flatten());
    let alone = alone.into_iter().filter(|it| !free.contains(it));
    alone.map(|id| from_fn(|side| Some(vec![halves[side]?.word(id)?]))).collect()
}

/// Answers that are dates or numbers: where two sides take the same sort, as one truth falls into
/// the bands of both; else each side alone.
fn bands<const N: usize>(halves: &Halves<N>) -> Vec<Cell<N>> {
    let kinds = halves.map(|it| it.map(|it| (it.question, &it.question.kind)));
    let pairs = match &kinds[..] {
        [Some((old, Kind::Date(_))), Some((new, Kind::Date(_)))] => dates::pairs(old, new),
        [
            Some((old, Kind::Number { unit, from, to })),
            Some((new, Kind::Number { unit: other, from: least, to: most })),
        ] if unit == other => {
            let old = numbers::Ranged { question: old, from: *from, to: *to };
            numbers::pairs(&old, &numbers::Ranged { question: new, from: *least, to: *most })
        }
        _ => return (0..N).flat_map(|side| own(halves, side)).collect(),
    };
    let cell = |pair: [Option<usize>; 2]| from_fn(|side| pair[side].map(|it| vec![it]));
    pairs.into_iter().map(cell).collect()
}

/// The bands of one side, which no other has.
fn own<const N: usize>(halves: &Halves<N>, side: usize) -> Vec<Cell<N>> {
    let choices = halves[side].into_iter().flat_map(|it| it.question.choices.iter().enumerate());
    let bands = choices.filter(|it| it.1.band.is_some());
    let cell = |n: usize| from_fn(|it| (it == side).then(|| vec![n]));
    bands.map(|it| cell(it.0)).collect()
}
