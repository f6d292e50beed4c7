//! What causes a change: small sets of answers, so that every changed sheet has one of them.
//!
//! A sheet changes because of one group of questions: that in which the graver of both outcomes
//! arises. So each group is looked at alone, while all others are as mild as they can be. A changed
//! sheet of it is taken, one answer after the other is set back to the mildest as long as it still
//! changes the same way, and what is left is a cause. Every sheet with those answers is then set
//! aside, until no changed sheet is left: then each has one of the causes.

use super::joint::{Joint, SIDES, Truth};
use super::part::{LEVELS, Part};
use crate::quiz::Effect;
use crate::quiz::outcome::judge;
use crate::quiz::proof::{FALSE, Node, TRUE};

/// The most causes that are told.
pub(super) const MOST: usize = 40;

/// In which way a sheet changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Graver,
    Milder,
    Waits,
}

/// A changed sheet, and which of its answers make it change.
pub(super) struct Found {
    pub(super) truth: Truth,
    pub(super) because: Vec<usize>,
}

/// What a search for causes comes to.
pub(super) struct Causes {
    pub(super) found: Vec<Found>,
    /// Whether every changed sheet has one of them.
    pub(super) is_proved: bool,
}

/// Looks for causes; nothing when a group is too large.
pub(super) fn causes(joint: &Joint, parts: &mut [Part]) -> Option<Causes> {
    let mut found = Vec::new();
    let ways = [Way::Graver, Way::Milder, Way::Waits];
    let mut bases = Vec::new();
    for way in ways {
        let own: Option<Vec<Base>> = parts.iter_mut().map(|it| base(it, way)).collect();
        if parts.iter().any(|it| it.space.diagram.is_full()) {
            return None;
        }
        // A group without any sheet that both sides know: no sheet of it can change.
        let Some(own) = own else { return Some(Causes { found, is_proved: true }) };
        bases.push(own);
    }
    for n in 0..parts.len() {
        let mut told: Vec<Node> = Vec::new();
        for (way, bases) in ways.into_iter().zip(&bases) {
            let others = || bases.iter().enumerate().filter(|it| it.0 != n).map(|it| it.1);
            let floor = SIDES.map(|side| others().map(|it| it.ends[side]).max().unwrap_or(0));
            let mut mild: Truth = vec![0; joint.questions.len()];
            for (base, part) in bases.iter().zip(parts.iter()) {
                part.space.fill(&base.values, &mut mild);
            }
            let part = &mut parts[n];
            part.space.fill(&vec![0; part.space.order.len()], &mut mild);
            let mut left = region(part, way, floor);
            if way == Way::Waits {
                // What ends elsewhere as well was told already.
                for &it in &told {
                    left = part.space.diagram.and(left, it);
                }
            }
            while left != FALSE {
                if part.space.diagram.is_full() {
                    return None;
                }
                if found.len() == MOST {
                    return Some(Causes { found, is_proved: false });
                }
                let cause = one(joint, part, (left, &mild))?;
                let without = without(part, &cause);
                left = part.space.diagram.and(left, without);
                told.push(without);
                found.push(cause);
            }
            if part.space.diagram.is_full() {
                return None;
            }
        }
    }
    Some(Causes { found, is_proved: true })
}

/// The mildest that a group can be: a sheet, and the effects it ends at, as places.
struct Base {
    values: Vec<usize>,
    ends: [usize; 2],
}

/// The sheet of a group that hides the fewest changes of others: the graver outcome is as mild as can
/// be, then that which the change is held against.
fn base(part: &mut Part, way: Way) -> Option<Base> {
    let whole = part.whole();
    let mut pairs: Vec<[usize; 2]> =
        (0..LEVELS - 1).flat_map(|old| (0..LEVELS - 1).map(move |new| [old, new])).collect();
    let against = usize::from(way == Way::Milder);
    pairs.sort_by_key(|it| (it[0].max(it[1]), it[against], it[1 - against]));
    pairs.into_iter().find_map(|ends| {
        let mut here = part.both_below(ends[0] + 1, ends[1] + 1);
        for side in SIDES {
            let from = part.from(side, ends[side]);
            here = part.space.diagram.and(here, from);
        }
        here = part.space.diagram.and(whole, here);
        let values = part.space.diagram.witness(here)?;
        Some(Base { values, ends })
    })
}

