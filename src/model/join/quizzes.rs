//! The quiz of every treatment in every language that has a front page for it.

use std::collections::HashSet;

use super::input::Input;
use super::left_out;
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::model::treatment::{Gathered, is_idle, quiz};
use crate::model::{LanguageId, Page, Treatment, TreatmentId};
use crate::parsed::Contraindication;
use crate::source::FileId;

/// Compiles the quizzes. What is not translated is asked all the same, in the default language; and so
/// is a draft, which holds the quiz back until it is published: a quiz that lacks a question would tell a
/// patient that nothing stands in the way.
pub fn quizzes(
    input: Input,
    pages: &[Page],
    treatments: &mut [Treatment],
    found: &mut Vec<Diagnostic>,
) {
    let mut by_treatment: Vec<Vec<&Page>> = vec![Vec::new(); treatments.len()];
    for page in pages {
        if let Some(id) = page.treatment {
            by_treatment[id.0 as usize].push(page);
        }
    }
    let reasons: Vec<&Page> = pages.iter().filter(|it| it.is_contraindication()).collect();
    let mut told = Vec::new();
    for (n, (treatment, all)) in treatments.iter_mut().zip(&by_treatment).enumerate() {
        let mut left_out = left_out::reasons(input, treatment, &mut told);
        left_out.retain(|it| all.iter().all(|own| own.key != it.0.name.key));
        let compiled = |&language: &LanguageId| {
            let own = asked(all, language);
            let others = others((TreatmentId(n as u16), treatment), language, &own, &reasons);
            let gathered = Gathered { own, others, left_out: &left_out };
            (language, quiz(treatment, &gathered, &input.config.languages))
        };
        let compiled: Vec<_> = treatment.roots.keys().map(compiled).collect();
        // What is asked in one language is asked in all: where it is not, the proof tells it.
        if compiled.iter().all(|it| is_idle(&it.1.value)) {
            continue;
        }
        for (language, Reported { value, diagnostics }) in compiled {
            treatment.quizzes.insert(language, value);
            // Where the plan cannot be read, what the pages say of its steps is no fault of theirs.
            if !treatment.planned.is_unread {
                told.extend(diagnostics);
            }
        }
    }
    spare_drafts(pages, &mut told);
    found.append(&mut told);
}

/// The quiz of a draft is not published, so what is wrong with its questions keeps no other page back.
fn spare_drafts(pages: &[Page], told: &mut [Diagnostic]) {
    let drafts = pages.iter().filter(|it| it.meta.draft).map(|it| it.file);
    let drafts: HashSet<FileId> = drafts.collect();
    for it in told.iter_mut().filter(|it| drafts.contains(&it.span.file)) {
        it.severity = Severity::Warning;
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

/// The contraindications that concern a quiz besides the pages that it asks: those of the treatment that
/// stand in some other language alone, those of elsewhere that a question of its plan names, and those
/// that no treatment asks about for a reason. One page for each id.
fn others<'p>(
    (id, treatment): (TreatmentId, &Treatment),
    language: LanguageId,
    own: &[&Page],
    reasons: &[&'p Page],
) -> Vec<&'p Page> {
    let own: HashSet<&str> = own.iter().map(|it| it.key.as_str()).collect();
    let named = treatment.planned.plan.questions.iter().filter_map(|it| it.page.as_ref());
    let named: HashSet<&str> = named.map(|it| it.value.as_str()).collect();
    let is_excused = |it: &Page| it.contraindication().and_then(Contraindication::excuse).is_some();
    let concerns = |it: &&&Page| {
        let is_of_none = it.treatment.is_none() && is_excused(it);
        let is_elsewhere = named.contains(it.key.as_str()) || is_of_none;
        !own.contains(it.key.as_str()) && (it.treatment == Some(id) || is_elsewhere)
    };
    let mut others: Vec<&Page> = reasons.iter().filter(concerns).copied().collect();
    // The pages come language by language, the default first.
    others.sort_by_key(|it| (&it.key, it.language != language, it.language));
    others.dedup_by_key(|it| &it.key);
    others
}
