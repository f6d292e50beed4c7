//! The phase: every file read for what it is, and put in its place.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use super::front_matter::{self, Parts};
use super::listing::listings;
use super::{
    Address, Kind, LanguageId, ListingId, Meta, Page, PageId, Passages, Place, Site, Treatment,
    TreatmentId, Url, details, files, treatment, written_paths,
};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Reported};
use crate::evidence::{Bibliography, Facts};
use crate::quiz::Plan;
use crate::source::{FileText, Files};
use crate::yaml::{self, At, Keys};

/// Understands every file. Each fault is told at its place, and its page is kept.
pub fn assemble(files: &Files, config: Config) -> Reported<Site> {
    let mut found = Vec::new();
    files::not_utf8(files, &mut found);
    let texts: Vec<&FileText> = files.texts().collect();
    let read: Vec<Reported<Page>> = texts
        .par_iter()
        .filter_map(|file| Some(page(file, Address::of(&file.path, &config)?, &config)))
        .collect();
    let mut pages: Vec<Page> = read.into_iter().map(|it| it.report_to(&mut found)).collect();
    pages.sort_by(|a, b| (a.language, &a.key).cmp(&(b.language, &b.key)));
    let mut treatments = treatments(files, &pages, &mut found);
    for (n, page) in pages.iter_mut().enumerate() {
        page.id = PageId(n as u32);
        page.treatment = of_treatment(&page.key, &treatments);
        if page.kind == Kind::Treatment
            && let Some(id) = page.treatment
        {
            treatments[id.0 as usize].roots.insert(page.language, page.id);
        }
    }
    quizzes(&mut treatments, &pages, &mut found);
    files::unread(files, &treatments, &mut found);
    let site = put_together(files, config, (pages, treatments), &mut found);
    // What follows a byte that cannot be read is not what the writer wrote.
    found.retain(|it| {
        let unread = files.get(it.span.file).not_utf8;
        it.code == "not-utf8" || unread.is_none_or(|at| it.span.start < at)
    });
    Reported { value: site, diagnostics: found }
}

fn put_together(
    files: &Files,
    config: Config,
    (pages, treatments): (Vec<Page>, Vec<Treatment>),
    found: &mut Vec<Diagnostic>,
) -> Site {
    let people = data(files, "content/people.yaml", found).unwrap_or_default();
    let bibliography =
        files.at("content/sources.yaml").map(|it| Bibliography::parse(it.whole()).report_to(found));
    let listings = listings(&config, &pages, &treatments);
    let mut places = HashMap::new();
    for (n, listing) in listings.iter().enumerate() {
        places.insert((listing.language, listing.key.clone()), Place::Listing(ListingId(n as u32)));
    }
    let mut by_name: HashMap<String, Vec<PageId>> = HashMap::new();
    let mut topics: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
    for page in &pages {
        places.insert((page.language, page.key.clone()), Place::Page(page.id));
        for topic in &page.meta.tags {
            topics.entry(topic.value.clone()).or_default().push(page.id);
        }
        if page.language == LanguageId::DEFAULT {
            let name = page.key.rsplit('/').next().unwrap_or(&page.key);
            by_name.entry(name.to_owned()).or_default().push(page.id);
        }
    }
    let bibliography = bibliography.unwrap_or_default();
    Site { config, people, bibliography, treatments, pages, listings, topics, places, by_name }
}

/// A data file as a value, if it is there and can be read.
fn data<T: DeserializeOwned>(files: &Files, path: &str, found: &mut Vec<Diagnostic>) -> Option<T> {
    let source = files.at(path)?;
    if source.text.lines().all(|it| it.trim().is_empty() || it.starts_with('#')) {
        return None;
    }
    yaml::read(source.whole()).report_to(found)
}

