//! The proof page, its graph, and the quiz on paper.

use super::{clinic, with};
use crate::site_test::{Built, SiteTest};

const PLAN: &str = "\
title: Is it for you?
questions:
  - {id: tablets, ask: Do you take tablets for them?, when: {sores: [yes]}, because: nobody else has tablets, page: t/contraindications/sores, options: [{say: Yes & now, id: now, effect: ok, because: they are treated}, {say: No, effect: talk}], unsure: talk}
rules:
  - {id: covered, when: {sores: [yes], tablets: [now]}, relax: {sores: prepare}, because: t/contraindications/sores, sources: [A]}
";

fn site() -> SiteTest {
    let sores = "title: Sores\nanswer: Talk to us.\nseverity: relative\nsources: [A]\nscreening:\n  \
                 ask: Do you get sores?\n  yes: talk";
    let pills = "title: Pills\nanswer: Wait.\nseverity: temporary\nscreening:\n  ask: When did you stop?\n  \
                 date: {precision: month, bands: [{within: 3 months, effect: wait}, {else: ok}]}";
    let other = "title: Other\nanswer: Nothing.\nseverity: relative\nscreening: none\nbecause: We look at it ourselves.";
    clinic()
        .file("content/sources.yaml", "A: {type: web, title: Sores and tablets, author: Clinic}\n")
        .file("content/t/quiz.yaml", PLAN)
        .file("content/t/contraindications/sores.md", &with(sores, ""))
        .file("content/t/contraindications/pills.md", &with(pills, ""))
        .file("content/t/contraindications/other.md", &with(other, ""))
}

fn built() -> Built {
    site().build()
}

#[test]
fn the_proof_tells_the_ledger() {
    let built = built();
    for wanted in [
        "<h1>Proof of the quiz</h1>",
        // 3 answers to the date, 2 to sores without tablets, and 3 to tablets after "yes".
        "All of the laws below hold on every one of 15 ways to answer.",
        r#"<a href="/t/contraindications/sores/">Sores</a>"#,
        "No question asks about it. We look at it ourselves.",
        "until 3 months after that date",
        "<td>Yes &amp; now<br>",
        r#"<a href="/sources/#A">"#,
        "<code>2:blake3:",
        "<dt>Signature</dt>",
    ] {
        built.has("t/quiz/proof/", wanted);
    }
    let html = built.html("t/quiz/proof/");
    assert_eq!(html.matches("<b>Holds:</b>").count(), 14, "{html}");
    built.lacks("t/quiz/proof/", "DOES NOT HOLD");
}

/// What the clinic states stands on the page that it signs, and nowhere else.
#[test]
fn the_proof_tells_cases_and_reasons() {
    let spots = "title: Spots\nanswer: Wait.\nseverity: temporary\nscreening:\n  ask: Do you have spots?\n  \
                 options: [{say: Many, effect: wait, until: they have gone}, {say: Elsewhere, effect: ok, because: No needle comes *near* them.}, {say: No, effect: ok}]";
    let cases = "cases:\n  - {say: Spots on the back, given: {spots: elsewhere}, ends: ok}\n  \
                 - {say: Stopped & well, given: {pills: 4 months, sores: yes, tablets: now}, ends: prepare}\n";
    let built = site()
        .file("content/t/quiz.yaml", &format!("{PLAN}{cases}"))
        .file("content/t/contraindications/spots.md", &with(spots, ""))
        .build();
    for wanted in [
        r#"<h2 id="cases">Cases stated by the clinic</h2>"#,
        r#"<th scope="row">Spots on the back</th>"#,
        r#"<th scope="row">Stopped &amp; well</th>"#,
        "4 months ago; <b>",
        r#"<td>Elsewhere<br><span class="quiet">Because: No needle comes near them.</span></td>"#,
    ] {
        built.has("t/quiz/proof/", wanted);
    }
    built.lacks("t/quiz/proof/", "DOES NOT HOLD");
    for file in ["t/quiz/index.html", "t/quiz/program.json", "t/quiz/paper/index.html"] {
        for own in ["Spots on the back", "No needle", "\"cases\""] {
            assert!(!built.text(file).contains(own), "`{file}` has `{own}`");
        }
    }
}

