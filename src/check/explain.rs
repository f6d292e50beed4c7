//! What every code of a diagnostic means: the same pages that test it.

use super::LINTS;

/// Pages of the faults that are no lints: no setting allows them.
const FAULTS: &[(&str, &str)] = &[
    ("duplicate-key", include_str!("faults/duplicate-key.md")),
    ("missing-front-matter", include_str!("faults/missing-front-matter.md")),
    ("missing-key", include_str!("faults/missing-key.md")),
    ("not-utf8", include_str!("faults/not-utf8.md")),
    ("unknown-key", include_str!("faults/unknown-key.md")),
    ("unreadable-yaml", include_str!("faults/unreadable-yaml.md")),
    ("wrong-value", include_str!("faults/wrong-value.md")),
];

/// The page of a lint or a fault, in Markdown.
pub fn explain(name: &str) -> Option<&'static str> {
    let lints = LINTS.iter().map(|it| (it.name, it.explain));
    lints.chain(FAULTS.iter().copied()).find(|it| it.0 == name).map(|it| it.1)
}

/// Every name that has a page, with the first sentence of it: lints first, then faults.
pub fn topics() -> Vec<(&'static str, &'static str)> {
    let lints = LINTS.iter().map(|it| (it.name, it.explain));
    lints.chain(FAULTS.iter().copied()).map(|(name, page)| (name, first_sentence(page))).collect()
}

fn first_sentence(page: &'static str) -> &'static str {
    let paragraph =
        page.split("\n\n").find(|it| !it.starts_with('#') && !it.trim().is_empty()).unwrap_or("");
    paragraph.split_inclusive(". ").next().unwrap_or(paragraph).trim()
}
