//! Ids that changed while what they name did not.
//!
//! No patient reads an id. What has another one in the new version, and says or names the same there
//! and nowhere else, is held to be the same.

use super::changes::{Change, Renamed};
use super::placed::named;
use super::version::Version;
use crate::quiz::{Choice, Kind, Program, Question};

/// The old program with the ids of the new one, and what was renamed.
pub fn aligned(old: Version, new: Version) -> (Program, Vec<Change>) {
    let mut program = old.program.clone();
    let mut found = Vec::new();
    questions(&mut program, old, new, &mut found);
    for n in 0..program.questions.len() {
        let id = &program.questions[n].id;
        if let Some(m) = new.program.questions.iter().position(|it| it.id == *id) {
            let (was, now) = (Placed { version: old, at: n }, Placed { version: new, at: m });
            answers(&mut program.questions[n], was, now, &mut found);
        }
    }
    rules(&mut program, new.program, &mut found);
    (program, found)
}

/// What stands at each place on either side and has no fellow of its own name, paired where exactly
/// one is the same as exactly one.
fn pairs(
    was: &[&String],
    now: &[&String],
    is_same: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let gone = || (0..was.len()).filter(|it| !now.contains(&was[*it]));
    let added = || (0..now.len()).filter(|it| !was.contains(&now[*it]));
    let mut found = Vec::new();
    for n in gone() {
        let mut fellows = added().filter(|m| is_same(n, *m));
        if let (Some(m), None) = (fellows.next(), fellows.next())
            && gone().filter(|it| is_same(*it, m)).count() == 1
        {
            found.push((n, m));
        }
    }
    found
}

fn questions(program: &mut Program, old: Version, new: Version, found: &mut Vec<Change>) {
    let ids = |of: &'_ [Question]| of.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let (was, now) = (ids(&old.program.questions), ids(&new.program.questions));
    let is_same = |n: usize, m: usize| {
        let (own, other) = (&old.program.questions[n], &new.program.questions[m]);
        let says = match (old.wording, new.wording) {
            (Some(was), Some(now)) => was.questions[n].ask == now.questions[m].ask,
            // Without words only what does the very same for the very same reason is.
            _ => own.choices == other.choices && own.page.is_some() && own.page == other.page,
        };
        says && own.kind == other.kind
    };
    let [was_ids, now_ids] = [&was, &now].map(|it| it.iter().collect::<Vec<_>>());
    for (n, m) in pairs(&was_ids, &now_ids, is_same) {
        found.push(Change::QuestionRenamed(was[n].clone(), now[m].clone()));
        program.questions[n].id.clone_from(&now[m]);
    }
}

/// A question of a version, by its place.
#[derive(Clone, Copy)]
struct Placed<'a> {
    version: Version<'a>,
    at: usize,
}

impl Placed<'_> {
    /// What an answer says, where that is known.
    fn says(self, answer: usize) -> Option<String> {
        let own = &self.version.wording?.questions[self.at];
        Some(own.answers[answer].say.clone())
    }
}

fn answers(own: &mut Question, was: Placed, now: Placed, found: &mut Vec<Change>) {
    let other = &now.version.program.questions[now.at];
    let before = own.choices.clone();
    let is_same = |n: usize, m: usize| {
        let (one, fellow) = (&before[n], &other.choices[m]);
        let is_said = match one.band {
            Some(_) => true,
            None => was.says(n).is_some() && was.says(n) == now.says(m),
        };
        is_said && one.band == fellow.band && stands_alike(one, fellow, &own.kind)
    };
    let [was_ids, now_ids] =
        [&before, &other.choices].map(|it| it.iter().map(|it| &it.id).collect::<Vec<_>>());
    for (n, m) in pairs(&was_ids, &now_ids, is_same) {
        let (was, now) = (before[n].id.clone(), other.choices[m].id.clone());
        own.choices[n].id.clone_from(&now);
        found.push(Change::AnswerRenamed(Renamed { question: own.id.clone(), was, now }));
    }
}

/// Some ids mean something: `none` excludes other boxes, `unsure` leaves a question open.
fn stands_alike(one: &Choice, other: &Choice, kind: &Kind) -> bool {
    let is_alone = |it: &Choice| *kind == Kind::Many && (it.is_no() || it.is_doubt());
    one.is_doubt() == other.is_doubt() && is_alone(one) == is_alone(other)
}

fn rules(program: &mut Program, new: &Program, found: &mut Vec<Change>) {
    let before = program.clone();
    let is_same = |n: usize, m: usize| {
        let (own, other) = (&before.rules[n], &new.rules[m]);
        own.page == other.page && named(&before, &own.when) == named(new, &other.when)
    };
    let [was, now] = [&before, new].map(|it| it.rules.iter().map(|it| &it.id).collect::<Vec<_>>());
    for (n, m) in pairs(&was, &now, is_same) {
        program.rules[n].id.clone_from(now[m]);
        found.push(Change::RuleRenamed(was[n].clone(), now[m].clone()));
    }
}
