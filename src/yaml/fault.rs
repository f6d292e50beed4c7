//! A fault met while a typed value is taken out of a node, in a writer's words.

use std::fmt::Display;

use serde::de::{Error, Expected, Unexpected};

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::source::Span;

/// What is wrong with one value. The place is filled in by the innermost node on the way out.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) what: What,
    pub(super) span: Option<Span>,
}

#[derive(Debug)]
pub(super) enum What {
    /// A value of the wrong sort, or one that its type refuses.
    Wrong(String),
    /// A word that is none of those that may stand here.
    OneOf(String, &'static [&'static str]),
    /// A key that has no meaning here.
    UnknownKey(String, &'static [&'static str]),
    /// A key that must be there.
    Missing(&'static str),
}

impl Fault {
    /// The same, at that place unless it has one.
    pub(super) fn or_at(self, span: Span) -> Fault {
        Fault { span: self.span.or(Some(span)), ..self }
    }

    /// The diagnostic; `around` is the place of the whole value.
    pub(super) fn told(&self, around: Span) -> Diagnostic {
        let span = self.span.unwrap_or(around);
        match &self.what {
            What::Wrong(message) => {
                let (message, help) = message.split_once("; ").unwrap_or((message, ""));
                let told = Diagnostic::error("wrong-value", span, message);
                if help.is_empty() { told } else { told.help(help) }
            }
            What::OneOf(word, known) => {
                let told = Diagnostic::error(
                    "wrong-value",
                    span,
                    format!("`{word}` is not one of the words that may stand here"),
                );
                suggest(told, word, known, "write one of")
            }
            What::UnknownKey(key, known) => {
                let told = Diagnostic::error(
                    "unknown-key",
                    span,
                    format!("`{key}` is not a key that may stand here"),
                );
                suggest(told, key, known, "the keys are")
            }
            What::Missing(key) => {
                Diagnostic::error("missing-key", span, format!("the key `{key}` is missing"))
                    .help(format!("add a line `{key}: …`"))
            }
        }
    }
}

/// The diagnostic with the nearest known word as its mend, or else with all of them.
pub(super) fn suggest(told: Diagnostic, word: &str, known: &[&str], lead: &str) -> Diagnostic {
    let span = told.span;
    match did_you_mean(word, known.iter().copied()) {
        Some(near) => told.help(format!("did you mean `{near}`?")).fix(span, near),
        None => told.help(format!("{lead}: {}", known.join(", "))),
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: Display>(message: T) -> Fault {
        Fault { what: What::Wrong(message.to_string()), span: None }
    }

    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Fault {
        Fault::custom(format!("{} stands here, but {} is wanted", named(&found), wanted(expected)))
    }

    fn invalid_value(found: Unexpected, expected: &dyn Expected) -> Fault {
        Fault::invalid_type(found, expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Fault {
        Fault::custom(format!("{} is wanted here", wanted(expected)))
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Fault {
        Fault { what: What::OneOf(word.to_owned(), known), span: None }
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Fault {
        Fault { what: What::UnknownKey(key.to_owned(), known), span: None }
    }

    fn missing_field(key: &'static str) -> Fault {
        Fault { what: What::Missing(key), span: None }
    }
}

fn named(found: &Unexpected) -> String {
    match found {
        Unexpected::Bool(it) => format!("`{it}`"),
        Unexpected::Unsigned(it) => format!("the number {it}"),
        Unexpected::Signed(it) => format!("the number {it}"),
        Unexpected::Float(it) => format!("the number {it}"),
        Unexpected::Str(it) => format!("the text `{it}`"),
        Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a group of keys".to_owned(),
        _ => "something else".to_owned(),
    }
}

/// Serde's own words for what a type expects name Rust's types; a writer reads these.
fn wanted(expected: &dyn Expected) -> String {
    let said = expected.to_string();
    match said.as_str() {
        "a string" | "string" => "text".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "a sequence" => "a list, such as `[one, two]`".to_owned(),
        "a map" => "a group of keys".to_owned(),
        "unit" => "nothing".to_owned(),
        it if it.starts_with("struct") || it.starts_with("a map") => {
            "a group of keys, `key: value`".to_owned()
        }
        it if it.starts_with("enum") || it.starts_with("variant") => "a word".to_owned(),
        it if it.starts_with(['u', 'i', 'f']) && it[1..].parse::<u8>().is_ok() => {
            "a number".to_owned()
        }
        it => it.to_owned(),
    }
}
