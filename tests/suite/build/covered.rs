//! What a sign-off covers: everything that a patient reads as advice, and nothing else. The table
//! stands in `review/written.rs`; this is the same list, each thing changed once.

use bedside::review::{Subject, digest, id, subjects, written};
use bedside::session::{Options, Session};

use super::clinic;
use crate::site_test::{SiteTest, compare_file, project, today};

const SETTINGS: &str = "title: Test clinic\nurl: https://clinic.example/\nlanguage: en\nclinic: {emergency: \"999\"}\n";
const SOURCES: &str = "\
OWN: {type: misc, title: Own work, date: 2020}
LAB: {type: misc, title: Lab work, date: 2019}
RULE: {type: misc, title: Rule work, date: 2018}
OTHER: {type: misc, title: Other work, date: 2017}
";
const FACTS: &str = "\
fades: {value: 2 days, about: How long it lasts, evidence: some, outside: Kept by us, claims: [{source: OWN, says: 2 days}, {source: LAB, says: 3 days}], resolved: We chose the shorter.}
wait: {value: 6 months, about: How long we wait, evidence: strong, claims: [{source: RULE, says: 6 months}]}
other: {value: 9 days, about: Something else, evidence: weak, claims: [{source: OTHER, says: 9 days}]}
";
const RISK: &str = "\
---
title: Redness
question: Will I be red?
answer: Yes, for a while.
also: [rubor]
related: [t/pills]
tags: [skin]
redirects: [/old/]
order: 3
updated: 2026-11-01
author: nurse
owner: nurse
review-every: 12 months
frequency: common
onset: at once
lasts: some days
care: self-care
sources: [OWN]
---
<!-- nobody reads this -->
## What you see

