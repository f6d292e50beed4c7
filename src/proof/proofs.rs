//! The proofs of all quizzes of a site, beside the site.

use std::collections::BTreeMap;

use super::objections;
use super::prove::{Proof, prove};
use crate::diagnostic::{Diagnostic, Reported};
use crate::model::{LanguageId, Site, TreatmentId};
use crate::quiz::Quiz;

/// What was proved of every quiz of a site, and what stands in the way.
#[derive(Debug, Default)]
pub struct Proofs(BTreeMap<(TreatmentId, LanguageId), Examined>);

/// A quiz that was examined.
#[derive(Debug)]
struct Examined {
    /// None when the quiz has faults, which stand in the way of a proof.
    proof: Option<Proof>,
    objections: Vec<Diagnostic>,
}

/// Proves every quiz of a site. The diagnostics are the objections to them.
pub fn prove_all(site: &Site) -> Reported<Proofs> {
    let mut found = Vec::new();
    let mut all = BTreeMap::new();
    for (n, treatment) in site.treatments.iter().enumerate() {
        for (language, quiz) in &treatment.quizzes {
            let examined = examine(quiz);
            // Where the plan cannot be read, what follows from that is no fault of the pages.
            if !treatment.planned.is_unread {
                found.extend(examined.objections.iter().cloned());
            }
            all.insert((TreatmentId(n as u16), *language), examined);
        }
    }
    Reported { value: Proofs(all), diagnostics: found }
}

fn examine(quiz: &Quiz) -> Examined {
    let proof = quiz.is_understood.then(|| prove(&quiz.program));
    let lacking = proof.iter().flat_map(|it| objections::objections(quiz, it));
    let objections = quiz.unknown_in_cases.iter().cloned().chain(lacking).collect();
    Examined { proof, objections }
}

impl Proofs {
    /// What was proved of a quiz; none when there is no such quiz, or its faults stand in the way.
    pub fn of(&self, treatment: TreatmentId, language: LanguageId) -> Option<&Proof> {
        self.0.get(&(treatment, language))?.proof.as_ref()
    }

    /// Whether all laws hold of a quiz. Only then may it be published.
    pub fn hold(&self, treatment: TreatmentId, language: LanguageId) -> bool {
        self.of(treatment, language).is_some_and(Proof::holds)
    }

    /// What stands in the way of publishing a quiz that was understood.
    pub fn objections(&self, treatment: TreatmentId, language: LanguageId) -> &[Diagnostic] {
        self.0.get(&(treatment, language)).map_or(&[], |it| &it.objections)
    }
}
