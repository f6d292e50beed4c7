//! The compiled quiz as JSON: what the page's script judges by, and what anyone may build on.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::quiz::{Effect, Program, Standing, digest};
use crate::words::{Arg, Words};

/// A compiled quiz: its rules, until when they hold, and the words that depend on what is answered.
/// Every other word stands in the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Compiled {
    /// What the rules come to, so that two copies can be held against each other.
    pub digest: String,
    /// Until when the approvals hold that the quiz rests on. Once they have lapsed, everybody is
    /// told to talk.
    pub standing: Standing,
    /// What an answer may do, the least first.
    pub effects: Vec<Effect>,
    /// What counts.
    #[serde(flatten)]
    pub program: Program,
    /// Words with gaps, such as `{n}`, by name; those of a fault are `error-` and its name.
    pub words: BTreeMap<String, String>,
    /// The names of the twelve months.
    pub months: Vec<String>,
}

/// Messages with the gaps that are filled once an answer is known.
const WORDS: [(&str, &[&str]); 18] = [
    ("date", &["day", "monthname", "year"]),
    ("month-and-year", &["monthname", "year"]),
    ("quiz-progress", &["n", "all"]),
    ("quiz-earliest", &["date"]),
    ("quiz-earliest-talk", &["date"]),
    ("quiz-earliest-talk-until", &["date", "until"]),
    ("quiz-error-choose", &[]),
    ("quiz-error-too-many", &[]),
    ("quiz-error-empty", &[]),
    ("quiz-error-empty-date", &[]),
    ("quiz-error-empty-number", &[]),
    ("quiz-error-not-a-date", &[]),
    ("quiz-error-no-such-day", &[]),
    ("quiz-error-day-needed", &[]),
    ("quiz-error-future", &[]),
    ("quiz-error-long-ago", &[]),
    ("quiz-error-not-a-number", &[]),
    ("quiz-error-out-of-range", &["from", "to"]),
];

/// By name: the messages that the page's script says, with their gaps, and the names of the months.
pub fn scripted(words: &Words) -> BTreeMap<String, String> {
    let mut said = said(words);
    said.extend(months(words).enumerate().map(|it| (format!("month-{}", it.0 + 1), it.1)));
    said
}

fn months(words: &Words) -> impl Iterator<Item = String> {
    (1..=12).map(|it| words.say(&format!("month-{it}")))
}

fn said(words: &Words) -> BTreeMap<String, String> {
    let said = WORDS.iter().map(|(id, gaps)| {
        let gaps: Vec<(&str, String)> = gaps.iter().map(|it| (*it, format!("{{{it}}}"))).collect();
        let args: Vec<(&str, Arg)> = gaps.iter().map(|it| (it.0, Arg::Text(&it.1))).collect();
        let name = id.trim_start_matches("quiz-");
        (name.to_owned(), words.say_with(id, &args))
    });
    said.collect()
}

/// Compiles a program for a page in that language.
pub fn compiled(program: &Program, standing: Standing, words: &Words) -> Compiled {
    Compiled {
        digest: digest(program),
        standing,
        effects: Effect::ALL.to_vec(),
        program: program.clone(),
        words: said(words),
        months: months(words).collect(),
    }
}
