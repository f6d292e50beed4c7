//! Where both sides wait, and not until the same.

use super::pair::SIDES;
use crate::proof::symbolic::{Class, FALSE, Node, Space, TRUE, Until};
use crate::quiz::Effect;

impl Space<'_, 2> {
    /// True where some wait that is met on one side is not met on the other, or ends otherwise.
    /// Only where neither side ends above `wait`.
    pub fn other_waits(&mut self) -> Node {
        let mut any = FALSE;
        for question in self.order.clone() {
            let same = |it: &Class<2>| ends(it, 0) == ends(it, 1);
            let waits = SIDES.map(|side| self.adds(side, question, Effect::Wait));
            let alike = self.answered(question, same);
            let unlike = self.answered(question, |it| !same(it));
            let it = self.differing(waits, alike, unlike);
            any = self.diagram.or(any, it);
        }
        for rule in self.rules.clone() {
            let waits = SIDES.map(|side| {
                let adds = self.aligned.rule(rule, side).and_then(|it| it.effect);
                let waits = adds == Some(Effect::Wait);
                waits.then(|| self.met(side, rule)).flatten().unwrap_or(FALSE)
            });
            let end = |side| self.aligned.rule(rule, side).map(|it| Until::of(it.end));
            let alike = if end(0) == end(1) { TRUE } else { FALSE };
            let it = self.differing(waits, alike, TRUE - alike);
            any = self.diagram.or(any, it);
        }
        any
    }

    /// True where one side waits, and not both where the ends are alike.
    fn differing(&mut self, [old, new]: [Node; 2], alike: Node, unlike: Node) -> Node {
        let (one, either) = (self.differ(old, new), self.diagram.or(old, new));
        let one = self.diagram.and(alike, one);
        let either = self.diagram.and(unlike, either);
        self.diagram.or(one, either)
    }
}

/// When the waits of an answer end on one side.
fn ends(class: &Class<2>, side: usize) -> &[Until] {
    class.does[side].as_ref().map_or(&[], |it| &it.ends)
}
