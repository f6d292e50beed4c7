//! Which files of `content/` are copied: those that a published page, the theme or the settings name,
//! and no others. What nobody names may be a list of patients.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use crate::config;
use crate::picture::Flaw;
use crate::source::{Asset, Layer};

/// What becomes of a file below `content/` that is neither a page nor data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is copied.
    Copied,
    /// It is kept back with the pages that name it: they are drafts, or wait for approval.
    Held,
    /// Nobody names it, so it stays off the site.
    Unnamed,
    /// Somebody names it, and it could run in a reader's browser, so it stays off the site.
    Unsafe,
}

/// The fate of each file, by its path from the project's root; `pages` says which are published.
pub fn fates(known: Known, pages: &[bool]) -> BTreeMap<String, Fate> {
    let named = |is_published: bool| -> BTreeSet<&str> {
        let of = known.site.pages.iter().filter(|it| pages[it.id.index()] == is_published);
        of.flat_map(|it| known.graph.of(it.id).files()).collect()
    };
    let (shown, held) = (named(true), named(false));
    let others = other_texts(known);
    let fate = |file: &Asset| {
        let path = file.path.as_str();
        let below = path.strip_prefix("content/").unwrap_or(path);
        let by_settings =
            || known.site.config.files.iter().any(|it| config::is_file_of(below, &it.value));
        let by_others = || others.iter().any(|it| has_address(it, &format!("/{below}")));
        let fate = match () {
            () if shown.contains(path) || by_settings() || by_others() => Fate::Copied,
            () if held.contains(path) => Fate::Held,
            () => Fate::Unnamed,
        };
        if fate != Fate::Unnamed && what_runs(file).is_some() { Fate::Unsafe } else { fate }
    };
    let files = known.site.assets(known.files).filter(|it| it.path.starts_with("content/"));
    files.map(|it| (it.path.clone(), fate(it))).collect()
}

/// The texts beside pages that may name a file by its address, `/pictures/logo.png`: those of the
/// theme but for the one built in, and the settings.
fn other_texts<'a>(known: Known<'a>) -> Vec<&'a str> {
    let is_theme = |it: &str| it.starts_with("themes/");
    let texts = known.files.texts().filter(|it| it.layer != Layer::BuiltIn);
    let texts = texts.filter(|it| is_theme(&it.path) || it.path == config::PATH);
    texts.map(|it| it.text.as_str()).collect()
}

/// Whether a text holds an address from the root of the site, and not as a part of a longer one.
fn has_address(text: &str, address: &str) -> bool {
    let goes_on = |it: char| it.is_alphanumeric() || "/._-~%".contains(it);
    text.match_indices(address).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + address.len()..]);
        !before.ends_with(goes_on) && !after.starts_with(goes_on)
    })
}

/// The endings of what a browser runs, or takes for a page of its own.
const RUNS: [&str; 16] = [
    "html", "htm", "xhtml", "xht", "shtml", "mhtml", "js", "mjs", "cjs", "xml", "xsl", "xslt",
    "svgz", "swf", "wasm", "php",
];

/// What of a file could run in a reader's browser, in a few words.
pub fn what_runs(file: &Asset) -> Option<String> {
    if let Some(Flaw::Runs(what)) = &file.picture.flaw {
        return Some(format!("holds {what}, which could run or ask another host for more"));
    }
    let could = RUNS.contains(&file.ending().as_str());
    could.then(|| "could run in a reader's browser as a part of this site".to_owned())
}
