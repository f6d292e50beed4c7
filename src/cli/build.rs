//! `bedside build` and `bedside check`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

use super::project::{self, Project};
use super::{FAULTS, args};
use crate::diagnostic::Diagnostic;
use crate::pipeline;
use crate::write;

/// Checks the pages and says what to mend.
pub(super) fn check(args: &args::Check) -> Result<u8> {
    let project = project::read(&args.at, false)?;
    let checked = pipeline::check(&project.files, project.options);
    let mut found = checked.diagnostics;
    if let Some(checked) = &checked.value {
        found.extend(pipeline::theme(&project.files, checked));
    }
    let code = project.tell(&found);
    project.note(&format!("checked {}: {}", pages(&project), project.summary(&found)));
    Ok(code)
}

/// Checks the pages and writes the site.
pub(super) fn build(args: &args::Build) -> Result<u8> {
    let mut clock = Clock::start(args.timings);
    let project = project::read(&args.at, args.drafts)?;
    clock.lap("read");
    let checked = pipeline::check(&project.files, project.options);
    clock.lap("check");
    let mut found = checked.diagnostics;
    let Some(checked) = checked.value else { return Ok(project.tell(&found)) };
    if !pipeline::may_publish(&found) {
        return Ok(refused(&project, &found));
    }
    let view = pipeline::view(&project.files, &checked, project.options);
    found.extend(view.diagnostics);
    let view = view.value;
    if !pipeline::may_publish(&found) {
        return Ok(refused(&project, &found));
    }
    let outputs = checked.plan.outputs();
    clock.lap("plan");
    let out = args.out.clone().unwrap_or_else(|| default_folder(&args.at.here.root));
    let out = absolute(&out)?;
    let stage = write::stage(&args.at.here.root, &out)?;
    let progress = progress(outputs.len());
    let rendered = pipeline::render(&view, outputs, |output, content| {
        progress.inc(1);
        stage.put(&output.path, content)
    });
    progress.finish_and_clear();
    clock.lap("render and write");
    match rendered {
        Ok(faults) => found.extend(faults),
        Err(error) => {
            stage.discard();
            return Err(error.context("the site was not built; the last one is as it was"));
        }
    }
    if !pipeline::may_publish(&found) {
        stage.discard();
        return Ok(refused(&project, &found));
    }
    stage.swap()?;
    clock.lap("swap");
    let code = project.tell_in_short(&found);
    let told = project.summary(&found);
    project.note(&format!(
        "built {} files from {} into {} ({told})",
        outputs.len(),
        pages(&project),
        out.display()
    ));
    if checked.plan.left_out() > 0 {
        project.note(&format!(
            "left out: {} pages, drafts or held back until they are approved",
            checked.plan.left_out()
        ));
    }
    clock.tell(&project);
    Ok(code)
}

/// `public` in the folder of the site.
fn default_folder(root: &Path) -> PathBuf {
    if root == Path::new(".") { PathBuf::from("public") } else { root.join("public") }
}

fn refused(project: &Project, found: &[Diagnostic]) -> u8 {
    project.tell(found);
    project.note(&format!(
        "not built: {}. Nothing was changed; mend the errors and build again",
        project.summary(found)
    ));
    FAULTS
}

fn pages(project: &Project) -> String {
    let count = project.files.texts().filter(|it| it.path.ends_with(".md")).count();
    format!("{count} page{}", if count == 1 { "" } else { "s" })
}

/// A path that has a name, whatever the shell gave.
fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path)
        .with_context(|| format!("`{}` is no folder to write to", path.display()))
}

/// A bar on a terminal, nothing elsewhere.
fn progress(length: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(length as u64).with_style(style)
}

/// How long each phase takes, for `--timings`.
struct Clock {
    on: bool,
    last: Instant,
    laps: Vec<(&'static str, std::time::Duration)>,
}

impl Clock {
    #[allow(
        clippy::disallowed_methods,
        reason = "a measurement for people, which no output depends on"
    )]
    fn start(on: bool) -> Clock {
        Clock { on, last: Instant::now(), laps: Vec::new() }
    }

    #[allow(
        clippy::disallowed_methods,
        reason = "a measurement for people, which no output depends on"
    )]
    fn lap(&mut self, phase: &'static str) {
        let now = Instant::now();
        self.laps.push((phase, now - self.last));
        self.last = now;
    }

    fn tell(&self, project: &Project) {
        if self.on {
            for (phase, time) in &self.laps {
                project.note(&format!("{:>9.1} ms  {phase}", time.as_secs_f64() * 1000.0));
            }
        }
    }
}
