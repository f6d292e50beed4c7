//! Which answers open which questions, and where their lines run beside each other.

use crate::quiz::Program;

/// A line from a question to one that it opens.
pub struct Edge {
    /// The question whose answer opens the other.
    pub from: usize,
    /// The question that is opened.
    pub to: usize,
    /// How far out the line runs: lines that pass each other have lanes of their own.
    pub lane: usize,
}

/// Every line, the short ones close to the questions.
pub fn edges(program: &Program) -> Vec<Edge> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (to, question) in program.questions.iter().enumerate() {
        let mut from: Vec<usize> =
            question.shown.iter().flat_map(|it| &it.0).map(|it| it.question).collect();
        from.sort_unstable();
        from.dedup();
        pairs.extend(from.into_iter().map(|it| (it, to)));
    }
    // A faulty quiz may open a question by one behind it.
    pairs.sort_by_key(|it| (it.1.abs_diff(it.0), it.0));
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut edges: Vec<Edge> = Vec::new();
    for (from, to) in pairs {
        let (top, bottom) = (from.min(to), from.max(to));
        let passes = |it: &(usize, usize)| it.0 <= bottom && top <= it.1;
        let free = taken.iter().position(|lane| !lane.iter().any(passes));
        let lane = free.unwrap_or(taken.len());
        if lane == taken.len() {
            taken.push(Vec::new());
        }
        taken[lane].push((top, bottom));
        edges.push(Edge { from, to, lane });
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{Clause, Given, Kind, Question};

    fn program(opened: &[&[usize]]) -> Program {
        let questions = opened.iter().enumerate().map(|(n, from)| Question {
            id: format!("q{n}"),
            page: None,
            screens: false,
            kind: Kind::One,
            choices: Vec::new(),
            shown: from
                .iter()
                .map(|&question| Clause(vec![Given { question, choice: 0 }]))
                .collect(),
            excused: false,
        });
        Program { questions: questions.collect(), ..Program::default() }
    }

    #[test]
    fn lines_that_pass_each_other_have_lanes_of_their_own() {
        let edges = edges(&program(&[&[], &[0], &[1], &[0], &[], &[4]]));
        let found: Vec<_> = edges.iter().map(|it| (it.from, it.to, it.lane)).collect();
        assert_eq!(found, [(0, 1, 0), (1, 2, 1), (4, 5, 0), (0, 3, 2)]);
    }
}
