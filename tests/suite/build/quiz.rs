//! The quiz as a form, and the style that shows its result without a script.

use super::{clinic, page, with};
use crate::quiz::style::seen;
use crate::site_test::{Built, SiteTest};

const PLAN: &str = "\
title: Is it for you?
steps: [{id: skin, title: Your skin}]
questions:
  - id: work
    step: skin
    ask: Do you work outside?
    why: The sun is strong.
    options:
      - {say: Yes often, id: often, ask: hours}
      - {say: No, id: no, effect: ok}
    unsure: ok
  - id: hours
    step: skin
    ask: How many hours a day?
    page: t
    number: {unit: hours, bands: [{below: 2, effect: prepare, do: Wear a hat.}, {else: wait, until: your holiday}]}
    unsure: {omit: true, because: everyone knows}
outcomes:
  stop: {headline: Not with us., next: {say: Reach us, link: about/us}}
";

fn site() -> SiteTest {
    let screening = "title: Keloids\nanswer: Not with us.\nseverity: absolute\nscreening:\n  step: skin\n  \
                     ask: Do your scars grow?\n  why: Needles wound.\n  yes: stop";
    clinic()
        .file("content/t/quiz.yaml", PLAN)
        .file("content/t/contraindications/keloids.md", &with(screening, ""))
        .file("content/about/us.md", &page("Us", ""))
}

fn built() -> Built {
    site().build()
}

#[test]
fn the_form_asks_every_question() {
    let built = built();
    built
        .has("t/quiz/", "<h1>Is it for you?</h1>")
        .has("t/quiz/", "<h2 id=\"step-1\">Your skin</h2>");
    for wanted in [
        "<legend data-number=\"1\">Do your scars grow?</legend>",
        "<legend data-number=\"2\">Do you work outside?</legend>",
        "<p>The sun is strong.</p>",
        r#"<input type="radio" id="q-keloids--yes" name="q-keloids" value="yes"> <span>Yes</span>"#,
        "<span>I am not sure</span>",
        "<span>Under 2</span>",
        "<span>2 or over</span>",
        r#"<a href="/t/contraindications/keloids/">Keloids</a>"#,
    ] {
        built.has("t/quiz/", wanted);
    }
    built
        .lacks("t/quiz/", "q-hours--unsure")
        .lacks("t/quiz/", "action=")
        .lacks("t/quiz/", "method=\"post");
}

