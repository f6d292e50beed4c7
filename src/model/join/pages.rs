//! Parsed pages → pages with an id, a language, an address and a treatment.

use std::collections::HashMap;
use std::sync::Arc;

use super::input::Input;
use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::model::{LanguageId, Page, PageId, Treatment, TreatmentId, Url, files};
use crate::parsed::{Parsed, ParsedPage};
use crate::source::FileText;

/// Every page, by language and id.
pub fn pages(input: Input, found: &mut Vec<Diagnostic>) -> Vec<Page> {
    let mut pages = Vec::new();
    for file in input.files.texts().filter(|it| !input.config.leaves_out(it)) {
        if let Parsed::Page(parsed) = &input.parsed.of(file.id).value {
            pages.push(page(input, file, parsed, found));
        }
    }
    pages.sort_by(|a, b| (a.language, &a.key).cmp(&(b.language, &b.key)));
    for (n, page) in pages.iter_mut().enumerate() {
        page.id = PageId(n as u32);
    }
    pages
}

fn page(
    input: Input,
    file: &FileText,
    parsed: &Arc<ParsedPage>,
    found: &mut Vec<Diagnostic>,
) -> Page {
    let name = &parsed.name;
    let languages = &input.config.languages;
    let of_tag = |tag: &String| languages.iter().position(|it| it.eq_ignore_ascii_case(tag));
    let language = match &name.tag {
        None => Some(LanguageId::DEFAULT),
        Some(tag) => of_tag(tag).map(|n| LanguageId(n as u8)),
    };
    let key = match (&name.tag, language) {
        (Some(tag), None) => {
            found.push(files::unknown_language(file, tag));
            let last = if name.is_index && name.key != "index" { "/index" } else { "" };
            format!("{}{last}.{tag}", name.key)
        }
        _ => name.key.clone(),
    };
    let is_index = name.is_index && language.is_some();
    let language = language.unwrap_or(LanguageId::DEFAULT);
    let url = Url::of(input.config, language, &key);
    let (id, treatment, parsed) = (PageId(0), None, Arc::clone(parsed));
    Page { id, file: file.id, key, language, is_index, treatment, url, parsed }
}

/// Tells every page its treatment, and every treatment its front pages.
pub fn settle(pages: &mut [Page], treatments: &mut [Treatment]) {
    let folders = treatments.iter().enumerate();
    let folders: HashMap<String, TreatmentId> =
        folders.map(|(n, it)| (it.folder.clone(), TreatmentId(n as u16))).collect();
    for page in pages {
        page.treatment = of_treatment(&page.key, &folders);
        if page.kind == Kind::Treatment
            && let Some(id) = page.treatment
        {
            treatments[id.0 as usize].roots.insert(page.language, page.id);
        }
    }
}

/// The treatment below which an id lies: the outermost, where one lies within another.
fn of_treatment(key: &str, folders: &HashMap<String, TreatmentId>) -> Option<TreatmentId> {
    let ends = key.match_indices('/').map(|it| it.0).chain([key.len()]);
    ends.into_iter().find_map(|end| folders.get(&key[..end]).copied())
}
