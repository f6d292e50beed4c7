//! Words that changed, question by question.

use super::around::{around, is_retitled, step, steps};
use super::told::{Reworded, compare};
use super::version::Version;
use crate::quiz::{
    AnswerWording, Choice, PageWording, Program, Question, QuestionWording, RuleWording, Wording,
};

/// The words that changed of what both versions have; nothing when one of them has no words.
pub fn reworded(old: Version, new: Version) -> Vec<Reworded> {
    let (Some(was), Some(now)) = (old.wording, new.wording) else { return Vec::new() };
    let mut found = Vec::new();
    around(was, now, &mut found);
    steps(was, now, &mut found);
    for (n, (question, said)) in wording(new.program, now).enumerate() {
        let mut all = wording(old.program, was).enumerate();
        if let Some((m, before)) = all.find(|it| it.1.0.id == question.id) {
            of_question(before, (question, said), &mut found);
            let [before, said] = [step(was, m), step(now, n)];
            if !is_retitled(was, now, [before, said]) {
                compare(&format!("{}, step", question.id), before, said, &mut found);
            }
        }
    }
    for (rule, said) in new.program.rules.iter().zip(&now.rules) {
        let mut all = old.program.rules.iter().zip(&was.rules);
        if let Some((_, before)) = all.find(|it| it.0.id == rule.id) {
            of_rule(&rule.id, before, said, &mut found);
        }
    }
    for (id, said) in &now.pages {
        if let Some(before) = was.pages.get(id) {
            of_page(id, before, said, &mut found);
        }
    }
    found
}

/// What a page that explains something says where a patient reads the quiz.
fn of_page(id: &str, was: &PageWording, now: &PageWording, found: &mut Vec<Reworded>) {
    let mut own = |key: &str, was: Option<&String>, now: Option<&String>| {
        compare(&format!("page {id}, {key}"), was, now, found);
    };
    own("title", Some(&was.title), Some(&now.title));
    own("question", was.question.as_ref(), now.question.as_ref());
    own("answer", was.answer.as_ref(), now.answer.as_ref());
    own("warnings", was.warnings.as_ref(), now.warnings.as_ref());
    own("sources", was.sources.as_ref(), now.sources.as_ref());
    own("address", was.href.as_ref(), now.href.as_ref());
}

fn of_rule(id: &str, was: &RuleWording, now: &RuleWording, found: &mut Vec<Reworded>) {
    let mut own = |key: &str, was: Option<&String>, now: Option<&String>| {
        compare(&format!("rule {id}, {key}"), was, now, found);
    };
    own("when", Some(&was.when), Some(&now.when));
    own("until", was.until.as_ref(), now.until.as_ref());
    own("do first", was.first.as_ref(), now.first.as_ref());
    own("what it means", was.tell.as_ref(), now.tell.as_ref());
    own("sources", was.sources.as_ref(), now.sources.as_ref());
}

/// A question and what it says.
type Said<'a> = (&'a Question, &'a QuestionWording);

fn wording<'a>(program: &'a Program, wording: &'a Wording) -> impl Iterator<Item = Said<'a>> {
    program.questions.iter().zip(&wording.questions)
}

fn of_question((old, was): Said, (new, now): Said, found: &mut Vec<Reworded>) {
    let id = &new.id;
    compare(id, Some(&was.ask), Some(&now.ask), found);
    let mut own = |key: &str, was: &Option<String>, now: &Option<String>| {
        compare(&format!("{id}, {key}"), was.as_ref(), now.as_ref(), found);
    };
    own("hint", &was.hint, &now.hint);
    own("why we ask", &was.why, &now.why);
    own("why not of everybody", &was.because, &now.because);
    own("why nobody is unsure", &was.omitted, &now.omitted);
    for (n, (choice, said)) in new.choices.iter().zip(&now.answers).enumerate() {
        let before = fellow(old, new, n).map(|it| &was.answers[it]);
        // An answer in words that is new is told as such; a band is not, and neither are its words.
        if before.is_none() && choice.band.is_none() {
            continue;
        }
        of_answer(&format!("{id} = {}", choice.id), choice, [before, Some(said)], found);
    }
    let kept: Vec<usize> = (0..new.choices.len()).filter_map(|n| fellow(old, new, n)).collect();
    for (n, choice) in old.choices.iter().enumerate() {
        if choice.band.is_some() && !kept.contains(&n) {
            let part = format!("{id} = {}", choice.id);
            of_answer(&part, choice, [Some(&was.answers[n]), None], found);
        }
    }
}

/// The answer of the old question that is the same as one of the new: that of its name, or else, for
/// a band, the one at its place among as many.
fn fellow(old: &Question, new: &Question, n: usize) -> Option<usize> {
    let own = &new.choices[n];
    let by_place = || {
        let other = old.choices.get(n)?;
        let is_free = new.choices.iter().all(|it| it.id != other.id);
        let bands = |it: &[Choice]| it.iter().filter(|it| it.band.is_some()).count();
        let alike = bands(&old.choices) == bands(&new.choices);
        (own.band.is_some() && other.band.is_some() && alike && is_free).then_some(n)
    };
    old.choice(&own.id).or_else(by_place)
}

fn of_answer(
    part: &str,
    choice: &Choice,
    [was, now]: [Option<&AnswerWording>; 2],
    found: &mut Vec<Reworded>,
) {
    let both = |of: fn(&AnswerWording) -> Option<&String>| [was, now].map(|it| it.and_then(of));
    let mut own = |part: &str, [was, now]: [Option<&String>; 2]| compare(part, was, now, found);
    // The words of a band are its bounds, which the sheets tell.
    if choice.band.is_none() {
        own(part, both(|it| Some(&it.say)));
    }
    own(&format!("{part}, until"), both(|it| it.until.as_ref()));
    own(&format!("{part}, do first"), both(|it| it.first.as_ref()));
    own(&format!("{part}, what it means"), both(|it| it.tell.as_ref()));
    own(&format!("{part}, why harmless"), both(|it| it.because.as_ref()));
}
