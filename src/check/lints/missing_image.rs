//! See `missing-image.md`.

use crate::check::near;
use crate::check::{Context, Finding, Lint, Scope};
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
    let mut found = Vec::new();
    for page in context.pages() {
        let images = &context.graph.of(page.id).images;
        for (passage, paths) in page.passages.iter().zip(images) {
            let text = passage.text(context.files);
            for (image, path) in passage.document.images.iter().zip(paths) {
                if path.is_none() && !is_external(&image.target) {
                    let span = text.span(image.range.clone());
                    let message = format!("there is no picture `{}`", image.target);
                    found.push(Finding::at(span, message).help(help(context, &image.target)));
                }
            }
        }
    }
    found
}

fn help(context: &Context, target: &str) -> String {
    match near::file(context, target) {
        Some(path) => format!("did you mean the file `{path}`?"),
        None => {
            "put the picture there, or mend the path, which begins at this page's folder".to_owned()
        }
    }
}
