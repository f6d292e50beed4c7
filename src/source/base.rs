//! The folders of a base: found from the project's root, or why they cannot be.

use std::path::{Path, PathBuf};

use super::read::{holds_content, whole};

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

/// How many bases a site may have.
pub const MOST_BASES: usize = 16;

/// The folder of a base that a project names.
///
/// # Errors
///
/// When it cannot be one.
pub fn base_folder(root: &Path, named: &str) -> Result<PathBuf, NoBase> {
    let folder = root.join(named);
    let (Some(own), Some(base)) = (whole(root), whole(&folder)) else {
        return Err(NoBase::Missing);
    };
    if base.starts_with(&own) || own.starts_with(&base) {
        return Err(NoBase::Own);
    }
    if holds_content(&folder) { Ok(folder) } else { Err(NoBase::WithoutContent) }
}
