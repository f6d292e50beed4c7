//! Where the sheets of one group change, and in which way.

use super::pair::SIDES;
use super::part::{LEVELS, Part};
use crate::proof::symbolic::{FALSE, Node};
use crate::quiz::Effect;

/// The place of `wait` among the effects.
pub const WAIT: usize = Effect::Wait as usize;

/// In which way a sheet changes; effects are places in [`Effect::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It ends at that effect, and ended below it.
    To(usize),
    /// It ended at that effect, and ends below it.
    From(usize),
    /// It waits as it did, and until something else.
    Waits,
}

/// The mildest that a group can be: a sheet, and the effects it ends at, as places.
pub struct Base {
    pub values: Vec<usize>,
    ends: [usize; 2],
}

/// The sheet of a group that hides the fewest changes of others: the graver outcome is as mild as can
/// be, then that of one side.
pub fn base(part: &mut Part, side: usize) -> Option<Base> {
    let whole = part.whole();
    let mut pairs: Vec<[usize; 2]> =
        (0..LEVELS - 1).flat_map(|old| (0..LEVELS - 1).map(move |new| [old, new])).collect();
    pairs.sort_by_key(|it| (it[0].max(it[1]), it[side], it[1 - side]));
    pairs.into_iter().find_map(|ends| {
        let mut here = whole;
        for side in SIDES {
            let exactly = exactly(part, side, ends[side]);
            here = part.and(here, exactly);
        }
        let values = part.group.space.diagram.witness(here)?;
        Some(Base { values, ends })
    })
}

/// True where a side ends at that effect.
fn exactly(part: &mut Part, side: usize, effect: usize) -> Node {
    let from = part.from(side, effect);
    part.and(from, part.below[side][effect + 1])
}

/// What all groups but one end at on each side, as mild as they can be.
pub fn floor_beside(n: usize, bases: &[Base]) -> [usize; 2] {
    let others = || bases.iter().enumerate().filter(|it| it.0 != n).map(|it| it.1);
    SIDES.map(|side| others().map(|it| it.ends[side]).max().unwrap_or(0))
}

/// The sheets of a group that change that way, when all others are as mild as they can be.
/// `floor` is what [`floor_beside`] gave for the group.
pub fn left(part: &mut Part, way: Way, floor: [usize; 2], waits: Node) -> Node {
    let changes = match way {
        Way::To(effect) => crosses(part, effect, 1, floor),
        Way::From(effect) => crosses(part, effect, 0, floor),
        Way::Waits => {
            let waits = part.and(waits, part.other_waits);
            waits_in_both(part, waits, floor)
        }
    };
    let whole = part.whole();
    part.and(whole, changes)
}

/// True where one side ends at that effect and the other below it.
fn crosses(part: &mut Part, effect: usize, side: usize, floor: [usize; 2]) -> Node {
    if floor[1 - side] >= effect || floor[side] > effect {
        return FALSE;
    }
    let exactly = exactly(part, side, effect);
    part.and(exactly, part.below[1 - side][effect])
}

/// True where a function is, and both sides wait.
fn waits_in_both(part: &mut Part, is: Node, floor: [usize; 2]) -> Node {
    if floor.iter().any(|it| *it > WAIT) {
        return FALSE;
    }
    let below = part.both_below(WAIT + 1, WAIT + 1);
    let mut all = part.and(below, is);
    for side in SIDES.into_iter().filter(|side| floor[*side] < WAIT) {
        let from = part.from(side, WAIT);
        all = part.and(all, from);
    }
    all
}
