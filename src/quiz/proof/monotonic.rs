//! A worse answer never makes the outcome better.
//!
//! What answers add is the highest of all, so only a rule that is no longer met can make an outcome
//! better: a rule with an effect that names a milder answer and not a worse one.

use super::diagram::{FALSE, Node};
use super::search::{Accept, Goal, Sought, fill, search};
use super::space::{Ground, Space};
use super::story::{failure, story};
use super::{Failure, Law, Place};
use crate::quiz::Effect;
use crate::quiz::outcome::{Judged, Picks, highest, is_asked, judge};
use crate::quiz::program::Rule;

pub(super) fn failures(ground: &Ground) -> Vec<Failure> {
    let rules = 0..ground.program.rules.len();
    rules.filter_map(|n| rule(ground, n)).collect()
}

/// One answer to one question of a rule, and a worse one.
#[derive(Clone, Copy)]
struct Change {
    rule: usize,
    clause: usize,
    question: usize,
    from: usize,
    to: usize,
}

fn rule(ground: &Ground, n: usize) -> Option<Failure> {
    let rule = &ground.program.rules[n];
    let effect = rule.effect?;
    for change in changes(ground, (n, rule)) {
        let seed: Vec<usize> = ground.of_rule(n).collect();
        let accept = |picks: &Picks, judged: &Judged| accept(ground, change, (picks, judged));
        let goal = Goal {
            seed: seed.clone(),
            core: &|space| worse(space, change),
            below: Some(effect),
            without: None,
            accept: &accept,
        };
        match search(ground, &goal) {
            Sought::Never => {}
            Sought::TooLarge => return Some(failure(Law::Provable, Place::Rule(n), None)),
            Sought::Sheet(after) => {
                let before = before(ground, change, &after);
                let told = story(ground, &before, &seed);
                let worse = Some(story(ground, &after, &seed));
                return Some(Failure {
                    worse,
                    ..failure(Law::Monotonic, Place::Rule(n), Some(told))
                });
            }
        }
    }
    None
}

/// Every way to make one answer of a rule worse so that the rule is no longer met.
fn changes(ground: &Ground, (n, rule): (usize, &Rule)) -> Vec<Change> {
    let mut changes = Vec::new();
    for (k, clause) in rule.when.iter().enumerate() {
        let mut questions: Vec<usize> = clause.0.iter().map(|it| it.question).collect();
        questions.dedup();
        for question in questions {
            let meets = |class: usize| {
                let named = &ground.domains[question][class].named;
                clause.0.iter().any(|it| it.question == question && named.contains(&it.choice))
            };
            let count = ground.domains[question].len();
            let effect = |class: usize| ground.domains[question][class].effect;
            for from in (0..count).filter(|&it| meets(it)) {
                let worse = (0..count).filter(|&it| !meets(it) && effect(it) > effect(from));
                changes.extend(worse.map(|to| Change { rule: n, clause: k, question, from, to }));
            }
        }
    }
    changes
}

/// Sheets with the worse answer on which the rest of the rule is met.
fn worse(space: &mut Space, change: Change) -> Node {
    let classes = &space.ground.domains[change.question];
    let named = classes[change.to].named.clone();
    let effect = classes[change.to].effect;
    let mut all = space.answered(change.question, |it| it.named == named && it.effect == effect);
    let program = space.ground.program;
    for (k, clause) in program.rules[change.rule].when.iter().enumerate() {
        if k != change.clause {
            let holds = space.clause(clause);
            all = space.diagram.and(all, holds);
        }
    }
    for n in 0..program.rules.len() {
        if !program.rules[n].relax.is_empty() {
            let met = space.met(n).unwrap_or(FALSE);
            let unmet = space.diagram.not(met);
            all = space.diagram.and(all, unmet);
        }
    }
    all
}

/// The sheet before its answer was made worse: what is asked besides is answered mildly.
fn before(ground: &Ground, change: Change, after: &Picks) -> Picks {
    let mut picks = after.clone();
    picks[change.question] = ground.domains[change.question][change.from].picks.clone();
    for question in change.question + 1..picks.len() {
        let is_kept = is_asked(ground.program, question, &picks) && !after[question].is_empty();
        if !is_kept {
            picks[question] = Vec::new();
            fill(ground, &mut picks, &|it| it != question);
        }
    }
    picks
}

/// Whether the outcome is better although no answer is, and no rule lowers anything.
fn accept(ground: &Ground, change: Change, (after, judged): (&Picks, &Judged)) -> Accept {
    let program = ground.program;
    let relaxing = program.rules.iter().enumerate();
    let met: Vec<usize> =
        relaxing.filter(|it| judged.met[it.0] && !it.1.relax.is_empty()).map(|it| it.0).collect();
    if !met.is_empty() {
        return Accept::Look(met.into_iter().flat_map(|it| ground.of_rule(it)).collect());
    }
    let before = before(ground, change, after);
    let differing = (0..after.len()).filter(|&it| before[it] != after[it]);
    let worst = |picks: &Picks| {
        differing.clone().map(|it| highest(program, it, picks)).max().unwrap_or(Effect::Ok)
    };
    let is_better = judge(program, &before).outcome > judged.outcome;
    match is_better && worst(&before) <= worst(after) {
        true => Accept::Yes,
        false => Accept::No,
    }
}
