//! Answers that no sheet can tell apart.

use super::until::Until;
use crate::proof::natural::Natural;
use crate::quiz::{Effect, Program, Question};

/// One answer, as each side takes it: the places of its choices, the old side first. Nothing where
/// it cannot be given.
pub type Cell<const N: usize> = [Option<Vec<usize>>; N];

/// What an answer does on one side, as far as any sheet can tell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Does {
    /// The highest effect among its choices.
    pub effect: Effect,
    /// The highest effect among those of its choices that no rule lowers.
    pub rest: Effect,
    /// Those of its choices that some condition names, or some rule lowers.
    pub named: Vec<usize>,
    /// When the waits end of those that no rule lowers, where that is told apart.
    pub ends: Vec<Until>,
}

/// Answers that do the same on every side: no sheet can tell them apart.
#[derive(Debug, Clone)]
pub struct Class<const N: usize> {
    /// What they do on each side; nothing where they cannot be given.
    pub does: [Option<Does>; N],
    /// The first of them.
    pub cells: Vec<Cell<N>>,
    /// How many there are; of boxes in how many ways some of them are ticked.
    pub weight: Natural,
    /// Whether it is a box: it may be given together with others.
    pub shares: bool,
}

/// A question as one side has it, and what of its choices is told apart besides their effects.
pub struct Half<'p> {
    pub question: &'p Question,
    /// Whether some condition names a choice.
    named: Vec<bool>,
    /// Whether some rule lowers a choice.
    lowered: Vec<bool>,
    /// When the wait of a choice ends.
    ends: Vec<Option<Until>>,
}

impl<'p> Half<'p> {
    /// The questions of a program that stands alone. No law asks when a wait ends; one asks for doubt.
    pub fn alone(program: &'p Program) -> Vec<Half<'p>> {
        let mut all = Half::all(program);
        for half in &mut all {
            half.question.doubts().for_each(|it| half.named[it] = true);
        }
        all
    }

    /// The questions of a program beside another, in which waits may end otherwise.
    pub fn beside(program: &'p Program) -> Vec<Half<'p>> {
        let mut all = Half::all(program);
        for half in &mut all {
            let choices = half.question.choices.iter();
            let end = choices.map(|it| (it.effect >= Effect::Wait).then(|| Until::of(it.end)));
            half.ends = end.collect();
        }
        all
    }

    fn all(program: &'p Program) -> Vec<Half<'p>> {
        let mut all: Vec<Half> = program.questions.iter().map(Half::new).collect();
        let shown = program.questions.iter().flat_map(|it| &it.shown);
        let rules = program.rules.iter().flat_map(|it| &it.when);
        for given in shown.chain(rules).flat_map(|it| &it.0) {
            all[given.question].named[given.choice] = true;
        }
        for given in program.lowering().map(|it| it.given) {
            all[given.question].named[given.choice] = true;
            all[given.question].lowered[given.choice] = true;
        }
        all
    }

    fn new(question: &'p Question) -> Half<'p> {
        let count = question.choices.len();
        let (named, lowered) = (vec![false; count], vec![false; count]);
        Half { question, named, lowered, ends: vec![None; count] }
    }

    /// What these choices do together.
    pub fn does(&self, picks: &[usize]) -> Does {
        let highest = |picks: &mut dyn Iterator<Item = &usize>| {
            picks.map(|it| self.question.choices[*it].effect).max().unwrap_or(Effect::Ok)
        };
        let rest = || picks.iter().filter(|it| !self.lowered[**it]);
        let mut ends: Vec<Until> = rest().filter_map(|it| self.ends[*it]).collect();
        ends.sort_unstable();
        ends.dedup();
        Does {
            effect: highest(&mut picks.iter()),
            rest: highest(&mut rest()),
            named: picks.iter().copied().filter(|it| self.named[*it]).collect(),
            ends,
        }
    }

    /// The place of the answer in words of that name.
    pub fn word(&self, id: &str) -> Option<usize> {
        self.question.choices.iter().position(|it| it.band.is_none() && it.id == id)
    }
}

/// A question as each side has it.
pub type Halves<'h, 'p, const N: usize> = [Option<&'h Half<'p>>; N];

/// What an answer does on each side.
pub fn does<const N: usize>(halves: &Halves<N>, cell: &Cell<N>) -> [Option<Does>; N] {
    std::array::from_fn(|side| Some(halves[side]?.does(cell[side].as_ref()?)))
}

/// The names of all answers in words, those of the last side first.
pub fn ids<'h, 'p: 'h>(halves: impl DoubleEndedIterator<Item = &'h Half<'p>>) -> Vec<&'p str> {
    let mut ids: Vec<&str> = Vec::new();
    for half in halves.rev() {
        for choice in half.question.choices.iter().filter(|it| it.band.is_none()) {
            if !ids.contains(&choice.id.as_str()) {
                ids.push(&choice.id);
            }
        }
    }
    ids
}

/// The answers of a class that are kept to be told.
const KEPT: usize = 64;

/// Classes as they are found, by what they do.
pub struct Found<const N: usize>(Vec<Class<N>>);

impl<const N: usize> Found<N> {
    pub fn new() -> Found<N> {
        Found(Vec::new())
    }

    /// Adds an answer to those that do the same.
    pub fn add(&mut self, class: Class<N>) {
        let is_alike = |it: &&mut Class<N>| it.shares == class.shares && it.does == class.does;
        let Some(known) = self.0.iter_mut().find(is_alike) else { return self.0.push(class) };
        let mut weight = known.weight.plus(&class.weight);
        if class.shares {
            weight = weight.plus(&known.weight.times(&class.weight));
        }
        known.weight = weight;
        let room = KEPT.saturating_sub(known.cells.len());
        known.cells.extend(class.cells.into_iter().take(room));
    }

    /// Adds an answer that is told apart from all others.
    pub fn add_apart(&mut self, class: Class<N>) {
        self.0.push(class);
    }

    pub fn into_classes(mut self) -> Vec<Class<N>> {
        self.0.sort_by(|one, other| (one.shares, &one.does).cmp(&(other.shares, &other.does)));
        self.0
    }
}
