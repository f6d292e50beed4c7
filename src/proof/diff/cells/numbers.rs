//! Numbers: the common refinement of the bands of two questions.

use super::Cell;
use crate::quiz::{Band, Question};

/// A question, and the least and the greatest number that it takes.
type Ranged<'p> = (&'p Question, i64, i64);

/// Every way in which one number falls into a band on each side; a number that one side does not
/// take has no band there.
pub fn cells(old: Ranged, new: Ranged) -> Vec<Cell> {
    let mut starts: Vec<i64> = [old, new]
        .iter()
        .flat_map(|(question, from, to)| {
            let bounds = question.choices.iter().filter_map(|it| match it.band {
                Some(Band::Below(bound)) => Some(bound),
                _ => None,
            });
            bounds.chain([*from, to.saturating_add(1)])
        })
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let mut cells: Vec<Cell> = Vec::new();
    for start in starts {
        let cell = [old, new].map(|it| band(it, start).map(|it| vec![it]));
        if cell.iter().any(Option::is_some) && !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
}

fn band((question, from, to): Ranged, number: i64) -> Option<usize> {
    if !(from..=to).contains(&number) {
        return None;
    }
    question.choices.iter().position(|it| match it.band {
        Some(Band::Below(bound)) => number < bound,
        Some(_) => true,
        None => false,
    })
}
