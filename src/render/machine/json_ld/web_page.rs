//! A page that somebody wrote.

use serde_json::{Map, Value, json};

use super::node::{object, publisher};
use crate::model::Page;
use crate::render::contract::{HeadView, PageView};
use crate::render::renderer::Renderer;
use crate::review::State;

/// The page: what it is called, what it is about, who reviewed it, what it cites.
pub fn web_page(renderer: &Renderer, page: &Page, head: &HeadView, rest: &PageView) -> Value {
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
