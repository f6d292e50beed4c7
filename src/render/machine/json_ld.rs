//! What a page says to machines: a graph in the words of schema.org.
//!
//! Only types and properties that the vocabulary has, as its release 30.0 defines them; a page's
//! next review is `expires`, because there is no other word for it.

use serde_json::{Map, Value, json};

use crate::model::{LanguageId, Listing, ListingKind, Page, TreatmentId};
use crate::parsed::{Care, Details, Kind};
use crate::render::contract::{HeadView, PageView};
use crate::render::renderer::Renderer;
use crate::review::State;

/// The graph of a page that somebody wrote.
pub fn page(renderer: &Renderer, page: &Page, head: &HeadView, rest: &PageView) -> String {
    let mut graph = vec![web_page(renderer, page, head, rest)];
    graph.extend(crumbs(renderer, head));
    match (page.kind, page.treatment) {
        (Kind::Treatment, Some(treatment)) => graph.push(therapy(renderer, page, treatment)),
        (Kind::Home, _) => graph.push(clinic(renderer)),
        (Kind::Term, _) => graph.push(term(renderer, page)),
        _ => {}
    }
    written(graph)
}

/// The graph of a listing.
pub fn listing(renderer: &Renderer, listing: &Listing, head: &HeadView) -> String {
    let base = &renderer.known.site.config.base;
    let address = base.absolute(listing.url.path());
    let mut node = object(json!({
        "@type": "WebPage", "@id": format!("{address}#page"), "url": address,
        "name": head.heading, "inLanguage": head.lang, "publisher": publisher(renderer),
    }));
    match listing.kind {
        ListingKind::Questions => {
            node.insert("@type".into(), "FAQPage".into());
            node.insert("mainEntity".into(), questions(renderer, listing.language).into());
        }
        ListingKind::Glossary => {
            let terms: Vec<Value> = terms(renderer, listing.language);
            node.insert(
                "mainEntity".into(),
                json!({ "@type": "DefinedTermSet", "@id": format!("{address}#set"), "name": head.heading, "hasDefinedTerm": terms }),
            );
        }
        _ => {}
    }
    let mut graph = vec![Value::Object(node)];
    graph.extend(crumbs(renderer, head));
    written(graph)
}

/// The graph as text that may stand in a `script` element.
fn written(graph: Vec<Value>) -> String {
    let all = json!({ "@context": "https://schema.org", "@graph": graph });
    in_html(&serde_json::to_string(&all).expect("plain data can be written as JSON"))
}

/// JSON as it may stand in a `script` element: the sign that begins a tag is only ever within text.
pub fn in_html(json: &str) -> String {
    json.replace('<', "\\u003c")
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => unreachable!("only called with objects"),
    }
}

fn publisher(renderer: &Renderer) -> Value {
    json!({ "@id": format!("{}#clinic", renderer.known.site.config.base.absolute("/")) })
}

fn web_page(renderer: &Renderer, page: &Page, head: &HeadView, rest: &PageView) -> Value {
    let base = &renderer.known.site.config.base;
    let address = base.absolute(page.url.path());
    let kind = if page.is_clinical() { "MedicalWebPage" } else { "WebPage" };
    let mut node = object(json!({
        "@type": kind, "@id": format!("{address}#page"), "url": address, "name": head.heading,
        "inLanguage": head.lang, "publisher": publisher(renderer),
    }));
    node.extend(head.description.as_ref().map(|it| ("description".to_owned(), it.as_str().into())));
    let updated = page.meta.updated.as_ref().map(|it| it.value.to_string());
    node.extend(updated.map(|it| ("dateModified".to_owned(), it.into())));
    if !head.crumbs.is_empty() {
        node.insert("breadcrumb".into(), json!({ "@id": format!("{address}#crumbs") }));
    }
    if page.is_clinical() {
        node.insert(
            "audience".into(),
            json!({ "@type": "MedicalAudience", "audienceType": "Patient" }),
        );
        node.extend(about(renderer, page).map(|it| ("about".to_owned(), it)));
    }
    reviewed(renderer, page, &mut node);
    let cited = rest.sources.iter().map(|it| json!({ "@type": "CreativeWork", "name": it.plain }));
    let cited: Vec<Value> = cited.collect();
    if !cited.is_empty() {
        node.insert("citation".into(), cited.into());
    }
    Value::Object(node)
}

