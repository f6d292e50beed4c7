//! The order in which questions are asked.

use super::named::Named;
use super::unknown::unknown;
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::plan::Plan;

/// By step, then by `order`; a follow-up right behind the last question that opens it, and in its
/// step. Follow-ups that open each other in a circle are told, and come last.
pub fn in_order<'a>(
    plan: &Plan,
    mut named: Vec<Named<'a>>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Named<'a>> {
    for it in &mut named {
        it.step = step(plan, it, found);
    }
    let openers = |id: &str| {
        let all = named.iter().enumerate();
        all.filter(|it| it.1.opens().iter().any(|open| open.0 == id)).map(|it| it.0).collect()
    };
    let openers: Vec<Vec<usize>> = named.iter().map(|it| openers(&it.id)).collect();
    let mut left: Vec<usize> = openers.iter().map(Vec::len).collect();
    let mut waiting: Vec<usize> = (0..named.len()).filter(|&n| left[n] == 0).collect();
    waiting.sort_by_key(|&n| {
        let order = named[n].written().order.unwrap_or(i64::MAX);
        std::cmp::Reverse((named[n].step.unwrap_or(usize::MAX), order, n))
    });
    let mut ordered = Vec::new();
    while let Some(n) = waiting.pop() {
        ordered.push(n);
        let own = (0..named.len()).filter(|&it| openers[it].contains(&n));
        let mut next: Vec<usize> = own.collect();
        next.sort_by_key(|&it| named[n].opens().iter().position(|open| open.0 == named[it].id));
        for &it in next.iter().rev() {
            left[it] -= 1;
            if left[it] == 0 {
                named[it].step = named[it].step.or(named[n].step);
                waiting.push(it);
            }
        }
    }
    for n in (0..named.len()).filter(|&n| left[n] > 0) {
        if is_in_circle(n, &openers) {
            found.push(circle(&named[n]));
        }
        ordered.push(n);
    }
    ordered.into_iter().map(|n| named[n].clone()).collect()
}

fn step(plan: &Plan, it: &Named, found: &mut Vec<Diagnostic>) -> Option<usize> {
    let step = it.written().step.as_ref()?;
    let place = plan.steps.iter().position(|known| known.id.value == step.value);
    if place.is_none() {
        let known = plan.steps.iter().map(|it| it.id.value.as_str());
        found.push(unknown(
            Fault::UNKNOWN_STEP,
            (&step.value, step.span),
            "step of the quiz",
            known,
        ));
    }
    place
}

fn is_in_circle(start: usize, openers: &[Vec<usize>]) -> bool {
    let mut seen = vec![false; openers.len()];
    let mut waiting = openers[start].clone();
    while let Some(n) = waiting.pop() {
        if n == start {
            return true;
        }
        if !std::mem::replace(&mut seen[n], true) {
            waiting.extend(&openers[n]);
        }
    }
    false
}

fn circle(it: &Named) -> Diagnostic {
    let message = format!("`{}` is a follow-up that opens itself, so nobody is ever asked", it.id);
    Fault::CIRCULAR_QUESTION
        .at(it.written().ask.span, message)
        .help("take it out of `ask:` of one of the answers that lead back to it")
}
