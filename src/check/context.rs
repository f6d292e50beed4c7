//! What lints judge by.

use std::ops::Deref;

use crate::calendar::Date;
use crate::model::{Page, PageId, Treatment};
use crate::plan::Planned;

/// What lints judge by.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What is known of the site, and what it has.
    pub planned: Planned<'a>,
    /// The day.
    pub today: Date,
    /// The part of the site that is looked at.
    pub looks_at: Part,
}

/// A part of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One page.
    Page(PageId),
    /// Everything but pages: data files, the theme, the ledger.
    Rest,
    /// Everything.
    All,
}

impl<'a> Deref for Context<'a> {
    type Target = Planned<'a>;

    fn deref(&self) -> &Planned<'a> {
        &self.planned
    }
}

impl<'a> Context<'a> {
    /// The pages that are looked at.
    pub(super) fn pages(&self) -> impl Iterator<Item = &'a Page> + use<'a> {
        let pages = match self.looks_at {
            Part::Page(id) => std::slice::from_ref(self.site.page(id)),
            Part::Rest => &[],
            Part::All => &self.site.pages,
        };
        pages.iter()
    }

    /// The treatments whose data files are looked at.
    pub(super) fn treatments(&self) -> impl Iterator<Item = &'a Treatment> + use<'a> {
        let treatments: &[Treatment] = match self.sees_the_rest() {
            true => &self.site.treatments,
            false => &[],
        };
        treatments.iter()
    }

    /// Whether more is looked at than one page.
    pub(super) fn sees_the_rest(&self) -> bool {
        !matches!(self.looks_at, Part::Page(_))
    }
}