#[test]
fn a_page_leads_to_its_question() {
    let built = built();
    built.has(
        "t/contraindications/keloids/",
        r#"<a href="/t/quiz/#q-keloids">Do your scars grow?</a>"#,
    );
    built.has("t/", r#"<a class="button" href="/t/quiz/">"#).has("", r#"href="/t/quiz/""#);
}

#[test]
fn the_reasons_say_what_the_page_says() {
    let built = built();
    let html = built.html("t/quiz/").split_once("id=\"r-keloids--yes\"").unwrap().1;
    let reason = html.split_once("</section>").unwrap().0;
    assert!(reason.contains("Not with us.") && reason.contains("Do your scars grow?"), "{reason}");
    built.has("t/quiz/", "Wear a hat.").has("t/quiz/", "your holiday");
    built.has("t/quiz/", "<p class=\"headline\">Not with us.</p>");
    built.has("t/quiz/", r#"<a class="button" href="/about/us/">Reach us</a>"#);
}

/// The style and the form speak of the same things, so that no answer is lost.
#[test]
fn the_style_mentions_every_question_and_every_reason() {
    let built = built();
    let (css, html) = (built.text("t/quiz/result.css"), built.html("t/quiz/"));
    let ids = |text: &str, before: &str| -> Vec<String> {
        let rest = text.split(before).skip(1);
        let end =
            |it: &str| it.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(it.len());
        rest.map(|it| it[..end(it)].to_owned()).collect()
    };
    for id in ids(html, "class=\"question").iter().chain(&ids(html, "<fieldset id=\"")) {
        assert!(id.is_empty() || css.contains(id.as_str()), "`{id}` is not in the style");
    }
    for id in ["q-keloids", "q-work", "q-hours"] {
        let answered = format!(":has(#{id} :checked)");
        assert!(css.contains(&answered), "nothing says that `{id}` is unanswered:\n{css}");
    }
    for id in ids(html, "id=\"r-") {
        assert!(css.contains(&format!("#r-{id}")), "the reason `{id}` is never shown");
    }
    for id in ids(css, "#q-").iter().chain(&ids(css, "#r-")) {
        let is_there =
            html.contains(&format!("id=\"q-{id}\"")) || html.contains(&format!("id=\"r-{id}\""));
        assert!(is_there, "the style speaks of `{id}`, which is not in the form");
    }
    built.has("t/quiz/", r#"<link rel="stylesheet" href="/t/quiz/result.css""#);
}

#[test]
fn a_follow_up_is_shown_by_its_answer() {
    let built = built();
    let css = built.text("t/quiz/result.css");
    let shown = |checked: &[&str]| seen(css, &checked.iter().map(|it| (*it).to_owned()).collect());
    assert!(!shown(&["q-keloids--no", "q-work--no"]).contains("#q-hours"), "{css}");
    let opened = shown(&["q-keloids--no", "q-work--often"]);
    assert!(opened.contains("#q-hours") && opened.contains(".quiz .unfinished"), "{opened:?}");
    let waits = shown(&["q-keloids--no", "q-work--often", "q-hours--else"]);
    assert!(waits.contains(".quiz .outcome-wait"), "{waits:?}");
    let stale = shown(&["q-keloids--no", "q-work--no", "q-hours--else"]);
    assert!(stale.contains(".quiz .outcome-ok"), "what is not asked counts for nothing: {stale:?}");
    let html = built.html("t/quiz/");
    assert!(html.find("q-work\"").unwrap() < html.find("q-hours\"").unwrap());
}

/// One outcome is shown, the gravest that is met; none before all is answered.
#[test]
fn the_gravest_outcome_wins() {
    let built = built();
    let css = built.text("t/quiz/result.css");
    let outcomes = |checked: &[&str]| -> Vec<String> {
        let seen = seen(css, &checked.iter().map(|it| (*it).to_owned()).collect());
        seen.into_iter().filter(|it| it.contains(".outcome-")).collect()
    };
    let [stop, talk, waits] = ["q-keloids--yes", "q-keloids--unsure", "q-hours--else"];
    assert_eq!(outcomes(&[stop, "q-work--often", waits]), [".quiz .outcome-stop"]);
    assert_eq!(outcomes(&[talk, "q-work--often", waits]), [".quiz .outcome-wait"]);
    assert_eq!(outcomes(&[talk, "q-work--no"]), [".quiz .outcome-talk"]);
    assert!(outcomes(&[stop]).is_empty() && outcomes(&[stop, "q-work--often"]).is_empty());
}

#[test]
fn several_answers_can_be_chosen() {
    let screening = "title: Ill\nseverity: temporary\nscreening:\n  ask: Do you have any of these?\n  many: true\n  \
                     options: [{say: Fever, effect: wait, until: it is gone}, {say: Rash, effect: talk}]";
    let built = clinic().file("content/t/contraindications/ill.md", &with(screening, "")).build();
    built.has("t/quiz/", r#"<input type="checkbox" id="q-ill--fever""#);
    built.has("t/quiz/", "<span>None of these</span>").has("t/quiz/", "Choose all that apply.");
}

#[test]
fn bands_of_time_are_said_in_words() {
    let screening = "title: Pills\nseverity: temporary\nscreening:\n  ask: When did you stop?\n  date: {precision: month, bands: \
                     [{within: 3 months, effect: wait}, {within: 6 months, effect: talk}, {else: ok}]}";
    let built = clinic().file("content/t/contraindications/pills.md", &with(screening, "")).build();
    for said in
        ["Less than 3 months ago", "Between 3 months and 6 months ago", "6 months ago or more"]
    {
        built.has("t/quiz/", &format!("<span>{said}</span>"));
    }
}
