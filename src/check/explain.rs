//! What every code of a diagnostic means: the same pages that test it.

use super::lints::LINTS;

/// Pages of the faults that are no lints: no setting allows them.
const FAULTS: &[(&str, &str)] = &[
    ("answer-without-effect", include_str!("faults/answer-without-effect.md")),
    ("answers-in-two-ways", include_str!("faults/answers-in-two-ways.md")),
    ("bands-out-of-order", include_str!("faults/bands-out-of-order.md")),
    ("bands-without-end", include_str!("faults/bands-without-end.md")),
    ("broken-case", include_str!("faults/broken-case.md")),
    ("circular-question", include_str!("faults/circular-question.md")),
    ("duplicate-answer", include_str!("faults/duplicate-answer.md")),
    ("duplicate-key", include_str!("faults/duplicate-key.md")),
    ("duplicate-question", include_str!("faults/duplicate-question.md")),
    ("duplicate-rule", include_str!("faults/duplicate-rule.md")),
    ("early-end", include_str!("faults/early-end.md")),
    ("early-question", include_str!("faults/early-question.md")),
    ("harmless-answer", include_str!("faults/harmless-answer.md")),
    ("idle-band", include_str!("faults/idle-band.md")),
    ("idle-key", include_str!("faults/idle-key.md")),
    ("idle-rule", include_str!("faults/idle-rule.md")),
    ("empty-band", include_str!("faults/empty-band.md")),
    ("empty-value", include_str!("faults/empty-value.md")),
    ("ill-named-fact", include_str!("faults/ill-named-fact.md")),
    ("ill-named-id", include_str!("faults/ill-named-id.md")),
    ("ill-named-source", include_str!("faults/ill-named-source.md")),
    ("incomplete-band", include_str!("faults/incomplete-band.md")),
    ("missing-front-matter", include_str!("faults/missing-front-matter.md")),
    ("missing-key", include_str!("faults/missing-key.md")),
    ("missing-reason", include_str!("faults/missing-reason.md")),
    ("missing-settings", include_str!("faults/missing-settings.md")),
    ("missing-words", include_str!("faults/missing-words.md")),
    ("not-utf8", include_str!("faults/not-utf8.md")),
    ("question-without-answers", include_str!("faults/question-without-answers.md")),
    ("question-without-id", include_str!("faults/question-without-id.md")),
    ("review-in-the-future", include_str!("faults/review-in-the-future.md")),
    ("shadowed-rule", include_str!("faults/shadowed-rule.md")),
    ("skipped-contraindication", include_str!("faults/skipped-contraindication.md")),
    ("template-fault", include_str!("faults/template-fault.md")),
    ("unasked-question", include_str!("faults/unasked-question.md")),
    ("unexplained-condition", include_str!("faults/unexplained-condition.md")),
    ("unexplained-effect", include_str!("faults/unexplained-effect.md")),
    ("unknown-answer", include_str!("faults/unknown-answer.md")),
    ("unknown-digest", include_str!("faults/unknown-digest.md")),
    ("unknown-file", include_str!("faults/unknown-file.md")),
    ("unknown-gap", include_str!("faults/unknown-gap.md")),
    ("unknown-key", include_str!("faults/unknown-key.md")),
    ("unknown-lint", include_str!("faults/unknown-lint.md")),
    ("unknown-question", include_str!("faults/unknown-question.md")),
    ("unknown-step", include_str!("faults/unknown-step.md")),
    ("unknown-theme", include_str!("faults/unknown-theme.md")),
    ("unprovable-quiz", include_str!("faults/unprovable-quiz.md")),
    ("unreachable-outcome", include_str!("faults/unreachable-outcome.md")),
    ("unreachable-question", include_str!("faults/unreachable-question.md")),
    ("unreachable-rule", include_str!("faults/unreachable-rule.md")),
    ("unreadable-band", include_str!("faults/unreadable-band.md")),
    ("unreadable-words", include_str!("faults/unreadable-words.md")),
    ("unreadable-yaml", include_str!("faults/unreadable-yaml.md")),
    ("unrevealed-contraindication", include_str!("faults/unrevealed-contraindication.md")),
    ("unsafe-path", include_str!("faults/unsafe-path.md")),
    ("unusable-base", include_str!("faults/unusable-base.md")),
    ("unsourced-relax", include_str!("faults/unsourced-relax.md")),
    ("unsure-ends-well", include_str!("faults/unsure-ends-well.md")),
    ("unusable-id", include_str!("faults/unusable-id.md")),
    ("vague-case", include_str!("faults/vague-case.md")),
    ("wait-without-end", include_str!("faults/wait-without-end.md")),
    ("worse-answer-ends-better", include_str!("faults/worse-answer-ends-better.md")),
    ("unused-theme-file", include_str!("faults/unused-theme-file.md")),
    ("wrong-value", include_str!("faults/wrong-value.md")),
];

/// The page of a lint or a fault, in Markdown.
pub fn explain(name: &str) -> Option<&'static str> {
    let lints = LINTS.iter().map(|it| (it.name, it.explain));
    lints.chain(FAULTS.iter().copied()).find(|it| it.0 == name).map(|it| it.1)
}

/// The page of a lint or a fault as a person reads it in a terminal: files are indented below their
/// names, and what is told stands below "Bedside says:".
pub fn readable(name: &str) -> Option<String> {
    let mut text = String::new();
    let mut open: Option<Fence> = None;
    for line in explain(name)?.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match &mut open {
            None if ticks >= 3 => {
                let is_told = &line[ticks..] == "told";
                if !is_told && !text.ends_with("\n\n") {
                    text.push('\n');
                }
                open = Some(Fence { ticks, is_told, is_empty: true });
            }
            Some(fence) if ticks == fence.ticks && line.len() == ticks => {
                if fence.is_told && fence.is_empty {
                    text.push_str("Bedside says nothing.\n");
                }
                open = None;
            }
            Some(fence) => {
                if fence.is_told && fence.is_empty {
                    text.push_str("Bedside says:\n\n");
                }
                fence.is_empty = false;
                let indent = if line.is_empty() { "" } else { "    " };
                text.extend([indent, line, "\n"]);
            }
            None => text.extend([line, "\n"]),
        }
    }
    Some(text)
}

/// A block of code that is being written.
struct Fence {
    /// How many marks open and close it.
    ticks: usize,
    is_told: bool,
    is_empty: bool,
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
