//! What the name of a page's file says: its id and its language.

use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown::slug;
use crate::source::{FileText, composed};

/// The name of a page: its path below `content/` without the ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageName {
    /// Its id, the path without the language; of `x/index.md` it is `x`.
    pub key: String,
    /// What stands where the code of a language would: of `bruising.es.md` it is `es`. Whether it is
    /// one of the site's, only the settings know.
    pub tag: Option<String>,
    /// Whether it is the `index.md` of its folder.
    pub is_index: bool,
}

impl PageName {
    /// Of a path such as `content/microneedling/risks/bruising.es.md`; `None` for a file that is no
    /// page.
    pub fn of(path: &str) -> Option<PageName> {
        let inner = path.strip_prefix("content/")?.strip_suffix(".md")?;
        let (stem, tag) = match inner.rsplit_once('.').filter(|it| is_tag(it.1)) {
            Some((stem, tag)) => (stem, Some(tag.to_owned())),
            None => (inner, None),
        };
        let is_index = stem == "index" || stem.ends_with("/index");
        let key = if stem == "index" { stem } else { stem.strip_suffix("/index").unwrap_or(stem) };
        Some(PageName { key: composed(key).into_owned(), tag, is_index })
    }
}

/// Whether something has the shape of a language's code (BCP 47), as the settings take it: two or
/// three letters, and after hyphens up to eight letters or digits.
fn is_tag(it: &str) -> bool {
    let mut parts = it.split('-');
    let is_language =
        |it: &str| (2..=3).contains(&it.len()) && it.chars().all(|c| c.is_ascii_alphabetic());
    let is_part =
        |it: &str| (1..=8).contains(&it.len()) && it.chars().all(|c| c.is_ascii_alphanumeric());
    parts.next().is_some_and(is_language) && parts.all(is_part)
}

/// A page whose name makes no good address.
pub fn unsafe_path(file: &FileText, name: &PageName) -> Option<Diagnostic> {
    let fine = |it: char| it.is_alphanumeric() || is_mark(it) || "-_./".contains(it);
    let strange = name.key.chars().find(|it| !fine(*it))?;
    let parts: Vec<String> = name.key.split('/').map(slug).collect();
    let shown = if strange == ' ' { "a space".to_owned() } else { format!("`{strange}`") };
    let message = format!("{shown} in the name of this file cannot stand in an address");
    let fault = Fault::UNSAFE_PATH.at(file.first_byte(), message);
    Some(fault.help(format!("name it `content/{}.md`", parts.join("/"))))
}

/// The marks of letters, in the scripts that write their vowels so.
fn is_mark(it: char) -> bool {
    matches!(it,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{eb1}'..='\u{ecd}'
        | '\u{f71}'..='\u{fbc}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}')
}
