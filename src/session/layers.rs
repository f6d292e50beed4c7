//! The files of a project over those of its bases.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::config;
use crate::source::{self, Files, MOST_BASES, NoBase};

/// Reads the project at `root` and every base that its settings name.
///
/// # Errors
///
/// When a file cannot be read. A folder that cannot be a base is no failure: it is noted, and the
/// settings are told of it.
pub fn read(root: &Path) -> Result<Files> {
    over_bases(root, source::read(root)?, source::read)
}

/// These files of the project at `root` over the bases that its settings name, which `read` reads.
///
/// # Errors
///
/// The first failure of `read`.
pub fn over_bases(
    root: &Path,
    mut files: Files,
    read: impl Fn(&Path) -> Result<Files>,
) -> Result<Files> {
    let mut taken: Vec<PathBuf> = Vec::new();
    for named in named(&files) {
        let found = if taken.len() < MOST_BASES {
            source::base_folder(root, &named)
        } else {
            Err(NoBase::TooMany)
        };
        match found {
            Ok(folder) if taken.contains(&folder) => files.refuse_base(&named, NoBase::Twice),
            Ok(folder) => {
                let base = read(&folder).with_context(|| format!("of the base `{named}`"))?;
                match self::named(&base) {
                    own if own.is_empty() => files.lay_over(&named, base, config::PATH),
                    own => files.refuse_base(&named, NoBase::HasBases(own)),
                }
                taken.push(folder);
            }
            Err(why) => files.refuse_base(&named, why),
        }
    }
    Ok(files)
}

/// The bases that settings name. What is wrong with settings is told when they are judged.
fn named(files: &Files) -> Vec<String> {
    let config = config::parse(files).value;
    config.into_iter().flat_map(|it| it.laid_over).map(|it| it.value).collect()
}
