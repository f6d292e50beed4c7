//! Treatments without a page of their own.

use std::collections::BTreeMap;

use super::{Page, Site, Treatment};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Fault};
use crate::kind::Kind;
use crate::source::{FileText, Files};

/// The data files of a treatment.
pub const OF_TREATMENT: [&str; 2] = ["facts.yaml", "quiz.yaml"];

/// The folders that hold data or pages of a treatment and not its page, each with its first file.
pub fn missing<'f>(
    files: &'f Files,
    config: &Config,
    pages: &[Page],
    treatments: &[Treatment],
) -> BTreeMap<String, &'f FileText> {
    let mut found = BTreeMap::new();
    let has_hub = |folder: &str| {
        treatments.iter().any(|it| folder == it.folder || is_below(folder, &it.folder))
            || pages.iter().any(|it| it.key == folder)
    };
    for file in files.texts().filter(|it| !config.leaves_out(it)) {
        if let Some(folder) = folder(&file.path).filter(|it| !has_hub(it)) {
            found.entry(folder.to_owned()).or_insert(file);
        }
    }
    found
}

/// The folder of the treatment that a file must belong to: its data lies right in it, and its page has
/// one name.
fn folder(path: &str) -> Option<&str> {
    let (folder, name) = path.strip_prefix("content/")?.rsplit_once('/')?;
    (OF_TREATMENT.contains(&name) || is_misnamed(name)).then_some(folder)
}

fn is_misnamed(name: &str) -> bool {
    name != "index.md" && name.eq_ignore_ascii_case("index.md")
}

fn is_below(folder: &str, other: &str) -> bool {
    folder.strip_prefix(other).is_some_and(|it| it.starts_with('/'))
}

/// Tells it at the first file of the folder.
pub fn fault(files: &Files, folder: &str, first: &FileText) -> Diagnostic {
    let message = format!("the treatment `{folder}` has no page of its own");
    let right = format!("content/{folder}/index.md");
    let misnamed = files.texts().find(|it| it.path.to_lowercase() == right.to_lowercase());
    let fault = Fault::MISSING_HUB.at(misnamed.unwrap_or(first).first_byte(), message);
    fault.help(match misnamed {
        Some(file) => format!("name `{}` in small letters: `{right}`", file.path),
        None => format!("write `{right}`; what lies in the folder is read with it"),
    })
}

/// Whether a file is the page that is told to be misnamed.
pub fn is_told(hubless: &BTreeMap<String, &FileText>, path: &str) -> bool {
    path.rsplit_once('/')
        .is_some_and(|(folder, name)| hubless.contains_key(folder) && is_misnamed(name))
}

impl Site {
    /// Whether a page lies in the folder of a treatment that has no page of its own, which was told.
    pub fn lacks_hub(&self, files: &Files, page: &Page) -> bool {
        let Some(own) = Kind::treatment_folder(&page.key).filter(|_| page.treatment.is_none())
        else {
            return false;
        };
        files.texts().any(|it| folder(&it.path) == Some(own))
    }
}
