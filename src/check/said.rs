//! What quizzes say, text by text, each with its language, and each once: several languages may ask
//! the same question.

use std::collections::BTreeSet;

use super::context::Context;
use crate::model::LanguageId;
use crate::quiz::Quiz;
use crate::source::{FileId, Span};

/// Every quiz that is understood, by treatment and language.
pub fn quizzes<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Quiz> + use<'a> {
    context.treatments().flat_map(|it| it.quizzes.values()).filter(|it| it.is_understood)
}

/// Whether a place was not looked at before.
pub fn is_new(seen: &mut BTreeSet<(FileId, u32)>, span: Span) -> bool {
    seen.insert((span.file, span.start))
}

/// The language in which a place is written. What stands on no page is in the default language.
pub fn language<'a>(context: &Context<'a>, span: Span) -> &'a str {
    let page = context.site.page_of(span.file).map(|it| context.site.page(it).language);
    context.site.language(page.unwrap_or(LanguageId::DEFAULT))
}

/// The words of a text, in small letters; a mark that ends a sentence is a word of its own.
pub fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('’', "'");
    let mut all = Vec::new();
    for piece in text.split_whitespace() {
        let is_within = |it: char| it.is_alphanumeric() || it == '\'' || it == '-';
        let words = piece.split(|it| !is_within(it)).map(|it| it.trim_matches('\''));
        all.extend(words.filter(|it| !it.is_empty()).map(str::to_owned));
        if piece.ends_with(['.', '!', '?', ':', ';']) {
            all.push(".".to_owned());
        }
    }
    all
}
