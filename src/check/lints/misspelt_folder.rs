//! See `misspelt-folder.md`.

use std::collections::BTreeSet;

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::kind::Kind;
use crate::model::Page;

pub const LINT: Lint = Lint {
    name: "misspelt-folder",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("misspelt-folder.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for page in &context.site.pages {
        let Some((treatment, folder)) = unknown_folder(page) else { continue };
        let kinds = Kind::in_treatment().filter_map(Kind::folder);
        let Some(near) = did_you_mean(folder, kinds) else { continue };
        if near == folder || !told.insert((treatment, folder)) {
            continue;
        }
        let message =
            format!("pages in the folder `{treatment}/{folder}/` are read as plain articles");
        found.push(Finding::at(page.place(), message).help(format!(
            "if `{near}` is meant, name the folder `{treatment}/{near}/`; if not, write `kind: article` on its pages"
        )));
    }
    found
}

/// The folder of a page whose kind is said neither by that folder nor by the page, and the folder of
/// its treatment.
fn unknown_folder(page: &Page) -> Option<(&str, &str)> {
    let treatment = Kind::treatment_folder(&page.key)?;
    let inner = &page.key[treatment.len() + 1..];
    let folder = match inner.split_once('/') {
        Some((folder, _)) => folder,
        None if page.is_index => inner,
        None => return None,
    };
    (page.kind == Kind::Article && page.meta.kind.is_none()).then_some((treatment, folder))
}
