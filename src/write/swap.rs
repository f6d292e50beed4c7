//! The new site in the place of the last one, in one step.
//!
//! The staged folder gets its manifest last, so one that has none is no whole site. After the
//! exchange the last site lies where the new one was staged, with its own manifest: what is listed
//! there is removed, and everything else goes back to where people find it. Whenever the build is
//! killed, [`recover`] finds one of these states and ends it.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::file::{exchange, move_to, remove_file, remove_folder};
use super::folder::Folder;
use super::foreign;
use super::manifest::Manifest;

/// Puts the staged site, which is whole and kept, in its place.
pub fn swap(folder: &Folder) -> Result<()> {
    let (site, staged) = (&folder.site, &folder.staged());
    if !site.exists() {
        fs::rename(staged, site)
            .with_context(|| format!("cannot put the new site at `{}`", site.display()))?;
    } else {
        let last = last_of(folder)?;
        if cfg!(target_os = "linux") {
            foreign::share(site, staged, &last)?;
        }
        if exchange(staged, site).is_err() {
            move_aside(folder)?;
        }
    }
    // That the new site has its name, before the last one is taken away.
    keep_names(folder)?;
    clear(folder)
}

/// The list of the site that is in its place. A folder in which no build has been yet gets an empty
/// one, so that whatever is in it when it is exchanged is known to be somebody's.
fn last_of(folder: &Folder) -> Result<Manifest> {
    if let Some(last) = Manifest::read(&folder.site) {
        return Ok(last);
    }
    let none = Manifest::default();
    none.write(&folder.site, &folder.draft())?;
    Ok(none)
}

/// Ends what a build that was killed had begun.
pub fn recover(folder: &Folder) -> Result<()> {
    if folder.aside().exists() && !folder.site.exists() {
        move_to(&folder.aside(), &folder.site)?;
    } else if folder.aside().exists() {
        let _ = fs::rename(folder.aside(), folder.staged());
    }
    // The draft of a list that was never written to its end.
    remove_file(&folder.draft())?;
    clear(folder)
}

/// Takes away what lies where the site was staged: a site that was not finished, or the last one,
/// of which everything that no build made goes back into the folder.
fn clear(folder: &Folder) -> Result<()> {
    let staged = folder.staged();
    if !staged.exists() {
        return Ok(());
    }
    let Some(last) = Manifest::read(&staged) else { return remove_folder(&staged) };
    for path in last.foreign(&staged)? {
        foreign::give_back(&staged.join(&path), &folder.site.join(&path))?;
    }
    // What has come to stand in the site's own way while it was built: nothing of it is removed.
    if let Some(path) = last.foreign(&staged)?.first() {
        bail!(
            "`{}` was put into the last site while the new one was built, which has a file there too; move it away, then build again",
            staged.join(path).display()
        );
    }
    last.remove_from(&staged)?;
    fs::remove_dir(&staged).with_context(|| format!("cannot remove `{}`", staged.display()))
}

/// Moves the last site aside and the new one into its place, and the last one to where it is cleared.
fn move_aside(folder: &Folder) -> Result<()> {
    let (site, staged, aside) = (&folder.site, &folder.staged(), &folder.aside());
    fs::rename(site, aside).with_context(|| {
        format!(
            "cannot move `{}` aside; if it is mounted, name a folder in it with `--out`",
            site.display()
        )
    })?;
    if let Err(error) = fs::rename(staged, site) {
        fs::rename(aside, site).with_context(|| format!("cannot put `{}` back", site.display()))?;
        return Err(error)
            .with_context(|| format!("cannot put the new site at `{}`", site.display()));
    }
    move_to(aside, staged)
}

/// Has the disk keep what was written, before anything relies on it.
#[cfg(target_os = "linux")]
pub fn sync(folder: &Path) -> Result<()> {
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
pub fn sync(_: &Path) -> Result<()> {
    Ok(())
}
