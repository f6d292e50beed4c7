//! The phases in order: read → model → link → plan → check → render → write.
//!
//! `check` is the first five; `build` is all of them. Reading and writing are the callers'.

use std::sync::Arc;

use rayon::prelude::*;

use crate::calendar::Date;
use crate::check::{self, Grounds};
use crate::config;
use crate::diagnostic::{Diagnostic, Findings, Reported, Severity};
use crate::graph::{self, LinkGraph};
use crate::model::{self, Site};
use crate::parsed::ParsedFiles;
use crate::plan::{self, Output, Plan};
use crate::render::{self, Content, Known, View};
use crate::review::{self, Reviews};
use crate::source::Files;
use crate::theme;

/// What does not stand in the files.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The day.
    pub today: Date,
    /// Whether drafts are published.
    pub drafts: bool,
}

/// A project, understood and judged.
#[derive(Debug)]
pub struct Checked {
    /// What the files mean.
    pub site: Site,
    /// Where everything leads.
    pub graph: LinkGraph,
    /// Who signed what.
    pub reviews: Reviews,
    /// What the site has.
    pub plan: Plan,
}

/// Understands a project and judges it. A file with a hard fault hears nothing from the lints until
/// that is mended. `None` for a project without any text.
pub fn check(files: &Files, options: Options) -> Reported<Option<Checked>> {
    let mut found = Findings::default();
    let faults = &mut found.faults;
    let Some(config) = config::parse(files).report_to(faults) else {
        return Reported::fine(None);
    };
    let parsed = ParsedFiles::parse(files);
    let site = model::join(files, &parsed, &Arc::new(config)).report_to(faults);
    let reviews = review::judge(files, &site, options.today).report_to(faults);
    let graph = graph::link(files, &site);
    let assets = theme::assets(files, &site.config);
    let plan = plan::plan(plan::Inputs {
        files,
        site: &site,
        graph: &graph,
        reviews: &reviews,
        assets: &assets,
        drafts: options.drafts,
    });
    let grounds = Grounds {
        files,
        site: &site,
        graph: &graph,
        reviews: &reviews,
        plan: &plan,
        today: options.today,
    };
    found.hear(check::check(&grounds));
    Reported {
        value: Some(Checked { site, graph, reviews, plan }),
        diagnostics: found.in_order(files),
    }
}

/// What can be known of the theme's faults without rendering.
pub fn theme(files: &Files, checked: &Checked) -> Vec<Diagnostic> {
    theme::load(files, &checked.site.config).diagnostics
}

/// Makes everything ready to render any file of the site. The theme's faults are told.
pub fn view<'a>(files: &'a Files, checked: &'a Checked, options: Options) -> Reported<View<'a>> {
    let Checked { site, graph, reviews, plan } = checked;
    let Reported { value: theme, diagnostics } = theme::load(files, &site.config);
    let known = Known { files, site, graph, reviews, plan };
    Reported { value: render::view(known, theme, options.today), diagnostics }
}

/// Renders all outputs in parallel and hands each to `put` as soon as it is made, so that memory
/// does not grow with the site. Gives the faults of templates, or the first failure of `put`.
///
/// # Errors
///
/// What `put` gives: the machine failed.
pub fn render(
    view: &View,
    outputs: &[Output],
    put: impl Fn(&Output, &Content) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<Vec<Diagnostic>> {
    let made = outputs.par_iter().map(|output| {
        let Reported { value, diagnostics } = render::render(view, output);
        if diagnostics.is_empty() {
            put(output, &value)?;
        }
        Ok(diagnostics)
    });
    let faults: anyhow::Result<Vec<Vec<Diagnostic>>> = made.collect();
    let faults = faults?.into_iter().flatten().collect();
    Ok(Findings { faults, ..Findings::default() }.in_order(view.files()))
}

/// Whether a site with these faults may be published.
pub fn may_publish(found: &[Diagnostic]) -> bool {
    found.iter().all(|it| it.severity < Severity::Error)
}
