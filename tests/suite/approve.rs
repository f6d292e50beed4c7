//! `bedside approve`: what is shown, what is signed, and what is refused.

use tempfile::TempDir;

use crate::cli::{Called, DAY, call};

const SETTINGS: &str = "title: Test clinic\nurl: https://clinic.example/\nlanguage: en\n";
const PEOPLE: &str = "\
nurse: {name: Nan Nurse, role: Nurse, credentials: RN, reviews: true}
lead: {role: Clinical lead, reviews: true}
plain: {name: Pat Plain, reviews: true}
writer: {name: Wil Writer, credentials: BA}
";
const FRONT: &str = "---\ntitle: Needling\nanswer: Fine needles.\n---\nSee below.\n";
const RED: &str = "\
---
title: Redness
answer: It passes.
care: self-care
---
## What you may see

Your skin is [red](../index.md).

> [!CAUTION]
> - you cannot breathe
";
const PILLS: &str = "\
---
title: Pills
answer: Talk to us.
severity: relative
screening: {ask: Do you take pills?, yes: talk}
---
Tell us.
";

/// A clinic in a folder.
fn clinic() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in [
        ("site.yaml", SETTINGS),
        ("people.yaml", PEOPLE),
        ("index.md", "---\ntitle: Home\n---\nWelcome.\n"),
        ("about/us.md", "---\ntitle: Us\n---\nWe are here.\n"),
        ("t/index.md", FRONT),
        ("t/quiz.yaml", "title: Is it for you?\n"),
        ("t/risks/red.md", RED),
        ("t/contraindications/pills.md", PILLS),
    ] {
        put(&folder, path, text);
    }
    folder
}

