//! Where a file comes from: each layer lies over the ones below it, file by file.

/// One of the folders that make up a site. The later one wins: a file of the clinic's takes the
/// place of the base's at the same path, and either that of the theme built in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// What is built into the program: the default theme.
    BuiltIn,
    /// A base that the settings name, by its place among them.
    Base(u8),
    /// The project itself.
    Clinic,
}

impl Layer {
    /// Whether it is a base.
    pub fn is_base(self) -> bool {
        matches!(self, Layer::Base(_))
    }
}

/// Why a folder that the settings name cannot be a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBase {
    /// There is no such folder.
    Missing,
    /// It has no folder `content`.
    WithoutContent,
    /// It is the project's own folder, or lies in it or around it.
    Own,
    /// It is named before.
    Twice,
    /// It names bases of its own: those.
    HasBases(Vec<String>),
    /// It was named after the files had been read.
    Unread,
    /// There are as many as there may be.
    TooMany,
}
