//! The table of faults: what cannot be understood as it is written, or stands in the way of the proof
//! of a quiz. Each is a line here and in `ALL`, and a page of Markdown that is its help and its test.

use super::Severity;
use super::fault::Fault;

const fn error(code: &'static str, explain: &'static str) -> Fault {
    Fault { code, severity: Severity::Error, explain }
}

const fn warning(code: &'static str, explain: &'static str) -> Fault {
    Fault { code, severity: Severity::Warning, explain }
}

#[expect(missing_docs, reason = "the page beside each says what it is")]
impl Fault {
    pub const ANSWER_WITHOUT_EFFECT: Fault =
        error("answer-without-effect", include_str!("answer-without-effect.md"));
    pub const ANSWERS_IN_TWO_WAYS: Fault =
        error("answers-in-two-ways", include_str!("answers-in-two-ways.md"));
    pub const BANDS_OUT_OF_ORDER: Fault =
        error("bands-out-of-order", include_str!("bands-out-of-order.md"));
    pub const BANDS_WITHOUT_END: Fault =
        error("bands-without-end", include_str!("bands-without-end.md"));
    pub const BROKEN_CASE: Fault = error("broken-case", include_str!("broken-case.md"));
    pub const CIRCULAR_QUESTION: Fault =
        error("circular-question", include_str!("circular-question.md"));
    pub const CONTRAINDICATION_WITHOUT_SEVERITY: Fault = error(
        "contraindication-without-severity",
        include_str!("contraindication-without-severity.md"),
    );
    pub const CUT_VALUE: Fault = error("cut-value", include_str!("cut-value.md"));
    pub const DUPLICATE_ANSWER: Fault =
        error("duplicate-answer", include_str!("duplicate-answer.md"));
    pub const DUPLICATE_KEY: Fault = error("duplicate-key", include_str!("duplicate-key.md"));
    pub const DUPLICATE_QUESTION: Fault =
        error("duplicate-question", include_str!("duplicate-question.md"));
    pub const DUPLICATE_RULE: Fault = error("duplicate-rule", include_str!("duplicate-rule.md"));
    pub const EARLY_END: Fault = error("early-end", include_str!("early-end.md"));
    pub const EARLY_QUESTION: Fault = error("early-question", include_str!("early-question.md"));
    pub const EMPTY_BAND: Fault = warning("empty-band", include_str!("empty-band.md"));
    pub const EMPTY_VALUE: Fault = error("empty-value", include_str!("empty-value.md"));
    pub const HARMLESS_ANSWER: Fault = error("harmless-answer", include_str!("harmless-answer.md"));
    pub const HIDDEN_DOUBT: Fault = error("hidden-doubt", include_str!("hidden-doubt.md"));
    pub const IDLE_BAND: Fault = error("idle-band", include_str!("idle-band.md"));
    pub const IDLE_KEY: Fault = error("idle-key", include_str!("idle-key.md"));
    pub const IDLE_RULE: Fault = error("idle-rule", include_str!("idle-rule.md"));
    pub const ILL_NAMED_FACT: Fault = error("ill-named-fact", include_str!("ill-named-fact.md"));
    pub const ILL_NAMED_ID: Fault = error("ill-named-id", include_str!("ill-named-id.md"));
    pub const ILL_NAMED_SOURCE: Fault =
        error("ill-named-source", include_str!("ill-named-source.md"));
    pub const INCOMPLETE_BAND: Fault = error("incomplete-band", include_str!("incomplete-band.md"));
    pub const LOST_EFFECT: Fault = error("lost-effect", include_str!("lost-effect.md"));
    pub const LOWERED_ABSOLUTE: Fault =
        error("lowered-absolute", include_str!("lowered-absolute.md"));
    pub const LOWERED_DOUBT: Fault = error("lowered-doubt", include_str!("lowered-doubt.md"));
    pub const LOWERED_SEVERITY: Fault =
        warning("lowered-severity", include_str!("lowered-severity.md"));
    pub const MISNAMED_ANSWER: Fault = error("misnamed-answer", include_str!("misnamed-answer.md"));
    pub const MISSING_FRONT_MATTER: Fault =
        error("missing-front-matter", include_str!("missing-front-matter.md"));
    pub const MISSING_HUB: Fault = error("missing-hub", include_str!("missing-hub.md"));
    pub const MISSING_KEY: Fault = error("missing-key", include_str!("missing-key.md"));
    pub const MISSING_REASON: Fault = error("missing-reason", include_str!("missing-reason.md"));
    pub const MISSING_SETTINGS: Fault =
        error("missing-settings", include_str!("missing-settings.md"));
    pub const MISSING_WORDS: Fault = warning("missing-words", include_str!("missing-words.md"));
    pub const NOT_UTF8: Fault = error("not-utf8", include_str!("not-utf8.md"));
    pub const OUTSIDE_LINK: Fault = error("outside-link", include_str!("outside-link.md"));
    pub const QUESTION_WITHOUT_ANSWERS: Fault =
        error("question-without-answers", include_str!("question-without-answers.md"));
    pub const QUESTION_WITHOUT_ID: Fault =
        error("question-without-id", include_str!("question-without-id.md"));
    pub const REORDERED_TEXT: Fault = error("reordered-text", include_str!("reordered-text.md"));
    pub const REVIEW_IN_THE_FUTURE: Fault =
        error("review-in-the-future", include_str!("review-in-the-future.md"));
    pub const SHADOWED_RULE: Fault = error("shadowed-rule", include_str!("shadowed-rule.md"));
    pub const SKIPPED_CONTRAINDICATION: Fault =
        error("skipped-contraindication", include_str!("skipped-contraindication.md"));
    pub const TEMPLATE_FAULT: Fault = error("template-fault", include_str!("template-fault.md"));
    pub const UNASKED_QUESTION: Fault =
        error("unasked-question", include_str!("unasked-question.md"));
    pub const UNEXPLAINED_CONDITION: Fault =
        error("unexplained-condition", include_str!("unexplained-condition.md"));
    pub const UNEXPLAINED_EFFECT: Fault =
        error("unexplained-effect", include_str!("unexplained-effect.md"));
    pub const UNKNOWN_ANSWER: Fault = error("unknown-answer", include_str!("unknown-answer.md"));
    pub const UNKNOWN_DIGEST: Fault = warning("unknown-digest", include_str!("unknown-digest.md"));
    pub const UNKNOWN_FILE: Fault = error("unknown-file", include_str!("unknown-file.md"));
    pub const UNKNOWN_GAP: Fault = error("unknown-gap", include_str!("unknown-gap.md"));
    pub const UNKNOWN_KEY: Fault = error("unknown-key", include_str!("unknown-key.md"));
    pub const UNKNOWN_LINT: Fault = error("unknown-lint", include_str!("unknown-lint.md"));
    pub const UNKNOWN_QUESTION: Fault =
        error("unknown-question", include_str!("unknown-question.md"));
    pub const UNKNOWN_STEP: Fault = error("unknown-step", include_str!("unknown-step.md"));
    pub const UNKNOWN_THEME: Fault = error("unknown-theme", include_str!("unknown-theme.md"));
    pub const UNLIKE_TRANSLATION: Fault =
        error("unlike-translation", include_str!("unlike-translation.md"));
    pub const UNMERGED: Fault = error("unmerged", include_str!("unmerged.md"));
    pub const UNPROVABLE_QUIZ: Fault = error("unprovable-quiz", include_str!("unprovable-quiz.md"));
    pub const UNREACHABLE_OUTCOME: Fault =
        error("unreachable-outcome", include_str!("unreachable-outcome.md"));
    pub const UNREACHABLE_QUESTION: Fault =
        error("unreachable-question", include_str!("unreachable-question.md"));
    pub const UNREACHABLE_RULE: Fault =
        error("unreachable-rule", include_str!("unreachable-rule.md"));
    pub const UNREADABLE_BAND: Fault = error("unreadable-band", include_str!("unreadable-band.md"));
    pub const UNREADABLE_WORDS: Fault =
        error("unreadable-words", include_str!("unreadable-words.md"));
    pub const UNREADABLE_YAML: Fault = error("unreadable-yaml", include_str!("unreadable-yaml.md"));
    pub const UNREVEALED_CONTRAINDICATION: Fault =
        error("unrevealed-contraindication", include_str!("unrevealed-contraindication.md"));
    pub const UNSAFE_ADDRESS: Fault = error("unsafe-address", include_str!("unsafe-address.md"));
    pub const UNSAFE_PATH: Fault = error("unsafe-path", include_str!("unsafe-path.md"));
    pub const UNSCREENED_CONTRAINDICATION: Fault =
        error("unscreened-contraindication", include_str!("unscreened-contraindication.md"));
    pub const UNSOUND_FORM: Fault = error("unsound-form", include_str!("unsound-form.md"));
    pub const UNSOURCED_RELAX: Fault = error("unsourced-relax", include_str!("unsourced-relax.md"));
    pub const UNSURE_ENDS_WELL: Fault =
        error("unsure-ends-well", include_str!("unsure-ends-well.md"));
    pub const UNUSABLE_BASE: Fault = error("unusable-base", include_str!("unusable-base.md"));
    pub const UNUSABLE_ID: Fault = error("unusable-id", include_str!("unusable-id.md"));
    pub const UNUSED_THEME_FILE: Fault =
        warning("unused-theme-file", include_str!("unused-theme-file.md"));
    pub const VAGUE_CASE: Fault = error("vague-case", include_str!("vague-case.md"));
    pub const VAGUE_RELAX: Fault = error("vague-relax", include_str!("vague-relax.md"));
    pub const WAIT_WITHOUT_END: Fault =
        error("wait-without-end", include_str!("wait-without-end.md"));
    pub const WORSE_ANSWER_ENDS_BETTER: Fault =
        error("worse-answer-ends-better", include_str!("worse-answer-ends-better.md"));
    pub const WRONG_VALUE: Fault = error("wrong-value", include_str!("wrong-value.md"));

