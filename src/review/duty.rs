//! Who answers for what is signed off, and how often it is to be reviewed.

use super::Subject;
use crate::calendar::Duration;
use crate::model::{LanguageId, Page, Site};
use crate::parsed::Meta;
use crate::yaml::At;

/// Who answers for something: the id of a person, which its page names, or else the settings.
pub fn owner(site: &Site, subject: Subject) -> Option<&At<String>> {
    said(site, subject, |it| it.owner.as_ref()).or(site.config.owner.as_ref())
}

/// The time from one review of something to the next: that of its page, or else of the settings.
pub fn every(site: &Site, subject: Subject) -> Duration {
    said(site, subject, |it| it.review_every).unwrap_or(site.config.review_every).0
}

/// What the page of a subject says: a translation says what the page in the first language does, when
/// it says nothing itself, and a quiz what the front page of its treatment does.
fn said<'s, T>(site: &'s Site, subject: Subject, of: impl Fn(&'s Meta) -> Option<T>) -> Option<T> {
    let page = match subject {
        Subject::Page(id) => site.page(id),
        Subject::Quiz(treatment, language) => {
            site.page_at(language, &site.treatment(treatment).folder)?
        }
    };
    let first = |it: &Page| site.page_at(LanguageId::DEFAULT, &it.key);
    of(&page.meta).or_else(|| of(&first(page)?.meta))
}
