//! Terms and questions, alone and in their lists.

use serde_json::{Value, json};

use super::node::object;
use crate::kind::Kind;
use crate::model::{LanguageId, Page};
use crate::render::renderer::Renderer;

/// A term, on its own page.
pub fn term(renderer: &Renderer, page: &Page) -> Value {
    let base = &renderer.known.site.config.base;
    let address = base.absolute(page.url.path());
    let mut node = object(
        json!({ "@type": "DefinedTerm", "@id": format!("{address}#term"), "name": page.title, "url": address }),
    );
    node.extend(renderer.answer(page).map(|it| ("description".to_owned(), it.into())));
    Value::Object(node)
}

/// Every term, for the glossary.
pub fn terms(renderer: &Renderer, language: LanguageId) -> Vec<Value> {
    let base = &renderer.known.site.config.base;
    let terms = renderer.pages_in(language).filter(|it| it.kind == Kind::Term);
    let id = |page: &Page| format!("{}#term", base.absolute(page.url.path()));
    terms.map(|it| json!({ "@type": "DefinedTerm", "@id": id(it), "name": it.title })).collect()
}

/// Every question with its answer.
pub fn questions(renderer: &Renderer, language: LanguageId) -> Vec<Value> {
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
