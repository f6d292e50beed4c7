//! A project as a command finds it: its files, the day, and how to tell what was found.

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;

use anyhow::Result;

use super::args::{FormatName, Here, Where};
use super::terminal::{FAULTS, FINE, say, say_error};
use crate::calendar::Date;
use crate::diagnostic::{Diagnostic, Findings, Format, Severity, print, summary};
use crate::session::{self, Options, Session};
use crate::source::Files;
use crate::theme;

/// A project that was read.
pub struct Project {
    /// What its files come to.
    pub session: Session,
    /// How to write what was found.
    pub format: FormatName,
}

/// Reads the project.
pub fn read(at: &Where, drafts: bool) -> Result<Project> {
    open(&at.here, drafts, at.format)
}

/// The project there without its drafts, of which people are told.
pub fn read_for_people(here: &Here) -> Result<Project> {
    open(here, false, FormatName::Human)
}

fn open(here: &Here, drafts: bool, format: FormatName) -> Result<Project> {
    let options = Options { today: here.today.unwrap_or_else(today), drafts };
    Ok(of_files(session::read(&here.root)?, options, format))
}

/// The project that these files are.
pub fn of_files(files: Files, options: Options, format: FormatName) -> Project {
    Project { session: Session::open(theme::complete(files), options), format }
}

/// Today, where this machine stands.
#[allow(clippy::disallowed_methods, reason = "the one place where the day comes in")]
pub fn today() -> Date {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    Date::here(seconds)
}

impl Project {
    /// Tells what was found, and of warnings of one sort only the first few: people who build want
    /// to see that it worked. Machines are told everything. Gives the exit code.
    pub fn tell_in_short(&self, found: &[Diagnostic]) -> Result<u8> {
        const SHOWN: usize = 2;
        if self.format != FormatName::Human {
            return self.tell(found);
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut shown = Vec::new();
        for it in found {
            // Warnings of a base are a number anyway.
            if self.session.files().get(it.span.file).layer.is_base() {
                shown.push(it.clone());
                continue;
            }
            let count = counts.entry(it.code).or_default();
            *count += 1;
            if it.severity == Severity::Error || *count <= SHOWN {
                shown.push(it.clone());
            }
        }
        let code = self.tell(&shown)?;
        let warnings = found.iter().filter(|it| it.severity == Severity::Warning);
        let codes: BTreeSet<&str> = warnings.map(|it| it.code).collect();
        for code in codes {
            let more = counts.get(code).unwrap_or(&0).saturating_sub(SHOWN);
            if more == 0 {
                continue;
            }
            self.note(&format!("… and {more} more of `{code}`: `bedside check` shows them all"));
        }
        Ok(code)
    }

    /// Tells what was found and gives the exit code.
    pub fn tell(&self, found: &[Diagnostic]) -> Result<u8> {
        self.tell_of(self.session.files(), found)
    }

    /// Tells what was found in other files than the project's, and gives the exit code.
    pub fn tell_of(&self, files: &Files, found: &[Diagnostic]) -> Result<u8> {
        let format = match self.format {
            FormatName::Human => Format::Human { coloured: std::io::stderr().is_terminal() },
            FormatName::Json => Format::Json,
            FormatName::Sarif => Format::Sarif,
            FormatName::Github => Format::Github,
        };
        let text = print(format, files, found);
        match self.format {
            FormatName::Human if !text.is_empty() => say_error(text.trim_end()),
            FormatName::Human => {}
            _ => say(&text)?,
        }
        Ok(if found.iter().all(|it| it.severity < Severity::Error) { FINE } else { FAULTS })
    }

    /// Tells everything that was found and gives the exit code.
    pub fn tell_all(&self, findings: &Findings) -> Result<u8> {
        self.tell(&findings.in_order(self.session.files()))
    }

    /// A line for people; machines read only the report.
    pub fn note(&self, line: &str) {
        if self.format == FormatName::Human {
            say_error(line);
        }
    }

    /// "2 errors, 1 warning".
    pub fn summary(&self, found: &[Diagnostic]) -> String {
        summary(found)
    }
}
