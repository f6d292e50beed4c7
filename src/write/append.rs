//! Lines at the end of a file that people keep.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::file::write_in;

/// Adds to the end of a file, which is made if it is not there. What it holds stays as it is: when the
/// addition cannot be written whole, none of it is there.
///
/// # Errors
///
/// When it cannot be written.
pub fn append(root: &Path, path: &str, bytes: &[u8]) -> Result<()> {
    let path = root.join(path);
    let folder = path.parent().expect("a file is in a folder");
    write_in(folder, || {
        let wrong = || format!("cannot write `{}`", path.display());
        let mut file =
            OpenOptions::new().create(true).append(true).open(&path).with_context(wrong)?;
        let length = file.metadata().with_context(wrong)?.len();
        file.write_all(bytes).and_then(|()| file.sync_all()).with_context(wrong).inspect_err(|_| {
            // What was written of it is taken back, as well as it can be.
            let _ = file.set_len(length);
        })
    })
}
