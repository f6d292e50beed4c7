//! What an answer does.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much an answer holds a patient back, the least first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// No reason to hold back.
    Ok,
    /// Fine, with something to do first.
    Prepare,
    /// Speak to the clinic or a doctor before booking.
    Talk,
    /// Not now: until a date, or until a condition is met.
    Wait,
    /// Not suitable; see a doctor.
    Stop,
}

impl Effect {
    /// All of them, the least first.
    pub const ALL: [Effect; 5] =
        [Effect::Ok, Effect::Prepare, Effect::Talk, Effect::Wait, Effect::Stop];

    /// This one and all above it, as a message says what to write: "`wait` or `stop`".
    pub fn listed_from(self) -> String {
        let all = Effect::ALL.into_iter().filter(|it| *it >= self);
        let words: Vec<String> = all.map(|it| format!("`{}`", it.word())).collect();
        match words.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        }
    }

    /// The word a writer uses.
    pub fn word(self) -> &'static str {
        match self {
            Effect::Ok => "ok",
            Effect::Prepare => "prepare",
            Effect::Talk => "talk",
            Effect::Wait => "wait",
            Effect::Stop => "stop",
        }
    }
}
