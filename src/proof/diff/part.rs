//! Groups of questions that do not matter to each other, each with what can be said of it.

use super::pair::{Pair, SIDES};
use crate::proof::symbolic::{FALSE, Group, Node, TRUE, grouped};
use crate::quiz::Effect;

/// A level of outcomes: it is below the effect of that place in [`Effect::ALL`]. Nothing is below the
/// first, everything below the one after the last.
pub const LEVELS: usize = Effect::ALL.len() + 1;

/// A group of questions, and the functions that everything else is made of.
pub struct Part<'a> {
    pub group: Group<'a, 2>,
    /// Where each side has every answer that it asks for.
    pub possible: [Node; 2],
    /// Where each side ends below each level.
    pub below: [[Node; LEVELS]; 2],
    /// Where the waits differ, if neither side ends above `wait`.
    pub other_waits: Node,
}

impl<'a> Part<'a> {
    fn new(pair: &'a Pair<'a>, questions: &[usize]) -> Part<'a> {
        let mut group = Group::new(pair, questions);
        let space = &mut group.space;
        // One that is always met would else be found in every group.
        space.rules.retain(|it| questions.contains(&pair.home(*it)));
        let possible = SIDES.map(|side| space.possible(side));
        let mut below = [[TRUE; LEVELS]; 2];
        for side in SIDES {
            below[side][0] = FALSE;
            for (level, effect) in Effect::ALL.into_iter().enumerate().skip(1) {
                below[side][level] = space.ends_below(side, effect, None);
            }
        }
        let other_waits = space.other_waits();
        Part { group, possible, below, other_waits }
    }

    /// True on the sheets that both sides know.
    pub fn whole(&mut self) -> Node {
        let both = self.and(self.possible[0], self.possible[1]);
        self.and(self.group.complete, both)
    }

    /// True where both sides end below such levels.
    pub fn both_below(&mut self, old: usize, new: usize) -> Node {
        self.and(self.below[0][old], self.below[1][new])
    }

    /// True where a side ends at that level or above.
    pub fn from(&mut self, side: usize, level: usize) -> Node {
        self.not(self.below[side][level])
    }

    /// True where both are.
    pub fn and(&mut self, one: Node, other: Node) -> Node {
        self.group.space.diagram.and(one, other)
    }

    /// True where the other is not.
    pub fn not(&mut self, of: Node) -> Node {
        self.group.space.diagram.not(of)
    }

    /// True when it has grown too large to be trusted.
    pub fn is_full(&self) -> bool {
        self.group.space.diagram.is_full()
    }
}

impl<'a> AsMut<Group<'a, 2>> for Part<'a> {
    fn as_mut(&mut self) -> &mut Group<'a, 2> {
        &mut self.group
    }
}

/// The groups of two programs; nothing when one is too large.
pub fn parts<'a>(pair: &'a Pair<'a>) -> Option<Vec<Part<'a>>> {
    let groups = grouped(pair.questions.len(), pair.ties.iter().map(|it| &it.questions[..]));
    let parts = groups.iter().map(|it| Part::new(pair, it));
    parts.map(|it| (!it.is_full()).then_some(it)).collect()
}
