//! Every question with its id.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown::slug;
use crate::quiz::text::Asked;
use crate::quiz::written::{OneOrMore, Question};
use crate::source::Span;
use crate::yaml::At;

/// A question that has an id, and its step in the plan.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    pub id: String,
    pub asked: &'a Asked<'a>,
    pub step: Option<usize>,
}

impl<'a> Named<'a> {
    pub fn written(&self) -> &'a Question {
        self.asked.question
    }

    /// The follow-ups that its answers open, each with its place.
    pub fn opens(&self) -> Vec<(&'a str, Span)> {
        let choices = self.written().options.iter().flat_map(|it| &it.value);
        let asks = choices.filter_map(|it| it.ask.as_ref());
        asks.flat_map(|it: &At<OneOrMore>| it.value.words().iter().map(|word| (&**word, it.span)))
            .collect()
    }
}

/// Every question with an id of its own; one that has none, or one that is taken, is told and left.
pub fn named<'a>(asked: &'a [Asked<'a>], found: &mut Vec<Diagnostic>) -> Vec<Named<'a>> {
    let mut taken: BTreeMap<String, &Asked> = BTreeMap::new();
    let mut named = Vec::new();
    for it in asked {
        let Some(id) = id(it, found) else { continue };
        if let Some(first) = taken.get(&id) {
            let span = it.question.id.as_ref().map_or(it.question.ask.span, |it| it.span);
            let message = format!("two questions of the quiz have the id `{id}`");
            found.push(
                Fault::DUPLICATE_QUESTION
                    .at(span, message)
                    .note(first.question.ask.span, "the first stands here")
                    .help("give one of them another `id:`"),
            );
            continue;
        }
        taken.insert(id.clone(), it);
        named.push(Named { id, asked: it, step: None });
    }
    named
}

fn id(it: &Asked, found: &mut Vec<Diagnostic>) -> Option<String> {
    let Some(written) = &it.question.id else {
        // A file may have a name that no id may have, such as one with two hyphens in a row.
        let id = it.default_id.map(slug).filter(|it| !it.is_empty());
        if id.is_none() {
            let message = "this question has no id";
            found.push(
                Fault::QUESTION_WITHOUT_ID.at(it.question.ask.span, message).help(
                    "add a line `id: …`: a short name that no other question of the quiz has",
                ),
            );
        }
        return id;
    };
    if is_id(&written.value) {
        return Some(written.value.clone());
    }
    let message = format!("`{}` cannot be an id", written.value);
    let fault = Fault::UNUSABLE_ID.at(written.span, message);
    let near = slug(&written.value);
    found.push(match near.is_empty() {
        true => fault.help("use small letters, digits and hyphens"),
        false => fault
            .help(format!("use small letters, digits and hyphens: `{near}`"))
            .fix(written.span, near),
    });
    None
}

/// Whether a word can stand in a page as part of an anchor.
pub fn is_id(word: &str) -> bool {
    !word.is_empty() && slug(word) == word
}
