//! `bedside build` and `bedside check`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

use super::args;
use super::project::{self, Project};
use super::terminal::FAULTS;
use crate::model::PageId;
use crate::review::{self, Subject};
use crate::session::{Built, How, Override, Step};

/// Checks the pages and says what to mend.
pub fn check(args: &args::Check) -> Result<u8> {
    let project = project::read(&args.at, false)?;
    let found = project.session.findings().in_order(project.session.files());
    let code = project.tell(&found)?;
    overrides(&project, args.overrides);
    left_out(&project);
    project.note(&format!("checked {}: {}", pages(&project), project.summary(&found)));
    Ok(code)
}

/// Says what of a base has something else in its place: each of a few, or all when asked for.
fn overrides(project: &Project, all: bool) {
    const FEW: usize = 8;
    let overrides = project.session.overrides();
    let is_shown = |it: &&Override| all || overrides.len() <= FEW || it.how == How::Idle;
    for it in overrides.iter().filter(is_shown) {
        let (path, over) = (&it.path, &it.over);
        project.note(&match &it.how {
            How::Whole => format!("`{path}` takes the place of `{over}`"),
            How::Idle => format!("`{path}` says the same as `{over}`, and can be deleted"),
            How::Entries(names) if names.is_empty() => format!("`{path}` adds to `{over}`"),
            How::Entries(names) => {
                format!("`{path}` takes the place of these in `{over}`: {}", names.join(", "))
            }
        });
    }
    if !all && overrides.len() > FEW {
        let count = overrides.len();
        project.note(&format!(
            "{count} files lie over files of a base; `bedside check --overrides` lists them"
        ));
    }
}

/// Checks the pages and writes the site.
pub fn build(args: &args::Build) -> Result<u8> {
    let clock = Clock::start(args.timings);
    let project = project::read(&args.at, args.drafts)?;
    clock.lap("read, parse, join");
    let root = &args.at.here.root;
    let out = absolute(&args.out.clone().unwrap_or_else(|| default_folder(root)))?;
    let progress = progress();
    let built = project.session.build(root, &out, |step| {
        clock.step(step);
        show(&progress, step);
    });
    progress.finish_and_clear();
    let code = report(&project, &built?, &out)?;
    clock.tell(&project);
    Ok(code)
}

/// Says what became of a build, and gives the exit code.
fn report(project: &Project, built: &Built, out: &Path) -> Result<u8> {
    let found = built.findings.in_order(project.session.files());
    let summary = project.summary(&found);
    if !built.is_published {
        project.tell(&found)?;
        project.note(&format!(
            "not built: {summary}. Nothing was changed; mend the errors and build again"
        ));
        return Ok(FAULTS);
    }
    let code = project.tell_in_short(&found)?;
    let (files, pages, out) = (built.files, pages(project), out.display());
    project.note(&format!("built {files} files from {pages} into {out} ({summary})"));
    left_out(project);
    Ok(code)
}

/// Names the pages that are not on the site, and says why.
fn left_out(project: &Project) {
    const FEW: usize = 12;
    let Some(known) = project.session.known() else { return };
    let (drafts, held): (Vec<_>, Vec<_>) =
        known.plan.left_out().partition(|it| known.site.page(*it).meta.draft);
    let tell = |why: &str, pages: &[PageId]| {
        let name = |it: &PageId| review::id(known.site, Subject::Page(*it));
        let mut names: Vec<String> = pages.iter().take(FEW).map(name).collect();
        match (pages.len(), pages.len().saturating_sub(FEW)) {
            (0, _) => return,
            (_, 0) => {}
            (_, more) => names.push(format!("and {more} more")),
        }
        project.note(&format!("left out of the site, {why}: {}", names.join(", ")));
    };
    tell("drafts", &drafts);
    tell("held back until somebody approves them", &held);
}

/// `public` in the folder of the site.
fn default_folder(root: &Path) -> PathBuf {
    if root == Path::new(".") { PathBuf::from("public") } else { root.join("public") }
}

fn pages(project: &Project) -> String {
    let count = project.session.known().map_or(0, |it| it.site.pages.len());
    format!("{count} page{}", if count == 1 { "" } else { "s" })
}

/// A path that has a name, whatever the shell gave.
fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path)
        .with_context(|| format!("`{}` is no folder to write to", path.display()))
}

/// A bar on a terminal, nothing elsewhere.
fn progress() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::no_length().with_style(style)
}

fn show(progress: &ProgressBar, step: Step) {
    match step {
        Step::Planned(files) => progress.set_length(files as u64),
        Step::File => progress.inc(1),
        _ => {}
    }
}

/// How long each phase takes, for `--timings`.
struct Clock {
    on: bool,
    laps: Mutex<Vec<(&'static str, Instant)>>,
}

impl Clock {
    fn start(on: bool) -> Clock {
        let clock = Clock { on, laps: Mutex::default() };
        clock.lap("");
        clock
    }

    #[allow(
        clippy::disallowed_methods,
        reason = "a measurement for people, which no output depends on"
    )]
    fn lap(&self, phase: &'static str) {
        if let Ok(mut laps) = self.laps.lock() {
            laps.push((phase, Instant::now()));
        }
    }

    fn step(&self, step: Step) {
        match step {
            Step::Checked => self.lap("check"),
            Step::Planned(_) => self.lap("plan"),
            Step::File => {}
            Step::Written => self.lap("render and write"),
            Step::Swapped => self.lap("swap"),
        }
    }

    fn tell(&self, project: &Project) {
        let Ok(laps) = self.laps.lock() else { return };
        for pair in laps.windows(2).filter(|_| self.on) {
            let time = (pair[1].1 - pair[0].1).as_secs_f64() * 1000.0;
            project.note(&format!("{time:>9.1} ms  {}", pair[1].0));
        }
    }
}
