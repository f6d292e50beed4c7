//! What is held back until somebody approves it, or is a draft: nothing of it is published.

use super::signed::digests;
use super::{clinic, page, with};
use crate::site_test::{Built, SiteTest};

const SETTINGS: &str = "title: Test clinic\nurl: https://clinic.example/\nlanguage: en\nreview: {unapproved: hold}\n\
                        lints: {broken-link: warn}\n";

const RISK: &str = "\
---
title: Secretred
question: Will I be secretred?
answer: Yes, secretly.
also: [secretness]
tags: [secret-topic]
redirects: [/secret/old/]
care: self-care
---
It fades in [=fade]. [@OWN] ![A secretred arm](/secret.png) ![A pen](/pen.png) A [leaflet](/secret.pdf)
";

const SCREEN: &str = "\
---
title: Secretloids
answer: Secretly not.
severity: absolute
screening: {ask: Do your secrets grow?, why: Secrets wound., yes: stop}
---
";

const SOURCES: &str = "\
OWN: {type: misc, title: Secret work, date: 2020}
FACT: {type: misc, title: Open work, date: 2020}
";

const FACTS: &str = "\
fade: {value: 2 days, about: How long, evidence: some, claims: [{source: FACT, says: 2 days}]}
";

/// A site whose clinical pages nobody has approved, which held back leave words about the clinic.
fn site() -> SiteTest {
    SiteTest::new()
        .file("content/site.yaml", SETTINGS)
        .file("content/t/index.md", &with("title: Secretling\nanswer: Secret needles.", ""))
        .file("content/t/risks/red.md", RISK)
        .file("content/t/contraindications/scars.md", SCREEN)
        .file("content/t/facts.yaml", FACTS)
        .file(
            "content/t/quiz.yaml",
            "title: Secretquiz\nquestions: [{id: out, ask: Secretly outside?, yes: talk}]\n",
        )
        .file("content/sources.yaml", SOURCES)
        .file(
            "content/about/us.md",
            &page(
                "Us",
                "See [[red]], [the quiz](/t/quiz/) and [questions](/faq/). ![A pen](/pen.png)",
            ),
        )
        .asset("content/secret.png")
        .asset("content/secret.pdf")
        .asset("content/pen.png")
}

#[track_caller]
fn tells_no_secret(built: &Built) {
    for (path, text) in built.files.iter().filter(|it| !it.0.starts_with("assets/")) {
        let text = text.to_lowercase();
        let at = text.find("secret").or(text.find("/t/risks")).or(text.find("/faq/"));
        let told = at.map(|it| &text[text.floor_char_boundary(it.saturating_sub(80))..][..120]);
        assert!(told.is_none() && !path.contains("secret"), "`{path}` tells of it: {told:?}");
    }
}

#[test]
fn nothing_of_a_page_that_is_held_back_is_published() {
    let built = site().build();
    tells_no_secret(&built);
    for path in ["t/index.html", "faq/index.html", "t/quiz/index.html", "t/quiz/result.css"] {
        built.has_no_file(path);
    }
    built.has_no_file("topics/secret-topic/index.html").has_no_file("secret.png");
    built.has("about/us/", "red, the quiz and questions.").text("pen.png");
    built.has("sources/", "Open work").has("t/facts/", "How long");
    assert!(!built.text("sitemap.xml").contains("quiz"));
}

#[test]
fn nothing_of_a_draft_is_published() {
    let draft = |text: &str| text.replacen("---\n", "---\ndraft: true\n", 1);
    let built = site()
        .file("content/site.yaml", &SETTINGS.replace("hold", "banner"))
        .file("content/t/index.md", &page("T", ""))
        .file("content/t/risks/red.md", &draft(RISK))
        .file("content/t/contraindications/scars.md", &draft(SCREEN))
        .file(
            "content/t/quiz.yaml",
            "questions: [{id: out, ask: Secretly outside?, yes: talk, page: t/risks/red}]\n",
        )
        .build();
    tells_no_secret(&built);
    built.has_no_file("t/quiz/index.html").has("t/", "<h1>T</h1>").told("held-quiz");
    built.has_no_file("topics/secret-topic/index.html");
}

#[test]
fn without_the_setting_everything_is_published() {
    let built = site().file("content/site.yaml", &SETTINGS.replace("hold", "banner")).build();
    built.has("t/quiz/", "Do your secrets grow?").has("faq/", "Yes, secretly.");
    built.has("topics/secret-topic/", "secretred").has("about/us/", r#"<a href="/t/quiz/">"#);
    built.has("sources/", "Secret work").text("secret.png");
    assert!(built.text("sitemap.xml").contains("/t/quiz/"));
    assert!(!built.told.contains("held-quiz"));
}

/// The approved pages stay, and the quiz goes: it would lack a question.
#[test]
fn a_quiz_that_lacks_a_question_is_left_out() {
    let approved = with("title: Needling\nanswer: Fine needles.", "");
    let site = clinic()
        .file("content/site.yaml", SETTINGS)
        .file("content/t/index.md", &approved)
        .file("content/t/risks/open.md", &with("title: Open\nanswer: Openly.\ntags: [shared]", ""))
        .file("content/t/risks/red.md", &RISK.replace("secret-topic", "shared"))
        .file("content/t/contraindications/scars.md", SCREEN)
        .file("content/t/facts.yaml", FACTS)
        .file("content/sources.yaml", SOURCES)
        .file("content/people.yaml", "lead: {role: Clinical lead, reviews: true}\n")
        .asset("content/secret.png")
        .asset("content/secret.pdf")
        .asset("content/pen.png");
    let digests = digests(&site, &["t", "t/risks/open"]);
    let built = site.file("content/reviews.yaml", &digests).build();
    built.has("t/", "<h1>Needling</h1>").has("faq/", "Openly.").has("topics/shared/", "Openly.");
    built.lacks("t/", "quiz").lacks("", "quiz").lacks("topics/shared/", "ecret");
    built.lacks("faq/", "ecret").has_no_file("t/quiz/index.html");
    let told = built.told.matches("held-quiz").count();
    assert_eq!(told, 1, "{}", built.told);
}

/// Who looks for help must find it, also on a page that nobody has read yet.
#[test]
fn urgent_help_is_never_held_back() {
    let built = clinic()
        .file("content/site.yaml", SETTINGS)
        .file("content/t/index.md", &with("title: Secretling\nanswer: Secret needles.", ""))
        .file("content/t/risks/red.md", &with("title: Secretred\ncare: self-care", ""))
        .file(
            "content/t/risks/fever.md",
            &with(
                "title: Fever\nanswer: Get help.\ncare: urgent",
                "See [[red]], [all](../index.md).",
            ),
        )
        .file(
            "content/t/risks/gasp.md",
            &with(
                "title: Gasping\nanswer: Get help.\ncare: call-us",
                "> [!CAUTION]\n> - you gasp\n",
            ),
        )
        .build();
    built.has("", r#"<a class="urgent" href="/t/risks/fever/">"#).has_no_file("t/index.html");
    for page in ["t/risks/fever/", "t/risks/gasp/"] {
        built
            .has(page, "No doctor or nurse has checked this page yet")
            .lacks(page, r#"href="/t/""#);
        built.lacks(page, "ecretred").lacks(page, "ecretling");
    }
    built.has("t/risks/fever/", "See red, all.");
    built.told("nobody has approved this page, and it is left out of the site until then");
    built.told("and it stays on the site even so, for it says when to get urgent help");
}
