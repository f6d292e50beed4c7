//! A site being written, not yet in its place.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::file::{make_folder, remove_folder, write_file, write_in};
use super::folder::Folder;
use super::lock::Lock;
use super::manifest::Manifest;
use super::swap;
use crate::plan::Output;
use crate::render::Content;

/// A site being written. When it is dropped, the last site stays as it was.
#[derive(Debug)]
pub struct Stage {
    root: PathBuf,
    folder: Folder,
    manifest: Manifest,
    /// Let go of last.
    _lock: Lock,
}

/// Begins to write a site of those files; `root` is the project, from which files are copied.
///
/// # Errors
///
/// When another build writes into the folder, when it holds something that no build made where the
/// site has a file, when it holds files and no build made it, or when nothing can be written beside
/// it.
pub fn stage(root: &Path, folder: &Folder, outputs: &[Output]) -> Result<Stage> {
    let lock = Lock::take(folder)?;
    swap::recover(folder)?;
    let manifest = Manifest(outputs.iter().map(|it| it.path.clone()).collect());
    if folder.site.is_dir() {
        may_replace(folder, &manifest)?;
    }
    make_folder(&folder.staged())?;
    Ok(Stage { root: root.to_owned(), folder: folder.clone(), manifest, _lock: lock })
}

/// Ends what a build of that folder had begun that was killed, so that it holds a whole site.
///
/// # Errors
///
/// When another build writes into the folder, or what is left cannot be moved.
pub fn recover(folder: &Folder) -> Result<()> {
    if folder.work.exists() {
        let _lock = Lock::take(folder)?;
        swap::recover(folder)?;
    }
    Ok(())
}

/// Whether the site may stand where the folder stands now.
fn may_replace(folder: &Folder, next: &Manifest) -> Result<()> {
    let site = &folder.site;
    let Some(last) = Manifest::read(site) else {
        if fs::read_dir(site).is_ok_and(|mut it| it.next().is_none()) {
            return Ok(());
        }
        bail!(
            "the folder `{}` holds files that no build made; name another with `--out`, or empty it yourself",
            site.display()
        );
    };
    match last.foreign(site)?.into_iter().find(|it| next.collides(it)) {
        Some(path) => bail!(
            "`{}` was put there by somebody, and the site has a file there too; move it away, or put it into `content/`",
            site.join(path).display()
        ),
        None => Ok(()),
    }
}

impl Stage {
    /// Writes one file.
    ///
    /// # Errors
    ///
    /// When the file, or a folder above it, cannot be written; the path is named.
    pub fn put(&self, path: &str, content: &Content) -> Result<()> {
        let file = self.folder.staged().join(path);
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

    /// Puts the site in its place, with what people put beside the last one, and takes the last one
    /// away.
    ///
    /// # Errors
    ///
    /// When a folder cannot be moved; a whole site is then in its place, the last or the new one.
    pub fn swap(self) -> Result<()> {
        self.manifest.write(&self.folder.staged())?;
        swap::swap(&self.folder)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What is left behind does no harm, and the next build removes it.
        if Manifest::read(&self.folder.staged()).is_none() {
            let _ = remove_folder(&self.folder.staged());
        }
    }
}
