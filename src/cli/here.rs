//! Where a command finds a project, and how it tells what was found there.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::calendar::Date;

/// Where the project is, and on which day.
#[derive(Debug, clap::Args)]
pub struct Here {
    /// The folder of the site: the one that holds `content`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The day to check reviews against, such as 2026-12-01 [default: today]
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    pub today: Option<Date>,
}

/// Where the project is, on which day, and how to tell what was found.
#[derive(Debug, clap::Args)]
pub struct Where {
    #[command(flatten)]
    pub here: Here,
    /// How to write what was found
    #[arg(long, value_enum, default_value_t = FormatName::Human)]
    pub format: FormatName,
}

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// For people, with the line shown
    Human,
    /// One JSON object
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
}
