//! A law that is broken, in words.

/// A law that a resource breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The law: `que-2`, or a name of our own.
    pub law: &'static str,
    /// The item, by its `linkId`; empty for the resource itself.
    pub item: String,
}

impl Breach {
    /// What is wrong: `two items have one name (que-2, item `age`)`.
    pub fn in_words(&self) -> String {
        let Breach { law, item } = self;
        let what = self.what();
        match item.is_empty() {
            true => format!("{what} ({law})"),
            false => format!("{what} ({law}, item `{item}`)"),
        }
    }

    fn what(&self) -> &'static str {
        match self.law {
            "shareable" => {
                "it lacks an address, a version, a title or a text that says what it is for"
            }
            "date" | "status" | "type" | "id" | "que-0" => "its head is not as the format wants it",
            "que-2" => "two items have one name",
            "same-code" => "two answers to one question have one code",
            "text" | "link" => "an item says nothing",
            "que-1" | "options" => "a group or a question has nothing in it",
            "unknown-question" | "unanswerable-question" => {
                "an item hangs on a question that does not stand before it"
            }
            "unknown-answer" | "answer-type" | "one-answer" | "compared-date" => {
                "an item hangs on an answer that cannot be given"
            }
            "variable" => "what is worked out names something that the form does not have",
            "expression" => "what is worked out cannot be read",
            _ => "an item is not as the format wants it",
        }
    }
}
