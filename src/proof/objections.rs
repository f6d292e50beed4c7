//! What could not be proved, told to the writer at the line that causes it.

use super::cases;
use super::failure::{Failure, Suspect};
use super::in_words::tale;
use super::law::Law;
use super::prove::Proof;
use super::too_large;
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::{End, Quiz};
use crate::source::Span;

/// A diagnostic for every law that does not hold.
pub fn objections(quiz: &Quiz, proof: &Proof) -> Vec<Diagnostic> {
    let is_new = |it: &&Failure| it.law != Law::Harmless || !is_unrevealed(proof, it.at);
    proof.failures.iter().filter(is_new).filter_map(|it| failure(quiz, it)).collect()
}

/// Whether no answer to the question of that one reveals anything, which is the greater fault.
fn is_unrevealed(proof: &Proof, at: Suspect) -> bool {
    let Suspect::Choice(n, _) = at else { return false };
    proof.failures.iter().any(|it| it.law == Law::Revealed && it.at == Suspect::Question(n))
}

fn failure(quiz: &Quiz, it: &Failure) -> Option<Diagnostic> {
    if let Suspect::Case(n) = it.at {
        return cases::objection(quiz, it, n);
    }
    let span = span(quiz, it.at)?;
    if it.law == Law::Provable {
        return Some(too_large::objection(quiz, it.at, span));
    }
    let (fault, message, help) = said(quiz, it);
    let mut objection = fault.at(span, message).help(help);
    if let Some(story) = &it.story {
        objection = objection.note(span, tale(quiz, story));
    }
    if let Some(worse) = &it.worse {
        objection = objection
            .note(span, format!("and then, with one answer made worse: {}", tale(quiz, worse)));
    }
    Some(objection)
}

/// The fault, what is wrong, and what to do.
fn said(quiz: &Quiz, it: &Failure) -> (Fault, String, String) {
    let id = name(quiz, it.at);
    let (fault, message, help) = match (it.law, it.at) {
        (Law::Revealed, _) => (
            Fault::UNREVEALED_CONTRAINDICATION,
            format!("no answer to `{id}` shows that the reason on this page is there"),
            "give the answer that shows it `stop` for absolute, `wait` for temporary, `talk` for relative; a question about something else belongs into `quiz.yaml`, with another page or none",
        ),
        // No text can raise it: only a `relax` lowers. It guards the code that judges.
        (Law::Lost, _) => (
            Fault::LOST_EFFECT,
            format!("an answer to `{id}` counts for less than it says"),
            "take the rule out that lowers it, or name the question in its `relax:`",
        ),
        (Law::Skipped, _) => (
            Fault::SKIPPED_CONTRAINDICATION,
            format!("some patients never see `{id}`, and still end as if they had said no"),
            "ask it of everybody, or add `because: …` beside `when:`",
        ),
        (Law::Unsure, _) => (
            Fault::UNSURE_ENDS_WELL,
            format!("a patient who is not sure about `{id}` ends at `ok` or `prepare`"),
            "take `unsure:` out, or write `unsure: talk`, `wait` or `stop`; no rule may lower it further",
        ),
        (Law::Harmless, _) => (
            Fault::HARMLESS_ANSWER,
            format!("{} holds nobody back, and it is no plain no", answer(quiz, it.at)),
            "give it `talk`, `wait` or `stop`, let it `ask:` a follow-up about the same that everybody is asked who gives it, or say in `options:` why it is harmless: `because: …`",
        ),
        // What is too large, cases, and what no question screens for are told on their own.
        (
            Law::Reachable
            | Law::Shadowed
            | Law::Monotonic
            | Law::Provable
            | Law::Stated
            | Law::Screened
            | Law::Weighed,
            at,
        ) => idle(it.law, at, id),
        (Law::Explained, _) => (
            Fault::UNEXPLAINED_EFFECT,
            format!("`{id}` names no page that explains it"),
            "add `page: …`: the id of the page that says why",
        ),
        (Law::Total, Suspect::Choice(n, k)) if is_dated(quiz, n, k) => (
            Fault::EARLY_END,
            format!("the wait of {} may be over before it begins", answer(quiz, it.at)),
            "let `until:` be no shorter than `within:`, or leave it out: then both are the same; behind the last bound, say what must have happened instead: `until: a doctor agrees`",
        ),
        (Law::Total, _) => (
            Fault::WAIT_WITHOUT_END,
            format!("`{id}` has an answer that leads nowhere, or a wait without an end"),
            "add `until: …` to the wait, and end bands with `else`",
        ),
    };
    (fault, message, help.to_owned())
}

