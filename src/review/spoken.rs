//! What a theme of the site's own says and does in place of what is built in.

use std::collections::BTreeMap;

use super::seen::Seen;
use crate::source::{FileText, Layer};
use crate::words::messages;

/// What the names of the words begin with that a patient reads as advice: on cards, beside a risk or a
/// contraindication, in a value.
const ADVICE: [&str; 18] = [
    "card-",
    "care-",
    "claim-label",
    "date",
    "detail-",
    "differs-",
    "disagreements-",
    "dont-",
    "evidence-",
    "frequency-",
    "month-",
    "range",
    "schedule-",
    "severity-",
    "unit-",
    "value-",
    "verdict-",
    "window-",
];

/// The same for a quiz, beside the words of advice.
const QUIZ: [&str; 4] = ["effect-", "outcome-", "paper-", "quiz-"];

/// The files of a theme by which a quiz asks and answers.
const QUIZ_FILES: [&str; 3] = ["paper.html", "quiz.html", "quiz.js"];

/// The words of advice that a theme says in that language otherwise than those built in, by their
/// names; with those of the quiz, if it is about one. What they are made of comes with them.
pub fn words<'a>(seen: Seen<'a>, language: &str, of_quiz: bool) -> BTreeMap<&'a str, &'a str> {
    let is_read = |name: &str| {
        ADVICE.iter().any(|it| name.starts_with(it))
            || of_quiz && QUIZ.iter().any(|it| name.starts_with(it))
    };
    let general = language.split('-').next().unwrap_or(language);
    let mut said = BTreeMap::new();
    for name in ["en", general, language] {
        for file in own_files(seen, &format!("words/{name}.ftl")) {
            said.extend(messages(&file.text).into_iter().map(|it| (it.name, it.words)));
        }
    }
    let built_in = seen.files.all_texts().filter(|it| it.layer == Layer::BuiltIn);
    let built_in = built_in.filter(|it| it.path.ends_with(&format!("words/{general}.ftl")));
    for it in built_in.flat_map(|it| messages(&it.text)) {
        said.retain(|name, words| {
            *name != it.name || !words.split_whitespace().eq(it.words.split_whitespace())
        });
    }
    with_their_parts(said, is_read)
}

/// Of some messages those that are read, and those that they name.
fn with_their_parts<'a>(
    all: BTreeMap<&'a str, &'a str>,
    is_read: impl Fn(&str) -> bool,
) -> BTreeMap<&'a str, &'a str> {
    let (mut read, mut rest): (BTreeMap<_, _>, BTreeMap<_, _>) =
        all.into_iter().partition(|it| is_read(it.0));
    loop {
        let is_named = |name: &str| read.values().any(|it: &&str| it.contains(name));
        let (named, other): (BTreeMap<_, _>, _) = rest.into_iter().partition(|it| is_named(it.0));
        if named.is_empty() {
            return read;
        }
        read.extend(named);
        rest = other;
    }
}

/// Whether a sign-off may cover something of that file of a theme.
pub fn covers(path: &str) -> bool {
    path.ends_with(".ftl") || QUIZ_FILES.iter().any(|it| path.ends_with(it))
}

/// The files of a theme by which it asks and answers a quiz otherwise than is built in.
pub fn quiz_files<'a>(seen: Seen<'a>) -> impl Iterator<Item = (&'static str, &'a FileText)> {
    let is_other = move |name: &str, file: &FileText| {
        let below = seen.files.of_layer(Layer::BuiltIn, &format!("themes/default/{name}"));
        below.is_none_or(|it| it.text != file.text)
    };
    let last = move |name| Some((name, own_files(seen, name).pop()?));
    QUIZ_FILES.into_iter().filter_map(last).filter(move |it| is_other(it.0, it.1))
}

/// The files of that name in the themes of the site, the last of which counts.
fn own_files<'a>(seen: Seen<'a>, name: &str) -> Vec<&'a FileText> {
    let mut folders =
        vec!["themes/default".to_owned(), format!("themes/{}", seen.site.config.theme)];
    folders.dedup();
    let paths = folders.into_iter().map(|it| format!("{it}/{name}"));
    let all = paths.flat_map(|it| seen.files.layers_at(&it).collect::<Vec<_>>());
    all.filter(|it| it.layer != Layer::BuiltIn).collect()
}
