//! How far a reader is from the front page.

use std::collections::VecDeque;

use super::LinkGraph;
use crate::model::PageId;

/// For each page of `count`, the least number of clicks from one of `starts`; `None` for a page that
/// no click reaches. `more` gives the pages that a page leads to besides those its writer linked.
pub fn distances(
    graph: &LinkGraph,
    count: usize,
    starts: &[PageId],
    more: impl Fn(PageId) -> Vec<PageId>,
) -> Vec<Option<u32>> {
    let mut distances = vec![None; count];
    let mut waiting = VecDeque::new();
    for &start in starts {
        distances[start.0 as usize] = Some(0);
        waiting.push_back((start, 0));
    }
    while let Some((page, clicks)) = waiting.pop_front() {
        let next: Vec<PageId> = graph.neighbours(page).chain(more(page)).collect();
        for to in next {
            let known = &mut distances[to.0 as usize];
            if known.is_none() {
                *known = Some(clicks + 1);
                waiting.push_back((to, clicks + 1));
            }
        }
    }
    distances
}
