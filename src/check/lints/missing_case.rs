//! See `missing-case.md`.

use crate::check::{Context, Finding, Lint, Scope, wanted};
use crate::config::Level;
use crate::quiz::{Given, Program, Quiz};

pub const LINT: Lint = Lint {
    name: "missing-case",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("missing-case.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for treatment in context.treatments() {
        // All languages have the cases of one plan.
        let Some(quiz) = treatment.quizzes.values().next() else { continue };
        // A case that cannot be read is told as such, and may be the one that is wanted.
        if quiz.is_understood && quiz.unknown_in_cases.is_empty() {
            found.extend(missing(quiz));
        }
    }
    found
}

fn missing(quiz: &Quiz) -> Vec<Finding> {
    let program = &quiz.program;
    if program.cases.is_empty() {
        return none(quiz).into_iter().collect();
    }
    let mut found = Vec::new();
    for (question, it) in program.questions.iter().enumerate() {
        let bands = (0..it.choices.len()).filter(|&choice| it.choices[choice].band.is_some());
        let given = bands.map(|choice| Given { question, choice });
        found.extend(given.filter(|it| !is_stated(program, *it)).map(|given| {
            let id = &it.choices[given.choice].id;
            let message = format!("no case says where the band `{id}` of `{}` ends", it.id);
            let span = quiz.texts[question].choices[given.choice].span;
            Finding::at(span, message).help(write(&wanted::of_choice(program, given)))
        }));
    }
    for (n, rule) in program.rules.iter().enumerate().filter(|it| !it.1.relax.is_empty()) {
        let is_met = |case: &crate::quiz::Case| {
            let gives = |it: &Given| wanted::gives(program, &case.given, *it);
            rule.when.iter().all(|it| it.0.iter().any(gives))
                && rule.relax.iter().any(|it| gives(&it.given))
        };
        if !program.cases.iter().any(is_met) {
            let message = format!("no case says where the rule `{}` lets a patient end", rule.id);
            let help = write(&wanted::of_rule(program, rule));
            found.push(Finding::at(quiz.rules[n].span, message).help(help));
        }
    }
    found
}

fn is_stated(program: &Program, given: Given) -> bool {
    program.cases.iter().any(|it| wanted::gives(program, &it.given, given))
}

/// A quiz without any case: one finding stands for all.
fn none(quiz: &Quiz) -> Option<Finding> {
    let all = quiz.program.questions.iter().enumerate();
    let graver = |it: &crate::quiz::Question| {
        let all = it.choices.iter().enumerate();
        all.filter(|it| !it.1.is_doubt()).max_by_key(|it| it.1.effect).map(|it| it.0)
    };
    let mut worst = all.filter_map(|(question, it)| Some(Given { question, choice: graver(it)? }));
    let example = wanted::of_choice(&quiz.program, worst.next()?);
    let message =
        "no case says where this quiz ends, so nobody notices when answers have changed places";
    let help = format!(
        "write `cases:` in `quiz.yaml`, such as {}; and one for each band and each rule that lowers an answer",
        line(&example)
    );
    Some(Finding::at(quiz.texts.first()?.span, message).help(help))
}

fn write(given: &str) -> String {
    format!(
        "add it to `cases:` in `quiz.yaml`, with the outcome that your sources ask for: {}",
        line(given)
    )
}

fn line(given: &str) -> String {
    format!("`- {{say: …, given: {{{given}}}, ends: …}}`")
}
