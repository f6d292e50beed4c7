//! A year of a clinic: what its people ask, and what they are told.

use super::Clinic;

const SPANISH: &str = "\
---
title: Rojez
answer: Sí, un tiempo.
frequency: common
care: self-care
---
Pasa en [=fades].
";
const RED: &str = "content/t/risks/red.md";

/// Nothing is due in the next month, and nothing has changed.
#[track_caller]
fn is_quiet(clinic: &Clinic, today: &str) {
    let due = clinic.call(&["due", "--within", "1m"], today);
    assert_eq!((due.code, due.out.as_str()), (0, ""), "{}", due.told);
    let changed = clinic.call(&["changed"], today);
    assert_eq!((changed.code, changed.out.as_str()), (0, ""), "{}", changed.told);
}

/// What the report says in a line.
#[track_caller]
fn stands(clinic: &Clinic, today: &str, wanted: &str) {
    let report = clinic.call(&["report", "--within", "1m"], today);
    report.told(0, &format!("wrote `review-report.html`: {wanted}\n"));
}

#[test]
fn a_year_of_a_clinic() {
    let clinic = Clinic::new();
    clinic.commit("the first texts");

    // January: nobody has approved anything, so nothing is due; then the lead approves everything.
    stands(
        &clinic,
        "2026-01-09",
        "0 overdue, 0 changed since they were approved, 4 never approved, 0 due soon, 0 approved",
    );
    clinic.call(&["due"], "2026-01-09").told(0, "4 more have never been approved");
    clinic.sign(&["t", "t/risks/red", "t/contraindications/pills", "t/quiz"], "lead", "2026-01-10");
    clinic.commit("approved");
    is_quiet(&clinic, "2026-01-10");

    // March: a nurse changes a sentence. The page is due at once, and whoever approves it again can
    // read what is new in it.
    clinic.edit(RED, "It does not hurt.", "It hurts a little.");
    clinic.commit("redness can hurt");
    let due = clinic.call(&["due", "--within", "1d"], "2026-03-01");
    assert!(due.out.contains("t/risks/red  has changed since Dr Lee approved it"), "{}", due.out);
    let changed = clinic.call(&["changed", "red"], "2026-03-01");
    let sentences = "\ntext\n  before: It does not hurt.\n  now: It hurts a little.\n";
    assert!(changed.out.ends_with(sentences), "{}", changed.out);
    clinic.sign(&["t/risks/red"], "nurse", "2026-03-02");
    is_quiet(&clinic, "2026-03-02");

    // June: the page that is to be read every six months comes up, and only that.
    let due = clinic.call(&["due", "--within", "60d"], "2026-06-01");
    let wanted = "2026-07-10  t/contraindications/pills  the approval by Dr Lee of 2026-01-10 ends; owner: Nan Nurse\n";
    assert_eq!((due.code, due.out.as_str()), (1, wanted));
    stands(
        &clinic,
        "2026-07-10",
        "1 overdue, 0 changed since they were approved, 0 never approved, 0 due soon, 3 approved",
    );
    clinic.sign(&["t/contraindications/pills"], "nurse", "2026-07-10");
    is_quiet(&clinic, "2026-07-10");

    spanish_and_held_back(&clinic);
    renamed(&clinic);

    // January, two years on: what nobody has looked at is over.
    stands(
        &clinic,
        "2028-01-10",
        "3 overdue, 0 changed since they were approved, 0 never approved, 0 due soon, 2 approved",
    );
}

fn spanish_and_held_back(clinic: &Clinic) {
    // September: a translation has a sign-off of its own.
    clinic.put("content/t/risks/red.es.md", SPANISH);
    let changed = clinic.call(&["changed", "red.es"], "2026-09-01");
    assert_eq!(changed.out, "t/risks/red.es: nobody has approved it yet\n");
    clinic.sign(&["t/risks/red.es"], "lead", "2026-09-01");
    is_quiet(clinic, "2026-09-01");

    // October: the clinic holds back what is not approved. A change takes the page off the site until
    // somebody approves it.
    clinic.edit("content/site.yaml", "owner: lead", "owner: lead, unapproved: hold");
    let is_published = |today: &str| {
        clinic.call(&["build"], today).told(0, "built");
        clinic.folder.path().join("public/t/risks/red/index.html").exists()
    };
    assert!(is_published("2026-10-01"));
    clinic.edit(RED, "It hurts a little.", "It hurts.");
    assert!(!is_published("2026-10-01"));
    stands(
        clinic,
        "2026-10-01",
        "0 overdue, 1 changed since they were approved, 0 never approved, 0 due soon, 4 approved",
    );
    clinic.sign(&["t/risks/red"], "lead", "2026-10-02");
    assert!(is_published("2026-10-02"));
}

fn renamed(clinic: &Clinic) {
    // November: a page gets another name.
    let at = |path: &str| clinic.folder.path().join(path);
    std::fs::rename(at(RED), at("content/t/risks/redness.md")).unwrap();
    std::fs::rename(at("content/t/risks/red.es.md"), at("content/t/risks/redness.es.md")).unwrap();
    clinic.sign(&["t/risks/redness", "t/risks/redness.es"], "lead", "2026-11-01");
    let changed = clinic.call(&["changed", "redness", "redness.es"], "2026-11-01");
    let same = changed.out.matches("nothing has changed since Dr Lee approved it").count();
    assert_eq!((changed.code, same), (0, 2), "{}{}", changed.out, changed.told);
}
