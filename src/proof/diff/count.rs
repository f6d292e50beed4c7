//! How many paired sheets there are of each sort, exactly.
//!
//! Groups do not matter to each other, so "both end below" is counted in each group and multiplied;
//! what ends exactly somewhere is what is left of four such numbers.

use schemars::JsonSchema;
use serde::Serialize;

use super::part::{LEVELS, Part};
use crate::proof::natural::Natural;
use crate::proof::symbolic::count;
use crate::quiz::Effect;

/// How many answer sheets change, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sheets {
    /// Sheets that can be filled in in both quizzes.
    pub all: Natural,
    /// Those of them that change.
    pub changed: Natural,
    /// How many end where: in the old quiz, in the new one; only those there are.
    pub pairs: Vec<(Effect, Effect, Natural)>,
    /// Those that wait in both, and not until the same.
    pub other_waits: Natural,
    /// Sheets that only the old quiz knows, by where they ended.
    pub only_old: Vec<(Effect, Natural)>,
    /// Sheets that only the new quiz knows, by where they end.
    pub only_new: Vec<(Effect, Natural)>,
}

/// Which sheets are counted: below a level on each side.
type Levels = (usize, usize);

/// Counts everything; nothing when a group is too large.
pub fn sheets(parts: &mut [Part]) -> Option<Sheets> {
    let mut below = vec![vec![Natural::ZERO; LEVELS]; LEVELS];
    for (old, row) in below.iter_mut().enumerate().skip(1) {
        for (new, known) in row.iter_mut().enumerate().skip(1) {
            *known = count(parts, &|part: &mut Part| {
                let whole = part.whole();
                let own = part.both_below(old, new);
                part.and(whole, own)
            })?;
        }
    }
    let exactly = |(old, new): Levels| between(&|(old, new)| &below[old][new], (old, new));
    let mut pairs = Vec::new();
    let mut changed = Natural::ZERO;
    for (n, was) in Effect::ALL.into_iter().enumerate() {
        for (m, now) in Effect::ALL.into_iter().enumerate() {
            let count = exactly((n + 1, m + 1));
            if was != now {
                changed = changed.plus(&count);
            }
            if !count.is_zero() {
                pairs.push((was, now, count));
            }
        }
    }
    let wait = Effect::Wait as usize + 1;
    let same = same_waits(parts, wait)?;
    let other_waits = exactly((wait, wait)).minus(&same);
    let changed = changed.plus(&other_waits);
    let all = below[LEVELS - 1][LEVELS - 1].clone();
    let only_old = only(parts, 0)?;
    let only_new = only(parts, 1)?;
    Some(Sheets { all, changed, pairs, other_waits, only_old, only_new })
}

/// What is below a pair of levels and below no lesser one.
fn between<'n>(below: &dyn Fn(Levels) -> &'n Natural, (old, new): Levels) -> Natural {
    let more = below((old, new)).plus(below((old - 1, new - 1)));
    more.minus(&below((old - 1, new)).plus(below((old, new - 1))))
}

/// The sheets that wait on both sides, until the same.
fn same_waits(parts: &mut [Part], wait: usize) -> Option<Natural> {
    let mut below = Vec::new();
    for levels in [(wait, wait), (wait - 1, wait), (wait, wait - 1), (wait - 1, wait - 1)] {
        below.push(count(parts, &|part: &mut Part| {
            let whole = part.whole();
            let own = part.both_below(levels.0, levels.1);
            let same = part.not(part.other_waits);
            let own = part.and(own, same);
            part.and(whole, own)
        })?);
    }
    Some(below[0].plus(&below[3]).minus(&below[1].plus(&below[2])))
}

/// The sheets that one side knows and the other does not, by where they end.
fn only(parts: &mut [Part], side: usize) -> Option<Vec<(Effect, Natural)>> {
    let mut found = Vec::new();
    let mut last = Natural::ZERO;
    for (n, effect) in Effect::ALL.into_iter().enumerate() {
        let own = count(parts, &|part: &mut Part| {
            let known = part.and(part.group.complete, part.possible[side]);
            part.and(known, part.below[side][n + 1])
        })?;
        let shared = count(parts, &|part: &mut Part| {
            let whole = part.whole();
            part.and(whole, part.below[side][n + 1])
        })?;
        let up_to = own.minus(&shared);
        let count = up_to.minus(&last);
        if !count.is_zero() {
            found.push((effect, count));
        }
        last = up_to;
    }
    Some(found)
}
