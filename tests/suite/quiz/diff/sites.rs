//! Two sites, or what was compiled of them: what is printed, and the code.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use super::{block, diff, site};
use crate::cli::{DAY, call};
use crate::site_test::{project, walk};

const SUN: &str = "questions:\n  - {id: sun, ask: When were you last in strong sun?, page: laser, date: {bands: [{within: BOUND, effect: wait}, {else: ok}]}}\n";

/// A folder with two sites, `old` and `new`.
fn both(old: &str, new: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    site(&folder.path().join("old"), old);
    site(&folder.path().join("new"), new);
    folder
}

#[track_caller]
fn told(old: &str, new: &str, code: i32) -> String {
    let folder = both(old, new);
    block(&diff(folder.path(), &["old", "new"]), code)
}

#[test]
fn lengths_that_paper_cannot_order() {
    let wanted = "\
laser (en-GB)

Some patients end elsewhere now, or wait until something else.

What causes it (proved: every changed sheet has one of these)
  All other answers are the mildest there are; a graver one can hide the change.
  1. “When were you last in strong sun?” 4 weeks to 1 month ago
     was: ok
     now: wait, until 1 month after the date
  2. “When were you last in strong sun?” less than 4 weeks ago
     was: wait, until 4 weeks after the date
     now: wait, until 1 month after the date

Share of the answer sheets (of what can be answered, not of patients)
  ok → wait                        25%
  wait → wait, until another time  25%";
    assert_eq!(told(&SUN.replace("BOUND", "4 weeks"), &SUN.replace("BOUND", "1 month"), 1), wanted);
    // Thirty days are more than one month and less than another.
    let both = told(&SUN.replace("BOUND", "30 days"), &SUN.replace("BOUND", "1 month"), 1);
    assert!(both.contains("  ok → wait ") && both.contains("  wait → ok "), "{both}");
    assert!(both.contains("sun?” 30 days to 1 month ago\n     was: ok"), "{both}");
    let other = "sun?” 30 days to 1 month ago, where the second is the shorter\n     was: wait";
    assert!(both.contains(other), "{both}");
    let same = told(&SUN.replace("BOUND", "12 months"), &SUN.replace("BOUND", "1 year"), 0);
    assert_eq!(same, "laser (en-GB)\n\nNothing changes for a patient.");
}

#[test]
fn what_is_added_and_removed() {
    let old = "questions:\n  - {id: age, ask: How old are you?, page: laser, number: {from: 0, to: 120, unit: years, bands: [{below: 18, effect: stop}, {else: ok}]}, unsure: {omit: true, because: Everybody knows.}}\n  \
               - {id: sores, ask: Sores?, yes: talk}\n  - {id: pen, ask: A pen?, options: [{say: Red, effect: talk}, {say: Blue, effect: ok}], unsure: ok}\n";
    let new = "questions:\n  - {id: age, ask: How old are you?, page: laser, number: {from: 0, to: 120, unit: years, bands: [{below: 18, effect: stop}, {below: 22, effect: talk}, {else: ok}]}, unsure: {omit: true, because: Everybody knows.}}\n  \
               - {id: pen, ask: A pen at hand?, options: [{say: Green, effect: ok}, {say: Blue, effect: ok}], unsure: ok}\n  - {id: tablets, ask: Tablets?, yes: prepare}\n\
               rules:\n  - {id: both, when: {pen: [blue], tablets: [yes, unsure]}, effect: stop, because: laser}\n";
    let told = told(old, new, 1);
    let parts = [
        "  stop → ",
        "only in the old quiz: ",
        "only in the new quiz: ",
        "“How old are you?” 18 to 21 years\n     was: ok\n     now: talk",
        "“A pen at hand?” “Blue”\n     “Tablets?” “Yes” or “I am not sure”\n     was: ok\n     now: stop",
        "“Sores?” “Yes” or “I am not sure”\n     was: talk\n     now: ok (milder)",
        "  - the question `sores`: “Sores?”",
        "  + the question `tablets`: “Tablets?”",
        "  - the answer `pen = red`: “Red”",
        "  + the answer `pen = green`: “Green”",
        "  + the rule `both`",
        "Words changed\n  pen\n     was: “A pen?”\n     now: “A pen at hand?”",
    ];
    for part in parts.iter().skip(1) {
        assert!(told.contains(part), "`{part}` is not in:\n{told}");
    }
    assert!(!told.contains(parts[0]), "nobody was stopped who is not now:\n{told}");
}

