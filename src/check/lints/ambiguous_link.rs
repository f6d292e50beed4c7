//! See `ambiguous-link.md`.

use crate::check::links;
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::graph::Target;

pub(super) const LINT: Lint = Lint {
    name: "ambiguous-link",
    level: Level::Deny,
    explain: include_str!("ambiguous-link.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for link in links::all(grounds) {
        let Target::Ambiguous(pages) = link.target else { continue };
        let keys = pages.iter().map(|it| grounds.site.page(*it).key.as_str());
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
