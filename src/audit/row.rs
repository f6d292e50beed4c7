//! One thing that somebody signs off, with where it stands and who answers for it.

use serde::Serialize;

use crate::calendar::Date;
use crate::model::{LanguageId, Site};
use crate::plan::Known;
use crate::review::{self, State, Subject};

/// A page or a quiz, and where it stands.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its name in the ledger.
    pub id: String,
    /// `page` or `quiz`.
    pub noun: &'static str,
    /// What it is called.
    pub title: String,
    /// The file in which it is told, as people find it.
    pub path: String,
    /// `never`, `approved`, `changed` (since it was approved) or `overdue`.
    pub state: &'static str,
    /// Who answers for it; none when nobody is named.
    pub owner: Option<Named>,
    /// Who approved it last; none when nobody did.
    pub by: Option<Named>,
    /// The day of that approval.
    pub on: Option<Date>,
    /// The day on which that approval ends or ended, when nothing changes before.
    pub ends: Option<Date>,
    /// Whether it is held back from the site until somebody approves it.
    pub held: bool,
}

/// Somebody who is named in the files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Named {
    /// The id in `people.yaml`.
    pub id: String,
    /// The name, or else the role, or else the id.
    pub name: String,
}

/// Everything that somebody must sign off, but for drafts: they are not on the site yet.
pub fn rows(known: Known) -> Vec<Row> {
    let is_there = |it: &Subject| match it {
        Subject::Page(id) => !known.site.page(*id).meta.draft,
        Subject::Quiz(..) => true,
    };
    review::subjects(known.site).filter(is_there).map(|it| row(known, it)).collect()
}

fn row(known: Known, subject: Subject) -> Row {
    let site = known.site;
    let (state, signed) = match known.reviews.of(subject) {
        None | Some(State::Never) => ("never", None),
        Some(State::Approved { by, on, .. }) => ("approved", Some((by, on))),
        Some(State::Changed { by, on }) => ("changed", Some((by, on))),
        Some(State::Overdue { by, on, .. }) => ("overdue", Some((by, on))),
    };
    let every = review::every(site, subject);
    Row {
        id: review::id(site, subject),
        noun: subject.noun(),
        title: title(site, subject),
        path: known.files.get(subject.place(site).file).shown.clone(),
        state,
        owner: review::owner(site, subject).map(|it| named(site, &it.value)),
        by: signed.map(|it| named(site, it.0)),
        on: signed.map(|it| *it.1),
        ends: signed.map(|it| it.1.plus(every)),
        held: known.reviews.is_held(site, subject),
    }
}

/// Somebody, as people know them.
pub(super) fn named(site: &Site, id: &str) -> Named {
    Named { id: id.to_owned(), name: site.person(id).to_owned() }
}

/// What something is called: a quiz without a title is that of its treatment.
fn title(site: &Site, subject: Subject) -> String {
    let (treatment, language) = match subject {
        Subject::Page(id) => return site.page(id).title.clone(),
        Subject::Quiz(treatment, language) => (site.treatment(treatment), language),
    };
    let own = treatment.quizzes.get(&language).and_then(|it| it.title.as_ref());
    let front = |language: LanguageId| site.page_at(language, &treatment.folder);
    match (own, front(language)) {
        (Some(title), _) => title.value.clone(),
        (None, Some(front)) => format!("Quiz: {}", front.title),
        (None, None) => format!("Quiz: {}", treatment.folder),
    }
}
