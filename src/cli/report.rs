//! `bedside report`.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::args::{self, ReportName};
use super::due::{ahead, errors};
use super::project;
use super::terminal::{say, say_error};
use crate::audit;
use crate::write;

/// What the page is called when no name is given.
const NAME: &str = "review-report.html";

/// Writes how the site stands as a page, or prints it for machines.
pub fn run(args: &args::Report) -> Result<u8> {
    let soon = ahead(&args.within)?;
    let project = project::read_for_people(&args.at)?;
    let Some(known) = project.session.known() else {
        return project.tell_all(&project.session.findings());
    };
    let today = project.session.options().today;
    let report = audit::report(known.known, today, today.plus(soon));
    let text = match args.format {
        ReportName::Json => format!("{:#}\n", serde_json::to_value(&report)?),
        ReportName::Human => audit::html(&report),
    };
    let code = errors(&project)?;
    if args.format == ReportName::Json && args.out.is_none() {
        say(&text)?;
        return Ok(code);
    }
    let root = &args.at.root;
    let own = if root == Path::new(".") { PathBuf::from(NAME) } else { root.join(NAME) };
    let out = args.out.clone().unwrap_or(own);
    match args.publish {
        true => write::report_anywhere(&out, text.as_bytes())?,
        false => write::report(root, &out, text.as_bytes())?,
    }
    say_error(&format!("wrote `{}`: {}", out.display(), report.summary()));
    Ok(code)
}
