//! A fault met while a typed value is taken out of a node, in a writer's words.

use std::fmt::Display;

use serde::de::{Error, Expected, Unexpected};

use crate::diagnostic::{Diagnostic, Fault, Refusal, did_you_mean};
use crate::source::Span;

/// What is wrong with one value. The place is filled in by the innermost node on the way out.
#[derive(Debug)]
pub struct DecodeError {
    pub what: What,
    pub span: Option<Span>,
    /// The innermost key under which it stands.
    key: Option<String>,
}

#[derive(Debug)]
pub enum What {
    /// A value that its type refuses, and what to write instead.
    Wrong(String, Option<String>),
    /// A value of the wrong sort: what stands there, what should, and what to write.
    Sort(String, String, Option<&'static str>),
    /// A word that is none of those that may stand here.
    OneOf(String, &'static [&'static str]),
    /// A key that has no meaning here.
    UnknownKey(String, &'static [&'static str]),
    /// A key that must be there.
    Missing(&'static str),
}

impl DecodeError {
    /// The same, at that place unless it has one.
    pub fn or_at(self, span: Span) -> DecodeError {
        DecodeError { span: self.span.or(Some(span)), ..self }
    }

    /// The same, under that key unless it is known to stand under another.
    pub fn under(self, key: &str) -> DecodeError {
        DecodeError { key: self.key.or_else(|| Some(key.to_owned())), ..self }
    }

    /// The same for a key: a word that is none of the known ones is then no key.
    pub fn of_key(self) -> DecodeError {
        match self.what {
            What::OneOf(word, known) => DecodeError { what: What::UnknownKey(word, known), ..self },
            _ => self,
        }
    }

    /// True when its value was left out.
    pub fn is_of_nothing(&self) -> bool {
        matches!(&self.what, What::Sort(found, ..) if found == NOTHING)
    }

    fn of(what: What) -> DecodeError {
        DecodeError { what, span: None, key: None }
    }

    /// The diagnostic; `around` is the place of the whole value.
    pub fn diagnostic(&self, around: Span) -> Diagnostic {
        let span = self.span.unwrap_or(around);
        match &self.what {
            What::Wrong(message, help) => {
                let fault = Fault::WRONG_VALUE.at(span, message);
                help.iter().fold(fault, |fault, it| fault.help(it))
            }
            What::Sort(found, wanted, help) => {
                let message = match &self.key {
                    Some(key) => format!("`{key}` must be {wanted}, not {found}"),
                    None => format!("{found} stands here, but {wanted} is wanted"),
                };
                let fault = Fault::WRONG_VALUE.at(span, message);
                match help {
                    _ if found.starts_with("the text `-") && wanted == "a list" => {
                        fault.help("put a space behind each hyphen")
                    }
                    Some(help) => fault.help(*help),
                    None => fault,
                }
            }
            What::OneOf(word, known) => {
                let word_shown = shortened(word);
                let message = match &self.key {
                    Some(key) => format!("`{key}` cannot be `{word_shown}`"),
                    None => format!("`{word_shown}` is not one of the words that may stand here"),
                };
                let fault = Fault::WRONG_VALUE.at(span, message);
                suggest(fault, word, known, "write one of")
            }
            What::UnknownKey(key, known) => {
                let place =
                    self.key.as_ref().map_or("here".to_owned(), |it| format!("below `{it}`"));
                let message = format!("`{}` is not a key that may stand {place}", shortened(key));
                let fault = Fault::UNKNOWN_KEY.at(span, message);
                suggest(fault, key, known, "the keys are")
            }
            What::Missing(key) => Fault::MISSING_KEY
                .at(span, format!("the key `{key}` is missing"))
                .help(match &self.key {
                    Some(around) => format!("add `{key}: …` below `{around}:`"),
                    None => format!("add a line `{key}: …`"),
                }),
        }
    }
}

/// How a value that was left out is named.
const NOTHING: &str = "nothing";

/// The diagnostic with the nearest known word as its mend, or else with all of them.
pub fn suggest(fault: Diagnostic, word: &str, known: &[&str], lead: &str) -> Diagnostic {
    let span = fault.span;
    match did_you_mean(word, known.iter().copied()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")).fix(span, near),
        None => fault.help(format!("{lead} `{}`", known.join("`, `"))),
    }
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

impl std::error::Error for DecodeError {}

impl Error for DecodeError {
    /// What a type says of a text that it refuses, most often a [`Refusal`].
    fn custom<T: Display>(message: T) -> DecodeError {
        let message = message.to_string();
        let (message, help) = match Refusal::from_serde(&message) {
            Some(it) => (it.what, Some(it.write)),
            None => (message, None),
        };
        // The text itself stands first, in backticks, and may be long.
        let message = match message.rsplit_once('`') {
            Some((text, rest)) => format!("{}`{rest}", shortened(text)),
            None => message,
        };
        DecodeError::of(What::Wrong(message, help))
    }

    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> DecodeError {
        let (wanted, help) = wanted(expected);
        DecodeError::of(What::Sort(named(&found), wanted, help))
    }

    fn invalid_value(found: Unexpected, expected: &dyn Expected) -> DecodeError {
        DecodeError::invalid_type(found, expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> DecodeError {
        DecodeError::custom(format!("{} is wanted here", wanted(expected).0))
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> DecodeError {
        DecodeError::of(What::OneOf(word.to_owned(), known))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> DecodeError {
        DecodeError::of(What::UnknownKey(key.to_owned(), known))
    }

    fn missing_field(key: &'static str) -> DecodeError {
        DecodeError::of(What::Missing(key))
    }
}

fn named(found: &Unexpected) -> String {
    match found {
        Unexpected::Bool(it) => format!("`{it}`"),
        Unexpected::Unsigned(it) => format!("the number {it}"),
        Unexpected::Signed(it) => format!("the number {it}"),
        Unexpected::Float(it) => format!("the number {it}"),
        Unexpected::Str(it) => format!("the text `{}`", shortened(it)),
        Unexpected::Unit | Unexpected::Option => NOTHING.to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a group of keys".to_owned(),
        _ => "something else".to_owned(),
    }
}

/// A text as far as a message can show it.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Serde's own words for what a type expects name Rust's types; a writer reads these, and what to
/// write.
fn wanted(expected: &dyn Expected) -> (String, Option<&'static str>) {
    let said = expected.to_string();
    let group = ("a group of keys", Some("write `key: value`, one a line, indented by two spaces"));
    let (wanted, help) = match said.as_str() {
        "a string" | "string" => (
            "text",
            Some("write text; put it in quotes if it is a single word or begins with a bracket"),
        ),
        "a boolean" => ("`true` or `false`", Some("write `true` or `false`")),
        "a sequence" => (
            "a list",
            Some("write it in brackets, `[one, two]`, or each on its own line behind a hyphen"),
        ),
        "a map" => group,
        "unit" => ("nothing", None),
        it if it.starts_with("struct") || it.starts_with("a map") => group,
        it if it.starts_with("enum") || it.starts_with("variant") => ("a word", None),
        it if it.starts_with(['u', 'i']) && it[1..].parse::<u8>().is_ok() => {
            ("a whole number", Some("write digits only, such as `3`"))
        }
        it if it.starts_with('f') && it[1..].parse::<u8>().is_ok() => ("a number", None),
        it => (it, None),
    };
    (wanted.to_owned(), help)
}