fn put(folder: &TempDir, path: &str, text: &str) {
    let path = folder.path().join("content").join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn ledger(folder: &TempDir) -> String {
    std::fs::read_to_string(folder.path().join("content/reviews.yaml")).unwrap_or_default()
}

fn approve(folder: &TempDir, args: &str) -> Called {
    let args: Vec<&str> = args.split(' ').collect();
    call(folder.path(), &[&["approve", DAY][..], &args].concat())
}

fn check(folder: &TempDir) -> String {
    call(folder.path(), &["check", DAY]).told
}

#[test]
fn what_was_read_is_signed_and_the_ledger_stays_as_it_was() {
    let folder = clinic();
    put(&folder, "reviews.yaml", "# ours\r\n");
    let done = approve(&folder, "t/risks/red t/quiz --by nurse --yes");
    done.told(0, "signed these 2 in `content/reviews.yaml`");
    for words in [
        "title: Redness\n",
        "answer: It passes.\n",
        "(heading 2) What you may see\n",
        "Your skin is red.\n",
        "(caution, item) you cannot breathe\n",
        "asks: Do you take pills?\n",
    ] {
        assert!(done.out.contains(words), "no `{words}` in:\n{}", done.out);
    }
    let text = ledger(&folder);
    assert!(text.starts_with("# ours\r\n- {page: t/risks/red, by: nurse, on: 2026-12-01,\r\n"));
    assert!(text.lines().all(|it| it.chars().count() <= 101), "{text}");
    let told = check(&folder);
    assert!(
        told.contains("nobody has approved this page") && !told.contains("approve t/risks/red"),
        "{told}"
    );
    assert!(!told.contains("approved this quiz"), "{told}");
    // What was signed before is kept, and only what changed is shown.
    put(&folder, "t/risks/red.md", &RED.replace("cannot breathe", "faint"));
    assert!(check(&folder).contains("this page has changed since `nurse` approved it"));
    let again = approve(&folder, "content/t/risks/red.md --by nurse --on 2026-12-01 --yes");
    again.told(0, "signed this in");
    let news = "Nan Nurse approved it on 2026-12-01. Since then has changed:\n\ntext\n  \
                now: (caution, item) you faint\n  gone: one line that was there before\n";
    assert!(again.out.contains(news) && !again.out.contains("It passes"), "{}", again.out);
    assert!(ledger(&folder).starts_with(&text));
    assert!(!check(&folder).contains("has changed since"));
    let same = approve(&folder, "red --by nurse --yes");
    assert!(same.out.contains("Nothing has changed since Nan Nurse approved it"), "{}", same.out);
}

#[test]
fn without_a_terminal_and_without_yes_nothing_is_signed() {
    let folder = clinic();
    let refused = approve(&folder, "t/risks/red --by nurse");
    refused.told(2, "there is no terminal to ask on");
    assert_eq!(ledger(&folder), "");
    // No message is a line that signs.
    let told = check(&folder);
    assert!(told.contains("`bedside approve t/risks/red --by ID`"), "{told}");
    assert!(!told.contains("digest") && !told.contains("blake3"), "{told}");
    let proved = call(folder.path(), &["quiz", "prove", DAY]).out;
    assert!(proved.contains("To sign it off, read it and run `bedside approve t/quiz --by ID`"));
    assert!(!proved.contains("digest:"), "{proved}");
}

#[test]
fn what_may_not_be_signed_is_refused_and_then_nothing_is() {
    let cases = [
        ("t/risks/red --by ID", "nobody is called `ID`"),
        ("t/risks/red --by nurze", "did you mean `nurse`?"),
        ("t/risks/red --by writer", "`writer` does not review pages"),
        ("t/risks/red --by lead", "`lead` has neither name nor credentials"),
        ("t/risks/red --by plain", "`plain` has no credentials"),
        ("t/risks/red --by nurse --on 2026-12-02", "a review cannot have been on 2026-12-02"),
        (
            "t/risks/rad --by nurse",
            "there is no page or quiz `t/risks/rad`; did you mean `t/risks/red`?",
        ),
        ("t/risks/red t/gone --by nurse", "there is no page or quiz `t/gone`"),
        ("about/us --by nurse", "`about/us` needs no approval"),
        ("t/risks/draft --by nurse", "it is a draft"),
        ("t/risks/wrong --by nurse", "it has an error at content/t/risks/wrong.md:6: "),
        ("t/risks/red t/risks/wrong --by nurse", "it has an error at content/t/risks/wrong.md:6: "),
    ];
    let folder = clinic();
    put(&folder, "t/risks/draft.md", &RED.replace("care:", "draft: true\ncare:"));
    put(&folder, "t/risks/wrong.md", &RED.replace("## What", "See [[nowhere]].\n\n## What"));
    for (args, refusal) in cases {
        approve(&folder, &format!("{args} --yes")).told(1, refusal).told(1, "nothing was signed");
        assert_eq!(ledger(&folder), "", "{args}");
    }
    let failing = PILLS.replace("relative", "absolute");
    put(&folder, "t/contraindications/pills.md", &failing);
    approve(&folder, "t/quiz --by nurse --yes").told(1, "`t/quiz`: its proof fails");
    put(&folder, "reviews.yaml", "[]\n");
    approve(&folder, "t/risks/red --by nurse --yes").told(2, "nothing can be added at the end of");
}

#[test]
fn an_older_day_than_that_of_the_last_review_is_refused() {
    let folder = clinic();
    approve(&folder, "red --by nurse --on 2026-11-20 --yes").told(0, "signed");
    let older = approve(&folder, "red --by nurse --on 2026-11-19 --yes");
    older.told(1, "`nurse` approved it on 2026-11-20, which is after 2026-11-19");
}

#[test]
fn what_is_held_back_is_named() {
    let folder = clinic();
    put(&folder, "site.yaml", &format!("{SETTINGS}review: {{unapproved: hold}}\n"));
    put(&folder, "t/benefits/new.md", "---\ntitle: New\ndraft: true\n---\nSoon.\n");
    for command in ["check", "build"] {
        let told = call(folder.path(), &[command, DAY]).told;
        let held = "held back until somebody approves them: t, t/contraindications/pills\n";
        assert!(told.contains(&format!("left out of the site, {held}")), "{told}");
        assert!(told.contains("left out of the site, drafts: t/benefits/new\n"), "{told}");
    }
}
