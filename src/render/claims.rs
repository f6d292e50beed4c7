//! What sources claim, and where they differ.

use super::contract::{ClaimView, DisagreementView};
use super::links;
use super::renderer::Renderer;
use crate::evidence::{Claim, Evidence};
use crate::model::{LanguageId, ListingKind, TreatmentId};
use crate::words::Words;

/// How strong the evidence is, in words.
pub fn evidence(words: &Words, evidence: Evidence) -> String {
    words.say(match evidence {
        Evidence::Strong => "evidence-strong",
        Evidence::Some => "evidence-some",
        Evidence::Weak => "evidence-weak",
        Evidence::ClinicPractice => "evidence-clinic-practice",
    })
}

/// What one source says of a fact.
pub fn claim(renderer: &Renderer, language: LanguageId, claim: &Claim) -> ClaimView {
    let id = &claim.source.value;
    let list = renderer.listing_href(language, &ListingKind::Sources);
    ClaimView {
        says: claim.says.value.in_words(renderer.words(language)),
        label: renderer.references().get(id).map_or_else(|| id.clone(), |it| it.label.clone()),
        href: list.map(|it| links::place(&it, id)),
    }
}

/// A fact on which sources differ, as a page shows it.
pub fn disagreement(
    renderer: &Renderer,
    language: LanguageId,
    treatment: TreatmentId,
    name: &str,
) -> DisagreementView {
    let fact = renderer
        .known
        .site
        .treatment(treatment)
        .facts
        .get(name)
        .expect("the fact was found before");
    let facts = renderer.listing_href(language, &ListingKind::Facts(treatment)).unwrap_or_default();
    DisagreementView {
        anchor: format!("differ-{name}"),
        about: fact.about.value.clone(),
        value: fact.value.value.in_words(renderer.words(language)),
        claims: fact.claims.iter().map(|it| claim(renderer, language, it)).collect(),
        resolved: fact.resolved.as_ref().map(|it| it.value.clone()),
        href: links::place(&facts, name),
    }
}
