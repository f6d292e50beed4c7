//! The clinic and its treatments.

use serde_json::{Value, json};

use super::node::object;
use crate::kind::Kind;
use crate::model::{Page, TreatmentId};
use crate::parsed::{Care, Details};
use crate::render::renderer::Renderer;

/// The clinic, as the front page names it.
pub fn clinic(renderer: &Renderer) -> Value {
    let config = &renderer.known.site.config;
    let home = config.base.absolute("/");
    let mut node = object(json!({
        "@type": "MedicalClinic", "@id": format!("{home}#clinic"), "url": home,
        "name": config.clinic.name.as_ref().unwrap_or(&config.title).value,
    }));
    node.extend(
        config.clinic.address.as_ref().map(|it| ("address".to_owned(), it.value.as_str().into())),
    );
    node.extend(
        config.clinic.phone.as_ref().map(|it| ("telephone".to_owned(), it.value.as_str().into())),
    );
    node.extend(
        config.clinic.email.as_ref().map(|it| ("email".to_owned(), it.value.as_str().into())),
    );
    Value::Object(node)
}

/// The treatment, with what may go wrong and who should not have it.
pub fn therapy(renderer: &Renderer, page: &Page, treatment: TreatmentId) -> Value {
    let base = &renderer.known.site.config.base;
    let own: Vec<&Page> =
        renderer.pages_in(page.language).filter(|it| it.treatment == Some(treatment)).collect();
    let of_kind = |kind: Kind| own.iter().filter(move |it| it.kind == kind);
    let names: Vec<&str> = page.meta.also.iter().map(|it| it.value.as_str()).collect();
    let contraindications: Vec<Value> = of_kind(Kind::Contraindication)
        .map(|it| json!({ "@type": "MedicalContraindication", "name": it.title, "url": base.absolute(it.url.path()) }))
        .collect();
    let is_serious = |it: &Page| match &it.details {
        Details::Risk(risk) => risk.care.as_ref().is_some_and(|care| care.value >= Care::Urgent),
        _ => false,
    };
    let outcomes = |serious: bool| -> Vec<Value> {
        let pages = of_kind(Kind::Risk).filter(|it| is_serious(it) == serious);
        pages.map(|it| json!({ "@type": "MedicalSignOrSymptom", "name": it.title, "url": base.absolute(it.url.path()) })).collect()
    };
    json!({
        "@type": "MedicalTherapy", "@id": format!("{}#therapy", base.absolute(page.url.path())),
        "name": page.title, "alternateName": names, "contraindication": contraindications,
        "adverseOutcome": outcomes(false), "seriousAdverseOutcome": outcomes(true),
    })
}