    /// Every fault, by name.
    pub const ALL: &[Fault] = &[
        Fault::ANSWER_WITHOUT_EFFECT,
        Fault::ANSWERS_IN_TWO_WAYS,
        Fault::BANDS_OUT_OF_ORDER,
        Fault::BANDS_WITHOUT_END,
        Fault::BROKEN_CASE,
        Fault::CIRCULAR_QUESTION,
        Fault::CONTRAINDICATION_WITHOUT_SEVERITY,
        Fault::CUT_VALUE,
        Fault::DUPLICATE_ANSWER,
        Fault::DUPLICATE_KEY,
        Fault::DUPLICATE_QUESTION,
        Fault::DUPLICATE_RULE,
        Fault::EARLY_END,
        Fault::EARLY_QUESTION,
        Fault::EMPTY_BAND,
        Fault::EMPTY_VALUE,
        Fault::HARMLESS_ANSWER,
        Fault::HIDDEN_DOUBT,
        Fault::IDLE_BAND,
        Fault::IDLE_KEY,
        Fault::IDLE_RULE,
        Fault::ILL_NAMED_FACT,
        Fault::ILL_NAMED_ID,
        Fault::ILL_NAMED_SOURCE,
        Fault::INCOMPLETE_BAND,
        Fault::LOST_EFFECT,
        Fault::LOWERED_ABSOLUTE,
        Fault::LOWERED_DOUBT,
        Fault::LOWERED_SEVERITY,
        Fault::MISNAMED_ANSWER,
        Fault::MISSING_FRONT_MATTER,
        Fault::MISSING_HUB,
        Fault::MISSING_KEY,
        Fault::MISSING_REASON,
        Fault::MISSING_SETTINGS,
        Fault::MISSING_WORDS,
        Fault::NOT_UTF8,
        Fault::OUTSIDE_LINK,
        Fault::QUESTION_WITHOUT_ANSWERS,
        Fault::QUESTION_WITHOUT_ID,
        Fault::REORDERED_TEXT,
        Fault::REVIEW_IN_THE_FUTURE,
        Fault::SHADOWED_RULE,
        Fault::SKIPPED_CONTRAINDICATION,
        Fault::TEMPLATE_FAULT,
        Fault::UNASKED_QUESTION,
        Fault::UNEXPLAINED_CONDITION,
        Fault::UNEXPLAINED_EFFECT,
        Fault::UNKNOWN_ANSWER,
        Fault::UNKNOWN_DIGEST,
        Fault::UNKNOWN_FILE,
        Fault::UNKNOWN_GAP,
        Fault::UNKNOWN_KEY,
        Fault::UNKNOWN_LINT,
        Fault::UNKNOWN_QUESTION,
        Fault::UNKNOWN_STEP,
        Fault::UNKNOWN_THEME,
        Fault::UNLIKE_TRANSLATION,
        Fault::UNMERGED,
        Fault::UNPROVABLE_QUIZ,
        Fault::UNREACHABLE_OUTCOME,
        Fault::UNREACHABLE_QUESTION,
        Fault::UNREACHABLE_RULE,
        Fault::UNREADABLE_BAND,
        Fault::UNREADABLE_WORDS,
        Fault::UNREADABLE_YAML,
        Fault::UNREVEALED_CONTRAINDICATION,
        Fault::UNSAFE_ADDRESS,
        Fault::UNSAFE_PATH,
        Fault::UNSCREENED_CONTRAINDICATION,
        Fault::UNSOUND_FORM,
        Fault::UNSOURCED_RELAX,
        Fault::UNSURE_ENDS_WELL,
        Fault::UNUSABLE_BASE,
        Fault::UNUSABLE_ID,
        Fault::UNUSED_THEME_FILE,
        Fault::VAGUE_CASE,
        Fault::VAGUE_RELAX,
        Fault::WAIT_WITHOUT_END,
        Fault::WORSE_ANSWER_ENDS_BETTER,
        Fault::WRONG_VALUE,
    ];
}
