//! Where both sides wait, and not until the same.

use std::collections::BTreeSet;

use super::pair::SIDES;
use crate::proof::symbolic::{FALSE, Node, Space, Until};
use crate::quiz::{Effect, Given};

impl Space<'_, 2> {
    /// True where some wait that is met on one side is not met on the other, or ends otherwise.
    /// Only where neither side ends above `wait`.
    pub fn other_waits(&mut self) -> Node {
        let mut any = FALSE;
        for question in self.questions.clone() {
            for end in self.ends(question) {
                let [old, new] = SIDES.map(|side| self.waits(side, question, end));
                let it = self.diagram.differ(old, new);
                any = self.diagram.or(any, it);
            }
        }
        for rule in self.rules.clone() {
            let waits = SIDES.map(|side| {
                let adds = self.aligned.rule(rule, side).and_then(|it| it.effect);
                let waits = adds == Some(Effect::Wait);
                waits.then(|| self.met(side, rule)).flatten().unwrap_or(FALSE)
            });
            let ends = SIDES.map(|side| self.aligned.rule(rule, side).map(|it| Until::of(it.end)));
            let it = match ends[0] == ends[1] {
                true => self.diagram.differ(waits[0], waits[1]),
                false => self.diagram.or(waits[0], waits[1]),
            };
            any = self.diagram.or(any, it);
        }
        any
    }

    /// Every end that a wait of a question has on either side.
    fn ends(&self, question: usize) -> BTreeSet<Until> {
        let does = self.aligned.classes[question].iter().flat_map(|it| it.does.iter().flatten());
        let ends = does.flat_map(|it| it.ends.iter().copied());
        let lowered = SIDES.into_iter().flat_map(|side| {
            self.lowered(side, question).into_iter().map(move |it| self.end(side, it))
        });
        ends.chain(lowered).collect()
    }

    /// When the wait of an answer of one side ends.
    fn end(&self, side: usize, given: Given) -> Until {
        let question = &self.aligned.programs[side].questions[given.question];
        Until::of(question.choices[given.choice].end)
    }

    /// True where an answer to a question waits on one side, until that.
    fn waits(&mut self, side: usize, question: usize, end: Until) -> Node {
        let mut waits = self.given(side, question, |it| it.ends.contains(&end));
        for given in self.lowered(side, question) {
            if self.end(side, given) == end {
                let own = self.adds_lowered(side, given, Effect::Wait);
                waits = self.diagram.or(waits, own);
            }
        }
        waits
    }
}
