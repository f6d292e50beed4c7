//! A sheet in words, for the writer of the quiz.

use super::story::Story;
use crate::quiz::{Effect, Quiz, Say};

/// A sheet as an example of many.
pub fn tale(quiz: &Quiz, story: &Story) -> String {
    format!("for example: {}", retold(quiz, story))
}

/// A sheet as a story: only answers that matter, in order, and where they end.
pub fn retold(quiz: &Quiz, story: &Story) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut others = 0;
    for it in &story.answers {
        let choices = &quiz.program.questions[it.question].choices;
        let is_mild = it.choices.iter().all(|it| choices[*it].effect == Effect::Ok);
        if !it.matters && is_mild {
            others += 1;
            continue;
        }
        let text = &quiz.texts[it.question];
        let said = it.choices.iter().map(|&k| words(&text.choices[k].say));
        parts.push(format!("“{}” {}", text.ask.value, said.collect::<Vec<_>>().join(" and ")));
    }
    if others > 0 {
        parts.push(format!(
            "nothing to tell in {others} other answer{}",
            if others == 1 { "" } else { "s" }
        ));
    }
    format!("{} – and it ends at `{}`", parts.join("; "), story.ends.word())
}

/// An answer as its writer knows it.
fn words(say: &Say) -> String {
    match say {
        Say::Written(text) => format!("“{}”", text.value),
        Say::Yes => "“Yes”".to_owned(),
        Say::No => "“No”".to_owned(),
        Say::Unsure => "“I am not sure”".to_owned(),
        Say::None => "“None of these”".to_owned(),
        Say::Within(to) => format!("less than {to} ago"),
        Say::BetweenAgo(from, to) => format!("between {from} and {to} ago"),
        Say::LongerAgo(from) => format!("{from} ago or more"),
        Say::Below(to) => format!("under {to}"),
        Say::Between(from, to) => format!("{from} to {to}"),
        Say::AtLeast(from) => format!("{from} or over"),
    }
}
