//! See `missing-image.md`.

use crate::check::near;
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::graph::is_external;

pub(super) const LINT: Lint = Lint {
    name: "missing-image",
    level: Level::Deny,
    explain: include_str!("missing-image.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in &grounds.site.pages {
        let images = &grounds.graph.of(page.id).images;
        for (passage, paths) in page.passages.iter().zip(images) {
            let text = passage.text(grounds.files);
            for (image, path) in passage.document.images.iter().zip(paths) {
                if path.is_none() && !is_external(&image.target) {
                    let span = text.span(image.range.clone());
                    let message = format!("there is no picture `{}`", image.target);
                    found.push(Finding::at(span, message).help(help(grounds, &image.target)));
                }
            }
        }
    }
    found
}

fn help(grounds: &Grounds, target: &str) -> String {
    match near::file(grounds, target) {
        Some(path) => format!("did you mean the file `{path}`?"),
        None => {
            "put the picture there, or mend the path, which begins at this page's folder".to_owned()
        }
    }
}
