//! A site being written, not yet in its place.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use blake3::Hash;

use super::file::{
    copy_file, hash_of, is_file, make_folder, read_file, remove_file, remove_folder, write_file,
    write_in,
};
use super::folder::Folder;
use super::lock::Lock;
use super::manifest::Manifest;
use super::swap;
use crate::picture;
use crate::plan::Output;
use crate::render::Content;
use crate::source::ending;

/// What a failure leaves behind.
const UNTOUCHED: &str = "the site was not built; the last one is as it was";

/// A site being written. When it is dropped, the last site stays as it was.
#[derive(Debug)]
pub struct Stage {
    root: PathBuf,
    folder: Folder,
    /// What is being written.
    manifest: Manifest,
    /// What the last build wrote.
    last: Manifest,
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
    let manifest = Manifest::of(outputs.iter().map(|it| it.path.as_str()));
    let last =
        if folder.site.is_dir() { last(&folder.site, &manifest)? } else { Manifest::default() };
    make_folder(&folder.staged())?;
    Ok(Stage { root: root.to_owned(), folder: folder.clone(), manifest, last, _lock: lock })
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

/// What the last build wrote into a folder, in whose place the next site may stand.
fn last(site: &Path, next: &Manifest) -> Result<Manifest> {
    let last = Manifest::read(site);
    let is_hidden = |path: &PathBuf| path.to_string_lossy().starts_with('.');
    let is_made = last.is_some();
    let last = last.unwrap_or_default();
    let foreign = last.foreign(site)?;
    // A fresh repository is fine.
    if !is_made && !foreign.iter().all(is_hidden) {
        bail!(
            "the folder `{}` holds files that no build made; name another with `--out`, or empty it yourself",
            site.display()
        );
    }
    match foreign.into_iter().find(|it| next.collides(it)) {
        Some(path) => bail!(
            "`{}` was put there by somebody, and the site has a file there too; move it away, or put it into `content/`",
            site.join(path).display()
        ),
        None => Ok(last),
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
        let hash = match content {
            Content::Bytes(bytes) => self.put_bytes(path, bytes)?,
            // Who took a picture, where and of whom is nobody's business.
            Content::CopyOf(from) if picture::is_picture(&ending(from)) => {
                let bytes = read_file(&self.root.join(from))?;
                let clean = picture::clean(&bytes);
                let clean = clean.with_context(|| format!("`{from}` cannot be read as a picture"));
                self.put_bytes(path, &clean?)?
            }
            Content::CopyOf(from) => {
                let source = self.root.join(from);
                let last = self.last.hash(path).map(|_| hash_of(&source)).transpose()?;
                match last.filter(|it| self.keep(path, *it)) {
                    Some(hash) => hash,
                    None => {
                        write_in(folder, || copy_file(&source, &file))?;
                        hash_of(&file)?
                    }
                }
            }
        };
        self.manifest.made(path, hash);
        Ok(())
    }

    fn put_bytes(&self, path: &str, bytes: &[u8]) -> Result<Hash> {
        let file = self.folder.staged().join(path);
        let folder = file.parent().expect("a staged file is below the stage");
        let hash = blake3::hash(bytes);
        if !self.keep(path, hash) {
            write_in(folder, || write_file(&file, bytes))?;
        }
        Ok(hash)
    }

    /// Keeps the file of the last site when it would be written with the same bytes, so that caches
    /// and programs that copy sites see what has changed. What lies there is read: somebody may have
    /// changed it since.
    fn keep(&self, path: &str, hash: Hash) -> bool {
        let (last, file) = (self.folder.site.join(path), self.folder.staged().join(path));
        let folder = file.parent().expect("a staged file is below the stage");
        self.last.hash(path) == Some(hash)
            && is_file(&last)
            && hash_of(&last).is_ok_and(|it| it == hash)
            && write_in(folder, || Ok(fs::hard_link(&last, &file)?)).is_ok()
    }

    /// Puts the site in its place, with what people put beside the last one, and takes the last one
    /// away.
    ///
    /// # Errors
    ///
    /// When a folder cannot be moved; a whole site is then in its place, the last or the new one.
    pub fn swap(self) -> Result<()> {
        let staged = &self.folder.staged();
        let kept = self.manifest.write(staged, &self.folder.draft());
        kept.and_then(|()| swap::sync(staged)).context(UNTOUCHED)?;
        swap::swap(&self.folder)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What is left behind does no harm, and the next build removes it.
        let _ = remove_file(&self.folder.draft());
        if Manifest::read(&self.folder.staged()).is_none() {
            let _ = remove_folder(&self.folder.staged());
        }
    }
}
