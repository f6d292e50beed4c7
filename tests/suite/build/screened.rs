//! Every contraindication is asked about, or the quiz is not published and somebody is told why.

use super::{clinic, with};
use crate::site_test::SiteTest;

/// The front matter of a contraindication that is asked about.
const SCARS: &str = "title: Scars\nanswer: No.\nseverity: absolute\n\
                     screening: {ask: Do your scars grow?, why: Needles wound., yes: stop}";
const BLOOD: &str = "title: Blood\nanswer: No.\nseverity: absolute\n\
                     screening: {id: bleeding, ask: Do you bleed long?, why: Needles wound., yes: stop}";

/// A treatment with one contraindication, and another at that path.
fn site(path: &str, front: &str) -> SiteTest {
    let scars = "content/t/contraindications/scars.md";
    clinic().file(scars, &with(SCARS, "")).file(path, &with(front, ""))
}

/// What is told of such a site; its quiz is not published.
#[track_caller]
fn refused(site: &SiteTest, code: &str) {
    let built = site.try_build();
    built.told(&format!("error[{code}]"));
}

#[test]
fn a_draft_holds_the_quiz_until_it_is_published() {
    let draft = format!("{BLOOD}\ndraft: true");
    let site = site("content/t/contraindications/blood.md", &draft);
    site.build().has_no_file("t/quiz/index.html").told("held-quiz").has("t/", "<h1>Needling</h1>");
    let built = site.drafts().build();
    built.has("t/quiz/", "Do you bleed long?").has("t/quiz/", "Do your scars grow?");
    assert!(!built.told.contains("held-quiz"), "{}", built.told);
}

/// A draft that is not finished keeps the quiz back, and nothing else.
#[test]
fn a_draft_without_a_question_holds_only_the_quiz() {
    let site = site("content/t/contraindications/blood.md", "title: Blood\ndraft: true");
    let built = site.build();
    built.has_no_file("t/quiz/index.html").has("t/", "<h1>Needling</h1>");
    built.told("warning[unscreened-contraindication]").told("held-quiz");
    site.drafts().build().has_no_file("t/quiz/index.html");
}

#[test]
fn a_draft_in_another_language_alone_holds_the_quiz() {
    let draft = format!("{BLOOD}\ndraft: true");
    let site = site("content/t/contraindications/blood.es.md", &draft)
        .setting("languages: [en, es]")
        .file("content/t/index.es.md", &with("title: Agujas\nanswer: Agujas finas.", ""));
    let built = site.build();
    built.has_no_file("t/quiz/index.html").has_no_file("es/t/quiz/index.html").told("held-quiz");
}

#[test]
fn nothing_allows_a_contraindication_that_is_not_asked_about() {
    let code = "unscreened-contraindication";
    let silent = "title: Blood\nanswer: No.\nseverity: absolute";
    let path = "content/t/contraindications/blood.md";
    refused(&site(path, silent), code);
    let allowed = site(path, silent).setting("lints: {unscreened-contraindication: allow}");
    refused(&allowed, code);
    refused(&allowed, "unknown-lint");
    let except = format!("<!-- allow: {code} because later -->\nText.");
    let excepted = clinic()
        .file("content/t/contraindications/scars.md", &with(SCARS, ""))
        .file(path, &with(silent, &except));
    refused(&excepted, code);
    let light = "title: Blood\nanswer: No.\nscreening: {ask: Do you bleed long?, yes: talk}";
    refused(&site(path, light), "contraindication-without-severity");
}

#[test]
fn a_contraindication_is_found_wherever_it_lies() {
    let code = "unscreened-contraindication";
    let kind = format!("{BLOOD}\nkind: contraindication");
    for path in ["content/shared/blood.md", "content/about/blood.md", "content/blood.md"] {
        refused(&site(path, &kind), code);
    }
    refused(&site("content/laser/contraindications/blood.md", BLOOD), code);
    let article = "title: Blood\nanswer: No.\nkind: article";
    refused(&site("content/t/contraindications/blood.md", article), code);
    refused(&site("content/t/contraindications/more/blood.md", article), code);
    refused(&site("content/t/who-should-not/blood.md", "title: Blood\nanswer: No."), code);
    let asked = site("content/t/who-should-not/blood.md", &kind).build();
    asked.has("t/quiz/", "Do you bleed long?");
    // What they have in common may be told on a page of its own.
    let about = "title: Who should wait\nanswer: Some.\nkind: article";
    site("content/t/contraindications/index.md", about).build().has("t/quiz/", "Do your scars");
}

#[test]
fn a_contraindication_in_one_language_alone_is_refused() {
    let site = site("content/t/contraindications/blood.es.md", BLOOD)
        .setting("languages: [en, es]")
        .file("content/t/index.es.md", &with("title: Agujas\nanswer: Agujas finas.", ""));
    let built = site.try_build();
    built.told("the quiz in `en` does not ask about this: the page stands in `es` alone");
    assert!(!built.told.contains("unlike-translation"), "one mistake, one message: {}", built.told);
}

/// A question of the plan that names the page of a contraindication is held to it.
#[test]
fn a_question_of_the_plan_screens_for_the_page_that_it_names() {
    let none = "title: Blood\nanswer: No.\nseverity: absolute\nscreening: none\nbecause: We look.";
    let plan = |does: &str| {
        let question = format!("{{id: bleeding, ask: Do you bleed long?, {does}, page: t/blood}}");
        site("content/t/blood.md", &format!("{none}\nkind: contraindication"))
            .file("content/t/quiz.yaml", &format!("questions:\n  - {question}\n"))
    };
    refused(&plan("yes: ok, unsure: ok"), "unrevealed-contraindication");
    refused(&plan("yes: ok, unsure: ok"), "unsure-ends-well");
    refused(&plan("yes: talk"), "unrevealed-contraindication");
    plan("yes: stop").build().has("t/quiz/", "Do you bleed long?");
    let article = "title: Blood\nanswer: No.\nkind: article";
    let question =
        "{id: bleeding, ask: Do you bleed long?, yes: stop, page: t/contraindications/blood}";
    let asked = site("content/t/contraindications/blood.md", article)
        .file("content/t/quiz.yaml", &format!("questions:\n  - {question}\n"));
    refused(&asked, "unscreened-contraindication");
}

/// That something else is asked of those who give an answer is no reason to let them through.
#[test]
fn a_question_about_something_else_lets_no_answer_through() {
    let ink = |when: &str| {
        format!(
            "title: Ink\nanswer: Talk.\nseverity: relative\nscreening: {{id: ink, ask: Do you have ink \
             there?, why: It moves.{when}, yes: talk}}"
        )
    };
    let grow = |yes: &str| {
        format!(
            "title: Scars\nanswer: No.\nseverity: absolute\nscreening: {{id: grow, ask: Do your scars \
             grow?, why: Needles wound., options: [{{say: \"Yes\", {yes}}}, {{say: Much, effect: stop}}, \
             {{say: \"No\", effect: ok}}]}}"
        )
    };
    let path = "content/t/contraindications/scars.md";
    let asked = ", when: {grow: [\"yes\", \"no\"]}, because: They know";
    for (yes, when) in [("ask: ink", ""), ("effect: ok", asked)] {
        let site = site("content/t/contraindications/tattoo.md", &ink(when));
        refused(&site.file(path, &with(&grow(yes), "")), "harmless-answer");
    }
    let site = site("content/t/contraindications/tattoo.md", &ink(""));
    site.file(path, &with(&grow("effect: stop"), "")).build().has("t/quiz/", "Do you have ink");
}
