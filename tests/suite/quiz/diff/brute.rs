//! Every paired sheet of two small quizzes, one by one, by other code than that which is tested.

use std::collections::{BTreeMap, BTreeSet};

use bedside::quiz::{Band, Choice, Effect, Kind, Program, Question};

use crate::quiz::brute::{Picks, is_met, lowered, outcome};

/// An answer as both sides take it, by the ids of the choices.
pub(super) type Cell = [Option<Vec<String>>; 2];

/// One paired sheet.
#[derive(Clone)]
pub(super) struct Sheet {
    /// The answers, by question.
    pub(super) cells: BTreeMap<String, Cell>,
    picks: [Picks; 2],
    possible: [bool; 2],
}

/// Every paired sheet that one side knows at least; nothing when there are more than `most`.
pub(super) fn sheets(programs: [&Program; 2], most: usize) -> Option<Vec<Sheet>> {
    let none = || Sheet {
        cells: BTreeMap::new(),
        picks: [Vec::new(), Vec::new()],
        possible: [true, true],
    };
    let mut all = vec![none()];
    for id in order(programs) {
        let halves = programs.map(|it| it.questions.iter().find(|it| it.id == id));
        let cells = cells(halves);
        let mut next = Vec::new();
        for sheet in &all {
            let asks =
                [0, 1].map(|side| halves[side].is_some_and(|it| asks(it, &sheet.picks[side])));
            if asks == [false, false] {
                next.push(answered(sheet, (&id, halves), asks, &[None, None]));
                continue;
            }
            for cell in &cells {
                let mut longer = answered(sheet, (&id, halves), asks, cell);
                longer.cells.insert(id.clone(), cell.clone());
                next.push(longer);
            }
        }
        if next.len() > most {
            return None;
        }
        all = next;
    }
    all.retain(|it| it.possible != [false, false]);
    Some(all)
}

/// The questions of both: what both have stands in the same order in each, and all others between.
fn order([old, new]: [&Program; 2]) -> Vec<String> {
    let ids = |it: &Program| it.questions.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let (old, new) = (ids(old), ids(new));
    let mut all = Vec::new();
    let mut rest = old.iter();
    for id in &new {
        if old.contains(id) {
            all.extend(rest.by_ref().take_while(|it| *it != id).cloned());
        }
        all.push(id.clone());
    }
    all.extend(rest.cloned());
    all
}

fn asks(question: &Question, picks: &Picks) -> bool {
    question
        .shown
        .iter()
        .all(|clause| clause.0.iter().any(|it| picks[it.question].contains(&it.choice)))
}

fn answered(
    sheet: &Sheet,
    (_, halves): (&str, [Option<&Question>; 2]),
    asks: [bool; 2],
    cell: &Cell,
) -> Sheet {
    let mut longer = sheet.clone();
    for side in [0, 1] {
        let Some(question) = halves[side] else { continue };
        let picks = cell[side].iter().flatten().map(|it| question.choice(it).unwrap());
        let picks: Vec<usize> = picks.collect();
        longer.possible[side] &= !asks[side] || !picks.is_empty();
        longer.picks[side].push(if asks[side] { picks } else { Vec::new() });
    }
    longer
}

/// Every truth that is an answer on one side at least.
fn cells(halves: [Option<&Question>; 2]) -> BTreeSet<Cell> {
    let mut found = BTreeSet::new();
    for number in -1..30 {
        found.insert(halves.map(|it| band(it?, number).map(|it| vec![it])));
    }
    let words = |it: &Question| {
        let own = it.choices.iter().filter(|it| it.band.is_none());
        own.map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    let ids: BTreeSet<String> = halves.iter().flatten().flat_map(|it| words(it)).collect();
    let ids: Vec<String> = ids.into_iter().collect();
    for bits in 1..1u32 << ids.len() {
        let set: Vec<&String> =
            ids.iter().enumerate().filter(|it| bits >> it.0 & 1 == 1).map(|it| it.1).collect();
        found.insert(halves.map(|it| {
            let question = it?;
            let may = set.len() == 1
                || (question.kind == Kind::Many
                    && set.iter().all(|it| !["no", "none"].contains(&it.as_str())));
            let mut own: Vec<&Choice> =
                question.choices.iter().filter(|it| it.band.is_none()).collect();
            own.retain(|it| set.contains(&&it.id));
            (may && own.len() == set.len()).then(|| own.iter().map(|it| it.id.clone()).collect())
        }));
    }
    found.remove(&[None, None]);
    found
}

fn band(question: &Question, number: i64) -> Option<String> {
    let Kind::Number { from, to, .. } = question.kind else { return None };
    let is = |it: &&Choice| match it.band {
        Some(Band::Below(bound)) => number < bound,
        Some(_) => true,
        None => false,
    };
    let within = (from..=to).contains(&number);
    question.choices.iter().find(is).filter(|_| within).map(|it| it.id.clone())
}

impl Sheet {
    /// Where it ends on both sides; nothing on a side that does not know it.
    pub(super) fn ends(&self, programs: [&Program; 2]) -> [Option<Effect>; 2] {
        [0, 1].map(|side| {
            self.possible[side].then(|| outcome(programs[side], &self.picks[side], None))
        })
    }

    /// Every wait that is met, with its end.
    pub(super) fn waits(&self, program: &Program, side: usize) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let picks = &self.picks[side];
        let end = |it| match it {
            Some(bedside::quiz::End::After(it)) => match it.unit {
                bedside::calendar::Unit::Weeks => format!("{} days", it.amount * 7),
                _ => it.to_string(),
            },
            it => format!("{it:?}"),
        };
        for (n, question) in program.questions.iter().enumerate() {
            let most = |k: usize| lowered(program, picks, n, k);
            for &k in picks[n].iter().filter(|it| most(**it) >= Effect::Wait) {
                let choice = &question.choices[k];
                if choice.effect >= Effect::Wait {
                    found.insert(format!("{} {}", question.id, end(choice.end)));
                }
            }
        }
        for (r, rule) in program.rules.iter().enumerate() {
            if rule.effect == Some(Effect::Wait) && is_met(program, r, picks) {
                found.insert(format!("{} {}", rule.id, end(rule.end)));
            }
        }
        found
    }
}
