//! Text → anchor.

use std::collections::{HashMap, HashSet};

use super::ids::{is_page_id, writer_id};

/// The anchor for a heading: its words in small Latin letters and digits, joined by `-`. Empty when
/// it holds none.
pub fn slug(text: &str) -> String {
    let latin = match text.is_ascii() {
        true => text.to_owned(),
        false => deunicode::deunicode(text),
    };
    let mut slug = String::with_capacity(latin.len());
    let mut is_apart = false;
    for c in latin.chars() {
        match c {
            // "don't" is one word.
            '\'' => {}
            c if c.is_ascii_alphanumeric() => {
                if is_apart && !slug.is_empty() {
                    slug.push('-');
                }
                is_apart = false;
                slug.push(c.to_ascii_lowercase());
            }
            _ => is_apart = true,
        }
    }
    slug
}

/// The anchors of a document, each given once.
#[derive(Default)]
pub struct Anchors {
    given: HashSet<String>,
    /// For each anchor that was wanted again, the number that was tried last: numbers below it are
    /// given, and many headings of the same words cost no more than others.
    tried: HashMap<String, u32>,
}

impl Anchors {
    /// The anchor that is wanted, or one like it that neither the page nor another heading has.
    pub fn give(&mut self, mut wanted: String) -> String {
        if wanted.is_empty() {
            wanted.push_str("section");
        }
        let wanted = writer_id(wanted);
        if self.given.insert(wanted.clone()) {
            return wanted;
        }
        let tried = self.tried.entry(wanted.clone()).or_insert(1);
        loop {
            *tried += 1;
            let numbered = format!("{wanted}-{tried}");
            if !is_page_id(&numbered) && self.given.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn words_are_joined_in_latin_letters() {
        assert_eq!(slug("When to call us"), "when-to-call-us");
        assert_eq!(slug("  Don’t — do: café & más!"), "dont-do-cafe-mas");
        assert_eq!(slug("…"), "");
    }
}
