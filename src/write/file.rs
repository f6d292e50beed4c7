//! Single files and folders.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use blake3::{Hash, Hasher};

/// Writes into a folder, which is made if it is not there: asking first would cost as much as most
/// writes, and folders are few.
pub fn write_in(folder: &Path, write: impl Fn() -> Result<()>) -> Result<()> {
    if write().is_ok() {
        return Ok(());
    }
    // It may be there by now: another thread had to make it too.
    if !folder.is_dir() {
        make_folder(folder)?;
    }
    write()
}

pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write `{}`", path.display()))
}

/// Copies what a file holds: its modes are its writer's, and a web server must be able to read it.
pub fn copy_file(from: &Path, to: &Path) -> Result<()> {
    let copied = fs::File::open(from)
        .and_then(|mut from| std::io::copy(&mut from, &mut fs::File::create(to)?));
    copied
        .map(drop)
        .with_context(|| format!("cannot copy `{}` to `{}`", from.display(), to.display()))
}

/// What a file holds.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))
}

pub fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot make the folder `{}`", path.display()))
}

/// Whether anything has that name, be it a link that leads nowhere.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether a folder has that name, and no link to one.
pub fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_dir())
}

/// Whether a file has that name, and no link to one.
pub fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file())
}

/// The hash of what a file holds.
pub fn hash_of(path: &Path) -> Result<Hash> {
    let mut hasher = Hasher::new();
    let read = fs::File::open(path).and_then(|it| hasher.update_reader(it).map(drop));
    read.with_context(|| format!("cannot read `{}`", path.display()))?;
    Ok(hasher.finalize())
}

/// Removes a file of ours, if it is there.
pub fn remove_file(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", path.display()))
        }
        _ => Ok(()),
    }
}

/// Removes a folder of ours with all that is in it, if it is there.
pub fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", path.display()))
        }
        _ => Ok(()),
    }
}

/// Moves a file or a folder to where nothing is.
pub fn move_to(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    fs::rename(from, to)
        .with_context(|| format!("cannot move `{}` to `{}`", from.display(), to.display()))
}

/// Exchanges two folders so that each path names one of them at every moment.
#[cfg(target_os = "linux")]
pub fn exchange(one: &Path, other: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Other systems cannot.
#[cfg(not(target_os = "linux"))]
pub fn exchange(_: &Path, _: &Path) -> Result<()> {
    anyhow::bail!("two folders cannot be exchanged here")
}
