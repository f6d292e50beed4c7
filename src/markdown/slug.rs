//! Text → anchor.

use std::collections::HashSet;

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

/// The anchor that is wanted, or one like it that neither the page nor another heading has.
pub(super) fn free_anchor(mut wanted: String, taken: &HashSet<String>) -> String {
    if wanted.is_empty() {
        wanted.push_str("section");
    }
    let wanted = writer_id(wanted);
    if !taken.contains(&wanted) {
        return wanted;
    }
    let mut numbered = (2..).map(|n: u32| format!("{wanted}-{n}"));
    numbered.find(|it| !taken.contains(it) && !is_page_id(it)).unwrap_or(wanted)
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
