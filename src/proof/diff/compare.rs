//! Two versions → their difference.

use super::aligned::{Aligned, SIDES};
use super::cells::Cell;
use super::difference::{Alike, Cause, Difference};
use super::version::Version;
use super::{cause, changes, count, ending, part, reworded};
use crate::proof::natural::Natural;
use crate::quiz::digest;

/// Compares two versions of a quiz. Both programs must be [sound](super::is_sound).
pub fn compare(old: Version, new: Version) -> Difference {
    let programs = [old.program, new.program];
    let aligned = Aligned::new(programs);
    let (sheets, found) = match part::parts(&aligned) {
        Some(mut parts) => {
            let sheets = count::sheets(&mut parts);
            let found = sheets.as_ref().and_then(|_| cause::causes(&aligned, &mut parts));
            (sheets, found)
        }
        None => (None, None),
    };
    let proved = found.as_ref().is_some_and(|it| it.is_proved);
    let causes = found.iter().flat_map(|it| &it.found).map(|it| cause_of(&aligned, it));
    Difference {
        digests: programs.map(digest),
        changes: changes::changes(programs),
        causes: causes.collect(),
        sheets: sheets.filter(|_| found.is_some()),
        proved,
        reworded: reworded::reworded(old, new),
    }
}

fn cause_of(aligned: &Aligned, found: &cause::Found) -> Cause {
    let alike = |(question, classes): &(usize, Vec<usize>)| {
        let question = *question;
        let classes = || classes.iter().map(|it| &aligned.classes[question][*it]);
        let places = aligned.questions[question];
        let ids = |cell: &Cell| {
            SIDES.map(|side| {
                let choices = &aligned.programs[side].questions[places[side]?].choices;
                let picks = cell[side].as_ref()?;
                Some(picks.iter().map(|it| choices[*it].id.clone()).collect())
            })
        };
        Alike {
            question: aligned.id(question).to_owned(),
            choices: classes().flat_map(|it| &it.cells).map(ids).collect(),
            count: classes().fold(Natural::ZERO, |sum, it| sum.plus(&it.weight)),
        }
    };
    let [was, now] = SIDES
        .map(|side| ending::ending(aligned.programs[side], &aligned.picks(side, &found.truth)));
    Cause { answers: found.because.iter().map(alike).collect(), was, now }
}
