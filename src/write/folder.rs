//! Where a site is written, and where it must not be.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// What the folders of a project are called that hold its sources.
const SOURCES: [&str; 3] = ["content", "themes", ".git"];

/// A folder that a site may be written into, and the folder of ours beside it.
#[derive(Debug, Clone)]
pub struct Folder {
    /// The folder of the site, with no link in its path.
    pub(super) site: PathBuf,
    /// Where the next site is staged: on the same disk, so that it can be exchanged in one step.
    pub(super) work: PathBuf,
}

impl Folder {
    /// The folder `out`, for the project at `root`. A link is followed.
    ///
    /// # Errors
    ///
    /// When `out` is a file, holds the project, or lies within its sources.
    pub fn of(root: &Path, out: &Path) -> Result<Folder> {
        let site = real(out)?;
        let shown = out.display();
        if site.exists() && !site.is_dir() {
            bail!("`{shown}` is a file; name a folder with `--out`");
        }
        if is_mounted(&site) {
            bail!(
                "the folder `{shown}` is mounted, so no finished site can take its place in one step; name a folder in it, such as `{}`",
                out.join("site").display()
            );
        }
        let root = real(root)?;
        if root.starts_with(&site) {
            bail!(
                "the folder `{shown}` holds the project itself, whose files a build would be among; name another with `--out`, such as `public`"
            );
        }
        for name in SOURCES {
            // A link leads to where the files really are.
            let source = real(&root.join(name))?;
            if source.starts_with(&site) {
                bail!(
                    "the folder `{shown}` holds the project's `{name}`; name another with `--out`, such as `public`"
                );
            }
            if site.starts_with(source) {
                bail!(
                    "the folder `{shown}` lies in `{name}`, among the project's own files; name another with `--out`, such as `public`"
                );
            }
        }
        let name = site.file_name().with_context(|| format!("`{shown}` is no name of a folder"))?;
        let work = site.with_file_name(format!(".{}.bedside", name.to_string_lossy()));
        Ok(Folder { site, work })
    }

    /// Where the site is staged, and where the last one lies once they are exchanged.
    pub(super) fn staged(&self) -> PathBuf {
        self.work.join("site")
    }

    /// Where a list is written before it comes to its place.
    pub(super) fn draft(&self) -> PathBuf {
        self.work.join("list")
    }

    /// Where the last site lies while it is moved aside, on disks that cannot exchange.
    pub(super) fn aside(&self) -> PathBuf {
        self.work.join("last")
    }
}

/// Whether a folder lies on another disk than the one it is in.
#[cfg(unix)]
fn is_mounted(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |it: &Path| fs::metadata(it).map(|it| it.dev()).ok();
    let own = disk(folder);
    own.is_some() && folder.parent().is_some_and(|it| disk(it) != own)
}

/// Elsewhere the system says so when the folder is moved.
#[cfg(not(unix))]
fn is_mounted(_: &Path) -> bool {
    false
}

/// A path without links, as far as it is there.
fn real(path: &Path) -> Result<PathBuf> {
    let whole = std::path::absolute(path)
        .with_context(|| format!("`{}` is no folder to write to", path.display()))?;
    let mut there = whole.as_path();
    let mut rest = Vec::new();
    loop {
        if let Ok(found) = fs::canonicalize(there) {
            return Ok(rest.iter().rev().fold(found, |path: PathBuf, name| path.join(name)));
        }
        let (Some(parent), Some(name)) = (there.parent(), there.file_name()) else {
            return Ok(whole);
        };
        rest.push(name.to_owned());
        there = parent;
    }
}