It fades in [=fades]. New collagen grows. See [[t/pills]] and ![a pen](pen.png \"Our pen\").

> [!CAUTION]
> - you cannot breathe
";
const PILLS: &str = "\
---
title: Pills
question: May I take pills?
answer: No, not with us.
severity: temporary
screening: {ask: Do you take pills?, why: \"Skin heals slowly [=wait].\", options: [{say: I take them, id: takes, effect: wait, until: you have stopped}, {say: I do not, id: never}]}
tags: [pills]
---
Text that only the page shows.
";
const PLAN: &str = "\
title: Is it for you?
outcomes: {talk: {headline: Talk to us, text: We look at it together., next: {say: Book, link: t}}}
questions:
  - {id: age, ask: How old are you?, page: t/pills, hint: In years, number: {unit: years, bands: [{below: 18, effect: stop}, {else: ok}]}}
cases: [{say: Is old, given: {age: 40}, ends: ok}]
";
const TERM: &str = "---\ntitle: Collagen\nanswer: What skin is made of.\n---\nMore of it.\n";

fn files() -> [(&'static str, &'static str); 7] {
    [
        ("content/site.yaml", SETTINGS),
        ("content/sources.yaml", SOURCES),
        ("content/t/facts.yaml", FACTS),
        ("content/t/risks/red.md", RISK),
        ("content/t/pills.md", PILLS),
        ("content/t/quiz.yaml", PLAN),
        ("content/glossary/collagen.md", TERM),
    ]
}

fn site(change: Option<(&str, &str)>) -> SiteTest {
    let kind = |text: &str| text.replace("severity:", "kind: contraindication\nseverity:");
    files().into_iter().fold(clinic(), |site, (path, text)| {
        let text = if path.ends_with("pills.md") { kind(text) } else { text.to_owned() };
        let text = match change {
            Some((from, to)) if text.contains(from) => text.replacen(from, to, 1),
            _ => text,
        };
        site.file(path, &text)
    })
}

fn session(site: &SiteTest) -> Session {
    Session::open(site.sources(), Options { today: today(), drafts: false })
}

fn subject(session: &Session, name: &str) -> Subject {
    let site = session.known().unwrap().site;
    subjects(site).find(|it| id(site, *it) == name).unwrap_or_else(|| panic!("no `{name}`"))
}

fn digest_of(site: &SiteTest, name: &str) -> String {
    let session = session(site);
    let known = session.known().unwrap();
    digest(known.seen(), subject(&session, name))
}

/// Each change must, or must not, void the sign-off of that page or quiz.
#[track_caller]
fn voids(name: &str, is_covered: bool, changes: &[(&str, &str)]) {
    let before = digest_of(&site(None), name);
    for change in changes {
        assert!(files().iter().any(|it| it.1.contains(change.0)), "nothing says `{}`", change.0);
        let after = digest_of(&site(Some(*change)), name);
        assert_eq!(before != after, is_covered, "{name}: {change:?}");
    }
}

#[test]
fn a_page_is_signed_for_everything_that_is_read_on_it() {
    let covered = [
        ("title: Redness", "title: Red skin"),
        ("Will I be red?", "Shall I be red?"),
        ("Yes, for a while.", "No."),
        ("frequency: common", "frequency: rare"),
        ("at once", "later"),
        ("some days", "some weeks"),
        ("care: self-care", "care: urgent"),
        ("What you see", "What you feel"),
        ("It fades", "It stays"),
        ("a pen]", "a needle]"),
        ("pen.png", "needle.png"),
        ("Our pen", "Their pen"),
        ("[!CAUTION]", "[!NOTE]"),
        ("you cannot breathe", "you can breathe"),
        ("\"999\"", "\"112\""),
        ("fades: {value: 2 days", "fades: {value: 4 days"),
        ("How long it lasts", "How long it hurts"),
        ("evidence: some", "evidence: weak"),
        ("says: 3 days", "says: 5 days"),
        ("We chose the shorter.", "We chose the longer."),
        ("Own work", "Another work"),
        ("Lab work", "Field work"),
        ("What skin is made of.", "What glue is made of."),
        ("title: Pills", "title: Tablets"),
        ("sources: [OWN]", "sources: [OTHER]"),
    ];
    voids("t/risks/red", true, &covered);
    let not_covered = [
        ("[rubor]", "[rash]"),
        ("related: [t/pills]", "related: [t]"),
        ("tags: [skin]", "tags: [face]"),
        ("/old/", "/older/"),
        ("order: 3", "order: 4"),
        ("updated: 2026-11-01", "updated: 2026-11-02"),
        ("author: nurse", "author: doctor"),
        ("owner: nurse", "owner: doctor"),
        ("12 months", "6 months"),
        ("nobody reads this", "nobody reads that"),
        ("It fades in", "It\nfades   in"),
        ("Kept by us", "Kept by them"),
        ("value: 9 days", "value: 8 days"),
        ("Other work", "Some work"),
        ("More of it.", "Less of it."),
        ("No, not with us.", "Yes, go ahead."),
        ("Is it for you?", "Is it for me?"),
    ];
    voids("t/risks/red", false, &not_covered);
}

#[test]
fn a_quiz_is_signed_for_everything_that_it_asks_does_and_shows() {
    let covered = [
        ("Is it for you?", "Is it for me?"),
        ("Talk to us", "Speak to us"),
        ("We look at it together.", "We do not look."),
        ("say: Book", "say: Call"),
        ("How old are you?", "How tall are you?"),
        ("In years", "In days"),
        ("below: 18", "below: 16"),
        ("Do you take pills?", "Did you take pills?"),
        ("Skin heals slowly", "Skin heals fast"),
        ("say: I take them", "say: I took them"),
        ("effect: wait, until: you have stopped", "effect: stop"),
        ("you have stopped", "you have begun"),
        ("wait: {value: 6 months", "wait: {value: 3 months"),
        ("title: Pills", "title: Tablets"),
        ("May I take pills?", "Can I take pills?"),
        ("No, not with us.", "Yes, go ahead."),
        ("severity: temporary", "severity: relative"),
        ("Rule work", "Law work"),
    ];
    voids("t/quiz", true, &covered);
    let not_covered = [
        ("say: Is old", "say: Is of age"),
        ("Text that only the page shows.", "Another text."),
        ("tags: [pills]", "tags: [tablets]"),
        ("Will I be red?", "Shall I be red?"),
        ("More of it.", "Less of it."),
        ("value: 9 days", "value: 8 days"),
        ("title: Is it for you?\n", "title: Is it for you?\n# a comment\n"),
    ];
    voids("t/quiz", false, &not_covered);
}

/// Whoever changes the form must change its version too: these texts and digests are what clinics
/// hold in their ledgers.
#[test]
fn the_written_form_stands_as_it_is() {
    let session = session(&site(None));
    let known = session.known().unwrap();
    let mut all = String::new();
    for name in ["t/risks/red", "t/quiz"] {
        let of = subject(&session, name);
        all.push_str(&format!(
            "{}\n{}\n",
            digest(known.seen(), of),
            written(known.seen(), of).text()
        ));
    }
    compare_file(&project().join("tests/suite/build/covered.txt"), &all);
}

/// What changed since the sign-off whose marks a ledger kept, or whose sources are still there.
fn changes(change: (&str, &str), are_words_kept: bool) -> String {
    let form = |site: &SiteTest| {
        let session = session(site);
        written(session.known().unwrap().seen(), subject(&session, "t/risks/red"))
    };
    let (old, now) = (form(&site(None)), form(&site(Some(change))));
    let changes = match are_words_kept {
        true => now.compared_with(&old),
        false => now.since(&old.marks()),
    };
    changes.iter().map(|it| it.in_words()).collect()
}

#[test]
fn what_changed_is_said_in_words() {
    let told = [
        (("title: Redness", "title: Red skin"), "title\n  before: Redness\n  now: Red skin\n"),
        (
            ("you cannot breathe", "you faint"),
            "text\n  before: (caution, item) you cannot breathe\n  now: (caution, item) you faint\n",
        ),
        (("care: self-care\n", ""), "care (not there any more)\n  before: self-care\n"),
    ];
    for (change, words) in told {
        assert_eq!(changes(change, true), words);
    }
    let told = [
        (("title: Redness", "title: Red skin"), "title\n  now: Red skin\n"),
        (
            ("you cannot breathe", "you faint"),
            "text\n  now: (caution, item) you faint\n  gone: one line that was there before\n",
        ),
        (("care: self-care\n", ""), "care (not there any more)\n"),
        (
            ("\n> - you", " > - you"),
            "text\n  now: (quote) [!CAUTION] > - you cannot breathe\n  gone: one line that was there before\nemergency number (not there any more)\n",
        ),
    ];
    for (change, words) in told {
        assert_eq!(changes(change, false), words);
    }
}

/// A theme of the clinic's own says something else to patients, or counts their answers otherwise.
#[test]
fn what_a_theme_says_in_place_of_what_is_built_in_is_signed_too() {
    let themed = |path: &str, text: &str| {
        let settings = SETTINGS.replace("language: en", "language: en\ntheme: ours");
        site(None).file("content/site.yaml", &settings).file(path, text)
    };
    let words = |text: &str| themed("themes/ours/words/en.ftl", text);
    let signed = |site: &SiteTest| ["t/risks/red", "t/quiz"].map(|it| digest_of(site, it));
    let [page, quiz] = signed(&words("nav-home = Start\n"));
    for (site, is_page, is_quiz) in [
        (words("quiz-yes = No\n"), false, true),
        (words("quiz-yes = { nav-home }\nnav-home = No\n"), false, true),
        (words("outcome-ok-headline = You are safe.\n"), false, true),
        (words("outcome-ok-headline =\n    You\n    are safe.\n"), false, true),
        (words("card-caution-heading = Never mind if:\n"), true, true),
        (words("verdict-wrong = True\n"), true, true),
        (words("nav-home = Begin\n# quiz-yes = No\n"), false, false),
        (words("quiz-yes = Yes\n"), false, false),
        (themed("themes/ours/quiz.js", "alert('ok')\n"), false, true),
        (themed("themes/ours/quiz.html", "ok\n"), false, true),
        (themed("themes/default/quiz.js", "alert('ok')\n"), false, true),
        (themed("themes/ours/style.css", "a{}\n"), false, false),
    ] {
        let [other_page, other_quiz] = signed(&site);
        assert_eq!((page != other_page, quiz != other_quiz), (is_page, is_quiz), "{other_quiz}");
    }
}
