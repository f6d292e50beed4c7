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

/// The card of a reason, by its id.
fn card<'b>(built: &'b Built, page: &str, id: &str) -> &'b str {
    let html = built.html(page).split_once(&format!("id=\"{id}\"")).unwrap().1;
    html.split_once("</section>").unwrap().0
}

/// What a page answers is about those who have what it describes. Nobody who is not sure has said so.
#[test]
fn doubt_is_never_told_what_a_yes_means() {
    let plan = PLAN.replace("unsure: {omit: true, because: everyone knows}", "unsure: prepare");
    let built = site()
        .file("content/t/quiz.yaml", &plan)
        .file(
            "content/t/contraindications/pills.md",
            &with(
                "title: Pills\nanswer: Stop them first.\nseverity: relative\nscreening:\n  ask: Do you take pills?\n  \
                 options:\n    - {say: Some, effect: talk, tell: Show us the box of your pills.}\n    \
                 - {say: Many, effect: talk}\n    - {say: Maybe, effect: talk}\n    - {say: No, id: no, effect: ok}\n  \
                 unsure: {effect: talk, tell: Look at the box of your pills.}",
                "",
            ),
        )
        .build();
    let of = |id: &str| card(&built, "t/quiz/", id);
    let doubt =
        "This answer leaves it open. Talk to us before you book, so that we can find out together.";
    let unsure = of("r-keloids--unsure");
    assert!(unsure.contains(doubt) && !unsure.contains("Not with us."), "{unsure}");
    assert!(of("r-keloids--yes").contains("Not with us.") && !of("r-keloids--yes").contains(doubt));
    for (id, told) in [
        ("r-pills--some", "Show us the box of your pills."),
        ("r-pills--unsure", "Look at the box of your pills."),
        ("r-pills--maybe", doubt),
    ] {
        let card = of(id);
        assert!(card.contains(told) && !card.contains("Stop them first."), "{id}: {card}");
    }
    assert!(of("r-pills--many").contains("Stop them first."));
    // Where doubt holds back less than a talk, nothing says that it is one.
    let hours = of("r-hours--unsure");
    assert!(!hours.contains(doubt) && !hours.contains("Needles"), "{hours}");
    let form = built.text("t/quiz/questionnaire.fhir.json");
    let said = form.matches(doubt).count();
    assert!(
        form.contains("Look at the box of your pills.") && said == 2,
        "{said} times in:\n{form}"
    );
}

#[test]
fn doubt_is_told_in_the_language_of_the_page() {
    let page = "---\ntitle: Queloides\nanswer: Con nosotros no.\nseverity: absolute\nscreening:\n  ask: ¿Le crecen las cicatrices?\n  yes: stop\n---\n";
    let built = site()
        .file(
            "content/site.yaml",
            "title: Clinic\nurl: https://clinic.example/\nlanguage: en\nlanguages: [en, es]\n",
        )
        .file("content/t/index.es.md", "---\ntitle: T\nanswer: Agujas.\n---\n")
        .file("content/t/contraindications/keloids.es.md", page)
        .build();
    let unsure = card(&built, "es/t/quiz/", "r-keloids--unsure");
    assert!(unsure.contains("Esta respuesta lo deja abierto."), "{unsure}");
    assert!(!unsure.contains("Con nosotros no."), "{unsure}");
}

/// Who shows the result, or prints it, shows with it how far it may be believed.
#[test]
fn a_result_says_who_checked_it_and_which_version_it_is() {
    let built = built();
    let html = built.html("t/quiz/");
    let never = "No doctor or nurse has checked this quiz yet. Ask us before you act on it.";
    let beside = format!("<p class=\"standing standing-never\">{never}</p>");
    assert_eq!(html.matches(&beside).count(), 5, "beside each outcome");
    let version = html.split_once("Version of this quiz: <code>").unwrap().1;
    let version = version.split_once("</code>").unwrap().0;
    assert_eq!(version.len(), 12);
    built.has("t/quiz/paper/", &format!(":{version}"));
    let other =
        site().file("content/t/quiz.yaml", &PLAN.replace("Wear a hat", "Wear a cap")).build();
    other.lacks("t/quiz/", version);
}

/// A care card at a result is read by somebody who has just said what it is about.
#[test]
fn an_urgent_card_says_what_was_said() {
    let page = with(
        "title: Moles\nanswer: See a doctor.\nseverity: absolute\nscreening:\n  ask: Does a mole change?\n  yes: stop",
        "> [!WARNING]\n> - a mole grows\n",
    );
    let built = site().file("content/t/contraindications/moles.md", &page).build();
    let html = built.html("t/quiz/").split_once("for-r-moles--yes").unwrap().1;
    let card = html.split_once("</section>").unwrap().0;
    let said = "<p class=\"said of-r-moles--yes\">You told us: Does a mole change? <strong>Yes</strong></p>";
    assert!(
        card.contains(said) && card.contains("Get urgent advice now for any of these:"),
        "{card}"
    );
    assert!(!card.contains(" if:"), "{card}");
    built.has("t/contraindications/moles/", "Get urgent advice if:");
    let css = built.text("t/quiz/result.css");
    assert!(css.contains(".quiz .said:where(.of-r-moles--yes)"), "{css}");
}

#[test]
fn a_wait_before_a_talk_says_so() {
    let plan = "steps: [{id: skin, title: Your skin}]\nquestions:\n  - {id: pill, ask: When was your last pill?, page: t, date: {bands: [{within: 3 months, effect: wait}, {within: 6 months, effect: talk}, {else: ok}]}}\n  \
                - {id: sun, ask: When were you in the sun?, page: t, date: {bands: [{within: 2 days, effect: wait}, {else: ok}]}}\n";
    let built = site().file("content/t/quiz.yaml", plan).try_build();
    let wait = card(&built, "t/quiz/", "r-pill--within-3-months");
    assert!(wait.contains("After that, talk to us first until it is 6 months ago."), "{wait}");
    assert!(!card(&built, "t/quiz/", "r-sun--within-2-days").contains("After that"));
}

#[test]
fn ids_in_a_quiz_may_be_short() {
    let plan = |id: &str| {
        format!(
            "questions:\n  - {{id: sun, ask: Do you work outside?, page: {id}, options: [{{say: Sometimes, \
             effect: talk}}, {{say: Never, effect: ok}}]}}\n"
        )
    };
    let site = |id: &str| {
        SiteTest::new()
            .file("content/t/index.md", "---\ntitle: T\nanswer: A treatment.\n---\n")
            .file("content/t/risks/sun.md", "---\ntitle: Sun\nanswer: It burns.\n---\n")
            .file("content/u/risks/sun.md", "---\ntitle: Other\nanswer: It burns.\n---\n")
            .file("content/u/index.md", "---\ntitle: U\nanswer: A treatment.\n---\n")
            .file("content/t/quiz.yaml", &plan(id))
            .try_build()
    };
    for id in ["t/risks/sun", "sun", "risks/sun", "/t/risks/sun/", "t/risks/sun.md"] {
        let built = site(id);
        assert!(!built.told.contains("there is no page"), "{id}: {}", built.told);
        built.has("t/quiz/", "href=\"/t/risks/sun/\"");
    }
    assert!(site("son").told.contains("there is no page `son`"));
}
