//! Whether the words of answers say what their ids do. A patient reads the words, the proof reads the
//! ids.

use super::named::Named;
use super::read::Read;
use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown;
use crate::quiz::Effect;
use crate::quiz::plain::{self, Plain};
use crate::quiz::program::Choice;
use crate::quiz::text::Say;
use crate::yaml::At;

/// An answer in the writer's words.
struct Said<'a> {
    choice: &'a Choice,
    at: &'a At<String>,
    words: String,
}

/// Tells answers whose words and ids disagree, doubt that goes by another name, and words that two
/// answers share.
pub fn check(it: &Named, read: &Read, found: &mut Vec<Diagnostic>) {
    let all: Vec<Said> = said(read).collect();
    twice(&all, found);
    let Some(plain) = plain::of(it.asked.language) else { return };
    let least = least(it.asked.screens, read);
    for said in &all {
        let told = misnamed(plain, said)
            .or_else(|| hidden(plain, said, least))
            .or_else(|| added(plain, said, read));
        found.extend(told);
    }
}

/// The answers that leave the question open, whatever their ids: no rule lowers them.
pub fn open(language: &str, read: &Read) -> Vec<usize> {
    let plain = plain::of(language);
    let is_open = |choice: &Choice, say: &Say| match (say, plain) {
        _ if choice.is_doubt() => true,
        (Say::Written(at), Some(plain)) => plain.is_open(&in_words(at)),
        _ => false,
    };
    let all = read.choices.iter().zip(&read.said).enumerate();
    all.filter(|it| is_open(it.1.0, &it.1.1.say)).map(|it| it.0).collect()
}

fn said(read: &Read) -> impl Iterator<Item = Said<'_>> {
    read.choices.iter().zip(&read.said).filter_map(|(choice, text)| match &text.say {
        Say::Written(at) => Some(Said { choice, at, words: in_words(at) }),
        _ => None,
    })
}

/// A text as it is read, a mark for each fact.
fn in_words(at: &At<String>) -> String {
    let document = markdown::parse(at.text());
    let values = vec!["…".to_owned(); document.facts.len()];
    markdown::to_plain(&at.value, &document, &values)
}

/// The least that doubt about a question may come to.
fn least(screens: bool, read: &Read) -> Effect {
    let unsure = read.choices.iter().find(|it| it.id == "unsure");
    match screens {
        true => Effect::Talk,
        false => unsure.map_or(Effect::Ok, |it| it.effect),
    }
}

fn misnamed(plain: &Plain, said: &Said) -> Option<Diagnostic> {
    let Said { choice, at, words } = said;
    let (is_said, what, begin) = match choice.id.as_str() {
        "no" | "none" => {
            (plain.is_no(words), "is no plain no", "begin with a no, and say nothing more")
        }
        "yes" => (plain.is_yes(words), "is no plain yes", "begin with a yes, and say nothing more"),
        "unsure" => (plain.is_doubt(words), "says nothing of doubt", "say that one is not sure"),
        "rather-not-say" => {
            (plain.is_open(words), "holds nothing back", "say that one would rather not say")
        }
        _ => return None,
    };
    let message = format!("“{words}” has the id `{}`, and {what}", choice.id);
    let fault = Fault::MISNAMED_ANSWER.at(at.span, message);
    (!is_said).then(|| fault.help(format!("give it another `id:`, or other words: {begin}")))
}

fn hidden(plain: &Plain, said: &Said, least: Effect) -> Option<Diagnostic> {
    let Said { choice, at, words } = said;
    let is_hidden = !choice.is_doubt() && plain.is_open(words) && choice.effect < least;
    let message = format!(
        "“{words}” leaves the question open, and holds back less than doubt must: `{}`",
        choice.effect.word()
    );
    let help = format!(
        "write `id: unsure` beside it and give it {}, or say what is not in doubt",
        least.listed_from()
    );
    is_hidden.then(|| Fault::HIDDEN_DOUBT.at(at.span, message).help(help))
}

/// An answer that Bedside adds anyhow, so that it would stand there twice.
fn added(plain: &Plain, said: &Said, read: &Read) -> Option<Diagnostic> {
    let added = read.said.iter().find(|it| matches!(it.say, Say::Unsure | Say::None))?;
    let (id, key) = match added.say {
        Say::None => ("none", "many"),
        _ => ("unsure", "unsure"),
    };
    let message = format!("“{}” is an answer that `{key}:` adds anyhow", said.words);
    let fault = Fault::DUPLICATE_ANSWER.at(said.at.span, message);
    let help = match id {
        "none" => "take it out",
        _ => "write `id: unsure` beside it: then it stands in the place of the other",
    };
    (plain.is_own(&said.words) && said.choice.id != id).then(|| fault.help(help))
}

/// Two answers with the same words: nobody can tell which of them counts.
fn twice(all: &[Said], found: &mut Vec<Diagnostic>) {
    for (n, said) in all.iter().enumerate() {
        let alike = |it: &&Said| folded(&it.words) == folded(&said.words);
        let Some(first) = all[..n].iter().find(alike) else { continue };
        // That two have one id is told as such.
        if first.choice.id == said.choice.id {
            continue;
        }
        let message = format!("two answers of this question say the same: “{}”", said.words);
        found.push(
            Fault::DUPLICATE_ANSWER
                .at(said.at.span, message)
                .note(first.at.span, "the first stands here")
                .help("say it in other words, or take one of them out"),
        );
    }
}

/// Words without what a reader does not see as a difference: case, space, and the marks of a sentence.
fn folded(words: &str) -> String {
    let marks =
        ['.', ',', ';', ':', '!', '?', '¡', '¿', '"', '\'', '“', '”', '‘', '’', '«', '»', '(', ')'];
    let visible = words.chars().filter(|it| !marks.contains(it) && !is_unseen(*it));
    let words = visible.collect::<String>().to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unseen(it: char) -> bool {
    !it.is_whitespace() && crate::yaml::is_blank(it.encode_utf8(&mut [0; 4]))
}
