//! The quiz without a script: a style sheet that shows follow-ups, reasons and the outcome by what
//! is checked in the form.

mod boxes;
mod conditions;
mod switch;

use std::fmt::Write;

use super::shown::{Shown, shown, urgent};
use crate::quiz::{Effect, Program};
use conditions::Conditions;
use switch::Switch;

/// The style sheet of a quiz. No id of a question or a choice holds two hyphens in a row, so that no
/// two things have one id. Ids in the page are `q-QUESTION` for the group of a question,
/// `q-QUESTION--CHOICE` for an answer's input, `r-QUESTION--CHOICE` for its reason,
/// `r-QUESTION--CHOICE--as-EFFECT` for its reason when a rule lowers it, and `rule-RULE` for the reason
/// of a rule; `for-` and the id of a reason is the class of the urgent cards shown with it, and
/// `of-` and that id of the line in them that says what was answered.
pub fn style(program: &Program) -> String {
    written(program, false)
}

/// The style sheet of a quiz whose approvals have lapsed: whoever answers all of it is told to talk.
pub fn lapsed_style(program: &Program) -> String {
    written(program, true)
}

fn written(program: &Program, has_lapsed: bool) -> String {
    let mut conditions = Conditions::of(program);
    let mut rules = String::from(".quiz .quiz-old{display:none}\n");
    for (n, question) in program.questions.iter().enumerate() {
        if !question.shown.is_empty() {
            let asked = conditions.asked(n, true);
            show(&mut rules, &format!("#q-{}", question.id), &asked);
        }
    }
    let complete = conditions.complete();
    let none = complete.gives("none");
    let _ = writeln!(rules, ".quiz .unfinished{{--on:{none};display:var(--on,block)}}");
    let shown = shown(program);
    let held: Vec<Switch> = shown.iter().map(|it| conditions.held(it)).collect();
    for (it, held) in shown.iter().zip(&held) {
        let held = conditions.switches.all(vec![complete.clone(), held.clone()]);
        show(&mut rules, &format!(".quiz .reason:where(#{})", it.id), &held);
    }
    for it in urgent(program) {
        let own = shown.iter().zip(&held).filter(|reason| it.with.contains(&reason.0.id));
        let own: Vec<(&Shown, &Switch)> = own.collect();
        let any = conditions.switches.any(own.iter().map(|it| it.1.clone()).collect());
        let any = conditions.switches.all(vec![complete.clone(), any]);
        show(&mut rules, &format!(".quiz .reason:where(.for-{})", it.with[0]), &any);
        for (reason, held) in own {
            let held = conditions.switches.all(vec![complete.clone(), held.clone()]);
            show(&mut rules, &format!(".quiz .said:where(.of-{})", reason.id), &held);
        }
    }
    let any = Effect::ALL.map(|effect| match (has_lapsed, effect) {
        (true, Effect::Talk) | (false, Effect::Ok) => Switch::On,
        (true, _) => Switch::Off,
        (false, _) => any_of(&mut conditions, &shown, &held, effect),
    });
    for effect in Effect::ALL {
        outcome(&mut rules, effect, &complete, &any);
    }
    let worked_out = conditions.switches.css();
    format!(
        ".quiz .outcome,.quiz .reason,.quiz .said{{display:none}}\n@supports selector(:has(a)){{\n{worked_out}{rules}}}\n"
    )
}

/// Holds where a reason of that effect does.
fn any_of(conditions: &mut Conditions, shown: &[Shown], held: &[Switch], effect: Effect) -> Switch {
    let own = shown.iter().zip(held).filter(|it| it.0.effect == effect);
    conditions.switches.any(own.map(|it| it.1.clone()).collect())
}

/// Shows something where a condition holds, and there alone.
fn show(rules: &mut String, what: &str, held: &Switch) {
    let block = held.gives("block");
    let _ = writeln!(rules, "{what}{{--on:{block};display:var(--on,none)}}");
}

/// Shows an outcome where the sheet is complete and it is the gravest of which there is a reason.
fn outcome(rules: &mut String, effect: Effect, complete: &Switch, any: &[Switch]) {
    let mut own = String::new();
    let mut first = "none".to_owned();
    for (of, held) in Effect::ALL.into_iter().zip(any).filter(|it| it.0 >= effect) {
        let word = of.word();
        let value = held.gives(if of == effect { "block" } else { "none" });
        let _ = write!(own, "--{word}:{value};");
        first = format!("var(--{word},{first})");
    }
    let on = complete.gives(&first);
    let word = effect.word();
    let _ = writeln!(rules, ".quiz .outcome-{word}{{{own}--on:{on};display:var(--on,none)}}");
}
