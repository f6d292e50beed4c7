//! Words that changed, question by question.

use schemars::JsonSchema;
use serde::Serialize;

use super::version::Version;
use crate::quiz::{
    AnswerWording, Effect, PageWording, Program, Question, QuestionWording, Wording,
};

/// Words that changed, facts filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reworded {
    /// What says them: `isotretinoin, hint`, `isotretinoin = now`, `rule covered, until`,
    /// `page laser/sun, answer`.
    pub part: String,
    /// What they were; nothing where there were none.
    pub was: Option<String>,
    /// What they are; nothing where there are none.
    pub now: Option<String>,
}

/// The words that changed of what both versions have; nothing when one of them has no words.
pub fn reworded(old: Version, new: Version) -> Vec<Reworded> {
    let (Some(was), Some(now)) = (old.wording, new.wording) else { return Vec::new() };
    let mut found = Vec::new();
    around(was, now, &mut found);
    for (question, said) in wording(new.program, now) {
        let same = wording(old.program, was).find(|it| it.0.id == question.id);
        if let Some(before) = same {
            of_question(before, (question, said), &mut found);
        }
    }
    for (rule, said) in new.program.rules.iter().zip(&now.rules) {
        let mut all = old.program.rules.iter().zip(&was.rules);
        if let Some((_, before)) = all.find(|it| it.0.id == rule.id) {
            let part = format!("rule {}", rule.id);
            compare(&format!("{part}, until"), &before.until, &said.until, &mut found);
            compare(&format!("{part}, do first"), &before.first, &said.first, &mut found);
        }
    }
    for effect in Effect::ALL {
        if let (Some(before), Some(said)) = (was.outcomes.get(&effect), now.outcomes.get(&effect)) {
            let part = format!("outcome {}", effect.word());
            compare(&part, &some(&before.0), &some(&said.0), &mut found);
            compare(&part, &some(&before.1), &some(&said.1), &mut found);
        }
        let next = |of: &Wording| of.next.get(&effect).cloned();
        compare(&format!("outcome {}, next", effect.word()), &next(was), &next(now), &mut found);
    }
    for (id, said) in &now.pages {
        if let Some(before) = was.pages.get(id) {
            of_page(id, before, said, &mut found);
        }
    }
    found
}

/// What stands around the questions. Steps have no names, so they are held against each other by
/// their places.
fn around(was: &Wording, now: &Wording, found: &mut Vec<Reworded>) {
    compare("title", &some(&was.title), &some(&now.title), found);
    compare("what it is for", &some(&was.about), &some(&now.about), found);
    compare("intro", &was.intro, &now.intro, found);
    for (n, (before, said)) in was.steps.iter().zip(&now.steps).enumerate() {
        compare(&format!("step {}", n + 1), &some(before), &some(said), found);
    }
}

/// What a page that explains something says where a patient reads the quiz.
fn of_page(id: &str, was: &PageWording, now: &PageWording, found: &mut Vec<Reworded>) {
    compare(&format!("page {id}, title"), &some(&was.title), &some(&now.title), found);
    compare(&format!("page {id}, question"), &was.question, &now.question, found);
    compare(&format!("page {id}, answer"), &was.answer, &now.answer, found);
    compare(&format!("page {id}, warnings"), &was.warnings, &now.warnings, found);
}

/// A question and what it says.
type Said<'a> = (&'a Question, &'a QuestionWording);

fn wording<'a>(program: &'a Program, wording: &'a Wording) -> impl Iterator<Item = Said<'a>> {
    program.questions.iter().zip(&wording.questions)
}

fn of_question((old, was): Said, (new, now): Said, found: &mut Vec<Reworded>) {
    compare(&new.id, &some(&was.ask), &some(&now.ask), found);
    compare(&format!("{}, hint", new.id), &was.hint, &now.hint, found);
    compare(&format!("{}, why we ask", new.id), &was.why, &now.why, found);
    for (choice, said) in new.choices.iter().zip(&now.answers) {
        let mut all = old.choices.iter().zip(&was.answers);
        let Some((_, before)) = all.find(|it| it.0.id == choice.id) else { continue };
        let part = format!("{} = {}", new.id, choice.id);
        // The words of a band are its bounds, which the sheets tell.
        let say = |it: &AnswerWording| choice.band.is_none().then(|| it.say.clone());
        compare(&part, &say(before), &say(said), found);
        compare(&format!("{part}, until"), &before.until, &said.until, found);
        compare(&format!("{part}, do first"), &before.first, &said.first, found);
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn compare(part: &str, was: &Option<String>, now: &Option<String>, found: &mut Vec<Reworded>) {
    if was != now {
        found.push(Reworded { part: part.to_owned(), was: was.clone(), now: now.clone() });
    }
}
