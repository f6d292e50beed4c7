//! The laws of safety: contraindications are revealed and not skipped, doubt is never harmless.

use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use super::prepared::{Prepared, SIDE, Space};
use super::search::{Goal, Sought, search};
use super::story::story;
use super::symbolic::{Node, TRUE};
use crate::quiz::{Effect, Given, Screened};

/// Every question of a contraindication has an answer, or a follow-up with one, that comes to its
/// floor. A question that has none is about something else.
pub fn revealed(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for it in &prepared.program().contraindications {
        let Some(floor) = it.floor else { continue };
        let own = it.questions.iter().filter(|&&question| !reveals(prepared, it, question, floor));
        found
            .extend(own.map(|&question| failure(Law::Revealed, Suspect::Question(question), None)));
    }
    found
}

fn reveals(prepared: &Prepared, screened: &Screened, question: usize, floor: Effect) -> bool {
    // Doubt reveals nothing.
    let highest = |it: usize| {
        let choices = prepared.program().questions[it].choices.iter();
        choices.filter(|it| !it.is_doubt()).map(|it| it.effect).max()
    };
    screened.questions.iter().any(|&it| {
        let reaches = it == question || prepared.closed([it]).contains(&question);
        reaches && highest(it) >= Some(floor)
    })
}

/// On every sheet that ends below the floor of a contraindication its first question was asked,
/// unless the writer said why not.
pub fn skipped(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for it in &prepared.program().contraindications {
        let (Some(floor), Some(&first)) = (it.floor, it.questions.first()) else { continue };
        let question = &prepared.program().questions[first];
        if question.excused || question.shown.is_empty() {
            continue;
        }
        let goal = Goal {
            seed: vec![first],
            core: &|space| {
                let asked = space.asked(first);
                space.diagram.not(asked)
            },
            below: Some(floor),
            without: None,
        };
        found.extend(shown(prepared, &goal, Law::Skipped, Suspect::Question(first)));
    }
    found
}

/// No complete sheet with "I am not sure", or "I would rather not say", on a screening question ends
/// at `ok` or `prepare`.
pub fn unsure(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for (n, question) in prepared.program().questions.iter().enumerate().filter(|it| it.1.screens) {
        for doubt in question.doubts() {
            let goal = Goal {
                seed: vec![n],
                core: &|space| space.given(SIDE, n, |it| it.named.contains(&doubt)),
                below: Some(Effect::Talk),
                without: None,
            };
            found.extend(shown(prepared, &goal, Law::Unsure, Suspect::Choice(n, doubt)));
        }
    }
    found
}

/// An answer in words about a contraindication that comes to less than `talk` is a plain no, says why it
/// is harmless, or names a further question about the same that is asked on every sheet that it lets
/// through. What a
/// date or a number comes to is for the clinic's cases: no law knows where a band must end.
pub fn harmless(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for (n, question) in prepared.program().questions.iter().enumerate().filter(|it| it.1.screens) {
        for (k, choice) in question.choices.iter().enumerate() {
            let is_let_through = choice.effect < Effect::Talk && choice.band.is_none();
            let is_plain = choice.is_no() || choice.is_doubt() || choice.excused;
            if is_let_through && !is_plain {
                found.extend(let_through(prepared, Given { question: n, choice: k }));
            }
        }
    }
    found
}

/// The failure of an answer after which nothing more about the same contraindication is asked.
fn let_through(prepared: &Prepared, given: Given) -> Option<Failure> {
    let questions = &prepared.program().questions;
    let page = &questions[given.question].page;
    let opened = prepared.program().opened(given);
    let further: Vec<usize> =
        opened.filter(|&it| questions[it].screens && questions[it].page == *page).collect();
    let at = Suspect::Choice(given.question, given.choice);
    if further.is_empty() {
        return Some(failure(Law::Harmless, at, None));
    }
    // It hangs on this answer alone.
    if further.iter().any(|&it| questions[it].shown.len() == 1) {
        return None;
    }
    let core = |space: &mut Space| {
        let mut all = space.given(SIDE, given.question, |it| it.named.contains(&given.choice));
        for &question in &further {
            let asked = space.asked(question);
            let left_out = space.diagram.not(asked);
            all = space.diagram.and(all, left_out);
        }
        all
    };
    let seed = further.iter().copied().chain([given.question]).collect();
    let goal = Goal { seed, core: &core, below: Some(Effect::Talk), without: None };
    shown(prepared, &goal, Law::Harmless, at)
}

/// The failure that a sheet shows, if there is one.
pub fn shown(prepared: &Prepared, goal: &Goal, law: Law, at: Suspect) -> Option<Failure> {
    match search(prepared, goal) {
        Sought::Never => None,
        Sought::Sheet(picks) => Some(failure(law, at, Some(story(prepared, &picks, &goal.seed)))),
        Sought::TooLarge => Some(failure(Law::Provable, at, None)),
    }
}

/// Whether some sheet is like that; when nobody knows, the failure that says so.
pub fn exists(prepared: &Prepared, goal: &Goal, at: Suspect) -> Result<bool, Failure> {
    match search(prepared, goal) {
        Sought::Never => Ok(false),
        Sought::Sheet(_) => Ok(true),
        Sought::TooLarge => Err(failure(Law::Provable, at, None)),
    }
}

/// A goal for any sheet on which some questions are answered in some way.
pub fn sheet<'g>(seed: Vec<usize>, core: &'g dyn Fn(&mut Space) -> Node) -> Goal<'g> {
    Goal { seed, core, below: None, without: None }
}

/// Any sheet at all.
pub fn anything(_: &mut Space) -> Node {
    TRUE
}
