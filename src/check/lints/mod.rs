//! The table of lints: what is checked.

mod ambiguous_link;
mod broken_anchor;
mod broken_link;
mod changed_since_approval;
mod duplicate_address;
mod empty_part;
mod evidence_without_source;
mod foreign_fact;
mod frequency_against_rate;
mod hanging_pronoun;
mod heading_order;
mod heavy_picture;
mod held_quiz;
mod literal_line;
mod literal_mark;
mod lone_translation;
mod lost_text;
mod missing_alt;
mod missing_answer;
mod missing_care_card;
mod missing_case;
mod missing_home;
mod missing_image;
mod misplaced_window;
mod misspelt_folder;
mod negated_question;
mod opposed_advice;
mod orphan_page;
mod overdue_review;
mod promising_outcome;
mod sample_value;
mod shared_term;
mod signed;
mod repeated_review;
mod reserved_anchor;
mod third_party_request;
mod turned_advice;
mod typed;
mod uncited_figure;
mod unfilled_placeholder;
mod unfinished_mark;
mod unfinished_text;
mod unknown_card;
mod unknown_fact;
mod unknown_person;
mod unknown_review;
mod unknown_source;
mod unlinked_term;
mod unnamed_file;
mod unreachable_address;
mod unreadable_window;
mod unresolved_conflict;
mod unreviewed_page;
mod unsafe_file;
mod unsafe_html;
mod unusable_picture;
mod unused_fact;
mod unused_source;
mod value_outside_claims;

use super::Lint;

/// Every lint, by name.
pub const LINTS: &[Lint] = &[
    ambiguous_link::LINT,
    broken_anchor::LINT,
    broken_link::LINT,
    changed_since_approval::LINT,
    duplicate_address::LINT,
    empty_part::LINT,
    evidence_without_source::LINT,
    foreign_fact::LINT,
    frequency_against_rate::LINT,
    hanging_pronoun::LINT,
    heading_order::LINT,
    heavy_picture::LINT,
    held_quiz::LINT,
    literal_line::LINT,
    literal_mark::LINT,
    lone_translation::LINT,
    lost_text::LINT,
    missing_alt::LINT,
    missing_answer::LINT,
    missing_care_card::LINT,
    missing_case::LINT,
    missing_home::LINT,
    missing_image::LINT,
    misplaced_window::LINT,
    misspelt_folder::LINT,
    negated_question::LINT,
    opposed_advice::LINT,
    orphan_page::LINT,
    overdue_review::LINT,
    promising_outcome::LINT,
    repeated_review::LINT,
    reserved_anchor::LINT,
    sample_value::LINT,
    shared_term::LINT,
    third_party_request::LINT,
    turned_advice::LINT,
    uncited_figure::LINT,
    unfilled_placeholder::LINT,
    unfinished_mark::LINT,
    unfinished_text::LINT,
    unknown_card::LINT,
    unknown_fact::LINT,
    unknown_person::LINT,
    unknown_review::LINT,
    unknown_source::LINT,
    unlinked_term::LINT,
    unnamed_file::LINT,
    unreachable_address::LINT,
    unreadable_window::LINT,
    unresolved_conflict::LINT,
    unreviewed_page::LINT,
    unsafe_file::LINT,
    unsafe_html::LINT,
    unusable_picture::LINT,
    unused_fact::LINT,
    unused_source::LINT,
    value_outside_claims::LINT,
];
