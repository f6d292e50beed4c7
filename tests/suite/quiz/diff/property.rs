//! Random pairs of quizzes: the comparison says what every paired sheet says.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use bedside::proof::{Cause, Change, Difference, Natural, Version, compare};
use bedside::quiz::{Effect, Program};

use super::brute::{Cell, Sheet, sheets};
use super::mutate::{mutant, with_numbers};
use crate::quiz::generate::{Chance, Shape, quiz};

fn version(program: &Program) -> Version<'_> {
    Version { program, wording: None, page: &[] }
}

fn number(it: &Natural) -> usize {
    it.to_string().replace(',', "").parse().unwrap()
}

/// How a sheet changes, if it does.
fn changed(sheet: &Sheet, programs: [&Program; 2]) -> Option<(Effect, Effect)> {
    let [Some(was), Some(now)] = sheet.ends(programs) else { return None };
    let waits = [0, 1].map(|side| sheet.waits(programs[side], side));
    let differs = was != now || (was == Effect::Wait && waits[0] != waits[1]);
    differs.then_some((was, now))
}

/// Whether a cause tells of a change to the same graver outcome, or from it.
fn tells(cause: &Cause, (was, now): (Effect, Effect)) -> bool {
    let (before, after) = (cause.was.outcome, cause.now.outcome);
    match was.cmp(&now) {
        Ordering::Less => after == now && before < after,
        Ordering::Greater => before == was && after < before,
        Ordering::Equal => before.max(after) == was,
    }
}

/// Whether a sheet has the answers of a cause: of several at once those, and whatever else with them.
fn has(sheet: &Sheet, cause: &Cause) -> bool {
    let holds = |cell: &Cell, choice: &Cell| {
        let holds = |(own, told): (&Option<Vec<String>>, &Option<Vec<String>>)| match (own, told) {
            (Some(own), Some(told)) => told.iter().all(|it| own.contains(it)),
            (_, told) => told.is_none() || cell.iter().flatten().any(|it| it.len() > 1),
        };
        cell == choice
            || (cell.iter().flatten().any(|it| it.len() > 1) && cell.iter().zip(choice).all(holds))
    };
    cause.answers.iter().all(|it| {
        let own = sheet.cells.get(&it.question);
        own.is_some_and(|cell| it.choices.iter().any(|choice| holds(cell, choice)))
    })
}

fn counts(difference: &Difference, all: &[Sheet], programs: [&Program; 2]) -> usize {
    let told = difference.sheets.as_ref().unwrap();
    let mut pairs: BTreeMap<(Effect, Effect), usize> = BTreeMap::new();
    let mut only: [BTreeMap<Effect, usize>; 2] = [BTreeMap::new(), BTreeMap::new()];
    let (mut both, mut waits, mut differing) = (0, 0, 0);
    for sheet in all {
        match sheet.ends(programs) {
            [Some(was), Some(now)] => {
                *pairs.entry((was, now)).or_default() += 1;
                both += 1;
                let change = changed(sheet, programs);
                waits += usize::from(change == Some((Effect::Wait, Effect::Wait)));
                differing += usize::from(change.is_some());
            }
            [Some(was), None] => *only[0].entry(was).or_default() += 1,
            [None, Some(now)] => *only[1].entry(now).or_default() += 1,
            _ => unreachable!("such a sheet was left out"),
        }
    }
    let of = |it: &[(Effect, Natural)]| -> BTreeMap<Effect, usize> {
        it.iter().map(|it| (it.0, number(&it.1))).collect()
    };
    assert_eq!(number(&told.all), both);
    assert_eq!(
        told.pairs.iter().map(|it| ((it.0, it.1), number(&it.2))).collect::<BTreeMap<_, _>>(),
        pairs
    );
    assert_eq!(number(&told.other_waits), waits);
    assert_eq!(number(&told.changed), differing);
    assert_eq!([of(&told.only_old), of(&told.only_new)], only);
    assert_eq!(
        difference.is_none(),
        differing == 0
            && only.iter().all(BTreeMap::is_empty)
            && difference.changes.iter().all(Change::is_unread)
    );
    differing
}

#[test]
fn the_comparison_says_what_every_sheet_says() {
    let mut chance = Chance::new(41);
    let (mut pairs, mut tried, mut differing, mut causes, mut waits) = (0, 0, 0, 0, 0);
    let (wanted, most) = if cfg!(debug_assertions) { (400, 2000) } else { (4000, 8000) };
    while pairs < wanted {
        let shape = Shape {
            questions: 2 + chance.below(4),
            rules: chance.below(4),
            follow_ups: 3,
            wild: true,
        };
        let mut old = quiz(shape, &mut chance);
        with_numbers(&mut old, &mut chance);
        let new = mutant(&old, shape, &mut chance);
        let (old, new) = if chance.one_in(2) { (old, new) } else { (new, old) };
        let programs = [&old, &new];
        let Some(all) = sheets(programs, most) else { continue };
        let difference = compare(version(&old), version(&new));
        let told = std::panic::catch_unwind(|| {
            let count = counts(&difference, &all, programs);
            assert!(difference.proved || difference.causes.len() == 40);
            for cause in &difference.causes {
                let ends = (cause.was.outcome, cause.now.outcome);
                let own: Vec<&Sheet> = all.iter().filter(|it| has(it, cause)).collect();
                let own = own.into_iter().filter(|it| changed(it, programs) == Some(ends));
                let own: Vec<&Sheet> = own.collect();
                assert!(!own.is_empty(), "{cause:#?} is no change");
                for (answer, choice) in
                    cause.answers.iter().flat_map(|it| it.choices.iter().map(move |own| (it, own)))
                {
                    let shows = own.iter().any(|it| it.cells[&answer.question] == *choice);
                    assert!(shows, "{choice:?} of {cause:#?} is no change");
                }
            }
            for sheet in &all {
                let Some(ends) = changed(sheet, programs) else { continue };
                let known = difference.causes.iter().any(|it| tells(it, ends) && has(sheet, it));
                assert!(known || !difference.proved, "no cause is told: {:?}", sheet.cells);
            }
            count
        });
        let Ok(count) = told else { panic!("{difference:#?}\n{old:#?}\n{new:#?}") };
        pairs += 1;
        tried += all.len();
        differing += count;
        causes += difference.causes.len();
        waits += usize::from(!difference.sheets.as_ref().unwrap().other_waits.is_zero());
        assert!(compare(version(&old), version(&old)).is_none());
    }
    println!(
        "{pairs} pairs, {tried} sheets, {differing} changed, {causes} causes; {waits} pairs wait otherwise"
    );
    assert!(waits > wanted / 8 && causes > wanted);
}
