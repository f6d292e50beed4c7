//! The quiz without a script: a style sheet that shows follow-ups, reasons and the outcome by what
//! is checked in the form.
//!
//! Every condition stands in `:where()`, so that all rules weigh the same and the later wins: the
//! outcomes come in rising order, and last what an unfinished form shows.

use std::fmt::Write;

use crate::quiz::{Clause, Effect, Given, Met, Program};

/// The style sheet of a quiz. No id of a question or a choice holds two hyphens in a row, so that no
/// two things have one id. Ids in the page are `q-QUESTION` for the group of a question,
/// `q-QUESTION--CHOICE` for an answer's input, `r-QUESTION--CHOICE` for its reason,
/// `r-QUESTION--CHOICE--as-EFFECT` for its reason when a rule lowers it, and `rule-RULE` for the reason
/// of a rule; `for-` and the id of a reason is the class of whatever else is shown with it.
pub fn style(program: &Program) -> String {
    written(program, "")
}

/// The style sheet of a quiz whose approvals have lapsed: whoever answers all of it is told to talk.
pub fn lapsed_style(program: &Program) -> String {
    written(program, ".quiz .outcome{display:none}\n.quiz .outcome-talk{display:block}\n")
}

/// The style sheet, with what stands behind all outcomes and before what is unfinished.
fn written(program: &Program, last: &str) -> String {
    let mut css = String::from(".quiz .outcome,.quiz .reason{display:none}\n");
    css.push_str("@supports selector(:has(a)){\n.quiz .quiz-old,.quiz .unfinished{display:none}\n");
    for (n, question) in program.questions.iter().enumerate() {
        if !question.shown.is_empty() {
            let id = &question.id;
            let held = asked(program, n);
            let _ = writeln!(css, "#q-{id}{{display:none}}");
            let _ = writeln!(css, ".quiz:where({held}) #q-{id}{{display:block}}");
        }
    }
    let _ = writeln!(css, ".quiz .outcome-ok{{display:block}}");
    for effect in Effect::ALL.into_iter().skip(1) {
        for it in shown(program).into_iter().filter(|it| it.effect == effect) {
            reason(&mut css, &it, &held(program, &it));
        }
    }
    css.push_str(last);
    for (n, question) in program.questions.iter().enumerate() {
        let asked = asked(program, n);
        let asked = if asked.is_empty() { "*" } else { &asked };
        let missing =
            format!(".quiz:where({asked}):where(:not(:has(#q-{} :checked)))", question.id);
        let _ = writeln!(css, "{missing} .outcome,{missing} .reason{{display:none}}");
        let _ = writeln!(css, "{missing} .unfinished{{display:block}}");
    }
    css.push_str("}\n");
    css
}

/// A reason that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The id of its card in the page.
    pub id: String,
    /// What it adds.
    pub effect: Effect,
    /// What it comes from.
    pub met: Met,
}

/// Every reason that may be shown, in the order of the questions, rules last.
pub fn shown(program: &Program) -> Vec<Shown> {
    let mut all = Vec::new();
    for (n, question) in program.questions.iter().enumerate() {
        for (k, choice) in question.choices.iter().enumerate() {
            let id = format!("r-{}--{}", question.id, choice.id);
            let met = Met::Answer(n, k);
            let mut lower: Vec<Effect> =
                program.relaxing(n).map(|it| it.1).filter(|it| *it < choice.effect).collect();
            lower.sort();
            lower.dedup();
            let lower = lower.into_iter().map(|effect| Shown {
                id: format!("{id}--as-{}", effect.word()),
                effect,
                met,
            });
            let own = Shown { id: id.clone(), effect: choice.effect, met };
            all.extend(std::iter::once(own).chain(lower).filter(|it| it.effect > Effect::Ok));
        }
    }
    for (n, rule) in program.rules.iter().enumerate() {
        let effect = rule.effect.filter(|it| *it > Effect::Ok);
        all.extend(effect.map(|effect| Shown {
            id: format!("rule-{}", rule.id),
            effect,
            met: Met::Rule(n),
        }));
    }
    all
}

/// The selectors that hold when a reason is met, and adds exactly its effect.
fn held(program: &Program, it: &Shown) -> String {
    let Met::Answer(n, k) = it.met else {
        let Met::Rule(n) = it.met else { return String::new() };
        return all(program, &program.rules[n].when);
    };
    let mut held = asked(program, n);
    let _ = write!(held, ":has(#{}:checked)", input(program, Given { question: n, choice: k }));
    let full = program.questions[n].choices[k].effect;
    let rules = |is: &dyn Fn(Effect) -> bool| {
        let rules = program.relaxing(n).filter(|rule| is(rule.1));
        rules.map(|rule| all(program, &program.rules[rule.0].when)).collect::<Vec<_>>()
    };
    if it.effect < full {
        let _ = write!(held, ":is({})", rules(&|to| to == it.effect).join(","));
    }
    let further = rules(&|to| to < it.effect);
    if !further.is_empty() {
        let _ = write!(held, ":not({})", further.join(","));
    }
    held
}

/// The selectors that hold when a question is asked; nothing for one that always is.
fn asked(program: &Program, n: usize) -> String {
    program.questions[n].shown.iter().map(|it| clause(program, it, n)).collect()
}

fn all(program: &Program, clauses: &[Clause]) -> String {
    clauses.iter().map(|it| clause(program, it, program.questions.len())).collect()
}

/// The selectors that hold when one of these answers was given to a question that was asked.
///
/// Only questions before `end` count as depending on others, so that a faulty quiz, in which
/// questions open each other in a circle, ends too.
fn clause(program: &Program, clause: &Clause, end: usize) -> String {
    let mut ways: Vec<(usize, Vec<String>)> = Vec::new();
    for given in &clause.0 {
        let input = format!("#{}:checked", input(program, *given));
        match ways.iter_mut().find(|it| it.0 == given.question) {
            Some(way) => way.1.push(input),
            None => ways.push((given.question, vec![input])),
        }
    }
    let ways = ways.into_iter().map(|(question, inputs)| {
        let asked = if question < end { asked(program, question) } else { String::new() };
        format!("{asked}:has({})", inputs.join(","))
    });
    let ways: Vec<String> = ways.collect();
    match &ways[..] {
        [] => ":not(*)".to_owned(),
        [one] => one.clone(),
        more => format!(":is({})", more.join(",")),
    }
}

fn input(program: &Program, given: Given) -> String {
    let question = &program.questions[given.question];
    format!("q-{}--{}", question.id, question.choices[given.choice].id)
}

fn reason(css: &mut String, it: &Shown, held: &str) {
    let (id, word) = (&it.id, it.effect.word());
    let _ = writeln!(css, ".quiz:where({held}) .outcome{{display:none}}");
    let _ = writeln!(
        css,
        ".quiz:where({held}) .outcome-{word},.quiz:where({held}) .reason:where(#{id},.for-{id}){{display:block}}"
    );
}
