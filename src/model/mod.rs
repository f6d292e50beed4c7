//! JOIN: parsed files → [`Site`], everything the writers wrote, understood.
//!
//! A faulty file still becomes a page, so that its neighbours' links do not break too. The model
//! records; it has no opinions, and it never serialises itself for templates.

mod files;
mod hubs;
mod ids;
mod join;
mod layers;
mod listing;
mod page;
mod path;
mod treatment;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::config::Config;
use crate::evidence::Bibliography;
use crate::parsed::People;
use crate::quiz::Quiz;
use crate::source::{Asset, FileId, Files};

pub use ids::{Destination, LanguageId, ListingId, PageId, TreatmentId};
pub use join::join;
pub use listing::{Listing, ListingKind};
pub use page::Page;
pub use path::Url;
pub use treatment::Treatment;

/// Everything the writers wrote. Never changed once made.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// Authors and reviewers, by id.
    pub people: Arc<People>,
    /// The bibliography.
    pub bibliography: Arc<Bibliography>,
    /// The treatments, by folder.
    pub treatments: Vec<Treatment>,
    /// All pages, by language and id.
    pub pages: Vec<Page>,
    /// The pages that are made of others: questions, A to Z, topics.
    pub listings: Vec<Listing>,
    /// Topics with their pages, by topic.
    pub topics: BTreeMap<String, Vec<PageId>>,
    places: HashMap<(LanguageId, String), Destination>,
    by_name: HashMap<String, Vec<PageId>>,
    by_file: HashMap<FileId, PageId>,
    by_kind: BTreeMap<(LanguageId, ListingKind), ListingId>,
}

impl Site {
    /// The page that a file is.
    pub fn page_of(&self, file: FileId) -> Option<PageId> {
        self.by_file.get(&file).copied()
    }

