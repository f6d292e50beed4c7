//! The messages of a file of words as they are written.

/// A message as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<'t> {
    /// Its name.
    pub name: &'t str,
    /// What it says, with its attributes.
    pub words: &'t str,
    /// Where that begins, in bytes.
    pub start: usize,
}

/// Every message and term of a file of words, in order; a faulty one may be more or less than meant.
pub fn messages(text: &str) -> Vec<Message<'_>> {
    let mut found: Vec<Message> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let begins = line.starts_with(|it: char| it.is_alphabetic() || it == '-');
        match (begins.then(|| line.split_once('=')).flatten(), found.last_mut()) {
            (Some((name, _)), _) => {
                let start = start + name.len() + 1;
                found.push(Message { name: name.trim(), words: &text[start..at], start });
            }
            (None, Some(last)) if !line.starts_with('#') => last.words = &text[last.start..at],
            _ => {}
        }
    }
    found
}
