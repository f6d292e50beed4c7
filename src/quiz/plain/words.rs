//! The words of one language, and what a text says by them.

/// The words of a language. A phrase is found whole, word by word, small letters and no marks.
pub struct Plain {
    /// With what a no begins.
    pub no: &'static [&'static str],
    /// What makes more of it than a no: "no longer", "no, but".
    pub more: &'static [&'static str],
    /// With what a yes begins.
    pub yes: &'static [&'static str],
    /// What makes a no of it after all: "I do not".
    pub denial: &'static [&'static str],
    /// What is said by whoever is not sure.
    pub doubt: &'static [&'static str],
    /// What is said by whoever would rather not say.
    pub silence: &'static [&'static str],
    /// What Bedside itself says for "I am not sure" and "None of these".
    pub own: [&'static str; 2],
}

impl Plain {
    /// Whether that is a no and nothing else.
    pub fn is_no(&self, said: &str) -> bool {
        let said = words(said);
        begins(&said, self.no)
            && !holds(&said, self.more)
            && !holds(&said, self.doubt)
            && !holds(&said, self.silence)
    }

    /// Whether that is a yes.
    pub fn is_yes(&self, said: &str) -> bool {
        let said = words(said);
        begins(&said, self.yes) && !holds(&said, self.denial) && !holds(&said, self.doubt)
    }

    /// Whether somebody who says that is not sure.
    pub fn is_doubt(&self, said: &str) -> bool {
        holds(&words(said), self.doubt)
    }

    /// Whether that leaves the question open: in doubt, or because nobody wants to say.
    pub fn is_open(&self, said: &str) -> bool {
        let said = words(said);
        holds(&said, self.doubt) || holds(&said, self.silence)
    }

    /// Whether Bedside adds an answer that says the same.
    pub fn is_own(&self, said: &str) -> bool {
        let said = words(said);
        self.own.iter().any(|it| said == format!(" {it} "))
    }
}

/// A text as its words, in small letters, with a space before and behind each.
fn words(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    let is_within = |it: char| it.is_alphanumeric() || it == '\'';
    let words = text.split(|it| !is_within(it)).map(|it| it.trim_matches('\''));
    words.filter(|it| !it.is_empty()).fold(" ".to_owned(), |all, it| format!("{all}{it} "))
}

fn begins(said: &str, with: &[&str]) -> bool {
    with.iter().any(|it| said.starts_with(&format!(" {it} ")))
}

fn holds(said: &str, of: &[&str]) -> bool {
    of.iter().any(|it| said.contains(&format!(" {it} ")))
}
