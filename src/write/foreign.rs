//! What people put into the folder of a site: it stays theirs, and readers find it at every moment.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::io;
use std::path::Path;

use anyhow::{Context, Result};

use super::file::{exchange, is_folder, is_there, move_to, remove_file};
use super::manifest::Manifest;

/// Gives the files of people that readers may ask for a second name in the site that is staged, so
/// that they are there when it comes to its place. What cannot have one is moved there later.
pub fn share(site: &Path, staged: &Path, last: &Manifest) -> Result<()> {
    for path in last.foreign(site)? {
        let first = path.iter().next().map(|it| it.to_string_lossy());
        // Hosts keep hidden names from readers, and a repository is large.
        let is_served = first.is_some_and(|it| !it.starts_with('.') || it == ".well-known");
        if is_served && staged.join(&path).parent().is_some_and(|it| fs::create_dir_all(it).is_ok())
        {
            let _ = link(&site.join(&path), &staged.join(&path));
        }
    }
    Ok(())
}

/// A second name for a file, or for each file of a folder.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    if !is_folder(from) {
        return fs::hard_link(from, to);
    }
    fs::create_dir(to)?;
    fs::set_permissions(to, fs::symlink_metadata(from)?.permissions())?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        link(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Gives a file or a folder of people's back from the last site to the one in its place. What has
/// come to stand in the way of something else stays where it is.
pub fn give_back(from: &Path, to: &Path) -> Result<()> {
    if is_folder(to) && stands_in(to, from) {
        // The folder itself goes back, with its owner and rights.
        let _ = exchange(from, to);
    }
    merge(from, to)
}

/// Whether all that a file or a folder holds are second names of what the other holds.
fn stands_in(second: &Path, first: &Path) -> bool {
    if !is_folder(second) {
        return is_one_file(second, first);
    }
    let is_second = |it: io::Result<fs::DirEntry>| {
        it.is_ok_and(|it| stands_in(&it.path(), &first.join(it.file_name())))
    };
    is_folder(first) && fs::read_dir(second).is_ok_and(|mut it| it.all(is_second))
}

fn merge(from: &Path, to: &Path) -> Result<()> {
    if !is_there(to) {
        return move_to(from, to);
    }
    if is_folder(from) && is_folder(to) {
        let cannot = || format!("cannot read the folder `{}`", from.display());
        for entry in fs::read_dir(from).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            merge(&entry.path(), &to.join(entry.file_name()))?;
        }
        // One that still holds something stays.
        let _ = fs::remove_dir(from);
    } else if is_one_file(from, to) {
        remove_file(from)?;
    }
    Ok(())
}

/// Whether two names are those of one file.
#[cfg(unix)]
fn is_one_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let file = |it| fs::symlink_metadata(it).map(|it| (it.dev(), it.ino()));
    matches!((file(one), file(other)), (Ok(one), Ok(other)) if one == other)
}

/// Elsewhere no file is given a second name.
#[cfg(not(unix))]
fn is_one_file(_: &Path, _: &Path) -> bool {
    false
}
