//! Nothing is lost: only a rule that names a question lowers what its answer adds.

use super::failure::{Failure, Suspect};
use super::law::Law;
use super::laws::shown;
use super::prepared::{Prepared, SIDE};
use super::search::{Goal, any};

/// On every sheet the outcome is no lower than the effect of any answer given, unless a rule that
/// names its question is met.
pub fn lost(prepared: &Prepared) -> Vec<Failure> {
    let mut found = Vec::new();
    for (n, question) in prepared.program().questions.iter().enumerate() {
        for (k, choice) in question.choices.iter().enumerate() {
            // The first answer of each effect stands for all of them.
            if question.choices[..k].iter().any(|it| it.effect == choice.effect) {
                continue;
            }
            let rules: Vec<usize> = prepared.lowering(n).iter().map(|it| it.0).collect();
            let named = rules.iter().flat_map(|it| prepared.conditions(*it));
            let goal = Goal {
                seed: named.chain([n]).collect(),
                core: &|space| {
                    let mut all = space.given(SIDE, n, |it| it.effect >= choice.effect);
                    for &rule in &rules {
                        let Some(met) = space.met(SIDE, rule) else { continue };
                        let unmet = space.diagram.not(met);
                        all = space.diagram.and(all, unmet);
                    }
                    all
                },
                below: Some(choice.effect),
                without: None,
                accept: &any,
            };
            found.extend(shown(prepared, &goal, Law::Lost, Suspect::Choice(n, k)));
        }
    }
    found
}
