//! Single files and folders.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes into a folder, which is made if it is not there: asking first would cost as much as most
/// writes, and folders are few.
pub(super) fn write_in(folder: &Path, write: impl Fn() -> Result<()>) -> Result<()> {
    if write().is_ok() {
        return Ok(());
    }
    // It may be there by now: another thread had to make it too.
    if !folder.is_dir() {
        make_folder(folder)?;
    }
    write()
}

pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write `{}`", path.display()))
}

pub(super) fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot make the folder `{}`", path.display()))
}

/// Removes a folder of ours with all that is in it, if it is there.
pub(super) fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", path.display()))
        }
        _ => Ok(()),
    }
}

/// Moves a file or a folder to where nothing is.
pub(super) fn move_to(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    fs::rename(from, to)
        .with_context(|| format!("cannot move `{}` to `{}`", from.display(), to.display()))
}
