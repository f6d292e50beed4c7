//! Faults as text: for people, or for one of the machines that read them.

use super::{Diagnostic, human, machine};
use crate::source::Files;

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, with the line shown; coloured or not.
    Human {
        /// With the escape codes of a terminal.
        coloured: bool,
    },
    /// One JSON object.
    Json,
    /// SARIF 2.1.0, which code hosts and editors read.
    Sarif,
    /// Annotations of a GitHub workflow, one a line.
    Github,
}

/// All diagnostics as text in that format. An empty list is empty text for people and an empty
/// report for machines.
pub fn print(format: Format, files: &Files, diagnostics: &[Diagnostic]) -> String {
    match format {
        Format::Human { coloured } => human::all(files, diagnostics, coloured),
        Format::Json => machine::json(files, diagnostics),
        Format::Sarif => machine::sarif(files, diagnostics),
        Format::Github => machine::github(files, diagnostics),
    }
}
