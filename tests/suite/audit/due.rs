//! What is to be reviewed again, and when.

use super::Clinic;
use crate::cli::{Called, call_in_zone};

const ALL: [&str; 4] = ["t", "t/risks/red", "t/contraindications/pills", "t/quiz"];

fn signed() -> Clinic {
    let clinic = Clinic::new();
    clinic.sign(&ALL, "lead", "2026-01-10");
    clinic
}

fn due(clinic: &Clinic, within: &[&str], today: &str) -> Called {
    clinic.call(&[&["due", "--within"], within].concat(), today)
}

#[test]
fn nothing_is_due_when_no_approval_ends_in_that_time() {
    let called = due(&signed(), &["90d"], "2026-02-01");
    assert_eq!((called.code, called.out.as_str()), (0, ""), "{}", called.told);
    assert_eq!(called.told, "due until 2026-05-02: 0 pages, 0 quizzes\n");
}

#[test]
fn what_ends_or_has_ended_stands_by_day_with_its_owner() {
    let clinic = signed();
    clinic.edit("content/t/risks/red.md", "does not hurt", "hurts a little");
    let called = due(&clinic, &["3", "months"], "2026-05-01");
    let wanted = "\
2026-05-01  t/risks/red                has changed since Dr Lee approved it on 2026-01-10; owner: Dr Lee
2026-07-10  t/contraindications/pills  the approval by Dr Lee of 2026-01-10 ends; owner: Nan Nurse
";
    assert_eq!(called.out, wanted);
    assert_eq!(
        (called.code, called.told.as_str()),
        (1, "due until 2026-08-01: 2 pages, 0 quizzes\n")
    );
    // From the day on which it ends it has ended, however little is asked for.
    let called = due(&clinic, &["0d"], "2026-07-10");
    assert!(called.out.contains("has ended; owner: Nan Nurse\n"), "{}", called.out);
    let called = due(&clinic, &["0d"], "2026-07-09");
    assert!(!called.out.contains("pills"), "{}", called.out);
}

#[test]
fn times_are_read_as_people_write_them() {
    let clinic = signed();
    for within in [&["2y"][..], &["24m"], &["105w"], &["730d"], &["2 years"], &["730", "days"]] {
        let called = due(&clinic, within, "2026-01-11");
        assert_eq!((called.code, called.out.lines().count()), (1, 4), "{within:?}: {}", called.out);
    }
    for within in [&["soon"][..], &["90"], &["4 to 8 weeks"], &["d"], &["1.5 years"]] {
        due(&clinic, within, "2026-01-11").told(2, "is not a time to look ahead; write it like");
    }
}

#[test]
fn a_draft_is_not_due_and_what_nobody_approved_is_counted() {
    let clinic = signed();
    clinic.put("content/reviews.yaml", "");
    clinic.sign(&ALL[2..], "nurse", "2024-01-10");
    clinic.edit(
        "content/t/contraindications/pills.md",
        "title: Pills",
        "title: Pills\ndraft: true",
    );
    let called = due(&clinic, &["90d"], "2026-02-01");
    assert!(!called.out.contains("pills"), "{}", called.out);
    assert!(called.told.ends_with("; 2 more have never been approved\n"), "{}", called.told);
}

#[test]
fn machines_read_the_same_list() {
    let clinic = signed();
    let args = ["due", "--within", "90d", "--format", "json"];
    let called = clinic.call(&args, "2026-05-01");
    let read: serde_json::Value = serde_json::from_str(&called.out).unwrap();
    assert_eq!((called.code, called.told.as_str()), (1, ""));
    assert_eq!((&read["today"], &read["until"]), (&"2026-05-01".into(), &"2026-07-30".into()));
    assert_eq!(read["never"], 0);
    let row = serde_json::json!({
        "due": "2026-07-10", "id": "t/contraindications/pills", "noun": "page", "title": "Pills",
        "path": "content/t/contraindications/pills.md", "state": "approved",
        "owner": {"id": "nurse", "name": "Nan Nurse"}, "by": {"id": "lead", "name": "Dr Lee"},
        "on": "2026-01-10", "ends": "2026-07-10", "held": false,
    });
    assert_eq!(read["due"], serde_json::json!([row]));
}

#[test]
fn what_cannot_be_read_is_told_and_is_no_success() {
    let clinic = signed();
    clinic.edit("content/reviews.yaml", "on: 2026-01-10", "on: 2026-13-10");
    due(&clinic, &["1d"], "2026-02-01").told(1, "the calendar has no day `2026-13-10`");
}

/// Between these two places lie 26 hours, so that they never have the same day.
#[test]
fn today_is_the_day_where_the_machine_stands() {
    let clinic = Clinic::new();
    let [early, late] = ["<-12>12", "<+14>-14"].map(|zone| {
        let called = call_in_zone(clinic.folder.path(), &["due", "--within", "0d"], zone);
        called.told.split_once("due until ").unwrap().1.split_once(':').unwrap().0.to_owned()
    });
    assert!(early < late, "{early}, {late}");
}
