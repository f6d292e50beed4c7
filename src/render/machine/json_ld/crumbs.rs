//! The way to a page.

use serde_json::{Value, json};

use super::node::object;
use crate::render::contract::HeadView;
use crate::render::renderer::Renderer;

/// The way to a page; none on the front page.
pub fn crumbs(renderer: &Renderer, head: &HeadView) -> Option<Value> {
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
