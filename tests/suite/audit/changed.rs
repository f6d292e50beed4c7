//! What has changed since it was approved.

use serde_json::{Value, json};

use super::Clinic;

const RED: &str = "content/t/risks/red.md";
const DAY: &str = "2026-12-01";

/// A clinic of which everything is approved.
fn signed() -> Clinic {
    let clinic = Clinic::new();
    clinic.sign(&["t", "t/risks/red", "t/contraindications/pills", "t/quiz"], "lead", "2026-11-01");
    clinic
}

/// Changes a sentence, a fact, a source and the kind's own words of one page.
fn change(clinic: &Clinic) {
    clinic.edit(RED, "It does not hurt.", "It hurts a little.");
    clinic.edit(RED, "frequency: common", "frequency: uncommon");
    clinic.edit("content/t/facts.yaml", "value: 2 days", "value: 3 days");
    clinic.edit("content/sources.yaml", "Lab work", "Field work");
}

#[test]
fn git_has_what_was_approved_sentence_by_sentence() {
    let clinic = signed();
    clinic.commit("approved");
    change(&clinic);
    clinic.commit("changed");
    clinic.edit(RED, "title: Redness", "title: Red skin");
    let called = clinic.call(&["changed", "red"], DAY);
    let (first, rest) = called.out.split_once('\n').unwrap();
    assert!(
        first.starts_with(
            "t/risks/red: changed since Dr Lee approved it on 2026-11-01 (compared with revision "
        ),
        "{first}"
    );
    let wanted = "
title
  before: Redness
  now: Red skin

frequency
  before: common
  now: uncommon

text
  before: It fades in 2 days.
  before: It does not hurt.
  now: It fades in 3 days.
  now: It hurts a little.

fact fades
  before: value: 2 days
  now: value: 3 days

source LAB
  before: entry: {type: misc, title: Lab work, date: 2019
  now: entry: {type: misc, title: Field work, date: 2019
";
    assert_eq!(rest, wanted);
    assert_eq!((called.code, called.told.as_str()), (1, ""));
}

#[test]
fn what_was_put_into_git_before_or_after_its_sign_off_is_found() {
    // The text first, then the sign-off, then other pages.
    let clinic = Clinic::new();
    clinic.commit("text");
    clinic.edit("content/index.md", "Welcome.", "Hello.");
    clinic.commit("other");
    clinic.sign(&["t/risks/red"], "lead", "2026-11-01");
    clinic.edit(RED, "It does not hurt.", "It hurts.");
    let expect = |what: &str| {
        let called = clinic.call(&["changed", "red"], DAY);
        assert!(called.out.contains("compared with revision"), "{what}: {}", called.out);
        assert!(called.out.contains("It does not hurt."), "{what}: {}", called.out);
    };
    expect("the sign-off is in no revision yet");
    clinic.commit("sign-off and change");
    expect("the sign-off came with the change");
    // The sign-off first, and the text that was signed later.
    let clinic = Clinic::new();
    clinic.commit("text");
    clinic.edit(RED, "It does not hurt.", "It hurts.");
    clinic.sign(&["t/risks/red"], "lead", "2026-11-01");
    let page = std::fs::read_to_string(clinic.folder.path().join(RED)).unwrap();
    clinic.edit(RED, "It hurts.", "It does not hurt.");
    clinic.commit("sign-off");
    clinic.put(RED, &page);
    clinic.commit("what was signed");
    clinic.edit(RED, "It hurts.", "It burns.");
    let called = clinic.call(&["changed", "red"], DAY);
    assert!(called.out.contains("before: It hurts."), "{}", called.out);
}

#[test]
fn without_git_the_ledger_says_which_parts_have_changed() {
    let clinic = signed();
    change(&clinic);
    let called = clinic.call(&["changed", "red"], DAY);
    let wanted = "\
t/risks/red: changed since Dr Lee approved it on 2026-11-01 (the ledger keeps which parts were approved, and not what they said)

frequency
  now: uncommon

text
  now: It fades in 3 days. It hurts a little.
  gone: one line that was there before

fact fades
  now: about: How long redness lasts
  now: value: 3 days
  now: evidence: some
  now: claimed by: OWN
  now: says: 2 days
  now: claimed by: LAB
  now: says: 3 days
  now: resolved: We chose the shorter.

source LAB
  now: entry: {type: misc, title: Field work, date: 2019
";
    assert_eq!(called.out, wanted);
    assert_eq!(called.code, 1);
}

#[test]
fn where_nothing_is_kept_it_says_so() {
    let clinic = signed();
    let ledger =
        std::fs::read_to_string(clinic.folder.path().join("content/reviews.yaml")).unwrap();
    let kept = |it: &str| it.split(",\n   parts: ").next().unwrap().to_owned();
    let bare: String =
        ledger.split("- {").skip(1).map(|it| format!("- {{{}}}\n", kept(it))).collect();
    clinic.put("content/reviews.yaml", &bare);
    change(&clinic);
    let called = clinic.call(&["changed", "red"], DAY);
    let wanted = "t/risks/red: changed since Dr Lee approved it on 2026-11-01 (what was approved stands neither in git nor in the ledger)\n";
    assert_eq!((called.code, called.out.as_str()), (1, wanted));
}

#[test]
fn what_reads_as_it_did_has_not_changed() {
    let clinic = signed();
    clinic.edit(RED, "It fades in [=fades]. It does", "It fades in\n[=fades].   It does");
    clinic.edit(RED, "title: Redness", "title: Redness\nowner: nurse\ntags: [skin]");
    let called = clinic.call(&["changed", "red"], DAY);
    let wanted = "t/risks/red: nothing has changed since Dr Lee approved it on 2026-11-01\n";
    assert_eq!((called.code, called.out.as_str()), (0, wanted));
    // Asked for everything, it lists what has changed, and nothing else.
    assert_eq!(clinic.call(&["changed"], DAY).out, "");
    clinic.put("content/t/risks/new.md", "---\ntitle: New\nanswer: New.\n---\nText.\n");
    change(&clinic);
    let called = clinic.call(&["changed", "--format", "json"], DAY);
    let read: Value = serde_json::from_str(&called.out).unwrap();
    let states: Vec<_> =
        read.as_array().unwrap().iter().map(|it| json!([it["id"], it["state"]])).collect();
    assert_eq!(states, [json!(["t/risks/red", "changed"])]);
}

#[test]
fn pages_are_named_by_id_end_or_file() {
    let clinic = signed();
    clinic.put("content/t/risks/red.es.md", "---\ntitle: Rojez\nanswer: Pasa.\n---\nTexto.\n");
    let names = [
        ("t/risks/red", "t/risks/red: nothing"),
        ("red", "t/risks/red: nothing"),
        (RED, "t/risks/red: nothing"),
        ("./content/t/index.md", "t: nothing"),
        ("quiz", "t/quiz: nothing"),
        ("content/t/quiz.yaml", "t/quiz: nothing"),
        ("content/t/risks/red.es.md", "t/risks/red.es: nobody has approved it yet"),
    ];
    for (name, wanted) in names {
        let called = clinic.call(&["changed", name], DAY);
        assert!(called.out.starts_with(wanted), "{name}: {}{}", called.out, called.told);
    }
    clinic.call(&["changed", "t/risks/rde"], DAY).told(2, "did you mean `t/risks/red`?");
    clinic.put("content/t/benefits/red.md", "---\ntitle: Red\nanswer: Red.\n---\nText.\n");
    clinic
        .call(&["changed", "red"], DAY)
        .told(2, "several are called `red`: t/benefits/red, t/risks/red");
}

#[test]
fn a_quiz_says_what_its_change_means_for_patients() {
    let clinic = signed();
    clinic.commit("approved");
    clinic.edit("content/t/contraindications/pills.md", "yes: talk", "yes: stop");
    let called = clinic.call(&["changed", "t/quiz"], DAY);
    for wanted in
        ["\nwhat its answers do\n  changed\n", "\nWhat that means for patients\n\n", "stop"]
    {
        assert!(called.out.contains(wanted), "no `{wanted}`:\n{}", called.out);
    }
    let called = clinic.call(&["changed", "t/quiz", "--format", "json"], DAY);
    let read: Value = serde_json::from_str(&called.out).unwrap();
    assert!(read[0]["quiz"]["sheets"].is_object(), "{}", called.out);
    assert!(!called.out.contains("Checked by"), "{}", called.out);
    // The page that explains it has not changed: what its answers do is the quiz's.
    assert_eq!(clinic.call(&["changed", "pills"], DAY).code, 0);
}

/// The clinic approved an older text of its base, and the base approved the text of now.
#[test]
fn the_sign_off_that_holds_is_the_one_that_counts() {
    let (base, clinic) = (Clinic::new(), Clinic::new());
    std::fs::remove_dir_all(clinic.folder.path().join("content")).unwrap();
    let settings = format!("{}base: {}\n", super::SETTINGS, base.folder.path().display());
    clinic.put("content/site.yaml", &settings);
    clinic.sign(&["t/risks/red"], "lead", "2026-01-10");
    base.edit(RED, "It does not hurt.", "It hurts.");
    base.sign(&["t/risks/red"], "nurse", "2026-02-10");
    let called = clinic.call(&["changed", "red"], DAY);
    let wanted = "t/risks/red: nothing has changed since Nan Nurse approved it on 2026-02-10\n";
    assert_eq!((called.code, called.out.as_str()), (0, wanted));
    let due = clinic.call(&["due", "--within", "15m"], DAY);
    assert!(
        due.out.starts_with("2028-02-10  t/risks/red  the approval by Nan Nurse"),
        "{}",
        due.out
    );
}
