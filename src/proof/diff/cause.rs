//! What causes a change: small sets of answers, so that every changed sheet has one of them.
//!
//! A sheet changes because of one group of questions: that in which the graver of both outcomes
//! arises. So each group is looked at alone, while all others are as mild as they can be, and for
//! each outcome that is graver than the other: what is now `stop` is not hidden behind what is now
//! `talk`. A changed sheet is taken, one answer after the other is set back to the mildest as long as
//! it still changes that way, and what is left is a cause. Every sheet with those answers is then set
//! aside, until no changed sheet is left: then each has one of the causes.

use std::collections::BTreeSet;

use super::ending::ending;
use super::pair::{MILDEST, Pair, SIDES, Truth};
use super::part::{LEVELS, Part};
use super::region::{Base, WAIT, Way, base, floor_beside, left};
use crate::proof::symbolic::Until;
use crate::proof::symbolic::{FALSE, Node, TRUE};
use crate::quiz::Effect;
use crate::quiz::judge;

/// The most causes that are told.
const MOST: usize = 40;

/// A changed sheet, and which of its answers make it change.
pub struct Found {
    pub truth: Truth,
    /// The questions of those answers, each with the answers that change the sheet alike, as places of
    /// classes: whoever gives all of those has that answer, whatever else is ticked.
    pub because: Vec<(usize, Vec<Vec<usize>>)>,
}

/// What a search for causes comes to.
pub struct Causes {
    pub found: Vec<Found>,
    /// Whether every changed sheet has one of them.
    pub is_proved: bool,
}

/// What is looked through in one group.
struct Search<'s> {
    /// The changed sheets that have no cause yet.
    left: Node,
    /// The sheet on which all other groups are as mild as they can be.
    mild: &'s Truth,
}

/// Looks for causes; nothing when a group is too large.
pub fn causes(pair: &Pair, parts: &mut [Part]) -> Option<Causes> {
    let mut causes = Causes { found: Vec::new(), is_proved: true };
    let graver = (1..LEVELS - 1).rev().map(Way::To);
    let milder = (1..LEVELS - 1).rev().map(Way::From);
    let ways: Vec<Way> = graver.chain(milder).chain([Way::Waits]).collect();
    let mut bases = Vec::new();
    for side in SIDES {
        let own: Vec<Option<Base>> = parts.iter_mut().map(|it| base(it, side)).collect();
        if parts.iter().any(|it| it.is_full()) {
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
            let mild = mild(pair, parts, n, bases);
            let left = left(&mut parts[n], way, floor_beside(n, bases), waits);
            let set_aside =
                in_group(pair, &mut parts[n], Search { left, mild: &mild }, &mut causes)?;
            if matches!(way, Way::To(WAIT) | Way::From(WAIT)) {
                // These bring a wait of their own, so that what they do to other waits is told.
                waits = parts[n].and(waits, set_aside);
            }
        }
    }
    Some(causes)
}

/// The causes of one group; gives where none of them is.
fn in_group(pair: &Pair, part: &mut Part, mut search: Search, causes: &mut Causes) -> Option<Node> {
    let mut set_aside = TRUE;
    while search.left != FALSE && causes.is_proved && !part.is_full() {
        if causes.found.len() == MOST {
            causes.is_proved = false;
            break;
        }
        let cause = one(pair, part, &search)?;
        let without = without(part, &cause);
        search.left = part.and(search.left, without);
        set_aside = part.and(set_aside, without);
        causes.found.push(cause);
    }
    (!part.is_full()).then_some(set_aside)
}

/// The sheet on which all groups but one are as mild as they can be.
fn mild(pair: &Pair, parts: &[Part], n: usize, bases: &[Base]) -> Truth {
    let mut mild: Truth = vec![MILDEST.to_vec(); pair.questions.len()];
    for (base, part) in bases.iter().zip(parts) {
        part.group.space.fill(&base.values, &mut mild);
    }
    parts[n].group.space.questions.iter().for_each(|it| mild[*it] = MILDEST.to_vec());
    mild
}

