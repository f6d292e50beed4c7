//! The words that a theme says, in one language: Fluent files → [`Words`].
//!
//! The only room that knows Fluent. A message is found by its name; a language lays its messages
//! over those of English, so that a translation may be unfinished and the site still speaks.

mod load;
mod messages;
mod number;

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use messages::{Message, messages};

/// The messages of a theme in one language.
pub struct Words {
    language: String,
    /// Those that take no arguments, already written out: most of what a page says.
    plain: BTreeMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

/// What fills a gap in a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// Text, as it is.
    Text(&'a str),
    /// A number: it chooses the plural form and is written as the language writes numbers.
    Number(f64),
}

impl Words {
    /// The language, as it was given to [`Words::load`]: `en-GB`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// True when a message of that name can be said.
    pub fn has(&self, id: &str) -> bool {
        self.plain.contains_key(id)
            || self.bundle.get_message(id).is_some_and(|it| it.value().is_some())
    }

    /// The message of that name; the name itself when the theme has no such message.
    pub fn say(&self, id: &str) -> String {
        match self.plain.get(id) {
            Some(words) => words.clone(),
            None => self.say_with(id, &[]),
        }
    }

    /// The message of that name with its gaps filled.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|it| it.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
        // A gap that nothing fills stays visible as `{$name}`; `load` has told it.
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Every message that takes no arguments, by name.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.plain
    }
}

impl Arg<'_> {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Arg::Text(text) => FluentValue::from(*text),
            Arg::Number(number) => FluentValue::from(*number),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Files;

    const ENGLISH: &str = "\
hello = Hello
number-sample = 1,234.5
prefix = do not { \"\" }
people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
date = { $day } { $monthname }
";

    fn load(language: &str, files: &[&str]) -> (Words, Vec<String>) {
        let names: Vec<String> = (0..files.len()).map(|n| format!("themes/{n}.ftl")).collect();
        let sources =
            Files::from_texts(names.iter().map(String::as_str).zip(files.iter().copied()));
        let texts: Vec<_> = sources.texts().map(|it| it.whole()).collect();
        let loaded = Words::load(language, &texts);
        let faults =
            loaded.diagnostics.iter().map(|it| format!("{:?}: {}", it.span.range(), it.message));
        (loaded.value, faults.collect())
    }

    #[test]
    fn says_messages_and_fills_gaps() {
        let (words, faults) = load("en-GB", &[ENGLISH]);
        assert_eq!(faults, [""; 0]);
        assert_eq!(words.say("hello"), "Hello");
        assert_eq!(words.say("prefix"), "do not ");
        assert_eq!(words.say("nothing-such"), "nothing-such");
        assert!(words.has("people") && !words.has("nothing-such"));
        for (n, said) in [
            (1.0, "1 person"),
            (2.0, "2 people"),
            (0.5, "0.5 people"),
            (1234567.0, "1,234,567 people"),
        ] {
            assert_eq!(words.say_with("people", &[("n", Arg::Number(n))]), said);
        }
        let names: Vec<&str> = words.all().keys().map(String::as_str).collect();
        assert_eq!(names, ["hello", "number-sample", "prefix"]);
    }

    #[test]
    fn a_language_lies_over_english() {
        let spanish = "hello = Hola\nnumber-sample = 1.234,5\n";
        let (words, faults) = load("es", &[ENGLISH, spanish]);
        assert_eq!(faults, [""; 0]);
        assert_eq!(words.say("hello"), "Hola");
        assert_eq!(words.say_with("people", &[("n", Arg::Number(1234.5))]), "1.234,5 people");
    }

    #[test]
    fn faults_are_told_at_their_place() {
        let cases = [
            ("hello Hola\n", "0..10: this is not `name = words`"),
            (
                "x = { $a\n",
                "0..8: this message cannot be read: a token starting with `}` is wanted",
            ),
            ("date = { $dya } { $monthname }\n", "0..4: `date` is given no `$dya`"),
        ];
        for (written, wanted) in cases {
            let (words, faults) = load("es", &[ENGLISH, written]);
            assert_eq!(faults, [wanted]);
            assert_eq!(words.say("hello"), "Hello");
        }
    }

    #[test]
    fn words_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }
}
