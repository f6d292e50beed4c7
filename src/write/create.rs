//! New files of a writer's: a starter site, a page.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::file::{write_file, write_in};

/// Writes new files, such as those of a starter site; none that is there already is touched.
///
/// # Errors
///
/// When one of them is there already, before any is written, or when one cannot be written.
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
