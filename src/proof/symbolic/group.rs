//! Groups of questions that do not matter to each other, each counted alone.

use super::aligned::Aligned;
use super::counter::Counter;
use super::diagram::Node;
use super::space::Space;
use crate::proof::natural::Natural;

/// Questions that ties lead from one to another, and to no others.
pub struct Group<'a, const N: usize> {
    pub space: Space<'a, N>,
    /// True on every complete sheet.
    pub complete: Node,
    counter: Counter,
}

impl<'a, const N: usize> Group<'a, N> {
    pub fn new(aligned: &'a Aligned<'a, N>, questions: &[usize]) -> Group<'a, N> {
        let mut space = Space::new(aligned, questions);
        let complete = space.complete();
        let counter = Counter::new(space.weights());
        Group { space, complete, counter }
    }
}

impl<'a, const N: usize> AsMut<Group<'a, N>> for Group<'a, N> {
    fn as_mut(&mut self) -> &mut Group<'a, N> {
        self
    }
}

/// The number of sheets for which a function of every group is true; nothing when a group is too
/// large.
pub fn count<'a, const N: usize, G: AsMut<Group<'a, N>>>(
    groups: &mut [G],
    of: &dyn Fn(&mut G) -> Node,
) -> Option<Natural> {
    let mut product = Natural::from(1);
    for it in groups {
        let node = of(it);
        let Group { space, counter, .. } = it.as_mut();
        if space.diagram.is_full() {
            return None;
        }
        product = product.times(&counter.count(&space.diagram, node));
    }
    Some(product)
}

/// So many questions in groups, so that no tie leads from one to another.
pub fn grouped<'t>(count: usize, ties: impl Iterator<Item = &'t [usize]>) -> Vec<Vec<usize>> {
    let mut leader: Vec<usize> = (0..count).collect();
    for pair in ties.flat_map(|it| it.windows(2)) {
        let (a, b) = (top(&mut leader, pair[0]), top(&mut leader, pair[1]));
        leader[a.max(b)] = a.min(b);
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
    (0..count).for_each(|it| groups[top(&mut leader, it)].push(it));
    groups.into_iter().filter(|it| !it.is_empty()).collect()
}

fn top(leader: &mut [usize], mut of: usize) -> usize {
    while leader[of] != of {
        leader[of] = leader[leader[of]];
        of = leader[of];
    }
    of
}
