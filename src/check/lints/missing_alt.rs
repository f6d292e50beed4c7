//! See `missing-alt.md`.

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::markdown::tags;

pub const LINT: Lint = Lint {
    name: "missing-alt",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("missing-alt.md"),
    run,
};

/// Screen readers read this much in one breath.
const LONGEST: usize = 125;

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        for image in &document.images {
            let span = text.span(image.range.clone());
            found.extend(fault(Some(&image.alt)).map(|(message, help)| {
                Finding::at(span, message).help(help.replace("alt=\"…\"", "![…](…)"))
            }));
        }
        for html in &document.html {
            for tag in tags(&text.str[html.range.clone()]) {
                if tag.name.eq_ignore_ascii_case("img") {
                    let start = html.range.start;
                    let span = text.span(start + tag.range.start..start + tag.range.end);
                    let fault = fault(tag.get("alt"));
                    found.extend(fault.map(|(it, help)| Finding::at(span, it).help(help)));
                }
            }
        }
    }
    found
}

/// What is wrong with the words for a picture, and what to do.
fn fault(alt: Option<&str>) -> Option<(String, &'static str)> {
    let alt = alt.unwrap_or_default().trim();
    let length = alt.chars().count();
    if alt.is_empty() {
        let message = "this picture has no words for those who cannot see it".to_owned();
        return Some((message, "say in `alt=\"…\"` what it shows and why it is here"));
    }
    (length > LONGEST).then(|| {
        let message = format!("the words for this picture have {length} characters");
        (message, "use at most 125, and put the rest into the text")
    })
}