/// The sheets of a group that change that way, when all others end at the floor.
fn region(part: &mut Part, way: Way, floor: [usize; 2]) -> Node {
    let whole = part.whole();
    let mut any = FALSE;
    match way {
        Way::Graver | Way::Milder => {
            let lower = usize::from(way == Way::Milder);
            for level in floor[lower] + 1..LEVELS - 1 {
                let from = part.from(1 - lower, level);
                let crosses = part.space.diagram.and(part.below[lower][level], from);
                any = part.space.diagram.or(any, crosses);
            }
        }
        Way::Waits => {
            let wait = Effect::Wait as usize;
            if floor.iter().all(|it| *it <= wait) {
                let below = part.both_below(wait + 1, wait + 1);
                any = part.space.diagram.and(below, part.other_waits);
                for side in SIDES.into_iter().filter(|side| floor[*side] < wait) {
                    let from = part.from(side, wait);
                    any = part.space.diagram.and(any, from);
                }
            }
        }
    }
    part.space.diagram.and(whole, any)
}

/// One cause, from a sheet that is left.
fn one(joint: &Joint, part: &Part, (left, mild): (Node, &Truth)) -> Option<Found> {
    let mut truth = mild.clone();
    part.space.fill(&part.space.diagram.witness(left)?, &mut truth);
    let is_left = |truth: &Truth| {
        let picks = SIDES.map(|side| joint.picks(side, truth));
        part.space.diagram.holds(left, &part.space.values(truth, &picks))
    };
    let mut group = part.space.order.clone();
    group.sort_unstable();
    loop {
        let before = truth.clone();
        for &question in group.iter().rev() {
            let own = std::mem::replace(&mut truth[question], 0);
            if own != 0 && !is_left(&truth) {
                truth[question] = own;
            }
        }
        if truth == before {
            break;
        }
    }
    let because = because(joint, &truth, &group);
    Some(Found { truth, because })
}

/// The questions of a group whose answers are not the mildest, or do not add the same on both sides,
/// or that a rule names which only one side meets.
fn because(joint: &Joint, truth: &Truth, group: &[usize]) -> Vec<usize> {
    let picks = SIDES.map(|side| joint.picks(side, truth));
    let judged = SIDES.map(|side| judge(joint.programs[side], &picks[side]));
    let adds = |question: usize, side: usize| {
        joint.questions[question][side].map_or(Effect::Ok, |it| judged[side].adds[it])
    };
    let waits = |question: usize, side: usize| {
        let does = joint.classes[question].get(truth[question])?.does[side].as_ref()?;
        (adds(question, side) >= Effect::Wait).then_some(&does.ends)
    };
    let mut named = vec![false; joint.questions.len()];
    for rule in 0..joint.rules.len() {
        let met = SIDES.map(|side| {
            let own = joint.rules[rule][side].filter(|it| judged[side].met[*it])?;
            let it = &joint.programs[side].rules[own];
            Some((it.effect, super::until::Until::of(it.end)))
        });
        if met[0] != met[1] {
            for side in SIDES.into_iter().filter(|side| met[*side].is_some()) {
                joint.of_rule(rule, side).into_iter().for_each(|it| named[it] = true);
            }
        }
    }
    let counts = |question: usize| {
        truth[question] != 0
            || named[question]
            || adds(question, 0) != adds(question, 1)
            || waits(question, 0) != waits(question, 1)
    };
    let asked = group.iter().copied().filter(|&it| joint.is_asked(it, &picks));
    asked.filter(|&it| counts(it)).collect()
}

/// True where one of the answers of a cause is not given.
fn without(part: &mut Part, cause: &Found) -> Node {
    let mut all = TRUE;
    for &question in &cause.because {
        let own = part.space.is(question, cause.truth[question]);
        all = part.space.diagram.and(all, own);
    }
    part.space.diagram.not(all)
}
