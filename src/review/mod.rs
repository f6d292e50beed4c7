//! Sign-offs bound to the text: the ledger, digests, and where each page stands.

mod duty;
mod entry;
mod ledger;
mod parts;
mod quiz;
mod seen;
mod spoken;
mod standing;
mod subject;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Date;
use crate::config::Unapproved;
use crate::diagnostic::Reported;
use crate::model::{LanguageId, Page, PageId, Site, TreatmentId};
use crate::source::Layer;

pub use duty::{every, owner};
pub use entry::{Entry, addition};
pub use ledger::{Approval, Ledger, PATH, Rhythm, State};
pub use parts::{Change, How, Line, Marks, Part, VERSION, Written};
pub use quiz::DOES;
pub use seen::Seen;
pub use spoken::covers;
pub use standing::quiz_standing;
pub use subject::{Subject, digest, id, quizzes, subjects, written};

/// Where each page and each quiz of a site stands.
#[derive(Debug)]
pub struct Reviews {
    /// The ledger of each layer that has one, the highest first.
    ledgers: Vec<(Layer, Ledger)>,
    today: Date,
    pages: Vec<Option<State>>,
    quizzes: BTreeMap<(TreatmentId, LanguageId), State>,
    /// The names in the ledgers of which nothing is left on the site.
    lost: BTreeSet<String>,
}

/// By what something is judged.
struct Judging<'a> {
    ledger: &'a Ledger,
    /// Its name there: its own, or the one that it had when it was approved.
    name: String,
    /// The digest of what it says now.
    digest: String,
}

impl Reviews {
    /// Judges a page anew, which has changed, and the quizzes, which may show what it says.
    pub fn renew(&mut self, seen: Seen, page: PageId) {
        let is_changed = |it: &Subject| match it {
            Subject::Page(it) => *it == page,
            Subject::Quiz(..) => true,
        };
        for subject in subjects(seen.site).filter(is_changed) {
            self.judge(seen, subject);
        }
    }

    fn judge(&mut self, seen: Seen, subject: Subject) {
        let rhythm = Rhythm { every: duty::every(seen.site, subject), today: self.today };
        let state = |it: Judging| it.ledger.state(&it.name, &it.digest, rhythm);
        let state = self.judging(seen, subject).map_or(State::Never, state);
        match subject {
            Subject::Page(page) => self.pages[page.index()] = Some(state),
            Subject::Quiz(treatment, language) => {
                self.quizzes.insert((treatment, language), state);
            }
        }
    }

