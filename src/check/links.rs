//! Every link of every page, as the lints on links see them.

use crate::check::Context;
use crate::graph::Target;
use crate::markdown::Link;
use crate::model::Page;
use crate::source::Span;

/// A link, or an id under `related:`.
pub struct PageLink<'a> {
    /// The page that links.
    pub page: &'a Page,
    /// The link in its text; none for an id under `related:`.
    pub link: Option<&'a Link>,
    /// What was written, without the anchor.
    pub written: &'a str,
    /// Where it leads.
    pub target: &'a Target,
    /// Where it stands.
    pub span: Span,
}

/// All of them, page by page.
pub fn all<'a>(context: &Context<'a>) -> Vec<PageLink<'a>> {
    let mut all = Vec::new();
    for page in context.pages() {
        let links = context.graph.of(page.id);
        for (passage, targets) in page.passages.iter().zip(&links.links) {
            let text = passage.text(context.files);
            let pairs = passage.document.links.iter().zip(targets);
            all.extend(pairs.map(|(link, target)| PageLink {
                page,
                link: Some(link),
                written: &link.target,
                target,
                span: text.span(link.range.clone()),
            }));
        }
        let pairs = page.meta.related.iter().zip(&links.related);
        all.extend(pairs.map(|(it, target)| PageLink {
            page,
            link: None,
            written: &it.value,
            target,
            span: it.span,
        }));
    }
    all
}

/// A picture on a page.
pub struct PagePicture<'a> {
    /// What was written.
    pub written: &'a str,
    /// The file, from the project's root, if it is there.
    pub path: Option<&'a str>,
    /// Where it stands.
    pub span: Span,
}

/// The pictures of the pages that are looked at.
pub fn pictures<'a>(context: &Context<'a>) -> Vec<PagePicture<'a>> {
    let mut all = Vec::new();
    for page in context.pages() {
        let found = context.graph.of(page.id);
        for (passage, (paths, raw)) in
            page.passages.iter().zip(found.images.iter().zip(&found.raw_images))
        {
            let text = passage.text(context.files);
            let images = passage.document.images.iter().map(|it| (&it.target, &it.range));
            let raw_images = passage.document.raw_images.iter().map(|it| (&it.target, &it.range));
            let pairs = images.zip(paths).chain(raw_images.zip(raw));
            all.extend(pairs.map(|((written, range), path)| PagePicture {
                written,
                path: path.as_deref(),
                span: text.span(range.clone()),
            }));
        }
    }
    all
}