/// Whatever lowers an answer, or leaves a question out, is told with its reason and its size.
#[test]
fn the_proof_tells_what_is_lowered_and_left_out() {
    built()
        .has("t/quiz/proof/", "question 2 counts as &quot;Prepare&quot; at most")
        .has("t/quiz/proof/", "is only asked after 2: Yes.")
        .has("t/quiz/proof/", "Because: nobody else has tablets")
        .has("t/quiz/proof/", "Ways to answer: 3")
        .lacks("t/quiz/proof/", "Nothing: no rule lowers");
}

#[test]
fn every_answer_has_an_edge_in_the_graph() {
    let built = built();
    let html = built.html("t/quiz/proof/");
    let svg = html.split_once("<svg class=\"graph\"").unwrap().1.split_once("</svg>").unwrap().0;
    assert_eq!(svg.matches("class=\"edge\"").count(), 9, "{svg}");
    assert_eq!(svg.matches("class=\"opens\"").count(), 1, "{svg}");
    for wanted in [
        ">Yes &amp; now</text>",
        ">Only after 2: Yes</text>",
        ">lowers question 2: Yes → Prepare</text>",
    ] {
        assert!(svg.contains(wanted), "the graph has no `{wanted}`:\n{svg}");
    }
    assert!(!svg.contains("style="), "the policy of the page forbids styles within it");
}

#[test]
fn the_quiz_on_paper_asks_and_explains() {
    let built = built();
    for wanted in [
        "<h1>Is it for you? (paper form)</h1>",
        "Do you get sores?</h3>",
        "Month and year (and the day, if you know it):",
        "Only after 2: Yes",
        "For staff: what the answers mean",
        "until 3 months after that date",
    ] {
        built.has("t/quiz/paper/", wanted);
    }
    let html = built.html("t/quiz/paper/");
    let (asked, staff) = html.split_once("class=\"staff\"").unwrap();
    assert!(!asked.contains("Less than 3 months"), "a date is written, not chosen");
    assert!(staff.contains("Less than 3 months ago"));
}

#[test]
fn the_quiz_and_the_record_lead_to_the_proof() {
    built()
        .has("t/quiz/", r#"href="/t/quiz/proof/""#)
        .has("t/quiz/", r#"href="/t/quiz/paper/""#)
        .has("record/", r#"<a href="/t/quiz/proof/">Is it for you?</a>"#);
}

/// What the laws ask for, and a reason stands in its place, is listed for whoever signs.
#[test]
fn the_proof_lists_every_excuse() {
    let plan = "\
questions:
  - {id: b, ask: Do you get B?, page: t/b, when: {sores: [yes]}, because: Only with sores., yes: stop, unsure: {omit: true, because: They see it.}}
  - {id: c, ask: Do you get C?, page: t/c, when: {b: [yes]}, because: Only with B., yes: stop}
";
    let reason = |title: &str| {
        let front = "answer: No.\nkind: contraindication\nseverity: absolute\nscreening: none\nbecause: Asked elsewhere.";
        with(&format!("title: {title}\n{front}"), "")
    };
    let built = site()
        .file("content/t/quiz.yaml", plan)
        .file("content/t/b.md", &reason("B"))
        .file("content/t/c.md", &reason("C"))
        .build();
    let page = "t/quiz/proof/";
    built.has(page, r#"Other</a>: No question asks about it. Because: We look at it ourselves."#);
    built.has(page, "has no answer for those who are not sure. Because: They see it.");
    built.has(page, "Because: Only with sores.").has(page, "Because: Only with B.");
    built.has(page, "It hangs on question 3, which is itself left out for a reason.");
    built.lacks(page, "Asked elsewhere.");
}
