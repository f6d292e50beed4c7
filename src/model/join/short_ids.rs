//! Ids of pages in `quiz.yaml`, which may be short as they may be in links.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{LanguageId, Page, Treatment};
use crate::quiz::Plan;
use crate::source::composed;
use crate::yaml::At;

/// Writes the ids of pages in the plans out: `bruising` is `microneedling/risks/bruising`, when no
/// other page ends so, or none in the same treatment. What names no page, or several, stays as it is
/// and is told.
pub fn write_out(pages: &[Page], treatments: &mut [Treatment]) {
    let mut by_name: HashMap<&str, Vec<&str>> = HashMap::new();
    for page in pages.iter().filter(|it| it.language == LanguageId::DEFAULT) {
        by_name.entry(last(&page.key)).or_default().push(&page.key);
    }
    for treatment in treatments {
        let folder = format!("{}/", treatment.folder);
        let whole = |id: &At<String>| {
            let name = composed(id.value.trim_matches('/'));
            let name = name.strip_suffix(".md").unwrap_or(&name);
            let all = by_name.get(last(name)).map(Vec::as_slice).unwrap_or_default();
            let ends = |it: &&&str| it.strip_suffix(name).is_some_and(|it| it.ends_with('/'));
            if all.contains(&name) {
                return Some(name.to_owned()).filter(|it| *it != id.value);
            }
            let near: Vec<_> = all.iter().filter(ends).collect();
            let own: Vec<_> = near.iter().filter(|it| it.starts_with(&folder)).collect();
            match (own.as_slice(), near.as_slice()) {
                ([one], _) => Some((**one).to_string()),
                ([], [one]) => Some((**one).to_string()),
                _ => None,
            }
        };
        let is_whole = |plan: &Plan| {
            let pages = plan.questions.iter().filter_map(|it| it.page.as_ref());
            pages.chain(plan.rules.iter().map(|it| &it.because)).all(|it| whole(it).is_none())
        };
        if is_whole(&treatment.planned.plan) {
            continue;
        }
        let plan = &mut Arc::make_mut(&mut treatment.planned).plan;
        let pages = plan.questions.iter_mut().filter_map(|it| it.page.as_mut());
        for id in pages.chain(plan.rules.iter_mut().map(|it| &mut it.because)) {
            if let Some(key) = whole(id) {
                id.value = key;
            }
        }
    }
}

fn last(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}
