//! What is wrong with files as such: in each alone, with its language, and that nothing reads it.

use std::collections::HashSet;

use super::{Page, Site, Treatment, hubs};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Fault, Reported, did_you_mean};
use crate::parsed::{Parsed, ParsedFiles};
use crate::source::{FileText, Files};

/// The data files that lie right below `content/`.
const DATA: [&str; 4] = ["site.yaml", "people.yaml", "sources.yaml", "reviews.yaml"];

impl Site {
    /// What is wrong in each file that the site is made of, alone.
    pub fn faults_of_files<'p>(
        &self,
        files: &'p Files,
        parsed: &'p ParsedFiles,
    ) -> Vec<&'p Diagnostic> {
        faults(self, files, parsed)
    }
}

/// What is wrong in each file that the site is made of, alone. Of a data file that stands beside no
/// treatment only its letters are judged: that nothing reads it is told.
fn faults<'p>(site: &Site, files: &'p Files, parsed: &'p ParsedFiles) -> Vec<&'p Diagnostic> {
    let folders: HashSet<&str> = site.treatments.iter().map(|it| it.folder.as_str()).collect();
    let mut found = Vec::new();
    for file in files.heard().filter(|it| !site.config.leaves_out(it)) {
        let Reported { value, diagnostics } = parsed.of(file.id);
        let is_of_treatment = matches!(value, Parsed::Facts(_) | Parsed::Plan(_));
        let folder = file.path.strip_prefix("content/").and_then(|it| it.rsplit_once('/'));
        let is_read = !is_of_treatment || folder.is_some_and(|it| folders.contains(it.0));
        found.extend(diagnostics.iter().filter(|it| is_read || it.code == Fault::NOT_UTF8.code));
    }
    found
}

/// A page whose name has the code of a language that the site does not have.
pub fn unknown_language(file: &FileText, tag: &str) -> Diagnostic {
    let message = format!("`{tag}` in the name of this file is no language of the site");
    Fault::WRONG_VALUE.at(file.first_byte(), message).help(format!(
        "add it to the settings, such as `languages: [en, {tag}]`, or give the file another name"
    ))
}

/// Data files that nothing reads: misspelt ones, and those that stand beside no treatment; and what is
/// not there to be read, since it lies elsewhere.
pub fn unread(
    files: &Files,
    config: &Config,
    pages: &[Page],
    treatments: &[Treatment],
) -> Vec<Diagnostic> {
    let hubless = hubs::missing(files, config, pages, treatments);
    let mut found: Vec<Diagnostic> =
        files.outside().map(|(path, to)| outside_link(config, path, to)).collect();
    found.extend(hubless.iter().map(|(folder, first)| hubs::fault(files, folder, first)));
    let copied = files.assets().filter(|it| !config.leaves_out_asset(files, &it.path));
    found.extend(copied.filter_map(|it| by_another_ending(files, config, &it.path)));
    for source in files.texts().filter(|it| !config.leaves_out(it)) {
        let Some(path) = source.path.strip_prefix("content/") else { continue };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if name.ends_with(".md") || (folder.is_empty() && DATA.contains(&name)) {
            continue;
        }
        let is_treatment = treatments.iter().any(|it| it.folder == folder);
        if is_treatment && hubs::OF_TREATMENT.contains(&name) {
            continue;
        }
        // One cause, one message: they are read once their treatment has its page.
        if hubless.contains_key(folder) && hubs::OF_TREATMENT.contains(&name)
            || hubs::is_told(&hubless, path)
        {
            continue;
        }
        found.push(nothing_reads(source, path, is_treatment));
    }
    found
}

fn outside_link(config: &Config, path: &str, to: &str) -> Diagnostic {
    let message = format!("`{path}` is a link to `{to}`, which lies outside of this project");
    Fault::OUTSIDE_LINK.at(config.span, message).help(
        "put a copy of it here if visitors may read it, and else remove the link; what several clinics \
         share belongs into a base",
    )
}

/// Endings that programs give to Markdown in the place of `.md`.
const LIKE_MD: [&str; 6] = [".markdown", ".mdown", ".mkd", ".mdx", ".md.txt", ".md.md"];

/// A page or a file with data that is taken for another sort of file. A copy that lies beside its
/// original is none.
fn by_another_ending(files: &Files, config: &Config, path: &str) -> Option<Diagnostic> {
    let lower = path.to_ascii_lowercase();
    let of_page = LIKE_MD.iter().find_map(|it| lower.strip_suffix(it)).map(|it| (it, ".md"));
    let of_data = || Some((lower.strip_suffix(".yaml.txt")?, ".yaml"));
    let (stem, ending) = of_page.or_else(of_data)?;
    let right = format!("{}{ending}", &path[..stem.len()]);
    if files.at(&right).is_some() || path.split('/').any(|it| it.starts_with('.')) {
        return None;
    }
    let message = format!("nothing reads the file `{}`", files.asset_shown(path));
    Some(Fault::UNKNOWN_FILE.at(config.span, message).help(format!("name it `{right}`")))
}

fn nothing_reads(source: &FileText, path: &str, is_treatment: bool) -> Diagnostic {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let message = format!("nothing reads the file `{}`", source.path);
    let fault = Fault::UNKNOWN_FILE.at(source.first_byte(), message);
    let known: &[&str] = if is_treatment { &hubs::OF_TREATMENT } else { &DATA };
    if !folder.is_empty() && hubs::OF_TREATMENT.contains(&name) {
        return fault.help(format!(
            "it belongs to a treatment: write `content/{folder}/index.md`, or move it beside one"
        ));
    }
    if name.to_lowercase().ends_with(".md") {
        return fault
            .help(format!("name it `{}.md`", &source.path[..source.path.len() - ".md".len()]));
    }
    match did_you_mean(name, known.iter().copied()) {
        Some(near) if folder.is_empty() || is_treatment => fault.help(format!("name it `{near}`")),
        _ => fault.help(format!("the files with data are {}", known.join(", "))),
    }
}
