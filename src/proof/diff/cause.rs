//! What causes a change: small sets of answers, so that every changed sheet has one of them.
//!
//! A sheet changes because of one group of questions: that in which the graver of both outcomes
//! arises. So each group is looked at alone, while all others are as mild as they can be, and for
//! each outcome that is graver than the other: what is now `stop` is not hidden behind what is now
//! `talk`. A changed sheet is taken, one answer after the other is set back to the mildest as long as
//! it still changes that way, and what is left is a cause. Every sheet with those answers is then set
//! aside, until no changed sheet is left: then each has one of the causes.

use super::aligned::{Aligned, SIDES, Truth};
use super::ending::ending;
use super::part::{LEVELS, Part};
use super::region::{Base, WAIT, Way, base, left};
use super::until::Until;
use crate::proof::diagram::{FALSE, Node, TRUE};
use crate::quiz::Effect;
use crate::quiz::judge;

/// The most causes that are told.
const MOST: usize = 40;

/// A changed sheet, and which of its answers make it change.
pub struct Found {
    pub truth: Truth,
    /// The questions of those answers, each with the classes that change the sheet alike.
    pub because: Vec<(usize, Vec<usize>)>,
}

/// What a search for causes comes to.
pub struct Causes {
    pub found: Vec<Found>,
    /// Whether every changed sheet has one of them.
    pub is_proved: bool,
}

/// Looks for causes; nothing when a group is too large.
pub fn causes(aligned: &Aligned, parts: &mut [Part]) -> Option<Causes> {
    let mut causes = Causes { found: Vec::new(), is_proved: true };
    let graver = (1..LEVELS - 1).rev().map(Way::To);
    let milder = (1..LEVELS - 1).rev().map(Way::From);
    let ways: Vec<Way> = graver.chain(milder).chain([Way::Waits]).collect();
    let mut bases = Vec::new();
    for side in SIDES {
        let own: Vec<Option<Base>> = parts.iter_mut().map(|it| base(it, side)).collect();
        if parts.iter().any(|it| it.space.diagram.is_full()) {
            return None;
        }
        // In a group without any sheet that both sides know none can change.
        let Some(own) = own.into_iter().collect::<Option<Vec<Base>>>() else { return Some(causes) };
        bases.push(own);
    }
    for n in 0..parts.len() {
        let mut waits = TRUE;
        for &way in &ways {
            let bases = &bases[usize::from(matches!(way, Way::From(_)))];
            let mild = mild(aligned, parts, (n, bases));
            let left = left((n, parts), (way, bases), waits);
            let set_aside = in_group((aligned, &mut parts[n]), (left, &mild), &mut causes)?;
            if matches!(way, Way::To(WAIT) | Way::From(WAIT)) {
                // These bring a wait of their own, so that what they do to other waits is told.
                waits = parts[n].space.diagram.and(waits, set_aside);
            }
        }
    }
    Some(causes)
}

/// The causes of one group; gives where none of them is.
fn in_group(
    (aligned, part): (&Aligned, &mut Part),
    (mut left, mild): (Node, &Truth),
    causes: &mut Causes,
) -> Option<Node> {
    let mut set_aside = TRUE;
    while left != FALSE && causes.is_proved && !part.space.diagram.is_full() {
        if causes.found.len() == MOST {
            causes.is_proved = false;
            break;
        }
        let cause = one(aligned, part, (left, mild))?;
        let without = without(part, &cause);
        left = part.space.diagram.and(left, without);
        set_aside = part.space.diagram.and(set_aside, without);
        causes.found.push(cause);
    }
    (!part.space.diagram.is_full()).then_some(set_aside)
}

/// The sheet on which all groups but one are as mild as they can be.
fn mild(aligned: &Aligned, parts: &[Part], (n, bases): (usize, &[Base])) -> Truth {
    let mut mild: Truth = vec![0; aligned.questions.len()];
    for (base, part) in bases.iter().zip(parts) {
        part.space.fill(&base.values, &mut mild);
    }
    parts[n].space.order.iter().for_each(|it| mild[*it] = 0);
    mild
}

/// One cause, from a sheet that is left.
fn one(aligned: &Aligned, part: &Part, (left, mild): (Node, &Truth)) -> Option<Found> {
    let mut truth = mild.clone();
    part.space.fill(&part.space.diagram.witness(left)?, &mut truth);
    let is_left = |truth: &Truth| {
        let picks = SIDES.map(|side| aligned.picks(side, truth));
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
    let asked = because(aligned, &truth, &group);
    let changes = |truth: &Truth| {
        let picks = SIDES.map(|side| aligned.picks(side, truth));
        asked.iter().all(|it| aligned.is_asked(*it, &picks)) && is_left(truth)
    };
    let because = asked.iter().map(|&it| (it, alike(aligned, (it, &truth), &changes))).collect();
    Some(Found { truth, because })
}

/// The classes of a question with which a sheet changes alike: it ends where it did on both sides,
/// and waits until the same.
fn alike(
    aligned: &Aligned,
    (question, truth): (usize, &Truth),
    changes: &dyn Fn(&Truth) -> bool,
) -> Vec<usize> {
    let endings = |truth: &Truth| {
        SIDES.map(|side| {
            let ending = ending(aligned.programs[side], &aligned.picks(side, truth));
            let waits = ending.waits.into_iter().map(|it| (it.question, it.rule, it.end));
            (ending.outcome, waits.collect::<Vec<_>>())
        })
    };
    let own = endings(truth);
    let classes = 0..aligned.classes[question].len();
    let other = |class: usize| {
        let mut other = truth.clone();
        other[question] = class;
        changes(&other) && endings(&other) == own
    };
    classes.filter(|&it| it == truth[question] || other(it)).collect()
}

/// The questions of a group whose answers are not the mildest, or do not add the same on both sides,
/// or that a rule names which only one side meets.
fn because(aligned: &Aligned, truth: &Truth, group: &[usize]) -> Vec<usize> {
    let picks = SIDES.map(|side| aligned.picks(side, truth));
    let judged = SIDES.map(|side| judge(aligned.programs[side], &picks[side]));
    let adds = |question: usize, side: usize| {
        aligned.questions[question][side].map_or(Effect::Ok, |it| judged[side].adds[it])
    };
    let waits = |question: usize, side: usize| {
        let does = aligned.classes[question].get(truth[question])?.does[side].as_ref()?;
        (adds(question, side) >= Effect::Wait).then_some(&does.ends)
    };
    let mut named = vec![false; aligned.questions.len()];
    for rule in 0..aligned.rules.len() {
        let met = SIDES.map(|side| {
            let own = aligned.rules[rule][side].filter(|it| judged[side].met[*it])?;
            let it = &aligned.programs[side].rules[own];
            Some((it.effect, Until::of(it.end)))
        });
        if met[0] != met[1] {
            for side in SIDES.into_iter().filter(|side| met[*side].is_some()) {
                aligned.of_rule(rule, side).into_iter().for_each(|it| named[it] = true);
            }
        }
    }
    let counts = |question: usize| {
        truth[question] != 0
            || named[question]
            || adds(question, 0) != adds(question, 1)
            || waits(question, 0) != waits(question, 1)
    };
    let asked = group.iter().copied().filter(|&it| aligned.is_asked(it, &picks));
    asked.filter(|&it| counts(it)).collect()
}

/// True where one of the answers of a cause is not given.
fn without(part: &mut Part, cause: &Found) -> Node {
    let mut all = TRUE;
    for (question, classes) in &cause.because {
        let own = part.space.is_of(*question, classes);
        all = part.space.diagram.and(all, own);
    }
    part.space.diagram.not(all)
}
