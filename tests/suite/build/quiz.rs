//! The quiz as a form, and the style that shows its result without a script.

use bedside::quiz::Effect;

use super::{clinic, page, with};
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
        let unfinished =
            format!("):where(:not(:has(#{id} :checked))) .unfinished{{display:block}}");
        assert!(css.contains(&unfinished), "nothing says that `{id}` is unanswered:\n{css}");
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
    assert!(css.contains("#q-hours{display:none}"), "{css}");
    assert!(
        css.contains(".quiz:where(:has(#q-work--often:checked)) #q-hours{display:block}"),
        "{css}"
    );
    let wait =
        ".quiz:where(:has(#q-work--often:checked):has(#q-hours--else:checked)) .outcome-wait";
    assert!(css.contains(wait), "{css}");
    let html = built.html("t/quiz/");
    assert!(html.find("q-work\"").unwrap() < html.find("q-hours\"").unwrap());
}

/// The graver outcome stands later, so that it wins.
#[test]
fn the_gravest_outcome_wins() {
    let built = built();
    let css = built.text("t/quiz/result.css");
    let at = |effect: &str| {
        css.rfind(&format!(".outcome-{effect},")).or(css.find(&format!(".outcome-{effect}{{")))
    };
    let order = Effect::ALL.map(|it| at(it.word()).unwrap());
    assert!(order.is_sorted(), "{order:?}");
    let unfinished = css.find(".unfinished{display:block}").unwrap();
    assert!(order.iter().all(|it| *it < unfinished), "what is unfinished shows no outcome");
}

#[test]
fn several_answers_can_be_chosen() {
    let screening = "title: Ill\nscreening:\n  ask: Do you have any of these?\n  many: true\n  \
                     options: [{say: Fever, effect: wait, until: it is gone}, {say: Rash, effect: talk}]";
    let built = clinic().file("content/t/contraindications/ill.md", &with(screening, "")).build();
    built.has("t/quiz/", r#"<input type="checkbox" id="q-ill--fever""#);
    built.has("t/quiz/", "<span>None of these</span>").has("t/quiz/", "Choose all that apply.");
}

#[test]
fn bands_of_time_are_said_in_words() {
    let screening = "title: Pills\nscreening:\n  ask: When did you stop?\n  date: {precision: month, bands: \
                     [{within: 3 months, effect: wait}, {within: 6 months, effect: talk}, {else: ok}]}";
    let built = clinic().file("content/t/contraindications/pills.md", &with(screening, "")).build();
    for said in
        ["Less than 3 months ago", "Between 3 months and 6 months ago", "6 months ago or more"]
    {
        built.has("t/quiz/", &format!("<span>{said}</span>"));
    }
}