/// One cause, from a sheet that is left.
fn one(pair: &Pair, part: &Part, search: &Search) -> Option<Found> {
    let Search { left, mild } = *search;
    let space = &part.group.space;
    let mut truth = mild.clone();
    space.fill(&space.diagram.witness(left)?, &mut truth);
    let is_left = |truth: &Truth| space.diagram.holds(left, &space.values(truth));
    let mut group = space.questions.clone();
    group.sort_unstable();
    loop {
        let before = truth.clone();
        for &question in group.iter().rev() {
            let own = std::mem::replace(&mut truth[question], MILDEST.to_vec());
            if own != MILDEST && !is_left(&truth) {
                truth[question] = own;
                untick(&mut truth, question, &is_left);
            }
        }
        if truth == before {
            break;
        }
    }
    let asked = because(pair, &truth, &group);
    let changes = |truth: &Truth| {
        let picks = pair.sheets(truth);
        asked.iter().all(|it| pair.is_asked(*it, &picks)) && is_left(truth)
    };
    let because = asked.iter().map(|&it| (it, alike(pair, it, &truth, &changes))).collect();
    Some(Found { truth, because })
}

/// Takes boxes back one by one, as long as the sheet is still left.
fn untick(truth: &mut Truth, question: usize, is_left: &dyn Fn(&Truth) -> bool) {
    for class in truth[question].clone() {
        if truth[question].len() > 1 {
            let own = truth[question].clone();
            truth[question].retain(|it| *it != class);
            if !is_left(truth) {
                truth[question] = own;
            }
        }
    }
}

/// The answers to a question with which a sheet changes alike: it ends where it did on both sides,
/// and waits until the same. Of several boxes at once there are no others.
fn alike(
    pair: &Pair,
    question: usize,
    truth: &Truth,
    changes: &dyn Fn(&Truth) -> bool,
) -> Vec<Vec<usize>> {
    if truth[question].len() > 1 {
        return vec![truth[question].clone()];
    }
    let endings = |truth: &Truth| {
        SIDES.map(|side| {
            let ending = ending(pair.programs[side], &pair.sheet(side, truth));
            let waits = ending.waits.into_iter().map(|it| (it.question, it.rule, it.end));
            (ending.outcome, waits.collect::<Vec<_>>())
        })
    };
    let own = endings(truth);
    let answers = (0..pair.classes[question].len()).map(|it| vec![it]);
    let other = |answer: &Vec<usize>| {
        let mut other = truth.clone();
        other[question].clone_from(answer);
        changes(&other) && endings(&other) == own
    };
    answers.filter(|it| *it == truth[question] || other(it)).collect()
}

/// The questions of a group whose answers are not the mildest, or do not add the same on both sides,
/// or that a rule names which only one side meets.
fn because(pair: &Pair, truth: &Truth, group: &[usize]) -> Vec<usize> {
    let picks = pair.sheets(truth);
    let judged = SIDES.map(|side| judge(pair.programs[side], &picks[side]));
    let adds = |question: usize, side: usize| {
        pair.questions[question][side].map_or(Effect::Ok, |it| judged[side].adds[it])
    };
    let waits = |question: usize, side: usize| {
        let classes = truth[question].iter().filter_map(|it| pair.classes[question].get(*it));
        let does = classes.filter_map(|it| it.does[side].as_ref());
        let ends: BTreeSet<Until> = does.flat_map(|it| &it.ends).copied().collect();
        (adds(question, side) >= Effect::Wait).then_some(ends)
    };
    let mut named = vec![false; pair.questions.len()];
    for rule in 0..pair.rules.len() {
        let met = SIDES.map(|side| {
            let own = pair.rules[rule][side].filter(|it| judged[side].met[*it])?;
            let it = &pair.programs[side].rules[own];
            Some((it.effect, Until::of(it.end)))
        });
        if met[0] != met[1] {
            for side in SIDES.into_iter().filter(|side| met[*side].is_some()) {
                pair.of_rule(rule, side).into_iter().for_each(|it| named[it] = true);
            }
        }
    }
    let counts = |question: usize| {
        truth[question] != MILDEST
            || named[question]
            || adds(question, 0) != adds(question, 1)
            || waits(question, 0) != waits(question, 1)
    };
    let asked = group.iter().copied().filter(|&it| pair.is_asked(it, &picks));
    asked.filter(|&it| counts(it)).collect()
}

/// True where one of the answers of a cause is not given.
fn without(part: &mut Part, cause: &Found) -> Node {
    let mut all = TRUE;
    for (question, answers) in &cause.because {
        let space = &mut part.group.space;
        let mut any = FALSE;
        for answer in answers {
            let own = space.has_all(*question, answer);
            any = space.diagram.or(any, own);
        }
        all = part.and(all, any);
    }
    part.not(all)
}
