//! See `sample-value.md`.

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::source::Text;

pub const LINT: Lint = Lint {
    name: "sample-value",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("sample-value.md"),
    run,
};

/// What stands in the sample clinic, and what is reserved for samples: by Ofcom for numbers, by RFC
/// 2606 for hosts.
const SAMPLES: [&str; 10] = [
    "1 Example Street",
    "Anytown",
    "020 7946 0",
    "01632 960",
    "@clinic.example",
    "//clinic.example",
    "Your clinic pays",
    "Your clinic wrote",
    "Example Skin Clinic",
    "Exampletown",
];

const HELP: &str = "write what is true of your clinic";

/// A site at an address that is none yet is a sample, and may say what samples say.
fn run(context: &Context) -> Vec<Finding> {
    let config = &context.site.config;
    let host = config.base.origin.split("//").nth(1).unwrap_or_default();
    let host = host.split(':').next().unwrap_or(host);
    let reserved = [".example", ".test", ".invalid", "example.com", "example.org", "example.net"];
    if reserved.iter().any(|it| host.ends_with(it)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        for run in &document.runs {
            found.extend(within(text.slice(run.range.clone())));
        }
    }
    if !context.sees_the_rest() {
        return found;
    }
    let clinic = &config.clinic;
    for name in [Some(&config.title), clinic.name.as_ref()].into_iter().flatten() {
        if name.value.trim().eq_ignore_ascii_case("your clinic") {
            found.push(finding(&name.value, name.text().all()));
        }
    }
    let rest = [&clinic.name, &clinic.address, &clinic.phone, &clinic.email, &clinic.booking];
    let rest = rest.into_iter().flatten().chain([&config.title]).chain(&config.funding);
    found.extend(rest.filter_map(|it| within(it.text())));
    found
}

/// The first of the samples that stands in a text.
fn within(text: Text) -> Option<Finding> {
    let places = SAMPLES.iter().filter_map(|it| Some((text.str.find(it)?, it.len())));
    let (start, length) = places.min()?;
    let part = |it: char| it.is_alphanumeric();
    let end = start + length;
    let rest = text.str[end..].find(|it| !part(it)).unwrap_or(text.str.len() - end);
    Some(finding(&text.str[start..end + rest], text.span(start..end + rest)))
}

fn finding(words: &str, span: crate::source::Span) -> Finding {
    Finding::at(span, format!("`{words}` is what the sample says")).help(HELP)
}
