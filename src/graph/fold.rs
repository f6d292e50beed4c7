//! Text as words are looked for in it, whatever their script and however they are written.

use crate::source::decomposed;

/// A text with small letters only, each with its marks behind it, and where each byte of it stands
/// in the text that it was made of.
pub struct Folded {
    /// The text.
    pub text: String,
    /// For each byte, the first byte of its character in the other text; its length at the end.
    places: Vec<usize>,
}

impl Folded {
    /// That text, folded.
    pub fn of(text: &str) -> Folded {
        let mut folded = Folded { text: String::new(), places: Vec::new() };
        for (place, it) in text.char_indices() {
            match it {
                _ if it.is_ascii() => folded.text.push(it.to_ascii_lowercase()),
                '’' => folded.text.push('\''),
                // In Turkish these are the small and the capital of two letters; elsewhere of one.
                'ı' | 'İ' => folded.text.push('i'),
                _ => {
                    let small: String = it.to_lowercase().collect();
                    folded.text.push_str(&decomposed(&small));
                }
            }
            folded.places.resize(folded.text.len(), place);
        }
        folded.places.push(text.len());
        folded
    }

    /// The bytes of the other text that these bytes were made of; `None` for a part of a character.
    pub fn unfolded(&self, start: usize, end: usize) -> Option<std::ops::Range<usize>> {
        let begins = |at: usize| at == 0 || self.places[at] != self.places[at - 1];
        (begins(start) && begins(end)).then(|| self.places[start]..self.places[end])
    }
}

/// A name as names are compared: small letters only, each with its marks behind it.
pub fn folded(name: &str) -> String {
    Folded::of(name).text
}

/// Whether a word that begins or ends with one of these may stand right beside the other.
pub fn parts(inner: char, outer: char) -> bool {
    let is_mark = matches!(outer, '\u{300}'..='\u{36f}');
    !is_mark && (!outer.is_alphanumeric() || is_unspaced(inner) || is_unspaced(outer))
}

/// Scripts that put no space between words.
fn is_unspaced(it: char) -> bool {
    matches!(it,
        '\u{e00}'..='\u{eff}' | '\u{f00}'..='\u{fff}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}
