//! The quiz of every treatment in every language that has a front page for it.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::model::treatment::quiz;
use crate::model::{LanguageId, Page, Treatment};

/// Compiles the quizzes. What is not translated is asked all the same, in the default language.
pub fn quizzes(
    treatments: &mut [Treatment],
    pages: &[Page],
    languages: &[String],
    found: &mut Vec<Diagnostic>,
) {
    let mut by_treatment: Vec<Vec<&Page>> = vec![Vec::new(); treatments.len()];
    for page in pages.iter().filter(|it| !it.meta.draft) {
        if let Some(id) = page.treatment {
            by_treatment[id.0 as usize].push(page);
        }
    }
    for (treatment, all) in treatments.iter_mut().zip(&by_treatment) {
        for &language in treatment.roots.keys() {
            let own = asked(all, language);
            // Where the plan cannot be read, what the pages say of its steps is no fault of theirs.
            let mut unheard = Vec::new();
            let heard = if treatment.planned.is_unread { &mut unheard } else { &mut *found };
            if let Some(quiz) = quiz(treatment, &own, languages, heard) {
                treatment.quizzes.insert(language, quiz);
            }
        }
    }
}

/// The pages of a treatment as a language has them, or else the default language, by `order` and id.
fn asked<'p>(all: &[&'p Page], language: LanguageId) -> Vec<&'p Page> {
    let translated = all.iter().filter(|it| it.language == language);
    let translated: HashSet<&str> = translated.map(|it| it.key.as_str()).collect();
    let is_asked = |it: &&&Page| {
        it.language == language
            || it.language == LanguageId::DEFAULT && !translated.contains(it.key.as_str())
    };
    let mut own: Vec<&Page> = all.iter().filter(is_asked).copied().collect();
    own.sort_by_key(|it| (it.meta.order.unwrap_or(i64::MAX), &it.key));
    own
}
