//! The list of the files that a build made: only those are ever removed.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::file::write_file;

/// What the list is called in the folder of a site.
pub(super) const NAME: &str = ".bedside";
/// Its first line: of another form, it is not believed.
const FIRST: &str = "bedside 1: the files below were made by `bedside build`, which removes them when they are no longer made. Do not edit this list.";

/// The files of a site, by their paths from its root.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(pub(super) BTreeSet<String>);

impl Manifest {
    /// The list in a folder; none when no build made that folder.
    pub(super) fn read(folder: &Path) -> Option<Manifest> {
        let text = fs::read_to_string(folder.join(NAME)).ok()?;
        let (first, rest) = text.split_once('\n')?;
        (first == FIRST).then(|| Manifest(rest.lines().map(str::to_owned).collect()))
    }

    /// Writes the list into a folder.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let mut text = format!("{FIRST}\n");
        for path in &self.0 {
            text.push_str(path);
            text.push('\n');
        }
        write_file(&folder.join(NAME), text.as_bytes())
    }

    /// What lies in a folder that no build made: files, and folders in which nothing is ours, by
    /// their paths from it.
    pub(super) fn foreign(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        self.walk(folder, Path::new(""), &mut found)?;
        Ok(found)
    }

    fn walk(&self, folder: &Path, below: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
        let path = folder.join(below);
        let cannot = || format!("cannot read the folder `{}`", path.display());
        for entry in fs::read_dir(&path).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            let inner = below.join(entry.file_name());
            let name = slashed(&inner);
            let is_folder = entry.file_type().with_context(cannot)?.is_dir();
            match is_folder {
                true if self.has_below(&name) => self.walk(folder, &inner, found)?,
                false if name == NAME || self.0.contains(&name) => {}
                _ => found.push(inner),
            }
        }
        Ok(())
    }

    /// Whether a file of the list lies in that folder.
    fn has_below(&self, folder: &str) -> bool {
        let folder = format!("{folder}/");
        self.0.range(folder.clone()..).next().is_some_and(|it| it.starts_with(&folder))
    }

    /// Whether the site has a file at that path, in its place a folder, or a file where it needs a
    /// folder.
    pub(super) fn collides(&self, path: &Path) -> bool {
        let name = slashed(path);
        let above = name.match_indices('/').map(|it| &name[..it.0]);
        self.0.contains(&name)
            || self.has_below(&name)
            || above.into_iter().any(|it| self.0.contains(it))
    }

    /// Removes the files of the list from a folder, the folders that are empty then, and the list.
    pub(super) fn remove_from(&self, folder: &Path) -> Result<()> {
        let mut folders = BTreeSet::new();
        for path in self.0.iter().map(String::as_str).chain([NAME]) {
            let file = folder.join(path);
            match fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error)
                        .with_context(|| format!("cannot remove `{}`", file.display()));
                }
                _ => {}
            }
            let above = path.match_indices('/').map(|it| path[..it.0].to_owned());
            folders.extend(above);
        }
        for path in folders.iter().rev() {
            // One that still holds something stays.
            let _ = fs::remove_dir(folder.join(path));
        }
        Ok(())
    }
}

fn slashed(path: &Path) -> String {
    let names = path.iter().map(|it| it.to_string_lossy().into_owned());
    names.collect::<Vec<_>>().join("/")
}
