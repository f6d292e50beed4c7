//! See `unsafe-html.md`.

use super::third_party_request::requests;
use super::unfilled_placeholder::placeholders;
use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;

pub const LINT: Lint = Lint {
    name: "unsafe-html",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unsafe-html.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let base = &context.site.config.base;
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        for html in &document.html {
            let start = html.range.start;
            // One mistake, one message: what loads from elsewhere is for `third-party-request`,
            // words that are to be filled in are for `unfilled-placeholder`.
            let written = &text.str[html.range.clone()];
            let elsewhere = requests(written, base).into_iter().map(|it| it.0);
            let told: Vec<_> = elsewhere.chain(placeholders(written)).collect();
            let is_told = |at: usize| told.iter().any(|it| it.contains(&at.saturating_sub(start)));
            for (phrase, place) in html.refused.iter().filter(|it| !is_told(it.1.start)) {
                let message = format!("the {phrase} may not stand on a page");
                let finding = Finding::at(text.span(place.clone()), message);
                found.push(finding.help(help(phrase)));
            }
        }
    }
    found
}

fn help(phrase: &str) -> &'static str {
    match phrase {
        it if it.ends_with("address") => {
            "write an address that begins with `https://`, or take the link away"
        }
        "`id` attribute" => {
            "give it another name, with letters, digits and hyphens: the page has this one itself"
        }
        it if it.starts_with("`id` `") => "give each place a name of its own",
        it if it.ends_with("handler") || it.ends_with("attribute") => {
            "take it off; the theme says how things look and act"
        }
        it if it.starts_with("`a`") => "write the link as `[text](address)`",
        it if it.starts_with("`h") => "write the heading as `## Heading`",
        _ => "take it away, or say it in Markdown",
    }
}