fn about(renderer: &Renderer, page: &Page) -> Option<Value> {
    let roots = &renderer.known.site.treatment(page.treatment?).roots;
    let root = roots.get(&page.language).filter(|it| renderer.is_published(**it))?;
    let root = renderer.known.site.page(*root);
    let id = format!("{}#therapy", renderer.known.site.config.base.absolute(root.url.path()));
    Some(match root.id == page.id {
        true => json!({ "@id": id }),
        false => json!({ "@type": "MedicalTherapy", "@id": id, "name": root.title }),
    })
}

fn reviewed(renderer: &Renderer, page: &Page, node: &mut Map<String, Value>) {
    let Some(State::Approved { by, on, next }) = renderer.known.reviews.state(page.id) else {
        return;
    };
    let Some(person) = renderer.known.site.people.get(by) else { return };
    node.insert("lastReviewed".into(), on.to_string().into());
    node.insert("expires".into(), next.to_string().into());
    if let Some(name) = &person.name {
        let mut who =
            object(json!({ "@type": "Person", "name": name, "worksFor": publisher(renderer) }));
        who.extend(person.role.as_ref().map(|it| ("jobTitle".to_owned(), it.as_str().into())));
        node.insert("reviewedBy".into(), Value::Object(who));
    }
}

fn crumbs(renderer: &Renderer, head: &HeadView) -> Option<Value> {
    let address = head.canonical.as_ref()?;
    let origin = &renderer.known.site.config.base.origin;
    let items = head.crumbs.iter().enumerate().map(|(n, crumb)| {
        let mut item =
            object(json!({ "@type": "ListItem", "position": n + 1, "name": crumb.title }));
        item.extend(
            crumb.href.as_ref().map(|it| ("item".to_owned(), format!("{origin}{it}").into())),
        );
        Value::Object(item)
    });
    let items: Vec<Value> = items.collect();
    (!items.is_empty())
        .then(|| json!({ "@type": "BreadcrumbList", "@id": format!("{address}#crumbs"), "itemListElement": items }))
}

fn clinic(renderer: &Renderer) -> Value {
    let config = &renderer.known.site.config;
    let home = config.base.absolute("/");
    let mut node = object(json!({
        "@type": "MedicalClinic", "@id": format!("{home}#clinic"), "url": home,
        "name": config.clinic.name.as_deref().unwrap_or(&config.title),
    }));
    node.extend(
        config.clinic.address.as_ref().map(|it| ("address".to_owned(), it.as_str().into())),
    );
    node.extend(
        config.clinic.phone.as_ref().map(|it| ("telephone".to_owned(), it.as_str().into())),
    );
    node.extend(config.clinic.email.as_ref().map(|it| ("email".to_owned(), it.as_str().into())));
    Value::Object(node)
}

/// The treatment, with what may go wrong and who should not have it.
fn therapy(renderer: &Renderer, page: &Page, treatment: TreatmentId) -> Value {
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

fn terms(renderer: &Renderer, language: LanguageId) -> Vec<Value> {
    let base = &renderer.known.site.config.base;
    let terms = renderer.pages_in(language).filter(|it| it.kind == Kind::Term);
    let id = |page: &Page| format!("{}#term", base.absolute(page.url.path()));
    terms.map(|it| json!({ "@type": "DefinedTerm", "@id": id(it), "name": it.title })).collect()
}

fn questions(renderer: &Renderer, language: LanguageId) -> Vec<Value> {
    let pages = renderer.pages_in(language).filter(|it| it.is_clinical());
    let questions = pages.filter_map(|page| {
        let answer = renderer.answer(page)?;
        let url = renderer.known.site.config.base.absolute(page.url.path());
        Some(json!({
            "@type": "Question", "name": renderer.heading(page), "url": url,
            "acceptedAnswer": { "@type": "Answer", "text": answer },
        }))
    });
    questions.collect()
}

fn term(renderer: &Renderer, page: &Page) -> Value {
    let base = &renderer.known.site.config.base;
    let address = base.absolute(page.url.path());
    let mut node = object(
        json!({ "@type": "DefinedTerm", "@id": format!("{address}#term"), "name": page.title, "url": address }),
    );
    node.extend(renderer.answer(page).map(|it| ("description".to_owned(), it.into())));
    Value::Object(node)
}
