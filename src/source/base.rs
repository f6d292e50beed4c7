//! The folders of a base: found from the project's root, or why they cannot be.

use std::path::{Path, PathBuf};

use super::layer::NoBase;
use super::read::{holds_content, whole};

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
