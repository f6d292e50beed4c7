//! What the clinic states of its own quiz: double entry.
//!
//! No law of safety knows what the clinic meant by a band, or by a question about something else.
//! A case does: whoever weakens an answer must change the case as well, and so says that it is meant.

use super::failure::{Failure, Suspect, failure};
use super::in_words::retold;
use super::law::Law;
use super::prepared::Prepared;
use super::story::story;
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::Quiz;
use crate::quiz::stated_choices as choices;
use crate::quiz::{Case, Program, Question};
use crate::quiz::{Picks, is_asked, judge};

/// Every case ends as it says. One whose answers there are not, or that answers a question that is
/// not asked on its path, does not.
pub fn stated(prepared: &Prepared) -> Vec<Failure> {
    let cases = prepared.program().cases.iter().enumerate();
    cases.filter_map(|(n, case)| broken(prepared, case, Suspect::Case(n))).collect()
}

fn broken(prepared: &Prepared, case: &Case, at: Suspect) -> Option<Failure> {
    let Some(picks) = played(prepared.program(), case) else {
        return Some(failure(Law::Stated, at, None));
    };
    let about: Vec<usize> = case.given.iter().map(|it| it.0).collect();
    let is_asked = about.iter().all(|it| !picks[*it].is_empty());
    if is_asked && judge(prepared.program(), &picks).outcome == case.ends {
        return None;
    }
    Some(failure(Law::Stated, at, Some(story(prepared, &picks, &about))))
}

/// The sheet of a case: its own answers where they are asked for, and else the mildest.
fn played(program: &Program, case: &Case) -> Option<Picks> {
    let mut picks: Picks = vec![Vec::new(); program.questions.len()];
    for (n, question) in program.questions.iter().enumerate() {
        if !is_asked(program, n, &picks) {
            continue;
        }
        picks[n] = match case.given.iter().find(|it| it.0 == n) {
            Some((_, answer)) => choices(question, answer)?,
            None => vec![mildest(question)?],
        };
    }
    Some(picks)
}

/// The mildest answer: a plain no where none is milder, and else the first.
fn mildest(question: &Question) -> Option<usize> {
    let all = question.choices.iter().enumerate();
    all.min_by_key(|it| (it.1.effect, !it.1.is_no())).map(|it| it.0)
}

/// A case that does not end as it says, at its line.
pub fn objection(quiz: &Quiz, it: &Failure, n: usize) -> Option<Diagnostic> {
    let (case, text) = (quiz.program.cases.get(n)?, quiz.cases.get(n)?);
    let story = it.story.as_ref()?;
    let is_unasked = |question: usize| story.answers.iter().all(|it| it.question != question);
    if let Some(k) = case.given.iter().position(|it| is_unasked(it.0)) {
        let id = &quiz.program.questions[case.given[k].0].id;
        let message = format!("nobody who answers like this case is asked `{id}`");
        let fault = Fault::UNASKED_QUESTION.at(*text.given.get(k)?, message);
        return Some(fault.help(format!(
            "add the answer that opens `{id}` to the case, or take `{id}` out of it"
        )));
    }
    let (ends, wanted) = (story.ends.word(), case.ends.word());
    let message = format!("“{}” ends at `{ends}`, not at `{wanted}`", text.say.value);
    let fault = Fault::BROKEN_CASE.at(text.ends, message);
    let fault = fault.note(text.ends, format!("its answers: {}", retold(quiz, story)));
    Some(fault.help("mend the effect of the answer, or the case, whichever is wrong"))
}
