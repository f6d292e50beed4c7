//! The quiz compiler: golden cases on the real content, and its proof against brute force, another
//! decision-diagram library, and mutations.
#![allow(clippy::print_stdout, reason = "how much was tried is told with `--nocapture`")]

mod trial;
mod brute;
mod diff;
mod families;
mod fhir;
mod generate;
mod golden;
mod language;
mod mutate;
mod mutations;
mod oracle;
mod proved;
mod size;
pub(crate) mod style;
mod state;

use bedside::calendar::Date;
use bedside::quiz::{Evaluation, Program, Quiz, Sheet, Standing, evaluate};
use bedside::session::{Options, Session};
use bedside::source;
use bedside::theme;

use crate::site_test::project;

/// The quiz of the project's own content.
pub(super) fn real() -> Quiz {
    let sources = theme::complete(source::read(project()).unwrap());
    let options = Options { today: day("2026-12-01"), drafts: false };
    let session = Session::open(sources, options);
    let known = session.known().unwrap();
    let treatment = known.site.pages.iter().find_map(|it| it.treatment).unwrap();
    let (language, quiz) = known.site.treatments[0].quizzes.first_key_value().unwrap();
    assert!(known.proofs.hold(treatment, *language), "the real quiz is not proved");
    quiz.clone()
}

pub(super) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A sheet on which nothing holds the patient back, 30 years old.
pub(super) fn mild(program: &Program) -> Sheet {
    let mut sheet = Sheet::new();
    for question in &program.questions {
        let mildest = question.choices.iter().min_by_key(|it| it.effect).unwrap();
        let id = question.choices.iter().find(|it| it.id == "no").unwrap_or(mildest).id.clone();
        sheet.insert(question.id.clone(), vec![id]);
    }
    sheet.insert("under-age".to_owned(), vec!["30".to_owned()]);
    sheet
}

/// The mild sheet with other answers, on a day.
pub(super) fn with(program: &Program, answers: &[(&str, &str)], today: &str) -> Evaluation {
    let mut sheet = mild(program);
    for (question, answer) in answers {
        assert!(program.questions.iter().any(|it| it.id == *question), "there is no `{question}`");
        sheet.insert((*question).to_owned(), vec![(*answer).to_owned()]);
    }
    evaluate(program, &sheet, day(today), Standing::Open)
}