    /// By what something is judged: of all ledgers that may judge it and do, the highest whose
    /// sign-off holds, or else the highest.
    fn judging(&self, seen: Seen, subject: Subject) -> Option<Judging<'_>> {
        let own = id(seen.site, subject);
        let layer = lowest(seen, subject);
        let has_own = self.ledgers_for(layer).any(|it| it.latest(&own).is_some());
        // A digest is only worked out where there is a sign-off to hold against it.
        if !has_own && self.lost.is_empty() {
            return None;
        }
        let digest = digest(seen, subject);
        let name = if has_own { own } else { self.old_name(layer, &digest)? };
        let signed: Vec<&Ledger> =
            self.ledgers_for(layer).filter(|it| it.latest(&name).is_some()).collect();
        let first = *signed.first()?;
        let holds = |it: &&&Ledger| it.latest(&name).is_some_and(|it| it.digest.value == digest);
        let ledger = signed.iter().find(holds).map_or(first, |it| *it);
        Some(Judging { ledger, name, digest })
    }

    /// The name, of which nothing is left on the site, under which this was approved as it reads.
    fn old_name(&self, layer: Layer, digest: &str) -> Option<String> {
        let is_it = |name: &&String| {
            let mut latest = self.ledgers_for(layer).filter_map(|it| it.latest(name));
            latest.any(|it| it.digest.value == digest)
        };
        self.lost.iter().find(is_it).cloned()
    }

    /// The name now of what was approved under one of which nothing is left on the site, and reads as
    /// it did.
    pub fn new_name(&self, seen: Seen, old: &str) -> Option<String> {
        let is_signed = |it: &Subject| self.of(*it).is_some_and(|it| *it != State::Never);
        let mut signed = subjects(seen.site).filter(is_signed);
        let renamed = signed.find(|it| self.judging(seen, *it).is_some_and(|it| it.name == old));
        renamed.map(|it| id(seen.site, it))
    }

    /// Whether nothing on the site has that name in a ledger.
    pub fn is_lost(&self, name: &str) -> bool {
        self.lost.contains(name)
    }

    /// Every sign-off of every layer, those of the highest first.
    pub fn entries(&self) -> impl Iterator<Item = &Approval> {
        self.ledgers.iter().flat_map(|it| it.1.entries())
    }

    /// Every sign-off of a page in the site's first language, in a ledger that may judge it.
    pub fn of_pages<'a>(
        &'a self,
        seen: Seen<'a>,
    ) -> impl Iterator<Item = (&'a Page, &'a Approval)> {
        let all =
            self.ledgers.iter().flat_map(|(layer, it)| it.entries().iter().map(|it| (*layer, it)));
        all.filter_map(move |(layer, entry)| {
            let page = seen.site.page_at(LanguageId::DEFAULT, &entry.page.value)?;
            (lowest(seen, Subject::Page(page.id)) <= layer).then_some((page, entry))
        })
    }

    /// The sign-off that says where something stands: the latest in the ledger that judges it.
    pub fn latest(&self, seen: Seen, subject: Subject) -> Option<&Approval> {
        let judging = self.judging(seen, subject)?;
        judging.ledger.latest(&judging.name)
    }

    /// The ledgers that may judge what a layer says: its own, and those above it. A base's cannot
    /// speak for what a clinic put in the place of its page.
    fn ledgers_for(&self, layer: Layer) -> impl Iterator<Item = &Ledger> {
        self.ledgers.iter().filter(move |it| it.0 >= layer).map(|it| &it.1)
    }

    /// Where a page stands; `None` for a page that nobody needs to review.
    pub fn state(&self, page: PageId) -> Option<&State> {
        self.pages[page.0 as usize].as_ref()
    }

    /// Where a quiz stands; `None` when there is none.
    pub fn quiz(&self, treatment: TreatmentId, language: LanguageId) -> Option<&State> {
        self.quizzes.get(&(treatment, language))
    }

    /// Where anything stands that is signed off.
    pub fn of(&self, subject: Subject) -> Option<&State> {
        match subject {
            Subject::Page(page) => self.state(page),
            Subject::Quiz(treatment, language) => self.quiz(treatment, language),
        }
    }

    /// Whether something is held back: the settings ask for it, and nobody has approved what it says.
    /// Urgent help never is: who looks for it must find it, with the notice that nobody checked it.
    pub fn is_held(&self, site: &Site, subject: Subject) -> bool {
        let is_help = match subject {
            Subject::Page(id) => site.page(id).gives_urgent_help(),
            Subject::Quiz(..) => false,
        };
        site.config.unapproved == Unapproved::Hold
            && self.of(subject).is_some_and(|it| !matches!(it, State::Approved { .. }))
            && !is_help
    }
}

/// Reads the ledger and holds every clinical page and every quiz against it.
pub fn judge(seen: Seen, today: Date) -> Reported<Reviews> {
    let Seen { files, site, .. } = seen;
    let mut found = Vec::new();
    let ledgers = files.layers_at(PATH).rev();
    let ledgers =
        ledgers.map(|it| (it.layer, Ledger::parse(it.whole(), today).report_to(&mut found)));
    let ledgers: Vec<(Layer, Ledger)> = ledgers.collect();
    let lost = lost(site, &ledgers);
    let pages = vec![None; site.pages.len()];
    let mut reviews = Reviews { ledgers, today, pages, quizzes: BTreeMap::new(), lost };
    for subject in subjects(site) {
        reviews.judge(seen, subject);
    }
    Reported { value: reviews, diagnostics: found }
}

/// The lowest layer whose ledger may judge something. A quiz is made of files of many layers, and
/// its digest says whether they are those that were approved.
fn lowest(seen: Seen, subject: Subject) -> Layer {
    match subject {
        Subject::Page(id) => seen.files.get(seen.site.page(id).file).layer,
        Subject::Quiz(..) => Layer::BuiltIn,
    }
}

/// The names in the ledgers of which nothing is on the site.
fn lost(site: &Site, ledgers: &[(Layer, Ledger)]) -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        ledgers.iter().flat_map(|it| it.1.names()).map(str::to_owned).collect();
    let pages = site.pages.iter().map(|it| Subject::Page(it.id));
    for subject in pages.chain(quizzes(site)) {
        names.remove(&id(site, subject));
    }
    names
}
