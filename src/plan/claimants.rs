//! Everything that has an address: who claims which path of the site.

use std::collections::BTreeMap;

use super::files::Fate;
use super::known::Known;
use super::output::{CODES, Output, QUESTIONNAIRE, Recipe, beside_quiz};
use super::published::Published;
use crate::model::{LanguageId, ListingKind, Url};
use crate::theme::Asset;

/// A file that somebody wants the site to have.
pub struct Claim {
    /// What it would be.
    pub output: Output,
    /// False for what belongs to a page that is a draft or held back.
    pub is_published: bool,
}

/// Every claim, what comes first before what would be lost: pages, lists, what the program makes,
/// then what may never stand in for those, copied files and old addresses.
pub fn claims(known: Known, assets: &BTreeMap<String, Asset>, published: &Published) -> Vec<Claim> {
    let site = known.site;
    let mut claims = Vec::new();
    let mut add = |path: String, recipe: Recipe, is_published: bool| {
        claims.push(Claim { output: Output { path, recipe }, is_published });
    };
    for page in &site.pages {
        add(page.url.file(), Recipe::Page(page.id), published.pages[page.id.0 as usize]);
    }
    for (id, listing) in site.listings_with_ids() {
        let is_published = published.listings[id.0 as usize];
        add(listing.url.file(), Recipe::Listing(id), is_published);
        if let ListingKind::Quiz(_) = listing.kind {
            let files = [
                ("result.css", Recipe::QuizStyle(id)),
                (QUESTIONNAIRE, Recipe::QuizFhir(id)),
                ("program.json", Recipe::QuizProgram(id)),
            ];
            for (file, recipe) in files {
                add(beside_quiz(site, id, file), recipe, is_published);
            }
            if listing.language == LanguageId::DEFAULT {
                // One for all languages, so it is there when one of them is.
                let of_it = site.listings.iter().zip(&published.listings);
                let is_spoken = of_it.filter(|it| it.0.kind == listing.kind).any(|it| *it.1);
                add(beside_quiz(site, id, CODES), Recipe::QuizCodes(id), is_spoken);
            }
        }
    }
    for (name, asset) in assets {
        add(asset.path.trim_start_matches('/').to_owned(), Recipe::Asset(name.clone()), true);
    }
    for (path, recipe) in MADE {
        add(path.to_owned(), recipe, true);
    }
    for (file, fate) in
        published.files.iter().filter(|it| [Fate::Copied, Fate::Held].contains(it.1))
    {
        let path = file.strip_prefix("content/").unwrap_or(file);
        add(path.to_owned(), Recipe::CopyOf(file.clone()), *fate == Fate::Copied);
    }
    for page in &site.pages {
        let is_published = published.pages[page.id.0 as usize];
        for from in &page.meta.redirects {
            add(Url::written(&from.value).file(), Recipe::Redirect(page.id), is_published);
        }
    }
    claims
}

/// The files that every site has.
const MADE: [(&str, Recipe); 5] = [
    ("404.html", Recipe::NotFound),
    ("sitemap.xml", Recipe::Sitemap),
    ("robots.txt", Recipe::Robots),
    ("feed.xml", Recipe::Feed),
    ("_headers", Recipe::Headers),
];
