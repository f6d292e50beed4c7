//! WRITE: the door out. A folder holds exactly the outputs of the last build that succeeded.
//!
//! Files are staged beside the folder, and the folder is swapped in whole: a build that fails
//! leaves the last one as it was. The folder is never emptied first, which is slow on many disks.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::render::Content;

/// A marker in every folder that we made: only such a folder may be replaced.
const MARKER: &str = ".bedside";

/// A site being written, not yet in its place.
pub struct Stage {
    root: PathBuf,
    staged: PathBuf,
    to: PathBuf,
}

/// Begins to write a site for the folder `to`; `root` is the project, from which files are copied.
///
/// # Errors
///
/// When `to` holds something that no build of ours made, or the folder beside it cannot be written.
#[allow(clippy::disallowed_methods, reason = "the door where files go out")]
pub fn stage(root: &Path, to: &Path) -> Result<Stage> {
    let name =
        to.file_name().with_context(|| format!("`{}` is no name of a folder", to.display()))?;
    let is_empty = || fs::read_dir(to).is_ok_and(|mut it| it.next().is_none());
    if to.exists() && !to.is_dir() {
        bail!("`{}` is a file; name a folder with `--out`", to.display());
    }
    if to.is_dir() && !to.join(MARKER).exists() && !is_empty() {
        bail!(
            "the folder `{}` holds files that no build made; name another with `--out`, or empty it yourself",
            to.display()
        );
    }
    let staged = to.with_file_name(format!(".{}.next", name.to_string_lossy()));
    if staged.exists() {
        fs::remove_dir_all(&staged)
            .with_context(|| format!("cannot remove `{}`", staged.display()))?;
    }
    fs::create_dir_all(&staged)
        .with_context(|| format!("cannot make the folder `{}`", staged.display()))?;
    write_file(&staged.join(MARKER), b"This folder is made by `bedside build`. Do not edit it.\n")?;
    Ok(Stage { root: root.to_owned(), staged, to: to.to_owned() })
}

impl Stage {
    /// Writes one file.
    ///
    /// # Errors
    ///
    /// When the file, or a folder above it, cannot be written; the path is named.
    #[allow(clippy::disallowed_methods, reason = "the door where files go out")]
    pub fn put(&self, path: &str, content: &Content) -> Result<()> {
        let file = self.staged.join(path);
        let folder = file.parent().expect("a staged file is below the stage");
        match content {
            Content::Bytes(bytes) => write_in(folder, || write_file(&file, bytes)),
            Content::CopyOf(from) => write_in(folder, || {
                let copied = fs::copy(self.root.join(from), &file);
                copied
                    .map(drop)
                    .with_context(|| format!("cannot copy `{from}` to `{}`", file.display()))
            }),
        }
    }

    /// Puts the site in its place and takes the last one away.
    ///
    /// # Errors
    ///
    /// When a folder cannot be renamed; the last site is then still there, or put back.
    #[allow(clippy::disallowed_methods, reason = "the door where files go out")]
    pub fn swap(self) -> Result<()> {
        let (to, staged) = (&self.to, &self.staged);
        let old = staged.with_extension("old");
        if old.exists() {
            fs::remove_dir_all(&old)
                .with_context(|| format!("cannot remove `{}`", old.display()))?;
        }
        if to.exists() {
            fs::rename(to, &old)
                .with_context(|| format!("cannot move `{}` aside", to.display()))?;
        }
        if let Err(error) = fs::rename(staged, to) {
            if old.exists() {
                fs::rename(&old, to)
                    .with_context(|| format!("cannot put `{}` back", to.display()))?;
            }
            return Err(error)
                .with_context(|| format!("cannot put the new site at `{}`", to.display()));
        }
        if old.exists() {
            fs::remove_dir_all(&old)
                .with_context(|| format!("cannot remove the last site at `{}`", old.display()))?;
        }
        Ok(())
    }

    /// Takes away what was staged; the last site stays as it was.
    #[allow(clippy::disallowed_methods, reason = "the door where files go out")]
    pub fn discard(self) {
        // What is left behind does no harm, and the next build removes it.
        let _ = fs::remove_dir_all(&self.staged);
    }
}

/// Writes new files, such as those of a starter site; none that is there already is touched.
///
/// # Errors
///
/// When one of them is there already, before any is written, or when one cannot be written.
#[allow(clippy::disallowed_methods, reason = "the door where files go out")]
pub fn create(root: &Path, files: &[(String, Vec<u8>)]) -> Result<()> {
    for (path, _) in files {
        if root.join(path).exists() {
            bail!("`{}` is there already, and nothing was changed", root.join(path).display());
        }
    }
    for (path, bytes) in files {
        let file = root.join(path);
        let folder = file.parent().expect("a file is in a folder");
        write_in(folder, || write_file(&file, bytes))?;
    }
    Ok(())
}

/// Writes the files of a new project into a folder that is not there yet, or is empty. Hidden files,
/// such as those of a fresh repository, may be there.
///
/// # Errors
///
/// When the folder holds something, before any is written, or when one cannot be written.
#[allow(clippy::disallowed_methods, reason = "the door where files go out")]
pub fn create_project(root: &Path, files: &[(String, Vec<u8>)]) -> Result<()> {
    if let Ok(entries) = fs::read_dir(root) {
        let mut names = entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned());
        if let Some(name) = names.find(|it| !it.starts_with('.')) {
            bail!(
                "it holds `{name}` already, and nothing was changed; name a folder that is empty"
            );
        }
    }
    create(root, files)
}

/// Writes into a folder, which is made if it is not there: asking first would cost as much as most
/// writes, and folders are few.
#[allow(clippy::disallowed_methods, reason = "the door where files go out")]
fn write_in(folder: &Path, write: impl Fn() -> Result<()>) -> Result<()> {
    if write().is_ok() {
        return Ok(());
    }
    // It may be there by now: another thread had to make it too.
    if !folder.is_dir() {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder `{}`", folder.display()))?;
    }
    write()
}

#[allow(clippy::disallowed_methods, reason = "the door where files go out")]
fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write `{}`", path.display()))
}
