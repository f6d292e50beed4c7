//! `bedside due`.

use anyhow::{Result, bail};

use super::args::{self, ReportName};
use super::project::{self, Project};
use super::terminal::{FAULTS, FINE, say, say_error};
use crate::audit;
use crate::calendar::Duration;
use crate::diagnostic::{Findings, Severity};

/// Lists what is to be reviewed again in a time, and says by its code whether anything is.
pub fn run(args: &args::Due) -> Result<u8> {
    let within = ahead(&args.within)?;
    let project = project::read_for_people(&args.at)?;
    let Some(known) = project.session.known() else {
        return project.tell_all(&project.session.findings());
    };
    let today = project.session.options().today;
    let due = audit::due(known.known, today, today.plus(within));
    match args.format {
        ReportName::Json => say(&format!("{:#}\n", serde_json::to_value(&due)?))?,
        ReportName::Human => say(&due.in_words())?,
    }
    let code = errors(&project)?;
    if args.format == ReportName::Human {
        say_error(&due.summary());
    }
    Ok(if due.due.is_empty() { code } else { FAULTS })
}

/// Tells what may hide something that is due, and gives the exit code: what cannot be read is not
/// listed, or not as it is.
pub fn errors(project: &Project) -> Result<u8> {
    let faults = Findings { faults: project.session.findings().faults, ..Findings::default() };
    let mut found = faults.in_order(project.session.files());
    found.retain(|it| it.severity == Severity::Error);
    if found.is_empty() {
        return Ok(FINE);
    }
    project.tell(&found)
}

/// The time to look ahead, which is written like `90d` or `3 months`.
pub fn ahead(written: &[String]) -> Result<Duration> {
    let written = written.join(" ");
    let number = written.trim_end_matches(char::is_alphabetic);
    let unit = match &written[number.len()..] {
        "d" => "days",
        "w" => "weeks",
        "m" => "months",
        "y" => "years",
        other => other,
    };
    match Duration::parse(&format!("{number} {unit}")) {
        Ok(within) => Ok(within),
        Err(_) => bail!(
            "`{written}` is not a time to look ahead; write it like `--within 90d` or `--within \"3 months\"`"
        ),
    }
}
