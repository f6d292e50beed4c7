//! `bedside quiz prove`: what it prints.

use std::path::Path;

use bedside::proof::Law;
use tempfile::TempDir;

use crate::cli::{DAY, call};

const PLAN: &str = r#"questions:
  - {id: rays, ask: Have you had rays?, page: laser, yes: ok, unsure: talk}
  - {id: rays-last, ask: When?, page: laser, when: {rays: [yes]}, because: Only they know., date: {precision: month, bands: [{within: 3 months, effect: wait}, {else: ok}]}, unsure: talk}
  - {id: sun, ask: Are you in the sun?, page: laser, yes: prepare, unsure: ok}
"#;

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    super::diff::site(folder.path(), PLAN);
    folder
}

#[track_caller]
fn proved(folder: &Path, day: &str) -> String {
    let called = call(folder, &["quiz", "prove", day]);
    assert_eq!(called.code, 0, "{}{}", called.out, called.told);
    called.out
}

#[test]
fn an_answer_that_leads_on_says_to_what() {
    let out = proved(site().path(), DAY);
    let lines: Vec<Vec<&str>> = out.lines().map(|it| it.split_whitespace().collect()).collect();
    assert!(lines.contains(&vec!["yes", "asks", "rays-last"]), "{out}");
    assert!(lines.contains(&vec!["no", "ok"]) && lines.contains(&vec!["yes", "prepare"]), "{out}");
}

#[test]
fn nothing_lowered_is_said_in_words() {
    let plan = PLAN.replace(" because: Only they know.,", "");
    let folder = TempDir::new().unwrap();
    super::diff::site(folder.path(), &plan);
    let out = proved(folder.path(), DAY);
    let nothing = "  nothing: no rule lowers an answer, and no question is left out\n";
    assert!(out.contains(nothing) && !out.contains("all together"), "{out}");
}

#[test]
fn the_last_line_says_how_the_sign_off_stands() {
    let folder = site();
    let content = folder.path().join("content");
    let people = "lead: {name: Dr Lee, credentials: MD, reviews: true}\n";
    std::fs::write(content.join("people.yaml"), people).unwrap();
    let out = proved(folder.path(), DAY);
    let last = |out: &str| out.trim_end().lines().last().unwrap().to_owned();
    let how = "read it and run `bedside approve laser/quiz --by ID`";
    assert_eq!(last(&out), format!("To sign it off, {how}"));
    call(folder.path(), &["approve", "laser/quiz", "--by=lead", "--yes", DAY]).told(0, "signed");
    let out = proved(folder.path(), DAY);
    assert_eq!(last(&out), "Signed off by Dr Lee on 2026-12-01; next by 2028-12-01.");
    let out = last(&proved(folder.path(), "--today=2030-01-01"));
    assert!(
        out.ends_with(&format!("check was due by 2028-12-01. To sign it off again, {how}")),
        "{out}"
    );
    super::diff::site(folder.path(), &PLAN.replace("in the sun", "often in the sun"));
    let out = last(&proved(folder.path(), DAY));
    let changed = "It has changed since Dr Lee signed it off on 2026-12-01. To sign it off again,";
    assert_eq!(out, format!("{changed} {how}"));
}

#[test]
fn prove_takes_no_format_that_it_does_not_write() {
    call(site().path(), &["quiz", "prove", "--format=json"]).told(2, "unexpected argument");
}

/// A sentence that says more than its law holds would be signed off.
#[test]
fn the_sentences_of_the_laws_say_no_more_than_is_proved() {
    let unsure = "Nobody who is not sure about a contraindication, or would rather not say, ends at `ok` or `prepare`.";
    assert_eq!(Law::Unsure.sentence(), unsure);
    // Here somebody is not sure, and nothing holds them back: it is about no contraindication.
    let out = proved(site().path(), DAY);
    assert!(
        out.contains(&format!("  holds  {unsure}"))
            && out.contains("unsure                       ok")
    );
    assert!(Law::Skipped.sentence().ends_with("unless the condition of this question says why."));
    assert!(Law::Monotonic.sentence().ends_with("not asked of those who are not sure."));
}

/// What the terminal says of a law is what the proof page says, but for the names of the outcomes.
#[test]
fn the_sentences_agree_with_the_proof_page() {
    let words =
        std::fs::read_to_string(crate::site_test::project().join("themes/default/words/en.ftl"));
    let words = words.unwrap();
    for law in Law::ALL {
        let said = law.sentence().replace('`', "\"");
        let above = |it: &str| it.replace("rule below", "rule").replace(", listed below,", "");
        let is_same = |it: &str| above(it) == said;
        let mut page =
            words.lines().filter_map(|it| it.strip_prefix("proof-law-")?.split_once(" = "));
        assert!(page.any(|it| is_same(it.1)), "{law:?}: {said}");
    }
}

#[test]
fn what_is_excused_is_listed_with_its_reason() {
    let folder = site();
    let none = "---\ntitle: Metal\nanswer: No.\nkind: contraindication\nseverity: absolute\nscreening: none\n\
                because: We use no metal.\n---\n";
    std::fs::write(folder.path().join("content/laser/metal.md"), none).unwrap();
    let plan = PLAN
        .replace("talk}\n  - {id: sun", "{omit: true, because: A card says when.}}\n  - {id: sun");
    std::fs::write(folder.path().join("content/laser/quiz.yaml"), plan).unwrap();
    let out = proved(folder.path(), DAY);
    for wanted in [
        "  laser/metal (at least `stop`)\n    no question asks about it (because: We use no metal.)\n",
        "Excused for a reason, for sign-off\n  no question asks about laser/metal (because: We use no metal.)\n",
        "  rays-last is not asked of everybody (because: Only they know.)\n",
        "  nobody can be unsure about rays-last (because: A card says when.)\n",
    ] {
        assert!(out.contains(wanted), "{wanted}:\n{out}");
    }
}

/// A draft holds the quiz back, and whoever proves it is told so, and what the draft lacks.
#[test]
fn a_quiz_that_a_draft_holds_back_is_told() {
    let folder = site();
    let left_out = "It is left out of the site; `bedside check` says why.";
    assert!(!proved(folder.path(), DAY).contains(left_out));
    let path = folder.path().join("content/laser/metal.md");
    let metal = "---\ntitle: Metal\nkind: contraindication\ndraft: true\nseverity: absolute\n\
                 screening: {id: metal, ask: Do you have metal there?, yes: stop}\n---\n";
    std::fs::write(&path, metal).unwrap();
    assert!(proved(folder.path(), DAY).contains(left_out));
    std::fs::write(&path, metal.replace("severity: absolute\n", "")).unwrap();
    let called = call(folder.path(), &["quiz", "prove", DAY]);
    assert_eq!(called.code, 1, "{}{}", called.out, called.told);
    assert!(called.out.contains("  FAILS  Every contraindication says how grave it is."));
    assert!(called.told.contains("warning[contraindication-without-severity]"), "{}", called.told);
}
