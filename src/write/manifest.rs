//! The list of the files that a build made: only those are ever removed.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result};
use blake3::Hash;

use super::file::{remove_file, write_file};

/// What the list is called in the folder of a site.
pub const NAME: &str = ".bedside";
/// Its first line: of another form, it is not believed. The rest is what `b3sum --check` reads.
const FIRST: &str = "bedside 1: the files below were made by `bedside build`, which removes them when they are no longer made. Do not edit this list.";

/// The files of a site by their paths from its root, each with its hash once it is made.
#[derive(Debug, Default)]
pub struct Manifest(BTreeMap<String, OnceLock<Hash>>);

/// What lies in the folder of a site, by its path from there.
#[derive(Debug, Default)]
struct Contents {
    /// Files of the list.
    own: Vec<PathBuf>,
    /// Folders in which such a file lies, or lay; each after those it is in.
    folders: Vec<PathBuf>,
    /// Files that no build made, and folders in which nothing is ours.
    foreign: Vec<PathBuf>,
}

impl Manifest {
    /// The list of files that are going to be made.
    pub fn of<'a>(paths: impl Iterator<Item = &'a str>) -> Manifest {
        Manifest(paths.map(|it| (listed(Path::new(it)), OnceLock::new())).collect())
    }

    /// The list in a folder; none when no build made that folder.
    pub fn read(folder: &Path) -> Option<Manifest> {
        let text = fs::read_to_string(folder.join(NAME)).ok()?;
        let rest = text.strip_prefix(FIRST)?.strip_prefix('\n')?;
        let line = |line: &str| {
            let (hash, path) = line.split_once("  ")?;
            Some((path.to_owned(), Hash::from_hex(hash).ok()?.into()))
        };
        rest.lines().map(line).collect::<Option<_>>().map(Manifest)
    }

    /// Writes the list into a folder, by way of a draft on the same disk: half of it would be believed.
    pub fn write(&self, folder: &Path, draft: &Path) -> Result<()> {
        let mut text = format!("{FIRST}\n");
        for (path, hash) in &self.0 {
            if let Some(hash) = hash.get() {
                text.push_str(&format!("{hash}  {path}\n"));
            }
        }
        write_file(draft, text.as_bytes())?;
        let list = folder.join(NAME);
        fs::rename(draft, &list).with_context(|| format!("cannot write `{}`", list.display()))
    }

    /// Notes that a file of the list is made.
    pub fn made(&self, path: &str, hash: Hash) {
        if let Some(file) = self.0.get(&listed(Path::new(path))) {
            file.get_or_init(|| hash);
        }
    }

    /// What a file of the list held when it was made.
    pub fn hash(&self, path: &str) -> Option<Hash> {
        self.0.get(&listed(Path::new(path)))?.get().copied()
    }

    /// What lies in a folder that no build made: files, and folders in which nothing is ours, by
    /// their paths from it.
    pub fn foreign(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        Ok(self.contents(folder)?.foreign)
    }

    /// Removes the files of the list from a folder, the folders that are empty then, and the list.
    /// Only what was found there is removed, so that no line of the list leads elsewhere.
    pub fn remove_from(&self, folder: &Path) -> Result<()> {
        let contents = self.contents(folder)?;
        for path in &contents.own {
            remove_file(&folder.join(path))?;
        }
        for path in contents.folders.iter().rev() {
            // One that still holds something stays.
            let _ = fs::remove_dir(folder.join(path));
        }
        remove_file(&folder.join(NAME))
    }

    fn contents(&self, folder: &Path) -> Result<Contents> {
        let mut found = Contents::default();
        self.walk(folder, Path::new(""), &mut found)?;
        Ok(found)
    }

    /// Follows no link: one that stands in the place of a folder of ours is somebody's.
    fn walk(&self, folder: &Path, below: &Path, found: &mut Contents) -> Result<()> {
        let path = folder.join(below);
        let cannot = || format!("cannot read the folder `{}`", path.display());
        for entry in fs::read_dir(&path).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            let inner = below.join(entry.file_name());
            let name = listed(&inner);
            match entry.file_type().with_context(cannot)?.is_dir() {
                true if self.has_below(&name) => {
                    found.folders.push(inner.clone());
                    self.walk(folder, &inner, found)?;
                }
                false if name == NAME => {}
                false if self.0.contains_key(&name) => found.own.push(inner),
                _ => found.foreign.push(inner),
            }
        }
        Ok(())
    }

    /// Whether a file of the list lies in that folder.
    fn has_below(&self, folder: &str) -> bool {
        let folder = format!("{folder}/");
        self.0.range(folder.clone()..).next().is_some_and(|it| it.0.starts_with(&folder))
    }

    /// Whether the site has a file at that path, in its place a folder, or a file where it needs a
    /// folder.
    pub fn collides(&self, path: &Path) -> bool {
        let name = listed(path);
        let above = name.match_indices('/').map(|it| &name[..it.0]);
        self.0.contains_key(&name)
            || self.has_below(&name)
            || above.into_iter().any(|it| self.0.contains_key(it))
    }
}

/// A path as the list has it: on one line, whatever its names hold.
fn listed(path: &Path) -> String {
    let names = path.iter().map(|it| {
        let name = it.to_string_lossy();
        name.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
    });
    names.collect::<Vec<_>>().join("/")
}
