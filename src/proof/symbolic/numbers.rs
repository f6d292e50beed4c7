//! Numbers: the common refinement of the bands of two questions.

use crate::quiz::{Band, Question};

/// A question, and the least and the greatest number that it takes.
pub struct Ranged<'p> {
    pub question: &'p Question,
    pub from: i64,
    pub to: i64,
}

/// Every way in which one number falls into a band of each; a number that one of them does not take
/// has no band there.
pub fn pairs(old: &Ranged, new: &Ranged) -> Vec<[Option<usize>; 2]> {
    let bounds = [old, new].into_iter().flat_map(|it| {
        let bounds = it.question.choices.iter().filter_map(|it| match it.band {
            Some(Band::Below(bound)) => Some(bound),
            _ => None,
        });
        bounds.chain([it.from, it.to.saturating_add(1)])
    });
    let mut starts: Vec<i64> = bounds.collect();
    starts.sort_unstable();
    starts.dedup();
    let mut pairs = Vec::new();
    for start in starts {
        let pair = [old.band(start), new.band(start)];
        if pair != [None, None] && !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    pairs
}

impl Ranged<'_> {
    fn band(&self, number: i64) -> Option<usize> {
        if !(self.from..=self.to).contains(&number) {
            return None;
        }
        self.question.choices.iter().position(|it| match it.band {
            Some(Band::Below(bound)) => number < bound,
            Some(_) => true,
            None => false,
        })
    }
}
