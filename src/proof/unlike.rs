//! The quiz of a treatment in two languages: what is asked, and what each answer does, is the same.

use super::diff::named;
use super::unlike_question::{Both, told};
use crate::diagnostic::Diagnostic;
use crate::model::{LanguageId, Site, Treatment};
use crate::quiz::{Effect, Quiz};

/// A quiz, and the one in the first language, to which it is held.
struct Pair<'a> {
    site: &'a Site,
    language: LanguageId,
    own: &'a Quiz,
    first: &'a Quiz,
    /// The first language, and its code.
    of: LanguageId,
    code: &'a str,
}

/// What a quiz does otherwise than that of its treatment in the first language.
pub fn objections(site: &Site, treatment: &Treatment, language: LanguageId) -> Vec<Diagnostic> {
    let (Some((&of, first)), Some(own)) =
        (treatment.quizzes.first_key_value(), treatment.quizzes.get(&language))
    else {
        return Vec::new();
    };
    // What is not understood in one of them is mended first.
    if of == language || !first.is_understood || !own.is_understood {
        return Vec::new();
    }
    let pair = Pair { site, language, own, first, of, code: site.language(of) };
    let mut found = pair.others();
    found.extend(pair.unasked());
    found.extend(pair.asked());
    found.extend(pair.weights());
    found
}

impl Pair<'_> {
    /// Pages that are contraindications in the first language alone.
    fn others(&self) -> Vec<Diagnostic> {
        let own = &self.own.program.contraindications;
        let first = self.first.program.contraindications.iter();
        let lost = first.filter(|it| own.iter().all(|own| own.page != it.page));
        let lost = lost.filter_map(|it| self.site.page_at(self.language, &it.page)).map(|page| {
            let message = format!(
                "this page is a reason not to be treated in `{}`, and none here",
                self.code
            );
            told(
                page.place(),
                message,
                "write `kind: contraindication`, and the rest as it is there",
            )
        });
        lost.collect()
    }

    /// Questions that are asked in the first language alone.
    fn unasked(&self) -> Vec<Diagnostic> {
        let own = &self.own.program.questions;
        let first = self.first.program.questions.iter();
        let lost = first.filter(|it| own.iter().all(|own| own.id != it.id)).filter_map(|it| {
            let page = self.site.page_at(self.language, it.page.as_deref()?)?;
            // Of a page that is no contraindication here, that is told.
            page.contraindication()?;
            let message =
                format!("this page does not ask `{}`, which it asks in `{}`", it.id, self.code);
            Some(told(page.place(), message, "ask the same, with the same `id:`, in each language"))
        });
        lost.collect()
    }

    /// The first thing about each question that is not as in the first language.
    fn asked(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (n, (question, text)) in
            self.own.program.questions.iter().zip(&self.own.texts).enumerate()
        {
            let mut first = self.first.program.questions.iter();
            let Some(m) = first.position(|it| it.id == question.id) else {
                // Of a page that is not there at all, that is told.
                let page = question.page.as_deref();
                if page.is_some_and(|it| self.site.page_at(self.of, it).is_none()) {
                    continue;
                }
                let message = format!("`{}` is not asked in `{}`", question.id, self.code);
                let help = "ask the same, with the same `id:`, in each language";
                found.push(told(text.span, message, help));
                continue;
            };
            let both = Both {
                questions: [question, &self.first.program.questions[m]],
                texts: [text, &self.first.texts[m]],
                code: self.code,
            };
            let difference = both.answers().or_else(|| both.kind());
            found.extend(difference.or_else(|| self.whom(&both, [n, m])));
        }
        found
    }

    /// A question that is asked of other people.
    fn whom(&self, both: &Both, [n, m]: [usize; 2]) -> Option<Diagnostic> {
        let [own, first] = both.questions;
        let is_alike = named(&self.own.program, &self.own.program.questions[n].shown)
            == named(&self.first.program, &self.first.program.questions[m].shown);
        let is_excused_alike = own.excused == first.excused;
        (!is_alike || !is_excused_alike).then(|| {
            let message = match is_alike {
                true => format!(
                    "`{}` gives a reason not to ask everybody in one language alone",
                    own.id
                ),
                false => format!("`{}` is asked of other people than in `{}`", own.id, both.code),
            };
            both.told(both.texts.map(|it| it.span), message)
        })
    }

    /// Contraindications that are not as grave as in the first language.
    fn weights(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for own in &self.own.program.contraindications {
            let mut all = self.first.program.contraindications.iter();
            let first = all.find(|it| it.page == own.page).and_then(|it| it.floor);
            let (Some(here), Some(there)) = (own.floor, first) else { continue };
            let page = self.site.page_at(self.language, &own.page);
            let severity = page.and_then(|it| it.contraindication()?.severity.as_ref());
            let Some(severity) = severity.filter(|_| here != there) else { continue };
            let message = format!(
                "this reason is {} here, and {} in `{}`",
                word(here),
                word(there),
                self.code
            );
            found.push(told(severity.span, message, "write the same `severity:` in each language"));
        }
        found
    }
}

/// The severity behind a floor.
fn word(floor: Effect) -> &'static str {
    match floor {
        Effect::Stop => "absolute",
        Effect::Wait => "temporary",
        _ => "relative",
    }
}
