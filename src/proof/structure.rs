//! What must hold of a program before anything else can be asked of it.

use super::bands;
use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use crate::calendar::{Duration, Often};
use crate::quiz::{Band, Effect, End, Given, Kind, Program};

pub fn failures(program: &Program) -> Vec<Failure> {
    let mut found = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        let mut fail = |law, at| found.push(failure(law, at, None));
        if question.choices.is_empty() || !bands::cover(question) {
            fail(Law::Total, Suspect::Question(n));
        }
        if question.shown.iter().flat_map(|it| &it.0).any(|it| it.question >= n) {
            fail(Law::Reachable, Suspect::Question(n));
        }
        for k in bands::unmet(question) {
            fail(Law::Reachable, Suspect::Choice(n, k));
        }
        for (k, choice) in question.choices.iter().enumerate() {
            let dated = matches!(question.kind, Kind::Date(_)) && choice.band.is_some();
            let ends = match choice.end {
                None => choice.effect != Effect::Wait,
                Some(End::After(end)) => dated && !is_early(choice.band, end),
                Some(End::Condition) => true,
            };
            if !ends {
                fail(Law::Total, Suspect::Choice(n, k));
            }
            if choice.effect >= Effect::Wait && question.page.is_none() {
                fail(Law::Explained, Suspect::Choice(n, k));
            }
        }
    }
    found.extend(idle_bands(program));
    for (n, rule) in program.rules.iter().enumerate() {
        if rule.effect == Some(Effect::Wait) && rule.end.is_none() {
            found.push(failure(Law::Total, Suspect::Rule(n), None));
        }
        if rule.page.is_empty() {
            found.push(failure(Law::Explained, Suspect::Rule(n), None));
        }
    }
    found
}

/// Whether a wait that ends so long after a date can be over while the date is still in its band.
fn is_early(band: Option<Band>, end: Duration) -> bool {
    match band {
        Some(Band::Within(bound)) => bound.ends_after(end) != Often::Never,
        _ => true,
    }
}

/// Two bands side by side that hold nobody back are one; that they are two is a slip, unless some
/// condition tells them apart.
fn idle_bands(program: &Program) -> Vec<Failure> {
    let shown = program.questions.iter().flat_map(|it| &it.shown);
    let rules = program.rules.iter().flat_map(|it| &it.when);
    let named: Vec<Given> = shown.chain(rules).flat_map(|it| it.0.clone()).collect();
    let mut found = Vec::new();
    for (question, it) in program.questions.iter().enumerate() {
        let idle = |choice: usize| {
            it.choices[choice].effect == Effect::Ok
                && it.choices[choice].band.is_some()
                && !named.contains(&Given { question, choice })
        };
        let pairs = (1..it.choices.len()).filter(|&k| idle(k - 1) && idle(k));
        found.extend(pairs.map(|k| failure(Law::Shadowed, Suspect::Choice(question, k - 1), None)));
    }
    found
}
