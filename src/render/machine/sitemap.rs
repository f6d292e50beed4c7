//! The list of addresses for search engines, by the protocol of sitemaps.org 0.9.

use crate::render::renderer::Renderer;

/// `sitemap.xml`.
pub fn render(renderer: &Renderer) -> String {
    let base = &renderer.known.site.config.base;
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let pages = renderer.known.site.pages.iter().filter(|it| renderer.is_published(it.id));
    let pages = pages.map(|it| (it.url.path(), it.meta.updated.as_ref().map(|at| at.value)));
    let listings = renderer.listings().map(|it| (it.1.url.path(), None));
    for (path, updated) in pages.chain(listings) {
        let address = crate::markdown::escaped(&base.absolute(path));
        let changed = updated.map(|it| format!("<lastmod>{it}</lastmod>")).unwrap_or_default();
        text.push_str(&format!("<url><loc>{address}</loc>{changed}</url>\n"));
    }
    text.push_str("</urlset>\n");
    text
}
