//! Texts that nobody can read: they are blank once they are shown, or run the wrong way round.

use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown;
use crate::quiz::plan::Plan;
use crate::quiz::text::Asked;
use crate::quiz::written::{Question, Unsure};
use crate::yaml::{At, is_blank, reordering};

/// How many letters a reason has at least.
const LETTERS: usize = 3;

/// Looks at every text of a quiz.
pub fn check(plan: &Plan, asked: &[Asked], found: &mut Vec<Diagnostic>) {
    let questions = asked.iter().map(|it| it.question);
    let texts = questions.clone().flat_map(Question::texts).chain(plan.texts());
    for it in texts {
        found.extend(unseen(it).or_else(|| reordered(it)));
    }
    for it in questions.flat_map(reasons) {
        found.extend(no_reason(it).or_else(|| reordered(it)));
    }
}

/// Why it is not asked of everybody, why nobody can be unsure, why answers are harmless.
fn reasons(of: &Question) -> impl Iterator<Item = &At<String>> {
    let omitted = of.unsure.iter().filter_map(|it| match &it.value {
        Unsure::Omitted(it) => Some(&it.because),
        Unsure::Has(_) | Unsure::Told(_) => None,
    });
    let options = of.options.iter().flat_map(|it| &it.value);
    of.because.iter().chain(omitted).chain(options.filter_map(|it| it.because.as_ref()))
}

/// What stands in the place of a reason and is none, such as a dash.
pub fn no_reason(it: &At<String>) -> Option<Diagnostic> {
    let letters = shown(it).chars().filter(|it| it.is_alphabetic()).count();
    let fault = || Fault::MISSING_REASON.at(it.span, "this is no reason");
    (letters < LETTERS).then(|| fault().help("say why, in words that a colleague can judge"))
}

fn unseen(it: &At<String>) -> Option<Diagnostic> {
    let fault = || Fault::EMPTY_VALUE.at(it.span, "nothing of this text can be seen");
    is_blank(&shown(it)).then(|| fault().help("write one, or take the line out"))
}

fn reordered(it: &At<String>) -> Option<Diagnostic> {
    let mark = reordering(&shown(it))?;
    let message = format!(
        "this text holds the invisible character U+{:04X}, which turns the order of the letters: patients read something else than stands here",
        u32::from(mark)
    );
    Some(Fault::REORDERED_TEXT.at(it.span, message).help("type the text anew, without pasting it"))
}

/// A text as a page shows it, a mark for each fact.
fn shown(it: &At<String>) -> String {
    let document = markdown::parse(it.text());
    let values = vec!["…".to_owned(); document.facts.len()];
    markdown::to_plain(&it.value, &document, &values)
}
