//! The proofs of all quizzes of a site, beside the site.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::prove::{Proof, prove};
use super::{objections, unlike, unscreened};
use crate::diagnostic::{Diagnostic, Reported, Severity};
use crate::model::{LanguageId, Site, Treatment, TreatmentId};
use crate::quiz::{Program, Quiz};

/// What was proved of every quiz of a site, and what stands in the way.
#[derive(Debug, Default)]
pub struct Proofs(BTreeMap<(TreatmentId, LanguageId), Examined>);

/// A quiz that was examined.
#[derive(Debug)]
struct Examined {
    /// None when the quiz has faults, which stand in the way of a proof.
    proved: Option<Arc<Proved>>,
    /// Whether it is the same in the first language of its treatment.
    is_alike: bool,
    objections: Vec<Diagnostic>,
}

/// A program, cases and all, and what was proved of it: no words, and no places in files.
#[derive(Debug)]
struct Proved {
    program: Program,
    proof: Proof,
}

/// Proves every quiz of a site. What was proved `before` of the same program still stands. The
/// diagnostics are the objections to them.
pub fn prove_all(site: &Site, before: &Proofs) -> Reported<Proofs> {
    let mut found = Vec::new();
    let mut all = Proofs::default();
    for (n, treatment) in site.treatments.iter().enumerate() {
        for (language, quiz) in &treatment.quizzes {
            let examined = examine(site, (treatment, *language), quiz, [&all, before]);
            // Where the plan cannot be read, what follows from that is no fault of the pages.
            if !treatment.planned.is_unread {
                found.extend(examined.objections.iter().cloned());
            }
            all.0.insert((TreatmentId(n as u16), *language), examined);
        }
    }
    found.extend(unscreened::of_site(site).into_iter().map(|it| spared(site, it)));
    Reported { value: all, diagnostics: found }
}

/// Nobody reads a draft yet, and it holds the quiz back: it keeps no other page from being published.
fn spared(site: &Site, it: Diagnostic) -> Diagnostic {
    let page = site.page_of(it.span.file).map(|it| site.page(it));
    match page.is_some_and(|it| it.meta.draft) {
        true => Diagnostic { severity: Severity::Warning, ..it },
        false => it,
    }
}

fn examine(
    site: &Site,
    (treatment, language): (&Treatment, LanguageId),
    quiz: &Quiz,
    known: [&Proofs; 2],
) -> Examined {
    let proved = quiz.is_understood.then(|| {
        let known = known.into_iter().find_map(|it| it.of_program(&quiz.program));
        known.unwrap_or_else(|| {
            let program = quiz.program.clone();
            Arc::new(Proved { proof: prove(&program), program })
        })
    });
    let lacking = proved.iter().flat_map(|it| objections::objections(quiz, &it.proof));
    let failures = proved.iter().flat_map(|it| &it.proof.failures);
    let unscreened = failures.filter_map(|it| unscreened::objection(site, language, quiz, it));
    let unlike = unlike::objections(site, treatment, language);
    let is_alike = unlike.is_empty();
    let told = quiz.unknown_in_cases.iter().cloned().chain(lacking);
    let all = told.chain(unscreened).chain(unlike);
    let objections = all.map(|it| spared(site, it)).collect();
    Examined { proved, is_alike, objections }
}

impl Proofs {
    /// What was proved of a quiz; none when there is no such quiz, or its faults stand in the way.
    pub fn of(&self, treatment: TreatmentId, language: LanguageId) -> Option<&Proof> {
        self.0.get(&(treatment, language))?.proved.as_ref().map(|it| &it.proof)
    }

    /// What was proved of a program that is the same to the last case.
    fn of_program(&self, program: &Program) -> Option<Arc<Proved>> {
        let all = self.0.values().filter_map(|it| it.proved.as_ref());
        all.into_iter().find(|it| it.program == *program).map(Arc::clone)
    }

    /// Whether all laws hold of a quiz, and it does in its language what it does in the others. Only then
    /// may it be published.
    pub fn hold(&self, treatment: TreatmentId, language: LanguageId) -> bool {
        let is_alike = self.0.get(&(treatment, language)).is_some_and(|it| it.is_alike);
        is_alike && self.of(treatment, language).is_some_and(Proof::holds)
    }

    /// What stands in the way of publishing a quiz that was understood.
    pub fn objections(&self, treatment: TreatmentId, language: LanguageId) -> &[Diagnostic] {
        self.0.get(&(treatment, language)).map_or(&[], |it| &it.objections)
    }
}
