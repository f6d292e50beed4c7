//! What words say, as far as a program can tell: a plain no, a yes, doubt. A list for each language; of
//! a language without one nothing is said.
//!
//! The proof knows an answer by its id alone. So the words that a patient reads are held against it here.

mod en;
mod es;
mod words;

pub use words::Plain;

/// The words of a language: `en`, `en-GB`.
pub fn of(language: &str) -> Option<&'static Plain> {
    match language.split('-').next()? {
        "en" => Some(&en::WORDS),
        "es" => Some(&es::WORDS),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Plain, of};

    fn are(language: &str, is: fn(&Plain, &str) -> bool, said: &[&str]) {
        let plain = of(language).unwrap();
        for it in said {
            assert!(is(plain, it), "{it}");
        }
    }

    fn are_not(language: &str, is: fn(&Plain, &str) -> bool, said: &[&str]) {
        let plain = of(language).unwrap();
        for it in said {
            assert!(!is(plain, it), "{it}");
        }
    }

    #[test]
    fn a_no_is_a_no_and_nothing_else() {
        are(
            "en",
            Plain::is_no,
            &["No", "NO.", "No, never", "None of these", "I do not", "I don’t"],
        );
        are(
            "en-GB",
            Plain::is_no,
            &["No spots", "Not that I take", "Neither", "I have never had one"],
        );
        are_not("en", Plain::is_no, &["Yes", "Yes, every time", "Nothing but aspirin", "Notable"]);
        are_not(
            "en",
            Plain::is_no,
            &["No longer", "No, but I did", "Not any more", "No, or not sure"],
        );
        are(
            "es",
            Plain::is_no,
            &["No", "Ninguna", "Nunca", "No las tomo", "Ninguna de estas opciones"],
        );
        are_not(
            "es",
            Plain::is_no,
            &["Sí", "Ya no", "No, pero las tomaba", "No lo sé", "Prefiero no decirlo"],
        );
    }

    #[test]
    fn a_yes_is_no_no() {
        are("en", Plain::is_yes, &["Yes", "Yes, I take them now", "I do", "I am"]);
        are_not("en", Plain::is_yes, &["No", "I do not", "I am not", "Yes, maybe"]);
        are("es", Plain::is_yes, &["Sí", "Si, ahora"]);
        are_not("es", Plain::is_yes, &["No", "Sí, o no estoy segura"]);
    }

    #[test]
    fn doubt_has_many_words() {
        are("en", Plain::is_doubt, &["I do not know", "Don’t know", "No, or not sure", "Maybe"]);
        are("en", Plain::is_doubt, &["I can't remember", "Probably not", "Not that I know of"]);
        are_not(
            "en",
            Plain::is_doubt,
            &["No", "I know the date", "In May", "I would rather not say"],
        );
        are(
            "es",
            Plain::is_doubt,
            &["No lo sé", "No sé", "No lo sé con certeza", "Quizás", "Tal vez"],
        );
        are("es", Plain::is_doubt, &["No estoy segura", "No me acuerdo", "No que yo sepa"]);
        are_not("es", Plain::is_doubt, &["No", "No se aplica", "Prefiero no decirlo"]);
        are("en", Plain::is_open, &["I would rather not say", "Prefer not to say"]);
        are("es", Plain::is_open, &["Prefiero no decirlo"]);
    }

    #[test]
    fn what_has_no_list_is_not_judged() {
        assert!(of("fr").is_none());
    }
}
