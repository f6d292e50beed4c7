//! See `negated-question.md`.

use std::collections::BTreeSet;

use crate::check::said::{is_new, language, quizzes, words};
use crate::check::turned::{Turned, turned};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::quiz::{Effect, Given, Plain, Program, Quiz, Say, plain_words, stated_choices};

pub const LINT: Lint = Lint {
    name: "negated-question",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("negated-question.md"),
    run,
};

/// What a yes and a no come to, by their places.
struct YesNo {
    yes: usize,
    no: usize,
}

fn run(context: &Context) -> Vec<Finding> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for quiz in quizzes(context) {
        for (n, text) in quiz.texts.iter().enumerate() {
            if is_new(&mut seen, text.ask.span) {
                found.extend(finding(quiz, n, language(context, text.ask.span)));
            }
        }
    }
    found
}

fn finding(quiz: &Quiz, question: usize, language: &str) -> Option<Finding> {
    let ask = &quiz.texts[question].ask;
    let turned = turned(language, &words(&ask.value))?;
    let both = answers(quiz, question, plain_words(language)?)?;
    let come_to = |choice| leads(&quiz.program, Given { question, choice });
    let message = match turned {
        Turned::Twice => {
            "this question denies twice, so nobody can tell what a yes means".to_owned()
        }
        Turned::Once(by) if come_to(both.yes) > come_to(both.no) => format!(
            "this question is turned round by “{by}”, and the answer that all is well holds back more than the other"
        ),
        Turned::Once(by)
            if come_to(both.no) > come_to(both.yes)
                && !is_stated(&quiz.program, question, &both) =>
        {
            format!(
                "this question is turned round by “{by}”: whom it does not concern says no, and is held back"
            )
        }
        Turned::Once(_) => return None,
    };
    Some(Finding::at(ask.span, message).help(
        "ask whether the reason is there, so that a yes holds back; or keep it and state a case for the yes and one for the no",
    ))
}

/// The answers in words that are a yes and a no.
fn answers(quiz: &Quiz, question: usize, plain: &Plain) -> Option<YesNo> {
    let place =
        |is: &dyn Fn(&Say) -> bool| quiz.texts[question].choices.iter().position(|it| is(&it.say));
    let yes = place(&|say| match say {
        Say::Yes => true,
        Say::Written(it) => plain.is_yes(&it.value),
        _ => false,
    });
    let no = place(&|say| match say {
        Say::No => true,
        Say::Written(it) => plain.is_no(&it.value),
        _ => false,
    });
    Some(YesNo { yes: yes?, no: no? })
}

/// What an answer comes to; one that leads on has not been let through yet.
fn leads(program: &Program, given: Given) -> Effect {
    let own = program.effect(given);
    if program.opened(given).next().is_some() { own.max(Effect::Talk) } else { own }
}

/// Whether the clinic has stated both answers, so that it knows which way round they are.
fn is_stated(program: &Program, question: usize, both: &YesNo) -> bool {
    let own = program.cases.iter().flat_map(|it| &it.given).filter(|it| it.0 == question);
    let stated: Vec<usize> = own
        .filter_map(|it| stated_choices(&program.questions[question], &it.1))
        .flatten()
        .collect();
    stated.contains(&both.yes) && stated.contains(&both.no)
}