#[test]
fn a_wait_of_the_real_quiz_is_doubled() {
    let folder = TempDir::new().unwrap();
    let new = folder.path().join("new");
    let mut files = Vec::new();
    walk(&project().join("content"), &mut files);
    for file in files {
        let to = new.join(file.strip_prefix(project()).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&file, to).unwrap();
    }
    let edit = |path: &str, old: &str, now: &str| {
        let file = new.join("content/microneedling").join(path);
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text.matches(old).count(), 1, "`{old}` does not stand once in `{path}`");
        std::fs::write(file, text.replace(old, now)).unwrap();
    };
    let about = "until we would treat you\n  value:";
    edit("facts.yaml", &format!("{about} 3 months"), &format!("{about} 6 months"));
    let old = project().to_str().unwrap();
    let told = block(&diff(folder.path(), &[old, "new"]), 1);
    let (headline, causes) = told.split_once("\n\nWhat causes it ").unwrap();
    assert!(headline.starts_with("microneedling (en-GB)\n\nSome patients end elsewhere"), "{told}");
    let wanted = "\
(proved: every changed sheet has one of these)
  All other answers are the mildest there are; a graver one can hide the change.
  1. “Have you taken isotretinoin pills in the last year?” “Yes, but I stopped”
     “When did you take your last pill?” 3 to 6 months ago
     was: talk
     now: wait, until 6 months after the date
  2. “Have you taken isotretinoin pills in the last year?” “Yes, but I stopped”
     “When did you take your last pill?” less than 3 months ago
     was: wait, until 3 months after the date
     now: wait, until 6 months after the date

Words changed
  isotretinoin = now, until
     was: “3 months after your last pill”
     now: “6 months after your last pill”
  page microneedling/contraindications/isotretinoin, answer
     was: “Not yet. Wait at least 3 months after your last pill. Between then and 6 months, talk to us first.”
     now: “Not yet. Wait at least 6 months after your last pill. Between then and 6 months, talk to us first.”

Share of the answer sheets (of what can be answered, not of patients)
  talk → wait                      under 0.1%
  wait → wait, until another time        1.5%

It cannot be published so (`bedside check` says where, and what to do)
  “Has just waited long enough after the last pill” ends at `ok`, not at `talk`
  “Took the last pill five months ago” ends at `wait`, not at `talk`";
    assert_eq!(causes, wanted);
}

#[test]
fn words_alone_are_a_change_that_is_told() {
    let quiz = |why: &str| {
        format!(
            "questions:\n  - {{id: ill, ask: Ill?, why: {why}, options: [{{say: \"Yes\", effect: talk}}, {{say: \"No\", effect: ok}}]}}\n"
        )
    };
    let told = told(&quiz("Germs spread."), &quiz("We ask everybody."), 1);
    assert!(
        told.contains("Every answer sheet ends as before, but patients read other words"),
        "{told}"
    );
    assert!(
        told.contains("ill, why we ask\n     was: “Germs spread.”\n     now: “We ask everybody.”"),
        "{told}"
    );
}

/// The result shows the short answer and the warnings of the page that explains it.
#[test]
fn what_a_page_says_in_the_result_is_told() {
    let plan = "questions:\n  - {id: ill, ask: Ill?, page: laser/ill, yes: stop, unsure: talk}\n";
    let page = |answer: &str, warning: &str| {
        format!(
            "---\ntitle: Being ill\nquestion: Can I come when I am ill?\nanswer: {answer}\n---\n> [!WARNING]\n> {warning}\n"
        )
    };
    let folder = both(plan, plan);
    for (version, text) in [
        ("old", page("No.", "Call a doctor.")),
        ("new", page("Yes, go ahead.", "Call a doctor at once.")),
    ] {
        let file = folder.path().join(version).join("content/laser/ill.md");
        std::fs::write(file, text).unwrap();
    }
    let told = block(&diff(folder.path(), &["old", "new"]), 1);
    assert!(told.contains("but patients read other words"), "{told}");
    assert!(
        told.contains("page laser/ill, answer\n     was: “No.”\n     now: “Yes, go ahead.”"),
        "{told}"
    );
    assert!(told.contains("Call a doctor.”") && told.contains("Call a doctor at once.”"), "{told}");
}

