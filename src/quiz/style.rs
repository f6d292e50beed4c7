//! The quiz without a script: a style sheet that shows follow-ups, reasons and the outcome by what
//! is checked in the form.
//!
//! Every condition stands in `:where()`, so that all rules weigh the same and the later wins: the
//! outcomes come in rising order, and last what an unfinished form shows.

use std::fmt::Write;

use super::{Effect, Question, Quiz};

/// Answers that are all given: places of a question and of its choice.
type Given = Vec<(usize, usize)>;

/// The style sheet of a quiz. Ids in the page are `q-QUESTION` for the group of a question,
/// `q-QUESTION-CHOICE` for an answer's input and `r-QUESTION-CHOICE` for its reason.
pub fn style(quiz: &Quiz) -> String {
    let mut css = String::from(".quiz .outcome,.quiz .reason{display:none}\n");
    css.push_str("@supports selector(:has(a)){\n.quiz .quiz-old,.quiz .unfinished{display:none}\n");
    let shown: Vec<Vec<Given>> = (0..quiz.questions.len()).map(|n| shown(quiz, n, 0)).collect();
    for (question, ways) in quiz.questions.iter().zip(&shown).filter(|it| !it.0.shown.is_empty()) {
        let id = &question.id;
        let _ = writeln!(css, "#q-{id}{{display:none}}");
        for way in ways {
            let _ = writeln!(css, ".quiz:where({}) #q-{id}{{display:block}}", given(quiz, way));
        }
    }
    let _ = writeln!(css, ".quiz .outcome-ok{{display:block}}");
    for effect in Effect::ALL {
        for (n, question) in quiz.questions.iter().enumerate() {
            for (k, _) in question.choices.iter().enumerate().filter(|it| it.1.effect == effect) {
                for way in &shown[n] {
                    reason(&mut css, quiz, (n, k), way);
                }
            }
        }
    }
    for (question, ways) in quiz.questions.iter().zip(&shown) {
        for way in ways {
            unfinished(&mut css, quiz, question, way);
        }
    }
    css.push_str("}\n");
    css
}

/// The ways in which a question comes to be shown; one empty way for a question always shown.
///
/// `depth` bounds the walk, so that questions which open each other in a circle end it.
fn shown(quiz: &Quiz, n: usize, depth: usize) -> Vec<Given> {
    let mut ways = vec![Vec::new()];
    if depth > quiz.questions.len() {
        return ways;
    }
    for clause in &quiz.questions[n].shown {
        let mut longer = Vec::new();
        for way in &ways {
            for &(question, choice) in clause {
                for before in shown(quiz, question, depth + 1) {
                    let mut both: Given = way.clone();
                    both.extend(before);
                    both.push((question, choice));
                    both.dedup();
                    longer.push(both);
                }
            }
        }
        ways = longer;
    }
    ways
}

/// The selectors that hold when those answers are given.
fn given(quiz: &Quiz, way: &Given) -> String {
    if way.is_empty() {
        return "*".to_owned();
    }
    way.iter().map(|it| format!(":has(#{}:checked)", input(quiz, *it))).collect()
}

fn input(quiz: &Quiz, (question, choice): (usize, usize)) -> String {
    let question = &quiz.questions[question];
    format!("q-{}-{}", question.id, question.choices[choice].id)
}

fn reason(css: &mut String, quiz: &Quiz, at: (usize, usize), way: &Given) {
    let mut all = way.clone();
    all.push(at);
    let held = given(quiz, &all);
    let choice = &quiz.questions[at.0].choices[at.1];
    if choice.effect == Effect::Ok {
        return;
    }
    let id = input(quiz, at);
    let word = choice.effect.word();
    let _ = writeln!(css, ".quiz:where({held}) .outcome{{display:none}}");
    let _ = writeln!(
        css,
        ".quiz:where({held}) .outcome-{word},.quiz:where({held}) .reason:where(#r-{}){{display:block}}",
        &id[2..]
    );
}

fn unfinished(css: &mut String, quiz: &Quiz, question: &Question, way: &Given) {
    let held = given(quiz, way);
    let missing = format!(".quiz:where({held}):where(:not(:has(#q-{} :checked)))", question.id);
    let _ = writeln!(css, "{missing} .outcome,{missing} .reason{{display:none}}");
    let _ = writeln!(css, "{missing} .unfinished{{display:block}}");
}
