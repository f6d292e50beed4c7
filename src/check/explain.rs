//! What every code of a diagnostic means: the same pages that test it.

use super::LINTS;

/// Pages of the faults that are no lints: no setting allows them.
const FAULTS: &[(&str, &str)] = &[
    ("circular-question", include_str!("faults/circular-question.md")),
    ("duplicate-key", include_str!("faults/duplicate-key.md")),
    ("duplicate-question", include_str!("faults/duplicate-question.md")),
    ("ill-named-fact", include_str!("faults/ill-named-fact.md")),
    ("ill-named-source", include_str!("faults/ill-named-source.md")),
    ("missing-front-matter", include_str!("faults/missing-front-matter.md")),
    ("missing-key", include_str!("faults/missing-key.md")),
    ("missing-reason", include_str!("faults/missing-reason.md")),
    ("missing-settings", include_str!("faults/missing-settings.md")),
    ("not-utf8", include_str!("faults/not-utf8.md")),
    ("question-without-answers", include_str!("faults/question-without-answers.md")),
    ("review-in-the-future", include_str!("faults/review-in-the-future.md")),
    ("template-fault", include_str!("faults/template-fault.md")),
    ("unknown-file", include_str!("faults/unknown-file.md")),
    ("unknown-gap", include_str!("faults/unknown-gap.md")),
    ("unknown-key", include_str!("faults/unknown-key.md")),
    ("unknown-lint", include_str!("faults/unknown-lint.md")),
    ("unknown-question", include_str!("faults/unknown-question.md")),
    ("unknown-step", include_str!("faults/unknown-step.md")),
    ("unknown-theme", include_str!("faults/unknown-theme.md")),
    ("unreadable-words", include_str!("faults/unreadable-words.md")),
    ("unreadable-yaml", include_str!("faults/unreadable-yaml.md")),
    ("unsafe-path", include_str!("faults/unsafe-path.md")),
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
