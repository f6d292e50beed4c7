//! The bibliography, the facts and where their sources differ.

use crate::evidence::{Fact, Reference};
use crate::markdown::writer_id;
use crate::model::{LanguageId, TreatmentId};
use crate::render::claims::{claim, disagreement, evidence};
use crate::render::contract::{DisagreementView, FactView, ItemsView, WorkView};
use crate::render::links;
use crate::render::renderer::Renderer;

/// Every work that is cited, by its reference.
pub fn works(renderer: &Renderer) -> ItemsView<WorkView> {
    let mut references: Vec<&Reference> = renderer.references().iter().collect();
    references.sort_by_key(|it| it.id.to_lowercase());
    let works = references.into_iter().map(|it| WorkView {
        anchor: writer_id(&it.id),
        html: it.html.clone(),
        note: it.note.clone(),
        used_by: renderer
            .source_uses()
            .get(&it.id)
            .map(|pages| links::pages(renderer, pages))
            .unwrap_or_default(),
    });
    ItemsView { items: works.collect() }
}

/// Every fact of a treatment, as written.
pub fn facts(
    renderer: &Renderer,
    language: LanguageId,
    treatment: TreatmentId,
) -> ItemsView<FactView> {
    let facts = renderer.known.site.treatment(treatment).facts.as_written().into_iter();
    let used_by = |it: &Fact| {
        let uses = renderer.fact_uses().get(&(treatment, it.name.clone()));
        uses.map(|pages| links::pages(renderer, pages)).unwrap_or_default()
    };
    let views = facts.map(|it| FactView { used_by: used_by(it), ..fact(renderer, language, it) });
    ItemsView { items: views.collect() }
}

fn fact(renderer: &Renderer, language: LanguageId, fact: &Fact) -> FactView {
    let words = renderer.words(language);
    FactView {
        anchor: writer_id(&fact.name),
        about: fact.about.value.clone(),
        value: fact.value.value.in_words(words),
        evidence_words: evidence(words, fact.evidence.value),
        claims: fact.claims.iter().map(|it| claim(renderer, language, it)).collect(),
        differs: fact.disagreement(),
        resolved: fact.resolved.as_ref().map(|it| it.value.clone()),
        used_by: Vec::new(),
    }
}

/// Every fact of the site on which sources differ.
pub fn all_disagreements(renderer: &Renderer, language: LanguageId) -> Vec<DisagreementView> {
    let treatments = renderer.known.site.treatments.iter().enumerate();
    let facts =
        treatments.flat_map(|(n, it)| it.facts.as_written().into_iter().map(move |fact| (n, fact)));
    let differing = facts.filter(|it| it.1.disagreement());
    differing
        .map(|(n, it)| disagreement(renderer, language, TreatmentId(n as u16), &it.name))
        .collect()
}
