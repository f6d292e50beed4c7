//! See `ambiguous-link.md`.

use crate::check::links;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::graph::Target;

pub const LINT: Lint = Lint {
    name: "ambiguous-link",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("ambiguous-link.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for link in links::all(context) {
        let Target::Ambiguous(pages) = link.target else { continue };
        let keys = pages.iter().map(|it| context.site.page(*it).key.as_str());
        let written = keys.map(|it| match link.link {
            Some(_) => format!("`[[{it}]]`"),
            None => format!("`{it}`"),
        });
        let written: Vec<String> = written.collect();
        let message = format!("`{}` may mean {} pages", link.written, pages.len());
        found.push(
            Finding::at(link.span, message)
                .help(format!("write which one: {}", written.join(" or "))),
        );
    }
    found
}
