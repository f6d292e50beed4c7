//! What stands in both versions of a quiz, but elsewhere: another order, another page, other people
//! who are asked; and what does something else where no sheet shows it.

use super::changes::{Change, Does, Explained, Severity};
use crate::quiz::{Clause, Program, Question, Rule};

/// Order, pages, severities, and who is asked.
pub fn placed([old, new]: [&Program; 2]) -> Vec<Change> {
    let mut found = moved(old, new);
    for now in &new.questions {
        let Some(was) = question(old, &now.id) else { continue };
        if named(old, &was.shown) != named(new, &now.shown) {
            found.push(Change::AskedOfOthers(now.id.clone()));
        }
        let part = format!("question {}", now.id);
        found.extend(explained(part, was.page.as_ref(), now.page.as_ref()));
    }
    for now in &new.rules {
        let Some(was) = rule(old, &now.id) else { continue };
        found.extend(explained(format!("rule {}", now.id), Some(&was.page), Some(&now.page)));
    }
    for now in &new.contraindications {
        let was = old.contraindications.iter().find(|it| it.page == now.page);
        let was = was.filter(|it| it.floor != now.floor);
        found.extend(was.map(|was| {
            Change::Severity(Severity { page: now.page.clone(), was: was.floor, now: now.floor })
        }));
    }
    found
}

/// Answers and rules that do something else. Only told where every sheet ends as before: the reasons
/// that a patient is given are others all the same.
pub fn masked([old, new]: [&Program; 2]) -> Vec<Change> {
    let mut found = Vec::new();
    for now in &new.questions {
        let Some(was) = question(old, &now.id) else { continue };
        for choice in &now.choices {
            let same = was.choices.iter().find(|it| it.id == choice.id && it.band == choice.band);
            found.extend(same.filter(|it| it.effect != choice.effect).map(|it| {
                let part = format!("{} = {}", now.id, choice.id);
                Change::Does(Does { part, was: Some(it.effect), now: Some(choice.effect) })
            }));
        }
    }
    for now in &new.rules {
        let Some(was) = rule(old, &now.id) else { continue };
        if was.effect != now.effect || named(old, &was.when) != named(new, &now.when) {
            let part = format!("rule {}", now.id);
            found.push(Change::Does(Does { part, was: was.effect, now: now.effect }));
        }
    }
    found
}

fn question<'p>(of: &'p Program, id: &str) -> Option<&'p Question> {
    of.questions.iter().find(|it| it.id == id)
}

fn rule<'p>(of: &'p Program, id: &str) -> Option<&'p Rule> {
    of.rules.iter().find(|it| it.id == id)
}

/// Clauses by names, in an order of their own: who is asked does not hang on how it is written.
pub fn named<'p>(of: &'p Program, clauses: &[Clause]) -> Vec<Vec<(&'p str, &'p str)>> {
    let each = clauses.iter().map(|clause| {
        let mut given: Vec<_> = clause
            .0
            .iter()
            .map(|it| {
                let question = &of.questions[it.question];
                (question.id.as_str(), question.choices[it.choice].id.as_str())
            })
            .collect();
        given.sort_unstable();
        given
    });
    let mut all: Vec<_> = each.collect();
    all.sort_unstable();
    all
}

fn explained(part: String, was: Option<&String>, now: Option<&String>) -> Option<Change> {
    let is_other = was != now;
    is_other.then(|| Change::Explained(Explained { part, was: was.cloned(), now: now.cloned() }))
}

/// As few questions as explain the new order, each with the one that stands before it now.
fn moved(old: &Program, new: &Program) -> Vec<Change> {
    let place = |id: &str| old.questions.iter().position(|it| it.id == id);
    let places: Vec<Option<usize>> = new.questions.iter().map(|it| place(&it.id)).collect();
    let kept = longest_rising(&places);
    let is_moved = |n: &usize| places[*n].is_some() && !kept.contains(n);
    let tell = |n: usize| {
        let before = n.checked_sub(1).map(|it| new.questions[it].id.clone());
        Change::QuestionMoved(new.questions[n].id.clone(), before)
    };
    (0..places.len()).filter(is_moved).map(tell).collect()
}

/// Where the longest row of rising numbers stands.
fn longest_rising(places: &[Option<usize>]) -> Vec<usize> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (n, place) in places.iter().enumerate() {
        let Some(place) = place else {
            rows.push(Vec::new());
            continue;
        };
        let before = rows.iter().filter(|row| {
            row.last().is_some_and(|it| places[*it].is_some_and(|before| before < *place))
        });
        let mut row = before.max_by_key(|it| it.len()).cloned().unwrap_or_default();
        row.push(n);
        rows.push(row);
    }
    rows.into_iter().max_by_key(Vec::len).unwrap_or_default()
}