fn page(file: &FileText, address: Address, config: &Config) -> Reported<Page> {
    let mut found = Vec::new();
    let Parts { front, body } = front_matter::split(file.whole(), &mut found);
    let node = match front {
        Some(text) => yaml::parse(text).report_to(&mut found),
        None => yaml::Node::empty(body),
    };
    let unreadable = found.iter().any(|it| it.code != "empty-value");
    let mut keys = Keys::of(&node, &mut found);
    let meta: Meta<At<String>> = keys.take(&mut found).unwrap_or_default();
    written_paths::faults(&meta, &mut found);
    let kind = meta
        .kind
        .as_ref()
        .map_or_else(|| Kind::of_path(&address.key, address.is_index), |it| it.value);
    let details = details::read(kind, &mut keys, &mut found);
    found.extend(details::faults(&details));
    found.extend(files::page_name(file, &address.key));
    let folder = Kind::treatment_folder(&address.key);
    let folder = folder.filter(|_| meta.kind.is_none() && kind == Kind::Article);
    keys.finish(|key| details::elsewhere(key, kind, folder), &mut found);
    if !unreadable || meta.title.is_some() {
        title_faults(&node, meta.title.as_ref(), &mut found);
    }
    let title =
        meta.title.as_ref().map_or_else(|| address.key.clone(), |it| it.value.trim().to_owned());
    let mut passages = Passages::default();
    let body = passages.add_body(body);
    let mut add = |value| passages.add_value(value);
    let (meta, details) = (meta.placed(&mut add), details.placed(&mut add));
    let url = Url::of(config, address.language, &address.key);
    let Address { key, language, is_index } = address;
    let (id, treatment, file) = (PageId(0), None, file.id);
    let page = Page {
        id,
        file,
        key,
        language,
        is_index,
        kind,
        treatment,
        url,
        title,
        meta,
        details,
        body,
        passages,
    };
    Reported { value: page, diagnostics: found }
}

/// Tells a title that is empty or missing.
fn title_faults(node: &yaml::Node, title: Option<&At<String>>, found: &mut Vec<Diagnostic>) {
    if let Some(blank) = title.filter(|it| it.value.trim().is_empty()) {
        found.push(
            Diagnostic::error("wrong-value", blank.span, "the title is empty")
                .help("write the short name of the page"),
        );
    }
    let is_told = |it: &Diagnostic| it.code == "wrong-value";
    if title.is_none() && node.get("title").is_none() && !found.iter().any(is_told) {
        found.push(
            Diagnostic::error("missing-key", node.span, "the key `title` is missing")
                .help("add a line `title: …`: the short name of the page"),
        );
    }
}

fn planned(plan: &Plan) -> Passages {
    let mut passages = Passages::default();
    for text in plan.texts() {
        passages.add_value(text.clone());
    }
    passages
}

/// A treatment for each folder with a page of that kind at its root.
fn treatments(files: &Files, pages: &[Page], found: &mut Vec<Diagnostic>) -> Vec<Treatment> {
    let mut folders: Vec<&str> =
        pages.iter().filter(|it| it.kind == Kind::Treatment).map(|it| it.key.as_str()).collect();
    folders.dedup();
    let mut treatments = Vec::new();
    for folder in folders {
        let facts = files.at(&format!("content/{folder}/facts.yaml"));
        let plan = format!("content/{folder}/quiz.yaml");
        let faults = found.len();
        let read: Option<Plan> = data(files, &plan, found);
        let is_plan_unread = read.is_none() && found.len() > faults;
        let read = read.unwrap_or_default();
        treatments.push(Treatment {
            folder: folder.to_owned(),
            roots: BTreeMap::new(),
            facts: facts.map(|it| Facts::parse(it.whole()).report_to(found)).unwrap_or_default(),
            facts_source: facts.map(|it| it.id),
            passages: planned(&read),
            plan: read,
            is_plan_unread,
            plan_source: files.at(&plan).map(|it| it.id),
            quizzes: BTreeMap::new(),
        });
    }
    treatments
}

fn of_treatment(key: &str, treatments: &[Treatment]) -> Option<TreatmentId> {
    let within = |it: &Treatment| {
        key.strip_prefix(&it.folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    treatments.iter().position(within).map(|n| TreatmentId(n as u16))
}

fn quizzes(treatments: &mut [Treatment], pages: &[Page], found: &mut Vec<Diagnostic>) {
    for (n, treatment) in treatments.iter_mut().enumerate() {
        for &language in treatment.roots.keys() {
            let all = pages.iter().filter(|it| it.treatment == Some(TreatmentId(n as u16)));
            let all: Vec<&Page> = all.filter(|it| !it.meta.draft).collect();
            // What is not translated is asked all the same, in the default language.
            let is_translated =
                |key: &str| all.iter().any(|it| it.language == language && it.key == key);
            let is_asked = |it: &&Page| {
                it.language == language
                    || it.language == LanguageId::DEFAULT && !is_translated(&it.key)
            };
            let mut own: Vec<&Page> = all.iter().copied().filter(is_asked).collect();
            own.sort_by_key(|it| (it.meta.order.unwrap_or(i64::MAX), &it.key));
            // Where the plan cannot be read, what the pages say of its steps is no fault of theirs.
            let mut told = Vec::new();
            let heard = if treatment.is_plan_unread { &mut told } else { &mut *found };
            if let Some(quiz) = treatment::quiz(&treatment.plan, &treatment.facts, &own, heard) {
                treatment.quizzes.insert(language, quiz);
            }
        }
    }
}
