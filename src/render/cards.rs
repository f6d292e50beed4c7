//! What the care cards and lists say.

use crate::config::Clinic;
use crate::markdown::{CardWords, Dont};
use crate::words::{Arg, Words};

/// What the care cards and lists say in one language.
pub struct CardTexts {
    /// A word for each kind of card, the mildest first.
    pub cards: Vec<CardWords>,
    /// The same where a patient has just said what they are about.
    pub cards_at_result: Vec<CardWords>,
    dont_prefix: String,
    dont_said: String,
    /// What a table without a caption is called.
    pub table_label: String,
    /// What the way back from a footnote is called.
    pub footnote_back: String,
}

impl CardTexts {
    /// The words of a language; the emergency card names the clinic's emergency number.
    pub fn of(words: &Words, clinic: &Clinic) -> CardTexts {
        let at_result = |name: &str| {
            let heading = match (name, &clinic.emergency) {
                ("caution", Some(number)) => {
                    words.say_with("quiz-card-caution", &[("number", Arg::Text(&number.value))])
                }
                ("caution", None) => words.say("quiz-card-caution-plain"),
                ("warning", _) => words.say("quiz-card-warning"),
                _ => card(words, clinic, name).heading,
            };
            CardWords { heading, ..card(words, clinic, name) }
        };
        let names = ["note", "tip", "important", "warning", "caution"];
        CardTexts {
            cards: names.map(|it| card(words, clinic, it)).into(),
            cards_at_result: names.map(at_result).into(),
            dont_prefix: format!("{} ", words.say("dont-prefix").trim()),
            dont_said: words.say("dont-said"),
            table_label: words.say("table-label"),
            footnote_back: words.say("footnote-back"),
        }
    }

    /// How an item of a do-not list says so.
    pub fn dont(&self) -> Dont<'_> {
        Dont { prefix: &self.dont_prefix, said: &self.dont_said }
    }
}

/// What a card says.
fn card(words: &Words, clinic: &Clinic, name: &str) -> CardWords {
    let heading = match (name, &clinic.emergency) {
        ("note" | "tip", _) => String::new(),
        ("caution", Some(number)) => {
            words.say_with("card-caution-heading", &[("number", Arg::Text(&number.value))])
        }
        ("caution", None) => words.say("card-caution-heading-plain"),
        (name, _) => words.say(&format!("card-{name}-heading")),
    };
    let prefix = format!("{} ", words.say(&format!("card-{name}-prefix")).trim());
    CardWords { prefix, heading }
}
