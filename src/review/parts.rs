//! A written form in parts, so that it can be said in words what changed since it was signed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// The version of the written form. A digest names it.
pub const VERSION: u32 = 2;

/// The part that has a mark for each of its lines: what is read at length.
const AT_LENGTH: &str = "text";

/// What a sign-off covers, as a text in named parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// `page` or `quiz`.
    noun: &'static str,
    parts: Vec<Part>,
}

/// A part of a written form: the title, the text, a fact, a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name, unique in the form: `title`, `text`, `fact redness-lasts`.
    pub name: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A line of a written form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What its words are.
    pub key: String,
    /// Its words in the one notation that the digest is made of.
    pub words: String,
    /// Its words as a patient reads them.
    pub plain: String,
}

/// What a ledger keeps of each part: eight digits of a hash, for the text one for each of its lines.
/// They bind nobody, as the digest does; they only say where to look.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub struct Marks(pub(super) BTreeMap<String, String>);

/// A part that reads otherwise than it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub part: String,
    /// What became of it.
    pub how: How,
    /// Lines that were not there before, as they are read.
    pub now: Vec<String>,
    /// Lines that are not there any more, as they were read; none where only marks of them are kept.
    pub was: Vec<String>,
    /// How many lines are not there any more, where that is known.
    pub gone: usize,
}

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It was not there.
    New,
    /// It says something else.
    Changed,
    /// It is not there any more.
    Gone,
}

impl Written {
    /// An empty form of a `page` or a `quiz`.
    pub fn new(noun: &'static str) -> Written {
        Written { noun, parts: Vec::new() }
    }

    /// Adds a line to the part of that name.
    pub fn add(&mut self, part: &str, line: Line) {
        let own = self.parts.iter_mut().rev().find(|it| it.name == part);
        match own {
            Some(own) => own.lines.push(line),
            None => self.parts.push(Part { name: part.to_owned(), lines: vec![line] }),
        }
    }

    /// Its parts, in order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The whole text that the digest is made of.
    pub fn text(&self) -> String {
        let mut text = format!("bedside sign-off {VERSION}: {}\n", self.noun);
        for part in &self.parts {
            text.push_str(&format!("{}:\n", part.name));
            for line in &part.lines {
                text.push_str(&format!("  {}: {}\n", line.key, line.words));
            }
        }
        text
    }

    /// The digest, which says the version of the form: `2:blake3:…`.
    pub fn digest(&self) -> String {
        format!("{VERSION}:blake3:{}", blake3::hash(self.text().as_bytes()).to_hex())
    }

    /// What a ledger keeps of it beside the digest.
    pub fn marks(&self) -> Marks {
        Marks(self.parts.iter().map(|it| (it.name.clone(), it.marks().join(" "))).collect())
    }

    /// What reads otherwise than where these marks were taken: the parts of now in their order, then
    /// those that are gone.
    pub fn since(&self, marks: &Marks) -> Vec<Change> {
        let now = self.parts.iter().filter_map(|part| match marks.0.get(&part.name) {
            None => Some(Change::of_all(part, How::New)),
            Some(was) => part.since(&was.split_whitespace().collect::<Vec<_>>()),
        });
        let gone = marks.0.keys().filter(|it| self.part(it).is_none());
        let gone = gone.map(|it| Change {
            part: it.clone(),
            how: How::Gone,
            now: Vec::new(),
            was: Vec::new(),
            gone: 0,
        });
        now.chain(gone).collect()
    }

    /// What reads otherwise than in an older form, with the words of both.
    pub fn compared_with(&self, old: &Written) -> Vec<Change> {
        let now = self.parts.iter().filter_map(|part| match old.part(&part.name) {
            None => Some(Change::of_all(part, How::New)),
            Some(was) => part.compared_with(was),
        });
        let gone = old.parts.iter().filter(|it| self.part(&it.name).is_none());
        let gone = gone.map(|part| Change {
            was: part.in_plain_lines(|_| true),
            gone: part.lines.len(),
            now: Vec::new(),
            ..Change::of_all(part, How::Gone)
        });
        now.chain(gone).collect()
    }

    fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|it| it.name == name)
    }
}

impl Part {
    /// The mark of each line, or one of all of them.
    fn marks(&self) -> Vec<String> {
        let line = |it: &Line| format!("{}: {}\n", it.key, it.words);
        match self.name.as_str() {
            AT_LENGTH => self.lines.iter().map(|it| mark(&line(it))).collect(),
            _ => vec![mark(&self.lines.iter().map(line).collect::<String>())],
        }
    }

    fn since(&self, was: &[&str]) -> Option<Change> {
        let now = self.marks();
        if now == was {
            return None;
        }
        if self.name != AT_LENGTH {
            return Some(Change::of_all(self, How::Changed));
        }
        let mut left = was.to_vec();
        let mut news = Vec::new();
        for (mark, line) in now.iter().zip(&self.lines) {
            match left.iter().position(|it| it == mark) {
                Some(n) => drop(left.remove(n)),
                None => news.push(line.plain.clone()),
            }
        }
        let part = self.name.clone();
        Some(Change { part, how: How::Changed, now: news, was: Vec::new(), gone: left.len() })
    }

    fn compared_with(&self, old: &Part) -> Option<Change> {
        if self.lines == old.lines {
            return None;
        }
        let is_in = |it: &Line, part: &Part| part.lines.iter().any(|own| own == it);
        let was = old.in_plain_lines(|it| !is_in(it, self));
        Some(Change {
            part: self.name.clone(),
            how: How::Changed,
            now: self.in_plain_lines(|it| !is_in(it, old)),
            gone: was.len(),
            was,
        })
    }

    /// Its lines in plain words, each with what it is where that is not the name of the part.
    fn in_plain_lines(&self, is_wanted: impl Fn(&Line) -> bool) -> Vec<String> {
        let lines = self.lines.iter().filter(|it| is_wanted(it));
        lines.map(|it| it.in_words(&self.name)).collect()
    }
}

impl Line {
    /// A line of words that are read as they are written.
    pub fn of_words(key: &str, words: String) -> Line {
        Line { key: key.to_owned(), plain: words.clone(), words }
    }

    /// Its plain words, after what they are where that is not the name of its part.
    pub fn in_words(&self, part: &str) -> String {
        match self.key == part {
            true => self.plain.clone(),
            false => format!("{}: {}", self.key, self.plain),
        }
    }
}

impl Change {
    /// What changed, for people: the name of the part, and below it what it said and what it says.
    pub fn in_words(&self) -> String {
        let mut text = match self.how {
            How::New => format!("{} (new)\n", self.part),
            How::Changed => format!("{}\n", self.part),
            How::Gone => format!("{} (not there any more)\n", self.part),
        };
        let mut say = |what: &str, line: &str| text.push_str(&format!("  {what}: {line}\n"));
        self.was.iter().for_each(|it| say("before", it));
        self.now.iter().for_each(|it| say("now", it));
        match (self.gone, self.was.len() + self.now.len()) {
            (0, 0) if self.how == How::Changed => say("now", "in another order"),
            (1, _) if self.was.is_empty() => say("gone", "one line that was there before"),
            (2.., _) if self.was.is_empty() => {
                say("gone", &format!("{} lines that were there before", self.gone));
            }
            _ => {}
        }
        text
    }

    fn of_all(part: &Part, how: How) -> Change {
        let now = part.in_plain_lines(|_| true);
        Change { part: part.name.clone(), how, now, was: Vec::new(), gone: 0 }
    }
}

/// Eight digits that are other ones, as good as always, where a text is another.
fn mark(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..8].to_owned()
}
