//! The answers of a quiz as a `CodeSystem`: one for all its languages, so that an answer is the same
//! whoever gave it.

use serde_json::{Value, json};

use super::expression::{code, known};
use super::form::{Published, is_banded};
use super::head;
use crate::quiz::{Given, Kind, Quiz, Wording};

/// A quiz in one language.
pub struct Spoken<'a> {
    /// The language: `en-GB`.
    pub language: &'a str,
    /// What it asks.
    pub quiz: &'a Quiz,
    /// What it says.
    pub wording: &'a Wording,
}

/// An answer that has a code.
struct Coded {
    code: String,
    /// What it says.
    say: String,
    /// The question that it answers.
    ask: String,
}

/// The `CodeSystem` of a quiz. What the first language says is shown; what the others say stands
/// beside it.
pub fn code_system(all: &[Spoken], published: &Published) -> Value {
    let mut concepts: Vec<Value> = Vec::new();
    for (n, spoken) in all.iter().enumerate() {
        for it in answers(spoken) {
            match concepts.iter_mut().find(|known| known["code"] == *it.code) {
                Some(known) if n > 0 => designate(known, spoken.language, &it.say),
                Some(_) => {}
                None => concepts.push(concept(&it, n, spoken.language)),
            }
        }
    }
    let title = all.first().map(|it| it.wording.title.as_str()).unwrap_or_default();
    let about = all.first().map(|it| it.wording.about.as_str()).unwrap_or_default();
    let mut system = json!({
        "resourceType": "CodeSystem",
        "id": head::id(&format!("{}-answers", published.name)),
        "language": published.language,
        "url": published.codes,
        "version": Value::Null,
        "name": head::computer_name(&published.name, "Answers"),
        "title": title,
        "experimental": false,
        "publisher": published.publisher,
        "description": about,
        "caseSensitive": true,
        "content": "complete",
        "count": concepts.len(),
    });
    head::publisher(&mut system, published);
    let programs: Vec<_> = all.iter().map(|it| &it.quiz.program).collect();
    if let Some(first) = programs.first() {
        system["version"] = head::version(first, &(&system, &concepts)).into();
    }
    head::dates(&mut system, published);
    // A code system has no such days.
    for key in ["approvalDate", "lastReviewDate", "effectivePeriod"] {
        system.as_object_mut().map(|it| it.shift_remove(key));
    }
    system["concept"] = concepts.into();
    system
}

fn concept(it: &Coded, n: usize, language: &str) -> Value {
    let mut concept = json!({ "code": it.code, "display": it.say, "definition": it.ask });
    if n > 0 {
        designate(&mut concept, language, &it.say);
    }
    concept
}

fn designate(concept: &mut Value, language: &str, say: &str) {
    let designation = json!({ "language": language, "value": say });
    match concept["designation"].as_array_mut() {
        Some(all) => all.push(designation),
        None => concept["designation"] = json!([designation]),
    }
}

/// Every answer that has a code, in the order of the questions.
fn answers(of: &Spoken) -> Vec<Coded> {
    let program = &of.quiz.program;
    let words = &of.wording.words;
    let mut found = Vec::new();
    for (n, (question, said)) in program.questions.iter().zip(&of.wording.questions).enumerate() {
        let has_words = question.choices.iter().any(|it| it.band.is_none());
        if is_banded(question) && has_words {
            let say = if let Kind::Date(_) = question.kind {
                &words.know_date
            } else {
                &words.know_number
            };
            found.push(Coded {
                code: known(&question.id),
                say: say.clone(),
                ask: said.ask.clone(),
            });
        }
        for (choice, answer) in said.answers.iter().enumerate() {
            if question.choices[choice].band.is_none() {
                let code = code(program, Given { question: n, choice });
                found.push(Coded { code, say: answer.say.clone(), ask: said.ask.clone() });
            }
        }
    }
    found
}
