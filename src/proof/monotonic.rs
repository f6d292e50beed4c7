//! A worse answer never makes the outcome better.
//!
//! What answers add is the highest of all, so only a rule that is no longer met can make an outcome
//! better: one that names a milder answer and not a worse one, or a follow-up of a milder answer.

use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use super::prepared::{Prepared, SIDE, Space};
use super::search::{Accept, Goal, Sought, fill, search};
use super::story::story;
use super::symbolic::{FALSE, Node};
use crate::quiz::{Effect, Judged, Picks, highest, is_asked, judge};

pub fn failures(prepared: &Prepared) -> Vec<Failure> {
    let rules = 0..prepared.program().rules.len();
    rules.filter_map(|n| rule(prepared, n)).collect()
}

/// An answer that helps to meet a rule, and a worse one, by its class.
struct Change {
    rule: usize,
    question: usize,
    to: usize,
    /// What adds at least that much stays as it was, or is not looked for.
    effect: Effect,
    /// Whether each question depends on the changed one, or is it.
    depends: Vec<bool>,
}

fn rule(prepared: &Prepared, n: usize) -> Option<Failure> {
    let effect = prepared.program().rules[n].effect?;
    let seed: Vec<usize> = prepared.conditions(n).collect();
    for question in prepared.closed(seed.iter().copied()) {
        let depends: Vec<bool> = (0..prepared.program().questions.len())
            .map(|it| prepared.closed([it]).contains(&question))
            .collect();
        for to in 0..prepared.classes[question].len() {
            let change = Change { rule: n, question, to, effect, depends: depends.clone() };
            let goal = Goal {
                seed: seed.clone(),
                core: &|space| before(space, &change),
                below: None,
                without: None,
                accept: &|picks, judged| accept(prepared, &change, picks, judged),
            };
            match search(prepared, &goal) {
                Sought::Never => {}
                Sought::TooLarge => return Some(failure(Law::Provable, Suspect::Rule(n), None)),
                Sought::Sheet(picks) => {
                    let story_before = Some(story(prepared, &picks, &seed));
                    let worse = Some(story(prepared, &after(prepared, &change, &picks), &seed));
                    let failure = failure(Law::Monotonic, Suspect::Rule(n), story_before);
                    return Some(Failure { worse, ..failure });
                }
            }
        }
    }
    None
}

/// True where the question has a milder answer, and one that some condition names and the worse one does
/// not give.
fn milder(space: &mut Space, change: &Change) -> Node {
    let Some(worse) = &space.aligned.classes[change.question][change.to].does[SIDE] else {
        return FALSE;
    };
    let question = change.question;
    let as_bad = space.given(SIDE, question, |it| it.effect >= worse.effect);
    let milder = space.diagram.not(as_bad);
    let lost =
        space.given(SIDE, question, |it| it.named.iter().any(|it| !worse.named.contains(it)));
    space.diagram.and(milder, lost)
}

/// Sheets with the milder answer on which the rule is met, and nothing that stays as it is adds as
/// much.
fn before(space: &mut Space, change: &Change) -> Node {
    let mut all = milder(space, change);
    if let Some(met) = space.met(SIDE, change.rule) {
        all = space.diagram.and(all, met);
    }
    for question in space.questions.clone() {
        if !change.depends[question] && !lowered_elsewhere(space.aligned, question, change) {
            let adds = space.adds(SIDE, question, change.effect);
            let less = space.diagram.not(adds);
            all = space.diagram.and(all, less);
        }
    }
    let prepared = space.aligned;
    for (n, rule) in prepared.program().rules.iter().enumerate().filter(|it| it.0 != change.rule) {
        let stays = prepared.conditions(n).all(|it| !change.depends[it]);
        let counts = !rule.relax.is_empty() || rule.effect.is_some_and(|it| it >= change.effect);
        if let Some(met) = space.met(SIDE, n).filter(|_| stays && counts) {
            let unmet = space.diagram.not(met);
            all = space.diagram.and(all, unmet);
        }
    }
    all
}

/// Whether a rule that hangs on the change may lower what a question adds.
fn lowered_elsewhere(prepared: &Prepared, question: usize, change: &Change) -> bool {
    let mut rules = prepared.lowering(question).iter();
    rules.any(|it| prepared.conditions(it.rule).any(|it| change.depends[it]))
}

/// The sheet with the worse answer: what is asked besides is answered mildly.
fn after(prepared: &Prepared, change: &Change, before: &Picks) -> Picks {
    let mut picks = before.clone();
    picks[change.question] = prepared.picks(change.question, &[change.to]);
    for question in change.question + 1..picks.len() {
        match (is_asked(prepared.program(), question, &picks), before[question].is_empty()) {
            (true, true) => fill(prepared, &mut picks, &|it| it != question),
            (true, false) => {}
            (false, _) => picks[question] = Vec::new(),
        }
    }
    picks
}

/// Whether the outcome is better although no answer is, and no rule lowers anything.
fn accept(prepared: &Prepared, change: &Change, picks: &Picks, judged: &Judged) -> Accept {
    let program = prepared.program();
    let after = after(prepared, change, picks);
    let ends = judge(program, &after);
    let differing = (0..picks.len()).filter(|&it| picks[it] != after[it]);
    let worst = |picks: &Picks| {
        differing.clone().map(|it| highest(program, it, picks)).max().unwrap_or(Effect::Ok)
    };
    let lowers = |it: usize| ends.met[it] && !program.rules[it].relax.is_empty();
    let is_lowered = (0..program.rules.len()).any(lowers);
    if !is_lowered && ends.outcome < judged.outcome && worst(picks) <= worst(&after) {
        return Accept::Yes;
    }
    let rules = (0..program.rules.len()).filter(|&it| ends.met[it]);
    let rules = rules.flat_map(|it| prepared.conditions(it));
    let adds = (0..picks.len()).filter(|&it| ends.adds[it] >= change.effect);
    let more: Vec<usize> = rules.chain(adds).collect();
    if more.is_empty() { Accept::No } else { Accept::Look(more) }
}
