//! What `--format` writes for each machine that reads it.

use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{DAY, call, starter};
use crate::site_test::project;

/// What each machine reads, of a site with one error, one warning and a note.
fn report(format: &str) -> String {
    let folder = starter();
    let site = folder.path().join("site");
    std::fs::write(
        site.join("content/new, one.md"),
        "---\ntitle: A\ntitle: B\n---\n[x](gone.md)\n",
    )
    .unwrap();
    let checked = call(&site, &["check", DAY, "--format", format]);
    assert_eq!((checked.code, checked.told.as_str()), (1, ""));
    checked.out
}

#[test]
fn the_report_as_json() {
    let report: Value = serde_json::from_str(&report("json")).unwrap();
    let all = report["diagnostics"].as_array().unwrap();
    let first = all.iter().find(|it| it["code"] == "duplicate-key").unwrap();
    assert_eq!(first["severity"], "error");
    assert_eq!(first["path"], "content/new, one.md");
    assert_eq!((first["line"].as_u64(), first["column"].as_u64()), (Some(3), Some(1)));
    assert_eq!(first["notes"][0]["line"], 2);
}

#[test]
fn the_report_as_sarif() {
    let report: Value = serde_json::from_str(&report("sarif")).unwrap();
    let schema = std::fs::read_to_string(project().join("tests/schemas/sarif-2.1.0.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<_> = validator
        .iter_errors(&report)
        .map(|it| format!("{it} at {}", it.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let all = report["runs"][0]["results"].as_array().unwrap();
    let first = all.iter().find(|it| it["ruleId"] == "duplicate-key").unwrap();
    assert_eq!(first["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
    let uri =
        first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(!uri.contains(' '), "`{uri}` is no address");
}

#[test]
fn the_report_as_annotations() {
    let report = report("github");
    let wanted = "::error file=content/new%2C one.md,line=3,col=1,title=duplicate-key::";
    assert!(report.lines().any(|it| it.starts_with(wanted)), "{report}");
    assert!(report.lines().all(|it| it.starts_with("::error ") || it.starts_with("::warning ")));
}

#[test]
fn a_site_without_faults_is_an_empty_report() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("content")).unwrap();
    let site = "title: C\nurl: https://clinic.example/\nlanguage: en\n";
    std::fs::write(folder.path().join("content/site.yaml"), site).unwrap();
    std::fs::write(folder.path().join("content/index.md"), "---\ntitle: Home\n---\nText.\n")
        .unwrap();
    call(folder.path(), &["check"]).told(0, "checked 1 page: no faults");
    let json = call(folder.path(), &["check", "--format=json"]);
    assert_eq!(json.out, "{\n  \"diagnostics\": []\n}\n");
    assert_eq!(call(folder.path(), &["check", "--format=github"]).out, "");
}
