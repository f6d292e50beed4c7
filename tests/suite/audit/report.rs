//! How a site stands, on one page.

use serde_json::{Value, json};

use super::Clinic;
use crate::cli::call;

/// A clinic in which something stands everywhere.
fn clinic() -> Clinic {
    let clinic = Clinic::new();
    clinic.edit("content/t/facts.yaml", "resolved: We", "resolved-by: nurse, resolved: We");
    clinic.sign(&["t"], "lead", "2024-11-01");
    clinic.sign(&["t/contraindications/pills"], "lead", "2026-07-01");
    clinic.sign(&["t/risks/red"], "nurse", "2026-11-01");
    clinic
}

fn json_of(clinic: &Clinic) -> Value {
    let called = clinic.call(&["report", "--format", "json"], "2026-12-01");
    assert_eq!((called.code, called.told.as_str()), (0, ""));
    serde_json::from_str(&called.out).unwrap()
}

fn ids(report: &Value, standing: &str) -> Vec<String> {
    let rows = report["standing"][standing].as_array().unwrap();
    rows.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn everything_stands_in_one_place() {
    let clinic = clinic();
    let report = json_of(&clinic);
    let all =
        ["overdue", "changed", "never", "soon", "approved"].map(|it| ids(&report, it).join(" "));
    assert_eq!(all, ["t", "", "t/quiz", "t/contraindications/pills", "t/risks/red"]);
    clinic.edit("content/t/risks/red.md", "does not hurt", "hurts");
    assert_eq!(ids(&json_of(&clinic), "changed"), ["t/risks/red"]);
    assert_eq!(
        report["owners"],
        json!([
            {"owner": {"id": "lead", "name": "Dr Lee"}, "counts": {"overdue": 1, "never": 1, "approved": 1}},
            {"owner": {"id": "nurse", "name": "Nan Nurse"}, "counts": {"soon": 1}},
        ])
    );
}

#[test]
fn what_is_held_back_says_so() {
    let clinic = clinic();
    clinic.edit("content/site.yaml", "owner: lead", "owner: lead, unapproved: hold");
    let report = json_of(&clinic);
    let held = |standing: &str| report["standing"][standing][0]["held"].clone();
    assert_eq!(["overdue", "never", "soon", "approved"].map(held), [true, true, false, false]);
    clinic.call(&["report"], "2026-12-01").told(0, "wrote");
    let page = std::fs::read_to_string(clinic.folder.path().join("review-report.html")).unwrap();
    assert_eq!(page.matches("held back from the site").count(), 2, "{page}");
}

#[test]
fn a_conflict_says_who_settled_it_and_why() {
    let wanted = json!([{
        "treatment": "t", "fact": "fades", "about": "How long redness lasts", "value": "2 days",
        "claims": [{"source": "OWN", "says": "2 days"}, {"source": "LAB", "says": "3 days"}],
        "why": "We chose the shorter.", "by": {"id": "nurse", "name": "Nan Nurse"},
        "approved_by": [{"id": "nurse", "name": "Nan Nurse"}],
    }]);
    assert_eq!(json_of(&clinic())["conflicts"], wanted);
}

#[test]
fn a_fact_says_which_pages_questions_and_rules_rest_on_it() {
    let clinic = clinic();
    clinic.put(
        "content/t/contraindications/pills.es.md",
        "---\ntitle: Pastillas\n---\nHasta [=fades].\n",
    );
    clinic.edit(
        "content/t/contraindications/pills.md",
        "screening: {ask: Do you take pills?, yes: talk}",
        "screening: {ask: When was your last pill?, date: {bands: [{within: \"[=fades]\", effect: talk}, {else: ok}]}}",
    );
    let plan = "title: Is it for you?\nrules:\n  - {id: wait, when: {pills: [within-fades]}, effect: wait, until: \"[=fades] are over\", because: t/contraindications/pills}\n";
    clinic.put("content/t/quiz.yaml", plan);
    let called = clinic.call(&["report", "--format", "json"], "2026-12-01");
    let report: Value = serde_json::from_str(&called.out).unwrap();
    let fact = &report["facts"][0];
    assert_eq!(
        fact["pages"],
        json!(["t/contraindications/pills", "t/risks/red", "t/contraindications/pills.es"])
    );
    assert_eq!((&fact["questions"], &fact["rules"]), (&json!(["pills"]), &json!(["wait"])));
    assert_eq!(fact["sources"], json!(["LAB", "OWN"]));
}

#[test]
fn the_page_needs_nothing_else_and_patients_do_not_find_it() {
    let clinic = clinic();
    clinic.put("content/t/risks/odd.md", "---\ntitle: A <b> & \"c\"\nanswer: Odd.\ncare: self-care\nfrequency: not known\n---\nText.\n");
    let called = clinic.call(&["report"], "2026-12-01");
    called.told(0, "wrote `review-report.html`: 1 overdue, 0 changed since they were approved, 2 never approved");
    let page = std::fs::read_to_string(clinic.folder.path().join("review-report.html")).unwrap();
    for wanted in ["Overdue: 1", "A &lt;b&gt; &amp; ", "Nan Nurse", "content=\"default-src 'none'"]
    {
        assert!(page.contains(wanted), "no `{wanted}`:\n{page}");
    }
    for unwanted in ["<script", "href=", "src=", "url(", "A <b>"] {
        assert!(!page.contains(unwanted), "`{unwanted}`:\n{page}");
    }
    clinic.call(&["build"], "2026-12-01").told(0, "built");
    assert!(!clinic.folder.path().join("public/review-report.html").exists());
}

#[test]
fn it_is_written_to_no_place_from_which_it_is_published() {
    let clinic = clinic();
    let folder = clinic.folder.path();
    clinic.put("themes/own/style.css", "");
    let public = [
        "public/r.html",
        "content/r.html",
        "content/new/r.html",
        "themes/own/r.html",
        "./content/../content/r.html",
    ];
    for out in public {
        let called = clinic.call(&["report", "--out", out], "2026-12-01");
        called.told(2, "would be published with the site");
        assert!(!folder.join(out).exists(), "{out}");
    }
    clinic.call(&["build", "--out", "elsewhere"], "2026-12-01").told(0, "built");
    let called = clinic.call(&["report", "--out", "elsewhere/a/r.html"], "2026-12-01");
    called.told(2, "would be published with the site");
    // An older report is no obstacle, and whoever asks for it gets it.
    for out in ["notes/r.html", "notes/r.html"] {
        clinic.call(&["report", "--out", out], "2026-12-01").told(0, "wrote `notes/r.html`");
    }
    let asked = ["report", "--out", "elsewhere/r.html", "--publish"];
    clinic.call(&asked, "2026-12-01").told(0, "wrote `elsewhere/r.html`");
    assert_eq!(call(folder, &["report", "--publish"]).code, 2);
}

/// Who answers for a page, and who settled a conflict, is for editors.
#[test]
fn nothing_of_it_is_on_the_site() {
    let clinic = clinic();
    clinic.edit("content/people.yaml", "name: Nan Nurse, ", "");
    clinic.edit("content/t/risks/red.md", "care: self-care", "care: self-care\nowner: nurse");
    clinic.edit("content/t/facts.yaml", "resolved-by: nurse, ", "");
    let build = |out: &str| {
        clinic.call(&["build", "--out", out], "2026-12-01").told(0, "built");
        let read = |page: &str| std::fs::read(clinic.folder.path().join(out).join(page)).unwrap();
        ["t/risks/red/index.html", "record/index.html", "t/facts/index.html"].map(read)
    };
    let without = build("one");
    clinic.edit("content/t/risks/red.md", "owner: nurse", "owner: lead");
    clinic.edit("content/t/facts.yaml", "resolved: We", "resolved-by: nurse, resolved: We");
    assert_eq!(without, build("two"));
}
