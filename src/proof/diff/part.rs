//! Groups of questions that do not matter to each other, each with what can be said of it.

use super::aligned::{Aligned, SIDES};
use super::space::Space;
use crate::proof::diagram::{FALSE, Node, TRUE};
use crate::quiz::Effect;

/// A level of outcomes: it is below the effect of that place in [`Effect::ALL`]. Nothing is below the
/// first, everything below the one after the last.
pub const LEVELS: usize = Effect::ALL.len() + 1;

/// A group of questions, and the functions that everything else is made of.
pub struct Part<'j> {
    pub space: Space<'j>,
    /// Aligned sheets.
    pub complete: Node,
    /// Where each side has every answer that it asks for.
    pub possible: [Node; 2],
    /// Where each side ends below each level.
    pub below: [[Node; LEVELS]; 2],
    /// Where the waits differ, if neither side ends above `wait`.
    pub other_waits: Node,
}

impl<'j> Part<'j> {
    fn new(aligned: &'j Aligned<'j>, group: &[usize], ties: &[Vec<usize>]) -> Part<'j> {
        let mut space = Space::new(aligned, group, ties);
        let complete = space.complete();
        let possible = SIDES.map(|side| space.possible(side));
        let mut below = [[TRUE; LEVELS]; 2];
        for side in SIDES {
            below[side][0] = FALSE;
            for (level, effect) in Effect::ALL.into_iter().enumerate().skip(1) {
                below[side][level] = space.ends_below(side, effect);
            }
        }
        let other_waits = space.other_waits();
        Part { space, complete, possible, below, other_waits }
    }

    /// True on the sheets that both sides know.
    pub fn whole(&mut self) -> Node {
        let both = self.space.diagram.and(self.possible[0], self.possible[1]);
        self.space.diagram.and(self.complete, both)
    }

    /// True where both sides end below such levels.
    pub fn both_below(&mut self, old: usize, new: usize) -> Node {
        self.space.diagram.and(self.below[0][old], self.below[1][new])
    }

    /// True where a side ends at that level or above.
    pub fn from(&mut self, side: usize, level: usize) -> Node {
        self.space.diagram.not(self.below[side][level])
    }
}

/// The groups of two programs; nothing when one is too large.
pub fn parts<'j>(aligned: &'j Aligned<'j>) -> Option<Vec<Part<'j>>> {
    let ties = aligned.ties();
    let mut parts = Vec::new();
    for group in groups(aligned.questions.len(), &ties) {
        let own: Vec<Vec<usize>> =
            ties.iter().filter(|it| it.iter().any(|it| group.contains(it))).cloned().collect();
        let part = Part::new(aligned, &group, &own);
        if part.space.diagram.is_full() {
            return None;
        }
        parts.push(part);
    }
    Some(parts)
}

/// The questions in groups, so that no tie leads from one to another.
fn groups(count: usize, ties: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut leader: Vec<usize> = (0..count).collect();
    for tie in ties {
        for pair in tie.windows(2) {
            let (a, b) = (top(&leader, pair[0]), top(&leader, pair[1]));
            leader[a.max(b)] = a.min(b);
        }
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
    (0..count).for_each(|it| groups[top(&leader, it)].push(it));
    groups.into_iter().filter(|it| !it.is_empty()).collect()
}

fn top(leader: &[usize], mut of: usize) -> usize {
    while leader[of] != of {
        of = leader[of];
    }
    of
}
