//! The door in: the only code that opens files to read them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Asset, Files};

/// Files of these endings are texts; all others are assets.
const TEXTS: &[&str] = &["md", "yaml", "yml", "html", "css", "js", "svg", "ftl"];
/// Files of these endings are pictures whose size is looked up.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif"];

/// Reads the folders `content/` and `themes/` below `root`.
///
/// Hidden files and folders (`.git`, `.DS_Store`) and an editor's backups (`page.md~`) are left out.
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
    let mut paths = Vec::new();
    for folder in ["content", "themes"] {
        if root.join(folder).is_dir() {
            walk(root, folder, &mut paths)?;
        }
    }
    let (texts, assets) = texts_and_assets(paths);
    let texts = texts.into_par_iter().map(|path| Ok((text(root, &path)?, path)));
    let texts: Result<Vec<_>> = texts.map(|it| it.map(|(bytes, path)| (path, bytes))).collect();
    let assets = assets.into_iter().map(|path| Asset { size: picture_size(root, &path), path });
    Ok(Files::new(texts?, assets.collect()))
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

/// The paths of a project's files, from its root: those that are read as text, and those that are
/// copied. What [`read`] leaves out is in neither.
pub fn texts_and_assets(paths: Vec<String>) -> (Vec<String>, Vec<String>) {
    let is_shown = |it: &String| !it.split('/').any(is_hidden);
    paths.into_iter().filter(is_shown).partition(|it| is_text(it))
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

/// Adds to `found` the path from `root` of every file below `folder`.
fn walk(root: &Path, folder: &str, found: &mut Vec<String>) -> Result<()> {
    let entries = WalkDir::new(root.join(folder))
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|it| it.depth() == 0 || !is_hidden(&it.file_name().to_string_lossy()));
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read the folder `{folder}`"))?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).expect("walks begin at the root");
            let names = path.iter().map(|it| it.to_string_lossy().into_owned());
            found.push(names.collect::<Vec<_>>().join("/"));
        }
    }
    Ok(())
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name == "node_modules"
}

/// A picture in SVG below `content/` is copied as it is; below `themes/` it is part of the theme.
fn is_text(path: &str) -> bool {
    let ending = ending(path);
    TEXTS.contains(&ending.as_str())
        && (path.starts_with("themes/") || ["md", "yaml", "yml"].contains(&ending.as_str()))
}

fn ending(path: &str) -> String {
    Path::new(path).extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default()
}

#[allow(clippy::disallowed_methods, reason = "the door where files come in")]
fn text(root: &Path, path: &str) -> Result<Vec<u8>> {
    std::fs::read(root.join(path)).with_context(|| format!("cannot read `{path}`"))
}

/// Width and height of a picture, when its header tells.
fn picture_size(root: &Path, path: &str) -> Option<(u32, u32)> {
    if !PICTURES.contains(&ending(path).as_str()) {
        return None;
    }
    let size = imagesize::size(root.join(path)).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}
