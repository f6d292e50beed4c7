//! See `unsafe-file.md`.

use crate::check::{Context, Finding, Lint, Scope, links};
use crate::config::{self, Level};
use crate::graph::Target;
use crate::plan::what_runs;
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "unsafe-file",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unsafe-file.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let linked = links::all(context).into_iter().filter_map(|it| match it.target {
        Target::Asset(path) => Some((it.span, path.as_str())),
        _ => None,
    });
    let shown = links::pictures(context).into_iter();
    let named = linked.chain(shown.filter_map(|it| Some((it.span, it.path?))));
    let mut found: Vec<Finding> = named.filter_map(|it| finding(context, it.0, it.1)).collect();
    if context.sees_the_rest() {
        for named in &context.site.config.files {
            let below =
                |it: &str| config::is_file_of(it.trim_start_matches("content/"), &named.value);
            let files = context.plan.files().map(|it| it.0).filter(|it| below(it));
            found.extend(files.filter_map(|it| finding(context, named.span, it)));
        }
    }
    found
}

fn finding(context: &Context, at: Span, path: &str) -> Option<Finding> {
    let what = what_runs(context.site.asset(context.files, path)?)?;
    let finding = Finding::at(at, format!("`{path}` {what}, so it is not published"));
    let is_picture = path.to_lowercase().ends_with(".svg");
    Some(finding.help(match is_picture {
        true => "save it as a plain SVG without scripts and links, or as a PNG",
        false => "write it as a page in Markdown, save it as a PDF, or link to where it stands on the web",
    }))
}
