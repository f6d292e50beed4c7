//! A project as a command finds it: its files, the day, and how to tell what was found.

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;

use anyhow::Result;

use super::args::{FormatName, Here, Where};
use super::{FAULTS, FINE, say, say_error};
use crate::calendar::Date;
use crate::diagnostic::{Diagnostic, Format, Severity, print, summary};
use crate::pipeline::{self, Options};
use crate::source::{self, Files};
use crate::theme;

/// A project that was read.
pub(super) struct Project {
    /// Its files and those of the theme built in.
    pub(super) files: Files,
    /// What does not stand in them.
    pub(super) options: Options,
    /// How to write what was found.
    pub(super) format: FormatName,
}

/// Reads the project.
pub(super) fn read(at: &Where, drafts: bool) -> Result<Project> {
    let own = read_for_people(&at.here)?;
    Ok(Project { options: Options { drafts, ..own.options }, format: at.format, ..own })
}

/// The project there without its drafts, of which people are told.
pub(super) fn read_for_people(here: &Here) -> Result<Project> {
    let files = theme::complete(source::read(&here.root)?);
    let today = here.today.unwrap_or_else(today);
    Ok(Project { files, options: Options { today, drafts: false }, format: FormatName::Human })
}

/// Today, where this machine stands.
#[allow(clippy::disallowed_methods, reason = "the one place where the day comes in")]
pub(super) fn today() -> Date {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    Date::of_unix(seconds)
}

impl Project {
    /// Tells what was found, and of warnings of one sort only the first few: people who build want
    /// to see that it worked. Machines are told everything. Gives the exit code.
    pub(super) fn tell_in_short(&self, found: &[Diagnostic]) -> u8 {
        const SHOWN: usize = 2;
        if self.format != FormatName::Human {
            return self.tell(found);
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut shown = Vec::new();
        for it in found {
            let count = counts.entry(it.code).or_default();
            *count += 1;
            if it.severity == Severity::Error || *count <= SHOWN {
                shown.push(it.clone());
            }
        }
        let code = self.tell(&shown);
        let warnings = found.iter().filter(|it| it.severity == Severity::Warning);
        let codes: BTreeSet<&str> = warnings.map(|it| it.code).collect();
        for code in codes.into_iter().filter(|it| counts[it] > SHOWN) {
            let more = counts[code] - SHOWN;
            self.note(&format!("… and {more} more of `{code}`: `bedside check` shows them all"));
        }
        code
    }

    /// Tells what was found and gives the exit code.
    pub(super) fn tell(&self, found: &[Diagnostic]) -> u8 {
        let format = match self.format {
            FormatName::Human => Format::Human { coloured: std::io::stderr().is_terminal() },
            FormatName::Json => Format::Json,
            FormatName::Sarif => Format::Sarif,
            FormatName::Github => Format::Github,
        };
        let text = print(format, &self.files, found);
        match self.format {
            FormatName::Human if !text.is_empty() => say_error(text.trim_end()),
            FormatName::Human => {}
            _ => say(&text),
        }
        if pipeline::may_publish(found) { FINE } else { FAULTS }
    }

    /// A line for people; machines read only the report.
    pub(super) fn note(&self, line: &str) {
        if self.format == FormatName::Human {
            say_error(line);
        }
    }

    /// "2 errors, 1 warning".
    pub(super) fn summary(&self, found: &[Diagnostic]) -> String {
        summary(found)
    }
}
