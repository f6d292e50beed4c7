//! Two versions → their difference.

use super::difference::{Alike, Cause, Difference};
use super::pair::{Pair, SIDES};
use super::version::Version;
use super::{cause, changes, count, elsewhere, ending, part, placed, renamed, reworded};
use crate::proof::natural::Natural;
use crate::proof::symbolic::Cell;
use crate::quiz::digest;

/// Compares two versions of a quiz. Both programs must be [sound](super::is_sound).
pub fn compare(was: Version, new: Version) -> Difference {
    let (program, renamed) = renamed::aligned(was, new);
    let old = Version { program: &program, ..was };
    let programs = [old.program, new.program];
    let pair = Pair::of(programs);
    let (sheets, found) = match part::parts(&pair) {
        Some(mut parts) => {
            let sheets = count::sheets(&mut parts);
            let found = sheets.as_ref().and_then(|_| cause::causes(&pair, &mut parts));
            (sheets, found)
        }
        None => (None, None),
    };
    let proved = found.as_ref().is_some_and(|it| it.is_proved);
    let causes = found.iter().flat_map(|it| &it.found).map(|it| cause_of(&pair, it));
    let mut difference = Difference {
        digests: [was.program, new.program].map(digest),
        changes: [renamed, changes::changes(programs), placed::placed(programs)].concat(),
        causes: causes.collect(),
        sheets: sheets.filter(|_| found.is_some()),
        proved,
        reworded: [reworded::reworded(old, new), elsewhere::elsewhere(old, new)].concat(),
    };
    if difference.ends_alike() {
        difference.changes.extend(placed::masked(programs));
    }
    difference
}

fn cause_of(pair: &Pair, found: &cause::Found) -> Cause {
    let alike = |(question, answers): &(usize, Vec<Vec<usize>>)| {
        let question = *question;
        let places = pair.questions[question];
        let ids = |cell: &Cell<2>| {
            SIDES.map(|side| {
                let choices = &pair.programs[side].questions[places[side]?].choices;
                let picks = cell[side].as_ref()?;
                Some(picks.iter().map(|it| choices[*it].id.clone()).collect())
            })
        };
        Alike {
            question: pair.id(question).to_owned(),
            choices: answers
                .iter()
                .flat_map(|it| cells(pair, question, it))
                .map(|it| ids(&it))
                .collect(),
            count: answers
                .iter()
                .map(|it| count(pair, question, it))
                .collect::<Vec<_>>()
                .iter()
                .sum(),
        }
    };
    let [was, now] =
        SIDES.map(|side| ending::ending(pair.programs[side], &pair.sheet(side, &found.truth)));
    Cause { answers: found.because.iter().map(alike).collect(), was, now }
}

/// An answer as each side takes it; of one class alone, all that it stands for.
fn cells(pair: &Pair, question: usize, answer: &[usize]) -> Vec<Cell<2>> {
    match answer {
        [class] => {
            pair.classes[question].get(*class).map(|it| it.cells.clone()).unwrap_or_default()
        }
        _ => vec![pair.cell(question, answer)],
    }
}

/// How many answers that is: of boxes it counts which, and not what is ticked besides.
fn count(pair: &Pair, question: usize, answer: &[usize]) -> Natural {
    match answer {
        [class] if !pair.classes[question][*class].shares => {
            pair.classes[question][*class].weight.clone()
        }
        _ => Natural::from(cells(pair, question, answer).len() as u64),
    }
}
