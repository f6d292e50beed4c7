//! See `missing-image.md`.

use crate::check::{Context, Finding, Lint, Scope, links, near};
use crate::config::Level;
use crate::graph::is_external;

pub const LINT: Lint = Lint {
    name: "missing-image",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("missing-image.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let pictures = links::pictures(context).into_iter();
    let missing = pictures.filter(|it| it.path.is_none() && !is_external(it.written));
    let finding = missing.map(|it| {
        let message = format!("there is no picture `{}`", it.written);
        Finding::at(it.span, message).help(help(context, it.written))
    });
    finding.collect()
}

fn help(context: &Context, target: &str) -> String {
    match near::file(context, target) {
        Some(path) => format!("did you mean the file `{path}`?"),
        None => {
            "put the picture there, or mend the path, which begins at this page's folder".to_owned()
        }
    }
}
