//! What one patient's truth can be as an answer to one question, in the old quiz and in the new.

mod dates;
mod numbers;
mod several;

use std::collections::BTreeMap;

use super::until::Until;
use crate::proof::natural::Natural;
use crate::quiz::Effect;
use crate::quiz::{Kind, Question};

/// One answer, as each side takes it: the places of its choices, the old side first. Nothing where
/// it cannot be given.
pub type Cell = [Option<Vec<usize>>; 2];

/// A question as one side has it, and which of its choices some condition there names.
pub struct Half<'p> {
    pub question: &'p Question,
    pub named: Vec<bool>,
}

/// What an answer does on one side, as far as any sheet can tell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Does {
    /// The highest effect among its choices.
    pub effect: Effect,
    /// Those of its choices that some condition names.
    pub named: Vec<usize>,
    /// When its waits end.
    pub ends: Vec<Until>,
}

/// Answers that do the same on both sides: no sheet can tell them apart.
#[derive(Debug, Clone)]
pub struct Class {
    /// What they do on each side; nothing where they cannot be given.
    pub does: [Option<Does>; 2],
    /// The first of them.
    pub cells: Vec<Cell>,
    /// How many there are.
    pub weight: Natural,
}

/// Classes as they are found, by what they do.
type Found = BTreeMap<[Option<Does>; 2], (Natural, Vec<Cell>)>;

/// The answers of a class that are kept to be told.
const KEPT: usize = 64;

/// The classes of a question, the mildest that both sides know first.
pub fn classes(halves: &[Option<Half>; 2]) -> Vec<Class> {
    let mut found = Found::new();
    for cell in words(halves).into_iter().chain(bands(halves)) {
        if cell.iter().any(Option::is_some) {
            let does = [0, 1].map(|side| does(&halves[side], &cell[side]));
            add(&mut found, does, (Natural::from(1), vec![cell]));
        }
    }
    for (does, value) in several::several(halves) {
        add(&mut found, does, value);
    }
    let class = |(does, (weight, cells))| Class { does, cells, weight };
    let mut classes: Vec<Class> = found.into_iter().map(class).collect();
    classes.sort_by_key(|it| mildness(it, halves));
    classes
}

fn add(found: &mut Found, key: [Option<Does>; 2], (weight, cells): (Natural, Vec<Cell>)) {
    let known = found.entry(key).or_insert((Natural::ZERO, Vec::new()));
    known.0 = known.0.plus(&weight);
    let room = KEPT.saturating_sub(known.1.len());
    known.1.extend(cells.into_iter().take(room));
}

fn does(half: &Option<Half>, picks: &Option<Vec<usize>>) -> Option<Does> {
    let (half, picks) = (half.as_ref()?, picks.as_ref()?);
    let choices = || picks.iter().map(|it| &half.question.choices[*it]);
    let waits = choices().filter(|it| it.effect >= Effect::Wait);
    let mut ends: Vec<Until> = waits.map(|it| Until::of(it.end)).collect();
    ends.sort_unstable();
    ends.dedup();
    Some(Does {
        effect: choices().map(|it| it.effect).max().unwrap_or(Effect::Ok),
        named: picks.iter().copied().filter(|it| half.named[*it]).collect(),
        ends,
    })
}

/// What answers are sorted by: that somebody can give them, then how little they do, then that
/// nothing about them changed, then that they open nothing.
fn mildness(class: &Class, halves: &[Option<Half>; 2]) -> impl Ord + use<> {
    let lacking = (0..2).any(|side| halves[side].is_some() && class.does[side].is_none());
    let both = class.does.iter().flatten();
    let highest = both.clone().map(|it| it.effect).max();
    let named = both.map(|it| it.named.len()).sum::<usize>();
    let changes = match &class.does {
        [Some(old), Some(new)] => (old.effect, &old.ends) != (new.effect, &new.ends),
        _ => false,
    };
    let is_no = class.cells.iter().any(|cell| {
        (0..2).any(|side| {
            let picks = cell[side].iter().flatten();
            let half = halves[side].as_ref();
            let ids = half.map(|it| picks.map(move |&k| it.question.choices[k].id.as_str()));
            ids.into_iter().flatten().any(|it| it == "no" || it == "none")
        })
    });
    (lacking, highest, changes, named, !is_no)
}

/// Answers in words that are given alone, by their names.
fn words(halves: &[Option<Half>; 2]) -> Vec<Cell> {
    let free = several::free(halves);
    let alone = ids(halves).into_iter().filter(|it| !free.contains(it));
    alone.map(|id| [0, 1].map(|side| Some(vec![word(&halves[side], id)?]))).collect()
}

/// The names of all answers in words, those of the new side first.
fn ids<'p>(halves: &[Option<Half<'p>>; 2]) -> Vec<&'p str> {
    let mut ids: Vec<&str> = Vec::new();
    for half in halves.iter().rev().flatten() {
        let words = half.question.choices.iter().filter(|it| it.band.is_none());
        for choice in words {
            if !ids.contains(&choice.id.as_str()) {
                ids.push(&choice.id);
            }
        }
    }
    ids
}

/// The place of the answer in words of that name.
fn word(half: &Option<Half>, id: &str) -> Option<usize> {
    let choices = &half.as_ref()?.question.choices;
    choices.iter().position(|it| it.band.is_none() && it.id == id)
}

/// Answers that are dates or numbers: where both sides take the same sort, as one truth falls into
/// the bands of both; else each side alone.
fn bands(halves: &[Option<Half>; 2]) -> Vec<Cell> {
    let kinds = [0, 1].map(|side| halves[side].as_ref().map(|it| (it.question, &it.question.kind)));
    match kinds {
        [Some((old, Kind::Date(_))), Some((new, Kind::Date(_)))] => dates::cells(old, new),
        [
            Some((old, Kind::Number { unit, from, to })),
            Some((new, Kind::Number { unit: other, from: least, to: most })),
        ] if unit == other => numbers::cells((old, *from, *to), (new, *least, *most)),
        _ => [0, 1].into_iter().flat_map(|side| own(halves, side)).collect(),
    }
}

/// The bands of one side, which the other does not have.
fn own(halves: &[Option<Half>; 2], side: usize) -> Vec<Cell> {
    let Some(half) = &halves[side] else { return Vec::new() };
    let bands = half.question.choices.iter().enumerate().filter(|it| it.1.band.is_some());
    let cell = |n: usize| {
        let mut cell: Cell = [None, None];
        cell[side] = Some(vec![n]);
        cell
    };
    bands.map(|it| cell(it.0)).collect()
}