/// Who takes an answer out, or makes it too mild, wants to see what that does before all else.
#[test]
fn what_cannot_be_published_is_compared_all_the_same() {
    let few = ", {say: Few, effect: talk}";
    let quiz = |few: &str| {
        format!(
            "questions:\n  - {{id: spots, ask: Spots?, options: [{{say: Many, effect: talk}}{few}, {{say: \"No\", effect: ok}}]}}\n\
                 cases:\n  - {{say: Has a few, given: {{spots: few}}, ends: talk}}\n"
        )
    };
    let told = told(&quiz(few), &quiz(""), 1);
    assert!(told.contains("- the answer `spots = few`: “Few”"), "{told}");
    assert!(told.contains("It cannot be published so"), "{told}");
    assert!(told.contains("`few`"), "{told}");
}

#[test]
fn compiled_quizzes_stand_for_themselves() {
    let folder = both(&SUN.replace("BOUND", "1 week"), &SUN.replace("BOUND", "2 weeks"));
    let export = |site: &str| {
        let made = call(folder.path(), &["quiz", "export", "--format=json", DAY, "--root", site]);
        std::fs::write(folder.path().join(format!("{site}.json")), made.out).unwrap();
    };
    ["old", "new"].into_iter().for_each(export);
    let ids = block(&diff(folder.path(), &["old.json", "new.json"]), 1);
    assert!(ids.contains("1. `sun` 1 to 2 weeks ago\n     was: ok"), "{ids}");
    let mixed = block(&diff(folder.path(), &["old.json", "new"]), 1);
    assert!(
        mixed.starts_with("laser (en-GB)\n") && mixed.contains("sun?” 1 to 2 weeks ago"),
        "{mixed}"
    );
    call(folder.path(), &["build", "--root", "new", "--out", "public", DAY]).told(0, "built");
    let published = "public/laser/quiz/program.json";
    assert_eq!(diff(folder.path(), &["new.json", published]).code, 0);
    let json = diff(folder.path(), &["old", "--root", "new", "--format", "json"]);
    let read: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, &read[0]["treatment"]), (1, &Value::from("laser")));
    let difference = &read[0]["difference"];
    assert_eq!(
        (&difference["sheets"]["changed"], &difference["proved"]),
        (&"2".into(), &true.into())
    );
    assert_eq!(
        difference["causes"][0]["answers"][0]["choices"][0],
        serde_json::json!([["else"], ["within-2-weeks"]])
    );
}

#[test]
fn a_treatment_of_one_version_only() {
    let quiz = SUN.replace("BOUND", "1 week");
    let folder = both(&quiz, &quiz);
    let peel = folder.path().join("new/content/peel");
    std::fs::create_dir(&peel).unwrap();
    std::fs::write(peel.join("index.md"), "---\ntitle: Peel\n---\nText.\n").unwrap();
    std::fs::write(peel.join("quiz.yaml"), "questions:\n  - {id: ill, ask: Ill?, yes: talk}\n")
        .unwrap();
    let told = block(&diff(folder.path(), &["old", "new"]), 1);
    assert!(told.contains("peel (en-GB)\nOnly the new version has this quiz."), "{told}");
    assert_eq!(diff(folder.path(), &["old", "new", "--treatment", "laser"]).code, 0);
    diff(folder.path(), &["old", "new", "--treatment", "wax"])
        .told(2, "neither version has a quiz of `wax`");
    std::fs::write(folder.path().join("one.json"), "{}").unwrap();
    diff(folder.path(), &["one.json", "new"]).told(2, "`one.json` is no compiled quiz");
}

#[test]
fn what_cannot_be_compared() {
    let quiz = SUN.replace("BOUND", "1 week");
    let folder = both(&quiz, "questions: []\n");
    let root: &Path = folder.path();
    diff(root, &["old", "new"]).told(2, "`new` holds no quiz; name a site");
    diff(root, &["old", "gone"]).told(2, "there is no folder `gone`");
    diff(root, &["old", "--language", "fr", "--root", "old"]).told(2, "holds no quiz in `fr`");
    diff(root, &[]).told(2, "--rev");
    site(&root.join("new"), &SUN.replace("BOUND", "some time"));
    diff(root, &["new", "old"]).told(2, "`new` has faults").told(2, "unreadable-band");
    let program = r#"{"questions": [{"id": "a", "page": null, "screens": false, "kind": "one",
        "choices": [{"id": "x", "effect": "ok", "band": null, "end": null}],
        "shown": [[{"question": 3, "choice": 0}]], "excused": false}], "rules": [], "contraindications": []}"#;
    std::fs::write(root.join("bad.json"), program).unwrap();
    diff(root, &["bad.json", "old"]).told(2, "the compiled quiz `bad.json` is damaged");
}
