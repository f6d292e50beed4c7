//! Words that changed around the questions: title, steps, outcomes, and what a script says.

use std::collections::{BTreeMap, BTreeSet};

use super::told::{Reworded, compare};
use crate::quiz::{Effect, Wording};

/// What stands around the questions.
pub fn around(was: &Wording, now: &Wording, found: &mut Vec<Reworded>) {
    compare("title", Some(&was.title), Some(&now.title), found);
    compare("what it is for", Some(&was.about), Some(&now.about), found);
    compare("intro", was.intro.as_ref(), now.intro.as_ref(), found);
    for (before, said) in was.frame().into_iter().zip(now.frame()) {
        compare(said.0, Some(before.1), Some(said.1), found);
    }
    for effect in Effect::ALL {
        let part = format!("outcome {}", effect.word());
        if let (Some(before), Some(said)) = (was.outcomes.get(&effect), now.outcomes.get(&effect)) {
            compare(&part, Some(&before.0), Some(&said.0), found);
            compare(&part, Some(&before.1), Some(&said.1), found);
        }
        let [before, said] = [was, now].map(|it| it.next.get(&effect));
        let [was_said, is_said] = [before, said].map(|it| it.map(|it| &it.say));
        compare(&format!("{part}, next"), was_said, is_said, found);
        let [led, leads] = [before, said].map(|it| it.and_then(|it| it.href.as_ref()));
        compare(&format!("{part}, next leads to"), led, leads, found);
        let over = format!("heading over a reason to {}", effect.word());
        compare(&over, was.effects.get(&effect), now.effects.get(&effect), found);
    }
    named("script", [&was.scripted, &now.scripted], found);
    named("not asked", [&was.unasked, &now.unasked], found);
}

/// Words that have names.
fn named(part: &str, [was, now]: [&BTreeMap<String, String>; 2], found: &mut Vec<Reworded>) {
    let names: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
    for name in names {
        compare(&format!("{part}, {name}"), was.get(name), now.get(name), found);
    }
}

/// Steps have no names that a patient reads. One is the same as that at its place when neither has a
/// fellow elsewhere; others were added and removed.
pub fn steps(was: &Wording, now: &Wording, found: &mut Vec<Reworded>) {
    for n in 0..was.steps.len().max(now.steps.len()) {
        let [before, said] = [was, now].map(|it| it.steps.get(n));
        let gone = before.filter(|it| !now.steps.contains(it));
        let added = said.filter(|it| !was.steps.contains(it));
        compare(&format!("step {}", n + 1), gone, added, found);
    }
}

/// The heading of the step in which a question stands.
pub fn step(of: &Wording, question: usize) -> Option<&String> {
    of.steps.get(*of.step_of.get(question)?)
}

/// Whether these two are one step with another heading, which is told once.
pub fn is_retitled(was: &Wording, now: &Wording, titles: [Option<&String>; 2]) -> bool {
    let pairs = was.steps.iter().zip(&now.steps);
    let is_here = |(before, said): (&String, &String)| {
        [Some(before), Some(said)] == titles
            && !now.steps.contains(before)
            && !was.steps.contains(said)
    };
    pairs.into_iter().any(is_here)
}
