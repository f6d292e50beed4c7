//! The order of variables: what speaks of each other stands near each other.

use std::collections::BTreeMap;

/// Rounds of moving every variable to the middle of what it is tied to.
const ROUNDS: usize = 24;

/// What a variable of a diagram asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variable {
    /// Which answer a question has.
    Answer(usize),
    /// Whether a box of a question is ticked, by the place of its class.
    Tick(usize, usize),
}

/// The variables in an order in which those of one set are close. What a set names beyond them does
/// not count.
pub fn arrange<'s>(
    variables: &[Variable],
    sets: impl Iterator<Item = &'s [Variable]>,
) -> Vec<Variable> {
    let ties = ties(variables, sets);
    if ties.is_empty() || variables.len() < 3 {
        return variables.to_vec();
    }
    let mut order: Vec<usize> = (0..variables.len()).collect();
    let mut best = (width(&order, &ties), order.clone());
    for _ in 0..ROUNDS {
        let place = places(&order);
        let mut pulls = vec![(0u64, 0u64); variables.len()];
        for tie in &ties {
            let sum: u64 = tie.iter().map(|&it| place[it] as u64).sum();
            for &it in tie {
                pulls[it].0 += (sum << 16) / tie.len() as u64;
                pulls[it].1 += 1;
            }
        }
        let pull = |it: usize| match pulls[it] {
            (_, 0) => (place[it] as u64) << 16,
            (sum, count) => sum / count,
        };
        order.sort_by_key(|&it| (pull(it), place[it]));
        let width = width(&order, &ties);
        if width < best.0 {
            best = (width, order.clone());
        }
    }
    best.1.into_iter().map(|it| variables[it]).collect()
}

/// The sets by the places in `variables`, as far as they tie two of them together.
fn ties<'s>(variables: &[Variable], sets: impl Iterator<Item = &'s [Variable]>) -> Vec<Vec<usize>> {
    let place: BTreeMap<Variable, usize> =
        variables.iter().enumerate().map(|(n, &it)| (it, n)).collect();
    let ties = sets.map(|set| {
        let mut here: Vec<usize> = set.iter().filter_map(|it| place.get(it).copied()).collect();
        here.sort_unstable();
        here.dedup();
        here
    });
    ties.filter(|it| it.len() > 1).collect()
}

fn places(order: &[usize]) -> Vec<usize> {
    let mut place = vec![0; order.len()];
    order.iter().enumerate().for_each(|(n, &it)| place[it] = n);
    place
}

/// How far the ties reach, all together.
fn width(order: &[usize], ties: &[Vec<usize>]) -> usize {
    let place = places(order);
    let reach = |tie: &Vec<usize>| {
        let places = tie.iter().map(|&it| place[it]);
        places.clone().max().unwrap_or(0) - places.min().unwrap_or(0)
    };
    ties.iter().map(reach).sum()
}
