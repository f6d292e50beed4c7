//! What the site has: a list of addresses, each with its recipe.

use super::{Output, Recipe, View};
use crate::model::{LanguageId, ListingKind, Url};

/// Every file of the finished site, by path. No two have the same path: a page comes before a
/// listing, and both before a redirect (`duplicate-address` tells the writer).
pub fn plan(view: &View) -> Vec<Output> {
    let site = view.known.site;
    let mut outputs = Vec::new();
    let mut add = |path: String, recipe: Recipe| outputs.push(Output { path, recipe });
    for page in site.pages.iter().filter(|it| view.is_published(it.id)) {
        add(page.url.file(), Recipe::Page(page.id));
    }
    for (id, listing) in view.listings() {
        add(listing.url.file(), Recipe::Listing(id));
        if let ListingKind::Quiz(_) = listing.kind {
            add(view.quiz_path(id, "result.css"), Recipe::QuizStyle(id));
            add(view.quiz_path(id, "questionnaire.fhir.json"), Recipe::QuizFhir(id));
            add(view.quiz_path(id, "program.json"), Recipe::QuizProgram(id));
        }
    }
    for page in site.pages.iter().filter(|it| view.is_published(it.id)) {
        for from in &page.meta.redirects {
            add(Url::written(&from.value).file(), Recipe::Redirect(page.id));
        }
    }
    let held = &view.published.held_files;
    for asset in view.known.files.assets().filter(|it| !held.contains(&it.path)) {
        if let Some(path) = asset.path.strip_prefix("content/") {
            add(path.to_owned(), Recipe::CopyOf(asset.path.clone()));
        }
    }
    for (name, asset) in &view.theme.assets {
        add(asset.path.trim_start_matches('/').to_owned(), Recipe::Asset(name.clone()));
    }
    add("404.html".to_owned(), Recipe::NotFound);
    add("sitemap.xml".to_owned(), Recipe::Sitemap);
    add("robots.txt".to_owned(), Recipe::Robots);
    add("feed.xml".to_owned(), Recipe::Feed);
    add("_headers".to_owned(), Recipe::Headers);
    debug_assert!(site.languages().next() == Some(LanguageId::DEFAULT));
    // The sort is stable: of two with one path the first planned stays.
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    outputs.dedup_by(|later, first| later.path == first.path);
    outputs
}
