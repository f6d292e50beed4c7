//! Which answers open which questions, by number.

use crate::quiz::{Given, Program, Wording};

/// The numbers of the questions that an answer opens: `5, 6`.
pub fn opened(program: &Program, given: Given) -> String {
    program.opened(given).map(|it| (it + 1).to_string()).collect::<Vec<_>>().join(", ")
}

/// The answers under which a question is asked, by the numbers of their questions: `4: Yes`.
pub fn when(program: &Program, wording: &Wording, n: usize) -> String {
    let clauses = program.questions[n].shown.iter().map(|clause| {
        let given = clause.0.iter().map(|it| {
            let say = &wording.questions[it.question].answers[it.choice].say;
            format!("{}: {say}", it.question + 1)
        });
        given.collect::<Vec<_>>().join(" / ")
    });
    clauses.collect::<Vec<_>>().join("; ")
}
