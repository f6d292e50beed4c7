//! The order of variables: what speaks of each other stands near each other.

use std::collections::BTreeMap;

/// Rounds of moving every question to the middle of what it is tied to.
const ROUNDS: usize = 24;

/// The questions in an order in which those of one set are close. What a set names beyond them does
/// not count.
pub fn arrange<'s>(questions: &[usize], sets: impl Iterator<Item = &'s [usize]>) -> Vec<usize> {
    let ties = ties(questions, sets);
    if ties.is_empty() || questions.len() < 3 {
        return questions.to_vec();
    }
    let mut order: Vec<usize> = (0..questions.len()).collect();
    let mut best = (width(&order, &ties), order.clone());
    for _ in 0..ROUNDS {
        let place = places(&order);
        let mut pulls = vec![(0u64, 0u64); questions.len()];
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
    best.1.into_iter().map(|it| questions[it]).collect()
}

/// The sets by the places in `questions`, as far as they tie two of them together.
fn ties<'s>(questions: &[usize], sets: impl Iterator<Item = &'s [usize]>) -> Vec<Vec<usize>> {
    let place: BTreeMap<usize, usize> =
        questions.iter().enumerate().map(|(n, &it)| (it, n)).collect();
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
