//! Sign-offs bound to the text: the ledger, digests, and where each page stands.

mod ledger;
mod quiz;

use std::collections::BTreeMap;

use crate::calendar::{Date, Duration, Unit};
use crate::config::Unapproved;
use crate::diagnostic::Reported;
use crate::model::{LanguageId, Page, PageId, Site};
use crate::source::Sources;

pub use ledger::{Approval, Ledger, Rhythm, State};
pub use quiz::quiz_standing;

/// Where the ledger lies.
pub const PATH: &str = "content/reviews.yaml";

/// Where each page of a site stands.
#[derive(Debug)]
pub struct Reviews {
    /// The ledger as written.
    pub ledger: Ledger,
    states: Vec<Option<State>>,
}

impl Reviews {
    /// Where a page stands; `None` for a page that nobody needs to review.
    pub fn state(&self, page: PageId) -> Option<&State> {
        self.states[page.0 as usize].as_ref()
    }

    /// Whether a page is held back: the settings ask for it, and nobody has approved what it says.
    pub fn is_held(&self, site: &Site, page: PageId) -> bool {
        site.config.unapproved == Unapproved::Hold
            && self.state(page).is_some_and(|it| !matches!(it, State::Approved { .. }))
    }
}

/// Reads the ledger and holds every clinical page against it.
pub fn judge(sources: &Sources, site: &Site, today: Date) -> Reported<Reviews> {
    let mut found = Vec::new();
    let ledger = sources.at(PATH).map(|it| Ledger::parse(it.whole(), today).report_to(&mut found));
    let ledger = ledger.unwrap_or_default();
    let every = Duration { amount: site.config.review_months, unit: Unit::Months };
    let state = |page: &Page| {
        // A digest is only worked out where there is a sign-off to hold against it.
        let digest = || {
            ledger.latest(&id(site, page)).map(|_| digest(sources, site, page)).unwrap_or_default()
        };
        let rhythm = Rhythm { every, today };
        page.is_clinical().then(|| ledger.state(&id(site, page), &digest(), rhythm))
    };
    let states = site.pages.iter().map(state).collect();
    Reported { value: Reviews { ledger, states }, diagnostics: found }
}

/// The name of a page in the ledger: its id, and of a translation its language too, as its file has
/// it. Who approved the one has not read the other.
pub fn id(site: &Site, page: &Page) -> String {
    match page.language {
        LanguageId::DEFAULT => page.key.clone(),
        language => format!("{}.{}", page.key, site.language(language)),
    }
}

/// What a sign-off is bound to: the page's front matter and text, screening included, and the
/// values of the facts that it names. Layout and white space do not count.
pub fn digest(sources: &Sources, site: &Site, page: &Page) -> String {
    let mut hash = blake3::Hasher::new();
    for word in sources.get(page.source).text.split_whitespace() {
        hash.update(word.as_bytes());
        hash.update(b" ");
    }
    let names = page.passages.iter().flat_map(|it| &it.document.facts).map(|it| it.name.as_str());
    let facts: BTreeMap<&str, _> =
        names.filter_map(|it| Some((it, site.fact(page, it)?.0))).collect();
    for (name, fact) in facts {
        hash.update(format!("\n{name}={:?}", fact.value.value).as_bytes());
    }
    format!("blake3:{}", hash.finalize().to_hex())
}
