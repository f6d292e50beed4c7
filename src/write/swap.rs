//! The new site in the place of the last one, in one step.
//!
//! The staged folder gets its manifest last, so one that has none is no whole site. After the
//! exchange the last site lies where the new one was staged, with its own manifest: what is listed
//! there is removed, and everything else goes back to where people find it. Whenever the build is
//! killed, [`recover`] finds one of these states and ends it.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::file::{move_to, remove_folder};
use super::folder::Folder;
use super::manifest::Manifest;

/// Puts the staged site, which is whole, in its place.
pub(super) fn swap(folder: &Folder) -> Result<()> {
    let (site, staged) = (&folder.site, &folder.staged());
    sync(staged)?;
    if !site.exists() {
        fs::rename(staged, site)
            .with_context(|| format!("cannot put the new site at `{}`", site.display()))?;
    } else if exchange(staged, site).is_err() {
        move_aside(folder)?;
    }
    // That the new site has its name, before the last one is taken away.
    keep_names(folder)?;
    clear(folder)
}

/// Ends what a build that was killed had begun.
pub(super) fn recover(folder: &Folder) -> Result<()> {
    if folder.aside().exists() && !folder.site.exists() {
        move_to(&folder.aside(), &folder.site)?;
    } else if folder.aside().exists() {
        let _ = fs::rename(folder.aside(), folder.staged());
    }
    clear(folder)
}

/// Takes away what lies where the site was staged: a site that was not finished, or the last one,
/// of which everything that no build made goes back into the folder.
fn clear(folder: &Folder) -> Result<()> {
    let staged = folder.staged();
    if !staged.exists() {
        return Ok(());
    }
    let is_empty = || fs::read_dir(&staged).is_ok_and(|mut it| it.next().is_none());
    if let Some(last) = Manifest::read(&staged).filter(|_| !is_empty()) {
        for path in last.foreign(&staged)? {
            let back = folder.site.join(&path);
            if !back.exists() {
                move_to(&staged.join(&path), &back)?;
            }
        }
        last.remove_from(&staged)?;
        // What is left has come to stand in the site's own way; nothing of it is removed.
        return fs::remove_dir(&staged).with_context(|| {
            format!("look through `{}`: files were left there", staged.display())
        });
    }
    remove_folder(&staged)
}

/// Exchanges two folders so that each path names one of them at every moment.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Other systems cannot.
#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> Result<()> {
    anyhow::bail!("two folders cannot be exchanged here")
}

/// Moves the last site aside and the new one into its place, and the last one to where it is cleared.
fn move_aside(folder: &Folder) -> Result<()> {
    let (site, staged, aside) = (&folder.site, &folder.staged(), &folder.aside());
    fs::rename(site, aside).with_context(|| format!("cannot move `{}` aside", site.display()))?;
    if let Err(error) = fs::rename(staged, site) {
        fs::rename(aside, site).with_context(|| format!("cannot put `{}` back", site.display()))?;
        return Err(error)
            .with_context(|| format!("cannot put the new site at `{}`", site.display()));
    }
    move_to(aside, staged)
}

/// Has the disk keep what was written, before anything relies on it.
#[cfg(target_os = "linux")]
fn sync(folder: &Path) -> Result<()> {
    let cannot = || format!("cannot keep `{}` on the disk", folder.display());
    let file = fs::File::open(folder).with_context(cannot)?;
    rustix::fs::syncfs(file).with_context(cannot)
}

/// Has the disk keep which folder has which name.
#[cfg(unix)]
fn keep_names(folder: &Folder) -> Result<()> {
    for path in [folder.site.parent(), Some(&*folder.work)].into_iter().flatten() {
        let cannot = || format!("cannot keep `{}` on the disk", path.display());
        fs::File::open(path).and_then(|it| it.sync_all()).with_context(cannot)?;
    }
    Ok(())
}

/// Elsewhere a folder cannot be opened.
#[cfg(not(unix))]
fn keep_names(_: &Folder) -> Result<()> {
    Ok(())
}

/// Elsewhere there is no call for a whole disk; files are kept when the system gets to it.
#[cfg(not(target_os = "linux"))]
fn sync(_: &Path) -> Result<()> {
    Ok(())
}
