//! What a quiz is let off, each with the reason that its writer gives: whoever signs it signs these too.

use crate::quiz::{Program, Quiz};

/// What the laws ask for, and a reason stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excused {
    /// No question screens for that contraindication.
    Unasked(usize),
    /// That question is not asked of everybody.
    LeftOut(usize),
    /// Nobody can be unsure about that question.
    Unsure(usize),
    /// An answer about a contraindication holds nobody back.
    Harmless(usize, usize),
}

/// All of them, each with its reason as it is written.
pub fn excuses(quiz: &Quiz) -> Vec<(Excused, &str)> {
    let mut all = Vec::new();
    let screened = quiz.program.contraindications.iter().zip(&quiz.contraindications);
    for (n, (it, said)) in screened.enumerate() {
        let because = said.because.as_ref().filter(|_| it.questions.is_empty());
        all.extend(because.map(|it| (Excused::Unasked(n), it.value.as_str())));
    }
    for (n, (question, said)) in quiz.program.questions.iter().zip(&quiz.texts).enumerate() {
        let because = said.because.as_ref().filter(|_| question.excused);
        all.extend(because.map(|it| (Excused::LeftOut(n), it.value.as_str())));
        all.extend(said.omitted.as_ref().map(|it| (Excused::Unsure(n), it.as_str())));
        for (k, choice) in said.choices.iter().enumerate() {
            let because = choice.because.as_ref();
            all.extend(because.map(|it| (Excused::Harmless(n, k), it.value.as_str())));
        }
    }
    all
}

/// The question that is left out for a reason, and with it this one: it hangs on an answer to it.
pub fn hangs_on(program: &Program, question: usize) -> Option<usize> {
    let named = program.questions[question].shown.iter().flat_map(|it| &it.0);
    named.map(|it| it.question).find(|it| program.questions[*it].excused)
}
