//! Names of the parts of a site.

/// Names one page of the `Site` that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub(crate) u32);

/// Names one treatment of the `Site` that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TreatmentId(pub(crate) u16);

/// Names one listing of the `Site` that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListingId(pub(crate) u32);

/// Names one language of the `Config`: its place in `Config::languages`. The default is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub(crate) u8);

impl LanguageId {
    /// The language of pages that say no other.
    pub const DEFAULT: LanguageId = LanguageId(0);

    /// Its place in [`Config::languages`](crate::config::Config::languages).
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Destination {
    /// A page that somebody wrote.
    Page(PageId),
    /// A page made of others.
    Listing(ListingId),
}

impl PageId {
    /// Its place in lists that have one entry for each page.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