/// Whether an answer to a question for a date ends so long after it.
fn is_dated(quiz: &Quiz, question: usize, choice: usize) -> bool {
    let choice = &quiz.program.questions[question].choices[choice];
    choice.band.is_some() && matches!(choice.end, Some(End::After(_)))
}

/// An answer and its question, by their ids.
fn answer(quiz: &Quiz, at: Suspect) -> String {
    let Suspect::Choice(n, k) = at else { return name(quiz, at).to_owned() };
    let question = &quiz.program.questions[n];
    format!("the answer `{}` to `{}`", question.choices[k].id, question.id)
}

/// What is written and never counts, or counts the wrong way.
fn idle(law: Law, at: Suspect, id: &str) -> (Fault, String, &'static str) {
    match (law, at) {
        (Law::Reachable, Suspect::Choice(..)) => (
            Fault::BANDS_OUT_OF_ORDER,
            format!("nobody falls into this band of `{id}`"),
            "write the bands in rising order, each beyond the one before",
        ),
        (Law::Reachable, Suspect::Program) => (
            Fault::UNREACHABLE_OUTCOME,
            "no answers lead to `ok`".to_owned(),
            "look for a question of which every answer holds the patient back",
        ),
        (Law::Reachable, Suspect::Rule(_)) => (
            Fault::UNREACHABLE_RULE,
            format!("the rule `{id}` can never be met: nobody gives all these answers"),
            "take the rule out, or mend its `when:`",
        ),
        (Law::Reachable, _) => (
            Fault::UNREACHABLE_QUESTION,
            format!("nobody is ever asked `{id}`, or what it adds never counts"),
            "mend its `when:`, or the answer that opens it",
        ),
        (Law::Shadowed, Suspect::Choice(..)) => (
            Fault::IDLE_BAND,
            format!("this band of `{id}` does what the next one does: nothing"),
            "give it the effect that is meant, or take it out",
        ),
        (Law::Shadowed, _) => (
            Fault::SHADOWED_RULE,
            format!("the rule `{id}` changes nothing: its answers come to as much without it"),
            "take it out, or give it the effect that is meant",
        ),
        (_, Suspect::Rule(_)) => (
            Fault::WORSE_ANSWER_ENDS_BETTER,
            format!("because of the rule `{id}` a worse answer leads to a better outcome"),
            "name the worse answers in its `when:` too",
        ),
        _ => (
            Fault::WORSE_ANSWER_ENDS_BETTER,
            format!("with a worse answer nobody is asked `{id}`, and the outcome is better"),
            "let the worse answer open it too, or give that answer as much as this one may come to; or say beside its `when:` why it need not be asked: `because: …`",
        ),
    }
}

fn span(quiz: &Quiz, at: Suspect) -> Option<Span> {
    match at {
        Suspect::Program => quiz.texts.first().map(|it| it.span),
        Suspect::Question(n) => quiz.texts.get(n).map(|it| it.span),
        Suspect::Choice(n, k) => quiz.texts.get(n)?.choices.get(k).map(|it| it.span),
        Suspect::Rule(n) => quiz.rules.get(n).map(|it| it.span),
        Suspect::Case(n) => quiz.cases.get(n).map(|it| it.ends),
        // Told at its page, which the quiz does not know.
        Suspect::Contraindication(_) => None,
    }
}

fn name(quiz: &Quiz, at: Suspect) -> &str {
    match at {
        Suspect::Program | Suspect::Case(_) => "the quiz",
        Suspect::Contraindication(n) => &quiz.program.contraindications[n].page,
        Suspect::Question(n) | Suspect::Choice(n, _) => &quiz.program.questions[n].id,
        Suspect::Rule(n) => &quiz.program.rules[n].id,
    }
}
