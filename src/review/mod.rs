//! Sign-offs bound to the text: the ledger, digests, and where each page stands.

mod ledger;
mod quiz;
mod subject;
mod written;

use std::collections::BTreeMap;

use crate::calendar::{Date, Duration, Unit};
use crate::config::Unapproved;
use crate::diagnostic::Reported;
use crate::model::{LanguageId, PageId, Site, TreatmentId};

pub use ledger::{Approval, Ledger, Rhythm, State};
pub use quiz::quiz_standing;
pub use subject::{Subject, digest, id, quizzes, subjects, to_add, written};
pub use written::Seen;

/// Where the ledger lies.
pub const PATH: &str = "content/reviews.yaml";

/// Where each page and each quiz of a site stands.
#[derive(Debug)]
pub struct Reviews {
    /// The ledger as written.
    pub ledger: Ledger,
    rhythm: Rhythm,
    pages: Vec<Option<State>>,
    quizzes: BTreeMap<(TreatmentId, LanguageId), State>,
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
        let id = id(seen.site, subject);
        // A digest is only worked out where there is a sign-off to hold against it.
        let signed = self.ledger.latest(&id);
        let digest = signed.map(|_| digest(seen, subject)).unwrap_or_default();
        let state = self.ledger.state(&id, &digest, self.rhythm);
        match subject {
            Subject::Page(page) => self.pages[page.index()] = Some(state),
            Subject::Quiz(treatment, language) => {
                self.quizzes.insert((treatment, language), state);
            }
        }
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
    pub fn is_held(&self, site: &Site, subject: Subject) -> bool {
        site.config.unapproved == Unapproved::Hold
            && self.of(subject).is_some_and(|it| !matches!(it, State::Approved { .. }))
    }
}

/// Reads the ledger and holds every clinical page and every quiz against it.
pub fn judge(seen: Seen, today: Date) -> Reported<Reviews> {
    let Seen { files, site, .. } = seen;
    let mut found = Vec::new();
    let ledger = files.at(PATH).map(|it| Ledger::parse(it.whole(), today).report_to(&mut found));
    let ledger = ledger.unwrap_or_default();
    let every = Duration { amount: site.config.review_months, unit: Unit::Months };
    let rhythm = Rhythm { every, today };
    let pages = vec![None; site.pages.len()];
    let mut reviews = Reviews { ledger, rhythm, pages, quizzes: BTreeMap::new() };
    for subject in subjects(site) {
        reviews.judge(seen, subject);
    }
    Reported { value: reviews, diagnostics: found }
}