    /// The files that are copied: those of bases that the settings leave out are not.
    pub fn assets<'f>(&self, files: &'f Files) -> impl Iterator<Item = &'f Asset> {
        files.assets().filter(|it| !self.config.leaves_out_asset(files, &it.path))
    }

    /// The file that is copied from that path.
    pub fn asset<'f>(&self, files: &'f Files, path: &str) -> Option<&'f Asset> {
        files.asset(path).filter(|it| !self.config.leaves_out_asset(files, &it.path))
    }

    /// The page of that id.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0 as usize]
    }

    /// The listing of that id.
    pub fn listing(&self, id: ListingId) -> &Listing {
        &self.listings[id.0 as usize]
    }

    /// The listings of the site, with their ids.
    pub fn listings_with_ids(&self) -> impl Iterator<Item = (ListingId, &Listing)> {
        self.listings.iter().enumerate().map(|(n, it)| (ListingId(n as u32), it))
    }

    /// The treatment of that id.
    pub fn treatment(&self, id: TreatmentId) -> &Treatment {
        &self.treatments[id.0 as usize]
    }

    /// The code of a language: `en-GB`.
    pub fn language(&self, id: LanguageId) -> &str {
        &self.config.languages[id.0 as usize]
    }

    /// All languages, the default first.
    pub fn languages(&self) -> impl Iterator<Item = LanguageId> {
        (0..self.config.languages.len()).map(|n| LanguageId(n as u8))
    }

    /// What stands under an id in a language, or else in the default language.
    pub fn place(&self, language: LanguageId, key: &str) -> Option<Destination> {
        let own = self.places.get(&(language, key.to_owned()));
        own.or_else(|| self.places.get(&(LanguageId::DEFAULT, key.to_owned()))).copied()
    }

    /// What stands under an id in exactly that language.
    pub fn place_in(&self, language: LanguageId, key: &str) -> Option<Destination> {
        self.places.get(&(language, key.to_owned())).copied()
    }

    /// The page under an id in a language, or else in the default language.
    pub fn page_at(&self, language: LanguageId, key: &str) -> Option<&Page> {
        match self.place(language, key)? {
            Destination::Page(id) => Some(self.page(id)),
            Destination::Listing(_) => None,
        }
    }

    /// The listing of that kind in exactly that language.
    pub fn listing_in(&self, language: LanguageId, kind: &ListingKind) -> Option<ListingId> {
        self.by_kind.get(&(language, kind.clone())).copied()
    }

    /// The listing of that kind in a language, or else in the default language.
    pub fn listing_of(&self, language: LanguageId, kind: &ListingKind) -> Option<&Listing> {
        let of = |language| self.listing_in(language, kind);
        of(language).or_else(|| of(LanguageId::DEFAULT)).map(|it| self.listing(it))
    }

    /// The pages of the default language whose id ends in `/name`, or is `name`.
    pub fn named(&self, name: &str) -> Vec<PageId> {
        let last = name.rsplit('/').next().unwrap_or(name);
        let ends = |id: &&PageId| {
            let key = &self.page(**id).key;
            key == name || key.strip_suffix(name).is_some_and(|it| it.ends_with('/'))
        };
        self.by_name.get(last).into_iter().flatten().filter(ends).copied().collect()
    }

    /// What a person is called in a sentence, or else the id as it was written.
    pub fn person<'a>(&'a self, id: &'a str) -> &'a str {
        self.people.get(id).and_then(|it| it.label()).unwrap_or(id)
    }

    /// The same with what makes them fit to judge: `Dr Lee (MD)`.
    pub fn person_with_credentials(&self, id: &str) -> String {
        let name = self.person(id);
        match self.people.get(id).and_then(|it| it.credentials.as_ref()) {
            Some(credentials) => format!("{name} ({credentials})"),
            None => name.to_owned(),
        }
    }

    /// Every quiz of the site, in every language that it is written in.
    pub fn quizzes(&self) -> impl Iterator<Item = (TreatmentId, LanguageId, &Quiz)> {
        self.treatments.iter().enumerate().flat_map(|(n, treatment)| {
            let own = treatment.quizzes.iter();
            own.map(move |(language, quiz)| (TreatmentId(n as u16), *language, quiz))
        })
    }

    /// The pages that the questions and rules of a treatment's quiz name in a language.
    pub fn quiz_pages(&self, treatment: TreatmentId, language: LanguageId) -> Vec<PageId> {
        let quiz = self.treatment(treatment).quizzes.get(&language);
        let programs = quiz.into_iter().map(|it| &it.program);
        let keys = programs.flat_map(|it| {
            let asked = it.questions.iter().filter_map(|it| it.page.as_ref());
            let screened = it.contraindications.iter().map(|it| &it.page);
            asked.chain(screened).chain(it.rules.iter().map(|it| &it.page))
        });
        let mut pages: Vec<PageId> =
            keys.filter_map(|it| Some(self.page_in_any(language, it)?.id)).collect();
        pages.sort_unstable();
        pages.dedup();
        pages
    }

    /// The page under an id in a language, or else in the default language, or else in any other.
    pub fn page_in_any(&self, language: LanguageId, key: &str) -> Option<&Page> {
        let of = |language| match self.place_in(language, key)? {
            Destination::Page(id) => Some(self.page(id)),
            Destination::Listing(_) => None,
        };
        self.page_at(language, key).or_else(|| self.languages().find_map(of))
    }

    /// The pages of a language, in order of their ids.
    pub fn pages_in(&self, language: LanguageId) -> impl Iterator<Item = &Page> {
        let from = self.pages.partition_point(|it| it.language < language);
        let to = self.pages.partition_point(|it| it.language <= language);
        self.pages[from..to].iter()
    }

    /// The same page in other languages, and in its own.
    pub fn translations<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Page> {
        let page = |language| match self.place_in(language, key) {
            Some(Destination::Page(id)) => Some(self.page(id)),
            _ => None,
        };
        self.languages().filter_map(page)
    }

    /// The facts that a page may name: those of its treatment, or else of any that has the name.
    pub fn fact(&self, page: &Page, name: &str) -> Option<(&crate::evidence::Fact, TreatmentId)> {
        let own = page.treatment.into_iter();
        let others = (0..self.treatments.len()).map(|n| TreatmentId(n as u16));
        own.chain(others).find_map(|id| Some((self.treatment(id).facts.get(name)?, id)))
    }
}
