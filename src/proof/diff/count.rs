//! How many paired sheets there are of each sort, exactly.
//!
//! Groups do not matter to each other, so "both end below" is counted in each group and multiplied;
//! what ends exactly somewhere is what is left of four such numbers.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::part::{LEVELS, Part};
use crate::proof::diagram::{FALSE, Node, TRUE};
use crate::proof::natural::Natural;
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
    let mut counter = Counter(parts.iter().map(Known::new).collect());
    let mut below = vec![vec![Natural::ZERO; LEVELS]; LEVELS];
    for (old, row) in below.iter_mut().enumerate().skip(1) {
        for (new, count) in row.iter_mut().enumerate().skip(1) {
            *count = counter.count(parts, &|part| {
                let whole = part.whole();
                let own = part.both_below(old, new);
                part.space.diagram.and(whole, own)
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
    let same = same_waits(&mut counter, parts, wait)?;
    let other_waits = exactly((wait, wait)).minus(&same);
    let changed = changed.plus(&other_waits);
    let all = below[LEVELS - 1][LEVELS - 1].clone();
    let only_old = only(&mut counter, parts, 0)?;
    let only_new = only(&mut counter, parts, 1)?;
    Some(Sheets { all, changed, pairs, other_waits, only_old, only_new })
}

/// What is below a pair of levels and below no lesser one.
fn between<'n>(below: &dyn Fn(Levels) -> &'n Natural, (old, new): Levels) -> Natural {
    let more = below((old, new)).plus(below((old - 1, new - 1)));
    more.minus(&below((old - 1, new)).plus(below((old, new - 1))))
}

/// The sheets that wait on both sides, until the same.
fn same_waits(counter: &mut Counter, parts: &mut [Part], wait: usize) -> Option<Natural> {
    let mut below = Vec::new();
    for levels in [(wait, wait), (wait - 1, wait), (wait, wait - 1), (wait - 1, wait - 1)] {
        below.push(counter.count(parts, &|part| {
            let whole = part.whole();
            let own = part.both_below(levels.0, levels.1);
            let same = part.space.diagram.not(part.other_waits);
            let own = part.space.diagram.and(own, same);
            part.space.diagram.and(whole, own)
        })?);
    }
    Some(below[0].plus(&below[3]).minus(&below[1].plus(&below[2])))
}

/// The sheets that one side knows and the other does not, by where they end.
fn only(counter: &mut Counter, parts: &mut [Part], side: usize) -> Option<Vec<(Effect, Natural)>> {
    let mut found = Vec::new();
    let mut last = Natural::ZERO;
    for (n, effect) in Effect::ALL.into_iter().enumerate() {
        let own = counter.count(parts, &|part| {
            let known = part.space.diagram.and(part.complete, part.possible[side]);
            part.space.diagram.and(known, part.below[side][n + 1])
        })?;
        let shared = counter.count(parts, &|part| {
            let whole = part.whole();
            part.space.diagram.and(whole, part.below[side][n + 1])
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

/// Counts, each function once.
struct Counter(Vec<Known>);

impl Counter {
    /// The number of sheets for which a function of every group is true; nothing when a group is too
    /// large.
    fn count(&mut self, parts: &mut [Part], of: &dyn Fn(&mut Part) -> Node) -> Option<Natural> {
        let mut product = Natural::from(1);
        for (part, known) in parts.iter_mut().zip(&mut self.0) {
            let node = of(part);
            if part.space.diagram.is_full() {
                return None;
            }
            product = product.times(&known.count(part, node));
        }
        Some(product)
    }
}

/// What was counted in one group.
struct Known {
    /// How many answers each value of each variable stands for.
    weights: Vec<Vec<Natural>>,
    /// How many each variable has.
    all: Vec<Natural>,
    /// How many assignments of its variable and those behind it make a function true.
    below: HashMap<Node, Natural>,
}

impl Known {
    fn new(part: &Part) -> Known {
        let aligned = part.space.aligned;
        let weights = part.space.order.iter().map(|&it| {
            let mut own: Vec<Natural> =
                aligned.classes[it].iter().map(|it| it.weight.clone()).collect();
            if !aligned.is_always_asked(it) {
                own.push(Natural::from(1));
            }
            own
        });
        let weights: Vec<Vec<Natural>> = weights.collect();
        let sum = |it: &Vec<Natural>| it.iter().fold(Natural::ZERO, |sum, it| sum.plus(it));
        let all = weights.iter().map(sum).collect();
        let below = HashMap::from([(FALSE, Natural::ZERO), (TRUE, Natural::from(1))]);
        Known { weights, all, below }
    }

    fn count(&mut self, part: &Part, of: Node) -> Natural {
        let own = self.from(part, of);
        own.times(&self.skipped(part, 0, of))
    }

    /// As deep as there are variables.
    fn from(&mut self, part: &Part, of: Node) -> Natural {
        if let Some(known) = self.below.get(&of) {
            return known.clone();
        }
        let variable = part.space.diagram.variable(of) as usize;
        let mut sum = Natural::ZERO;
        for (value, &kid) in part.space.diagram.kids(of).iter().enumerate() {
            if kid != FALSE {
                let through = self.from(part, kid).times(&self.skipped(part, variable + 1, kid));
                sum = sum.plus(&through.times(&self.weights[variable][value]));
            }
        }
        self.below.insert(of, sum.clone());
        sum
    }

    /// The assignments of the variables between a node and its kid.
    fn skipped(&self, part: &Part, from: usize, to: Node) -> Natural {
        let to = part.space.diagram.variable(to) as usize;
        self.all[from.min(to)..to].iter().fold(Natural::from(1), |product, it| product.times(it))
    }
}
