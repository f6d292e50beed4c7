//! A file for those who answer for the content, which patients must not find.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::file::{write_file, write_in};
use super::manifest;

/// Writes a report, in place of an older one, to a path from which no build publishes it.
///
/// # Errors
///
/// When it would be published from there: below a folder that a build made, or below `content` or
/// `themes` of the project at `root`, from where files are copied, or `public`, where they go. When it
/// cannot be written.
pub fn report(root: &Path, path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = resolved(path.parent().unwrap_or(Path::new("")))?;
    let sources = ["content", "themes", "public"].map(|it| resolved(&root.join(it)));
    let is_copied = sources.iter().flatten().any(|it| folder.starts_with(it));
    if is_copied || folder.ancestors().any(|it| it.join(manifest::NAME).exists()) {
        bail!(
            "`{}` would be published with the site, and the report names who answers for what; give another place with `--out`, or say `--publish`",
            path.display()
        );
    }
    anywhere(path, bytes)
}

/// Writes a report wherever it was asked for.
///
/// # Errors
///
/// When it cannot be written.
pub fn anywhere(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    write_in(folder, || write_file(path, bytes))
}

/// The whole path of a folder, links followed as far as it is there.
fn resolved(folder: &Path) -> Result<PathBuf> {
    let whole = std::path::absolute(Path::new(".").join(folder))
        .with_context(|| format!("`{}` is no folder", folder.display()))?;
    let there = whole.ancestors().find(|it| it.exists()).unwrap_or(&whole);
    let rest = whole.strip_prefix(there).unwrap_or(Path::new(""));
    Ok(fs::canonicalize(there).map(|it| it.join(rest)).unwrap_or(whole))
}
