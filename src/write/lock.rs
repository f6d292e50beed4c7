//! One build of a folder at a time.
#![allow(clippy::disallowed_methods, reason = "the door where files go out")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::file::make_folder;
use super::folder::Folder;

/// What the file is called that is locked.
const LOCK: &str = "lock";

/// Held while a folder is written. The system lets go of it when the build ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Takes the folder of ours for this build alone.
    pub fn take(folder: &Folder) -> Result<Lock> {
        let path = folder.work.join(LOCK);
        // What is in it is looked at first: another build makes its lock before anything else.
        if holds_more(&folder.work) && !path.exists() {
            bail!(
                "`{}` is needed to build, and holds files that no build made; move it away",
                folder.work.display()
            );
        }
        // A build that ends takes the lock's file away: then what was locked is no longer the lock.
        loop {
            make_folder(&folder.work)?;
            let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
            let file = match opened {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                other => other.with_context(|| format!("cannot write `{}`", path.display()))?,
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => bail!(
                    "another build writes into `{}` now, and nothing was changed; build again when it has ended",
                    folder.site.display()
                ),
                Err(TryLockError::Error(error)) => {
                    return Err(error).with_context(|| format!("cannot lock `{}`", path.display()));
                }
            }
            let lock = Lock { path: path.clone(), file };
            if lock.is_there() {
                return Ok(lock);
            }
        }
    }

    /// Whether the file that is locked is the one that others find.
    #[cfg(unix)]
    fn is_there(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        let of = |it: std::io::Result<fs::Metadata>| it.map(|it| (it.dev(), it.ino())).ok();
        let own = of(self.file.metadata());
        own.is_some() && own == of(fs::metadata(&self.path))
    }

    /// Elsewhere a file that is open cannot be taken away.
    #[cfg(not(unix))]
    fn is_there(&self) -> bool {
        self.path.exists()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Whatever is still there is found by the next build, which knows by the lock's file that the
        // folder is ours.
        if let Some(work) = self.path.parent().filter(|it| !holds_more(it)) {
            let _ = fs::remove_file(&self.path);
            let _ = fs::remove_dir(work);
        }
        let _ = self.file.unlock();
    }
}

/// Whether a folder holds anything but a lock.
fn holds_more(work: &Path) -> bool {
    fs::read_dir(work).is_ok_and(|it| it.flatten().any(|it| it.file_name() != LOCK))
}
