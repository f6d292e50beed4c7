//! Is there a sheet like that? Only as many questions are looked at as the answer needs.
//!
//! A search begins with the questions that its goal names. All others are taken to add nothing, which
//! is more than is true, so that "there is none" holds for the whole quiz. When there is one, it is
//! filled up with the mildest answers and judged as a whole; whatever spoils it joins the search.

use super::prepared::{Prepared, SIDE, Space};
use super::symbolic::{Node, TRUE};
use crate::quiz::{Effect, Judged, Picks, highest, is_asked, judge};

/// What is looked for.
pub struct Goal<'g> {
    /// The questions that it names.
    pub seed: Vec<usize>,
    /// What must hold of them.
    pub core: &'g dyn Fn(&mut Space) -> Node,
    /// The outcome must be below this.
    pub below: Option<Effect>,
    /// A rule whose effect does not count.
    pub without: Option<usize>,
}

/// What a search comes to.
pub enum Sought {
    /// No sheet is like that.
    Never,
    /// This one is.
    Sheet(Picks),
    /// Nobody knows: it is too large.
    TooLarge,
}

/// How many sheets are refused before a search gives up.
const TRIES: usize = 256;

/// Looks for a complete sheet.
pub fn search(prepared: &Prepared, goal: &Goal) -> Sought {
    let mut cone = prepared.closed(goal.seed.iter().copied());
    'wider: loop {
        let mut space = Space::new(prepared, &cone);
        let mut wanted = space.complete();
        let core = (goal.core)(&mut space);
        wanted = space.diagram.and(wanted, core);
        if let Some(effect) = goal.below {
            let below = space.ends_below(SIDE, effect, goal.without);
            wanted = space.diagram.and(wanted, below);
        }
        for _ in 0..TRIES {
            if space.diagram.is_full() {
                return too_large(prepared);
            }
            let Some(values) = space.diagram.witness(wanted) else { return Sought::Never };
            let picks = filled(&space, &values);
            let judged = judge(prepared.program(), &picks);
            let more = spoilers(&space, goal, &picks, &judged);
            if more.is_empty() {
                return Sought::Sheet(picks);
            }
            let wider = prepared.closed(cone.iter().copied().chain(more));
            if wider.len() > cone.len() {
                cone = wider;
                continue 'wider;
            }
            wanted = refuse(&mut space, wanted, &values);
        }
        return too_large(prepared);
    }
}

fn too_large(prepared: &Prepared) -> Sought {
    prepared.budget.forfeit();
    Sought::TooLarge
}

/// The sheet with these values, and the mildest answers to all questions out of the space.
fn filled(space: &Space, values: &[usize]) -> Picks {
    let prepared = space.aligned;
    let mut picks: Picks = vec![Vec::new(); prepared.program().questions.len()];
    for &question in &space.questions {
        let answer = space.answer(question, values);
        picks[question] = answer.map(|it| prepared.picks(question, &it)).unwrap_or_default();
    }
    fill(prepared, &mut picks, &|question| space.has(question));
    picks
}

/// Answers every question that is asked and not fixed with its mildest answer, and none that is not
/// asked.
pub fn fill(prepared: &Prepared, picks: &mut Picks, is_fixed: &dyn Fn(usize) -> bool) {
    for question in 0..picks.len() {
        if is_fixed(question) {
            continue;
        }
        picks[question] = match is_asked(prepared.program(), question, picks) {
            true => prepared.picks(question, &[0]),
            false => Vec::new(),
        };
    }
}

/// The questions because of which the whole sheet does not end below the effect.
fn spoilers(space: &Space, goal: &Goal, picks: &Picks, judged: &Judged) -> Vec<usize> {
    let Some(below) = goal.below else { return Vec::new() };
    let prepared = space.aligned;
    let mut found = Vec::new();
    for (question, _) in judged.adds.iter().enumerate().filter(|it| *it.1 >= below) {
        found.push(question);
        // Here it was taken to be lowered by a rule that is not met.
        let rules = prepared.lowering(question).iter().filter(|it| it.to < below);
        found.extend(rules.flat_map(|it| prepared.conditions(it.rule)));
        debug_assert!(highest(prepared.program(), question, picks) >= below);
    }
    for (n, rule) in prepared.program().rules.iter().enumerate() {
        let counts = judged.met[n] && Some(n) != goal.without;
        if counts && rule.effect.is_some_and(|it| it >= below) {
            found.extend(prepared.conditions(n));
        }
    }
    found
}

/// The same function without that one sheet.
fn refuse(space: &mut Space, wanted: Node, values: &[usize]) -> Node {
    let mut sheet = TRUE;
    for (n, &value) in values.iter().enumerate().rev() {
        let own = space.diagram.value(n as u32, |it| it == value);
        sheet = space.diagram.and(own, sheet);
    }
    let other = space.diagram.not(sheet);
    space.diagram.and(wanted, other)
}
