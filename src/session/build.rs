//! The whole site at once, into a folder.

use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::Session;
use crate::diagnostic::{Diagnostic, Findings, Reported};
use crate::plan::Output;
use crate::render::{self, Content, Renderer};
use crate::write;

/// What became of a build.
#[derive(Debug, Default)]
pub struct Built {
    /// Everything that was found, of templates too.
    pub findings: Findings,
    /// Whether the folder holds the site now. If not, it holds what it held before.
    pub is_published: bool,
    /// How many files the site has.
    pub files: usize,
}

/// How far a build is, for those who watch it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Everything was checked.
    Checked,
    /// It is known which files there will be: so many.
    Planned(usize),
    /// One file more was made and written.
    File,
    /// All files were made and written.
    Written,
    /// The new site stands in the place of the last one.
    Swapped,
}

impl Session {
    /// Checks everything, and puts the site into the folder `out` when nothing stands in the way.
    /// `root` is the project's folder, from which files are copied.
    ///
    /// # Errors
    ///
    /// When the machine fails; the folder then holds what it held before.
    pub fn build(&self, root: &Path, out: &Path, watch: impl Fn(Step) + Sync) -> Result<Built> {
        let folder = write::Folder::of(root, out)?;
        write::recover(&folder)?;
        let mut built = Built { findings: self.findings(), ..Built::default() };
        watch(Step::Checked);
        if !built.findings.may_publish() {
            return Ok(built);
        }
        let (Some(known), Some(renderer)) = (self.known(), self.renderer()) else {
            return Ok(built);
        };
        let plan = known.plan;
        let outputs = plan.outputs();
        built.files = outputs.len();
        watch(Step::Planned(outputs.len()));
        let stage = write::stage(root, &folder, outputs)?;
        let rendered = render_all(&renderer, outputs, |output, content| {
            watch(Step::File);
            stage.put(&output.path, content)
        });
        watch(Step::Written);
        let faults = rendered.context("the site was not built; the last one is as it was")?;
        built.findings.faults.extend(faults);
        if !built.findings.may_publish() {
            return Ok(built);
        }
        stage.swap()?;
        watch(Step::Swapped);
        Ok(Built { is_published: true, ..built })
    }

    /// Renders every file of the site, whatever was found, and hands each to `put`. Gives the faults
    /// of templates.
    ///
    /// # Errors
    ///
    /// The first failure of `put`.
    pub fn render_all(
        &self,
        put: impl Fn(&Output, &Content) -> Result<()> + Sync,
    ) -> Result<Vec<Diagnostic>> {
        let (Some(known), Some(renderer)) = (self.known(), self.renderer()) else {
            return Ok(Vec::new());
        };
        render_all(&renderer, known.plan.outputs(), put)
    }
}

/// Renders outputs in parallel and hands each to `put` as soon as it is made, so that memory does not
/// grow with the site. What has a fault is not handed on.
fn render_all(
    renderer: &Renderer,
    outputs: &[Output],
    put: impl Fn(&Output, &Content) -> Result<()> + Sync,
) -> Result<Vec<Diagnostic>> {
    let made = outputs.par_iter().map(|output| {
        let Reported { value, diagnostics } = render::render(renderer, output);
        if diagnostics.is_empty() {
            put(output, &value)?;
        }
        Ok(diagnostics)
    });
    let faults: Result<Vec<Vec<Diagnostic>>> = made.collect();
    Ok(faults?.into_iter().flatten().collect())
}
