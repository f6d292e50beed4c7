//! The sign-off of a quiz: of what it does and says, whichever file that stands in.

use bedside::review::{digest, id, subjects};
use bedside::session::{Options, Session};
use bedside::source::Files;

use super::{clinic, with};
use crate::site_test::{Built, SiteTest, today};

const SETTINGS: &str =
    "title: Test clinic\nurl: https://clinic.example/\nlanguage: en\nreview: {unapproved: hold}\n";

const SCREEN: &str = "\
---
title: Pills
severity: temporary
screening:
  ask: When was your last pill?
  date: {precision: month, bands: [{within: \"[=gap]\", effect: wait}, {else: ok}]}
---
The gap is part of the quiz alone.
";

const FACTS: &str = "\
gap: {value: 3 months, about: How long, evidence: some, claims: [{source: OWN, says: 3 months}]}
";

const ALL: [&str; 3] = ["t", "t/contraindications/pills", "t/quiz"];

fn site(settings: &str) -> SiteTest {
    clinic()
        .file("content/site.yaml", settings)
        .file("content/t/index.md", &with("title: T\nanswer: Needles.", ""))
        .file("content/t/contraindications/pills.md", SCREEN)
        .file("content/t/quiz.yaml", "title: Is it for you?\n")
        .file("content/t/facts.yaml", FACTS)
        .file("content/sources.yaml", "OWN: {type: misc, title: Own work, date: 2020}\n")
        .file("content/people.yaml", "lead: {role: Clinical lead, reviews: true}\n")
}

/// Sign-offs of those pages and quizzes as they are.
pub(super) fn digests(site: &SiteTest, ids: &[&str]) -> String {
    let lines: Vec<String> = lines(site.sources(), |id| ids.contains(&id));
    assert_eq!(lines.len(), ids.len(), "each of {ids:?} is there once");
    lines.concat()
}

/// Sign-offs of every page and quiz as they are.
pub(super) fn all_digests(files: Files) -> String {
    lines(files, |_| true).concat()
}

fn lines(files: Files, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let session = Session::open(files, Options { today: today(), drafts: false });
    let known = session.known().unwrap();
    let line = |it| {
        let (id, digest) = (id(known.site, it), digest(known.seen(), it));
        let line = format!("- {{page: {id}, by: lead, on: 2026-11-01, digest: \"{digest}\"}}\n");
        is_wanted(&id).then_some(line)
    };
    subjects(known.site).filter_map(line).collect()
}

fn signed(settings: &str, ids: &[&str], change: impl Fn(SiteTest) -> SiteTest) -> Built {
    let ledger = digests(&site(settings), ids);
    change(site(settings)).file("content/reviews.yaml", &ledger).build()
}

#[test]
fn a_quiz_is_held_back_until_it_is_approved_itself() {
    let built = signed(SETTINGS, &ALL[..2], |it| it);
    built.has("t/", "<h1>T</h1>").has_no_file("t/quiz/index.html");
    assert!(built.told.contains("nobody has approved what it asks and does"), "{}", built.told);
    assert!(built.told.contains("nobody has approved this quiz"), "{}", built.told);
    let built = signed(SETTINGS, &ALL, |it| it);
    built.has("t/quiz/", "Checked by Clinical lead").has("record/", "Is it for you?");
    assert!(!built.told.contains("approved this quiz"), "{}", built.told);
    // Whoever signs on paper signs what stands in the ledger.
    let line = digests(&site(SETTINGS), &["t/quiz"]);
    let digest = line.split('"').nth(1).unwrap();
    for page in ["t/quiz/proof/", "t/quiz/paper/"] {
        built.has(page, "Checked by Clinical lead").has(page, digest);
    }
}

/// No page names the fact in a sentence: only the quiz changes when its value does.
#[test]
fn a_window_that_changes_is_a_change_of_the_quiz() {
    let longer = |it: SiteTest| it.file("content/t/facts.yaml", &FACTS.replace('3', "6"));
    let settings = SETTINGS.replace("hold", "banner");
    let built = signed(&settings, &ALL, longer);
    assert!(
        built.told.contains("this quiz has changed since `lead` approved it"),
        "{}",
        built.told
    );
    built.has("t/quiz/", "This quiz has changed since Clinical lead checked it");
    built.has("t/quiz/", r#""standing":"lapsed""#);
}

#[test]
fn words_of_the_quiz_are_part_of_it() {
    let renamed = |it: SiteTest| it.file("content/t/quiz.yaml", "title: Will it do?\n");
    let built = signed(&SETTINGS.replace("hold", "banner"), &ALL, renamed);
    let quizzes = built.told.matches("this quiz has changed").count();
    assert_eq!(quizzes, 1, "{}", built.told);
    assert!(!built.told.contains("this page has changed"), "{}", built.told);
}

/// What a page says that a question or a rule names is shown with the result.
#[test]
fn a_page_that_a_quiz_names_is_part_of_its_standing() {
    const NAMES: &str = "\
questions: [{id: cream, ask: Do you use a cream?, yes: talk, page: t/cream}]
rules: [{id: both, when: {cream: [\"yes\"]}, effect: stop, because: t/lotion}]
";
    let cream = |text: &str| with("title: Cream\nanswer: Ask us.", text);
    let site = || {
        site(&SETTINGS.replace("hold", "banner"))
            .file("content/t/quiz.yaml", NAMES)
            .file("content/t/cream.md", &cream("Stop it first."))
            .file("content/t/lotion.md", &cream("Stop it first."))
    };
    let all = [&ALL[..], &["t/cream", "t/lotion"]].concat();
    let signed = || site().file("content/reviews.yaml", &digests(&site(), &all));
    signed().build().has("t/quiz/", r#""standing":{"until":"#);
    for page in ["t/cream", "t/lotion"] {
        let changed = cream("You need not stop it.");
        let built = signed().file(&format!("content/{page}.md"), &changed).build();
        built.has("t/quiz/", r#""standing":"lapsed""#);
        assert!(!built.told.contains("this quiz has changed"), "{}", built.told);
    }
}
