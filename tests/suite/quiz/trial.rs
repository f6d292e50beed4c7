//! `bedside quiz try`: answers in words, sheets, and what is told of them.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::real;
use crate::cli::{Called, DAY, call, called};
use crate::site_test::project;

const PLAN: &str = r#"questions:
  - {id: age, ask: How old are you?, page: laser, number: {from: 0, to: 120, bands: [{below: 18, effect: talk}, {else: ok}]}, unsure: talk}
  - id: pill
    ask: Do you take the pill?
    page: laser
    options:
      - {say: "Yes, but I stopped", id: stopped, effect: ok}
      - {say: "Yes", id: now, effect: wait, until: your doctor agrees}
      - {say: "No", id: no, effect: ok}
    unsure: talk
  - {id: last, ask: When was the last one?, page: laser, when: {pill: [stopped]}, date: {precision: month, bands: [{within: 3 months, effect: wait}, {else: ok}]}, unsure: talk}
"#;

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    super::diff::site(folder.path(), PLAN);
    folder
}

/// Types these lines.
fn typed(folder: &TempDir, lines: &str) -> Called {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bedside"));
    command.args(["quiz", "try", DAY]).current_dir(folder.path()).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    called(child.wait_with_output().unwrap())
}

/// Evaluates a sheet.
fn sheet(folder: &TempDir, text: &str) -> Called {
    std::fs::write(folder.path().join("sheet.yaml"), text).unwrap();
    call(folder.path(), &["quiz", "try", DAY, "--sheet", "sheet.yaml"])
}

fn sheets(folder: &TempDir, text: &str) -> Called {
    std::fs::write(folder.path().join("sheets.json"), text).unwrap();
    call(folder.path(), &["quiz", "try", DAY, "--sheets", "sheets.json"])
}

#[track_caller]
fn says(called: &Called, code: i32, parts: &[&str]) {
    assert_eq!(called.code, code, "{}{}", called.out, called.told);
    for part in parts {
        assert!(called.out.contains(part), "`{part}` was not said:\n{}{}", called.out, called.told);
    }
}

#[test]
fn an_answer_is_its_words_or_its_id() {
    for stopped in ["stopped", "Stopped ", "yes, but I stopped", " YES,  but i stopped."] {
        let tried = typed(&site(), &format!("30\n{stopped}\n2020-01\n"));
        says(
            &tried,
            0,
            &["  stopped          Yes, but I stopped\n", "\nok: Your answers do not show"],
        );
    }
    let waits = [
        "\nwait: Please wait.\n",
        "  wait     pill = now (laser)\n           Do you take the pill? Yes\n",
        "           wait until: your doctor agrees\n",
    ];
    says(&typed(&site(), "30\nYes\n"), 0, &waits);
    says(&typed(&site(), "30\nNOW\n"), 0, &waits);
}

#[test]
fn a_wrong_answer_is_told_those_there_are() {
    let tried = typed(&site(), "many\n121\n30\nyes, maybe\nno\n");
    let parts = [
        "Write a whole number in digits, such as 30. The answer can be a number from 0 to 120 or `unsure`.",
        "Write a number from 0 to 120.",
        "“yes, maybe” is not one of the answers. The answer can be `stopped`, `now`, `no` or `unsure`.",
        "\nok: ",
    ];
    says(&tried, 0, &parts);
}

#[test]
fn who_stops_early_is_told_what_is_open() {
    let tried = typed(&site(), "30\n");
    let one = "the quiz is not finished: 1 question is still open\n  pill: Do you take the pill?\n";
    assert_eq!(tried.told(1, one).told, one);
    let call = call(project(), &["quiz", "try", DAY]);
    let many = real().program.questions.iter().filter(|it| it.shown.is_empty()).count();
    call.told(1, &format!("the quiz is not finished: {many} questions are still open\n"));
    call.told(1, &format!("  … and {} more\n", many - 3));
    assert_eq!(call.told.lines().count(), 5, "{}", call.told);
}

#[test]
fn a_sheet_that_is_no_mapping_is_one_fault() {
    for text in ["- age\n- pill\n", "hello\n", "30\n"] {
        let tried = sheet(&site(), text);
        tried.told(1, "sheet.yaml:1:1").told(1, "a sheet is a list of lines `question: answer`");
        assert!(!tried.told.contains("still open") && tried.told.matches("error").count() == 1);
    }
}

#[test]
fn everything_wrong_with_a_sheet_is_told_at_once() {
    let tried = sheet(&site(), "agee: 30\npill: maybe\nage: 200\n");
    tried.told(1, "sheet.yaml:1:1").told(1, "did you mean `age`?").told(1, "sheet.yaml:2:7");
    tried.told(1, "`maybe` is no answer to `pill`");
    tried.told(1, "the answer can be `stopped`, `now`, `no` or `unsure`");
    tried.told(1, "the answer to `age` is too small or too large");
    assert_eq!(tried.out, "");
    // What is empty is told once.
    let tried = sheet(&site(), "age: 30\npill:\n");
    assert_eq!(tried.told(1, "`pill` has no value").told.matches("error").count(), 1);
}

#[test]
fn of_many_open_questions_five_are_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("sheet.yaml");
    std::fs::write(&file, "pregnancy: \"No\"\n").unwrap();
    let tried = call(project(), &["quiz", "try", DAY, "--sheet", &file.to_string_lossy()]);
    let more = real().program.questions.iter().filter(|it| it.shown.is_empty()).count() - 6;
    tried.told(1, &format!("\n  … and {more} more\n"));
    assert_eq!(tried.told.lines().count(), 7, "{}", tried.told);
}

#[test]
fn an_answer_that_is_not_asked_for_is_named() {
    let tried = sheet(&site(), "age: 30\npill: \"No\"\nlast: 2026-11\n");
    says(&tried, 0, &["\nnot asked, so it does not count: last\n"]);
    let tried = sheet(&site(), "age: 30\npill: Yes, but I stopped\nlast: 2026-11\n");
    says(&tried, 0, &["earliest 2027-02-28\n", ", until 2027-02-28\n", "When was the last one? "]);
    assert!(!tried.out.contains("not asked"), "{}", tried.out);
}

#[test]
fn a_list_of_sheets_has_one_shape() {
    let help = call(project(), &["quiz", "try", "--help"]);
    assert!(help.out.contains(r#"[{"age": ["30"], "goal":"#), "{}", help.out);
    let tried = sheets(&site(), r#"[{"age": "30", "pill": ["no"]}, {}]"#);
    let read: Value = serde_json::from_str(&tried.out).unwrap();
    assert_eq!((&read[0]["outcome"], &read[1]["outcome"]), (&"ok".into(), &Value::Null));
    for (text, wrong) in [
        ("age: 30", "it cannot be read from line 1 on"),
        (r#"{"age": "30"}"#, "there is no list around it"),
        (r#"["age"]"#, "sheet 1 has no questions with answers"),
        (r#"[{}, {"age": true}]"#, "the answer to `age` in sheet 2 is no text"),
    ] {
        let tried = sheets(&site(), text);
        tried.told(2, "`sheets.json` is no list of sheets in JSON").told(2, wrong);
        tried.told(2, r#"[{"age": ["30"], "goal": ["lines", "scars"]}]"#);
    }
}
