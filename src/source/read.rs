//! The door in: the only code that opens files to read them.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::file::ending;
use super::path::composed;
use super::{Asset, Files};
use crate::picture::{self, Flaw, Picture, is_picture};

/// Files of these endings are texts; all others are assets.
const TEXTS: &[&str] = &["md", "yaml", "yml", "html", "css", "js", "svg", "ftl"];

/// Reads the folders `content/` and `themes/` below `root`.
///
/// An editor's backups (`page.md~`), its locks (links to nothing), and what version control keeps are
/// passed over. A hidden file is never read as a page; it is there to be published if the settings
/// name it. A link that leads out of `root` is noted and not followed.
///
/// # Errors
///
/// When `root` or its `content/` is not there, or a file cannot be read; the path is named.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
pub fn read(root: &Path) -> Result<Files> {
    if !root.is_dir() {
        bail!("there is no folder `{}`", root.display());
    }
    if !holds_content(root) {
        bail!(
            "`{}` holds no folder `content`: go to the folder of a site, or make one with `bedside new`",
            root.display()
        );
    }
    let mut walked = Walked::default();
    for folder in ["content", "themes"] {
        if root.join(folder).is_dir() {
            walk(root, folder, &mut walked)?;
        }
    }
    let (texts, assets) = texts_and_assets(walked.paths);
    let texts = texts.into_par_iter().map(|path| Ok((text(root, &path)?, path)));
    let texts: Result<Vec<_>> = texts.map(|it| it.map(|(bytes, path)| (path, bytes))).collect();
    let assets: Vec<Asset> = assets.into_par_iter().map(|path| asset(root, path)).collect();
    let assets = composed_once(assets);
    let mut files = Files::new(texts?, assets);
    walked.outside.into_iter().for_each(|(path, to)| files.note_outside(path, to));
    Ok(files)
}

/// Whether a folder holds a site.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
pub fn holds_content(root: &Path) -> bool {
    root.join("content").is_dir()
}

/// The one path of a folder, however it is named; none when it is not there.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
pub fn whole(folder: &Path) -> Option<PathBuf> {
    folder.canonicalize().ok().filter(|it| it.is_dir())
}

/// The paths of a project's files, from its root: those that are read as text, and those that may be
/// copied. What [`read`] passes over is in neither.
pub fn texts_and_assets(paths: Vec<String>) -> (Vec<String>, Vec<String>) {
    let is_heard = |it: &String| !it.split('/').any(is_passed_over);
    paths.into_iter().filter(is_heard).partition(|it| is_text(it))
}

/// Reads one file that belongs to no project.
///
/// # Errors
///
/// When it cannot be read; the path is named.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
pub fn read_one(path: &Path) -> Result<Files> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    Ok(Files::new(vec![(path.display().to_string(), bytes)], Vec::new()))
}

/// What lies in a folder.
#[derive(Default)]
struct Walked {
    /// The path of every file, from the root.
    paths: Vec<String>,
    /// The links that lead out of the root, each with where it leads.
    outside: Vec<(String, String)>,
}

/// Adds to `found` what lies below `folder`.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
fn walk(root: &Path, folder: &str, found: &mut Walked) -> Result<()> {
    let cannot = || format!("cannot read the folder `{folder}`");
    let whole = root.canonicalize().with_context(cannot)?;
    let mut entries = WalkDir::new(root.join(folder))
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|it| it.depth() == 0 || !is_passed_over(&it.file_name().to_string_lossy()));
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Err(error) if leads_nowhere(&error) => continue,
            entry => entry.with_context(cannot)?,
        };
        let leads_to = entry.path_is_symlink().then(|| entry.path().canonicalize()).transpose();
        match leads_to.with_context(|| format!("cannot read `{}`", entry.path().display()))? {
            Some(to) if !to.starts_with(&whole) => {
                found.outside.push((from_root(root, entry.path()), to.display().to_string()));
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
            }
            _ if entry.file_type().is_file() => found.paths.push(from_root(root, entry.path())),
            _ => {}
        }
    }
    Ok(())
}

/// Whether this is a link to nothing, such as an editor's lock.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
fn leads_nowhere(error: &walkdir::Error) -> bool {
    let is_gone = error.io_error().is_some_and(|it| it.kind() == ErrorKind::NotFound);
    is_gone && error.path().is_some_and(|it| it.is_symlink())
}

fn from_root(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).expect("walks begin at the root");
    path.iter().map(|it| it.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Backups, and the folders of version control and of packages: nobody would publish those.
fn is_passed_over(name: &str) -> bool {
    name.ends_with('~') || ["node_modules", ".git", ".hg", ".svn", ".jj"].contains(&name)
}

/// A picture in SVG below `content/` is copied as it is; below `themes/` it is part of the theme.
fn is_text(path: &str) -> bool {
    let ending = ending(path);
    let is_hidden = path.split('/').any(|it| it.starts_with('.'));
    !is_hidden
        && TEXTS.contains(&ending.as_str())
        && (path.starts_with("themes/") || ["md", "yaml", "yml"].contains(&ending.as_str()))
}

#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
fn text(root: &Path, path: &str) -> Result<Vec<u8>> {
    std::fs::read(root.join(path)).with_context(|| format!("cannot read `{path}`"))
}

/// A file that may be copied. One that cannot be read is there all the same: it is told when somebody
/// names it.
#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
fn asset(root: &Path, path: String) -> Asset {
    let (file, ending) = (root.join(&path), ending(&path));
    let bytes = std::fs::metadata(&file).map_or(0, |it| it.len());
    let locked = Picture { flaw: Some(Flaw::Locked), ..Picture::default() };
    let picture = match is_picture(&ending) {
        true => std::fs::read(&file).map(|it| picture::look(&ending, &it)),
        false => std::fs::File::open(&file).map(|_| Picture::default()),
    };
    Asset { path, bytes, picture: picture.unwrap_or(locked), disk: None }
}

/// The same files under names as writers type them. Of two names that are one in this way, the second
/// stays as it is, and is told to be in the way of the first.
fn composed_once(assets: Vec<Asset>) -> Vec<Asset> {
    let mut given = HashSet::new();
    let composed = assets.into_iter().map(|it| match composed(&it.path) {
        Cow::Owned(path) if given.insert(path.clone()) => {
            Asset { disk: Some(it.path.clone()), path, ..it }
        }
        _ => it,
    });
    composed.collect()
}
