//! Nothing is lost: only a rule that names an answer lowers what it adds.

use super::failure::{Failure, Suspect};
use super::law::Law;
use super::laws::shown;
use super::prepared::{Prepared, SIDE, Space};
use super::search::Goal;
use super::symbolic::Node;
use crate::quiz::{Effect, Given};

/// On every sheet the outcome is no lower than the effect of any answer given, unless a rule that
/// names this answer is met.
pub fn lost(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for (question, it) in prepared.program().questions.iter().enumerate() {
        let mut known: Vec<Effect> = Vec::new();
        for (choice, it) in it.choices.iter().enumerate() {
            let given = Given { question, choice };
            if prepared.program().relaxing(given).next().is_some() {
                found.extend(lowered(prepared, given));
            } else if !known.contains(&it.effect) {
                // The first answer of each effect stands for all that no rule lowers.
                known.push(it.effect);
                let core =
                    |space: &mut Space| space.given(SIDE, question, |does| does.rest >= it.effect);
                found.extend(counts(prepared, given, vec![question], &core));
            }
        }
    }
    found
}

/// The failure of an answer that rules lower, and that is lost while none of them is met.
fn lowered(prepared: &Prepared, given: Given) -> Option<Failure> {
    let rules: Vec<usize> = prepared.program().relaxing(given).map(|it| it.rule).collect();
    let named = rules.iter().flat_map(|it| prepared.conditions(*it));
    let core = |space: &mut Space| {
        let is_given = |choices: &[usize]| choices.contains(&given.choice);
        let mut all = space.given(SIDE, given.question, |it| is_given(&it.named));
        for &rule in &rules {
            let Some(met) = space.met(SIDE, rule) else { continue };
            let unmet = space.diagram.not(met);
            all = space.diagram.and(all, unmet);
        }
        all
    };
    counts(prepared, given, named.chain([given.question]).collect(), &core)
}

/// The failure of an answer that does not count for what it says on a sheet that is looked for.
fn counts(
    prepared: &Prepared,
    given: Given,
    seed: Vec<usize>,
    core: &dyn Fn(&mut Space) -> Node,
) -> Option<Failure> {
    let below = Some(prepared.program().effect(given));
    let goal = Goal { seed, core, below, without: None };
    shown(prepared, &goal, Law::Lost, Suspect::Choice(given.question, given.choice))
}
