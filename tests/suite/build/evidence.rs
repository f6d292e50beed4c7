//! Citations and facts.

use super::{clinic, page, with};
use crate::site_test::SiteTest;

const SOURCES: &str = "\
fda: {type: web, title: Devices, author: {name: FDA}, url: https://fda.example/}
trial: {type: article, title: A trial, author: \"Lee, Ann\", date: 2021, parent: {type: periodical, title: Skin}}
unused: {type: web, title: Nobody cites me}
";

const FACTS: &str = "\
wait:
  about: Time to wait
  value: 4 to 8 weeks
  evidence: some
  claims: [{source: fda, says: 6 to 8 weeks}, {source: trial, says: 4 to 6 weeks}]
  resolved: The whole range.
age: {about: Age, value: 22 years, evidence: strong, claims: [{source: fda, says: 22 years}]}
";

fn site() -> SiteTest {
    clinic().file("content/sources.yaml", SOURCES).file("content/t/facts.yaml", FACTS)
}

#[test]
fn citations_are_numbered_by_first_use_with_ways_back() {
    let text = "One [@trial]. Two [@fda; @trial]. Three [@fda].";
    let built = site().file("content/t/a.md", &page("A", text)).build();
    let cite = |n: usize, k: usize| format!("<a href=\"#source-{n}\" id=\"cite-{n}-{k}\">{n}</a>");
    built.has("t/a/", &format!("One\u{2060}<sup class=\"cite\">{}</sup>.", cite(1, 1)));
    built.has(
        "t/a/",
        &format!("Two\u{2060}<sup class=\"cite\">{}, {}</sup>.", cite(2, 1), cite(1, 2)),
    );
    built.has("t/a/", &format!("Three\u{2060}<sup class=\"cite\">{}</sup>.", cite(2, 2)));
    built.has("t/a/", "<li id=\"source-1\" value=\"1\">").has("t/a/", "Lee A. A trial.");
    built.has("t/a/", "<a href=\"#cite-1-1\">↩1</a> <a href=\"#cite-1-2\">↩2</a>");
    built.lacks("t/a/", "Nobody cites me");
    let cited = built.node("t/a/", "MedicalWebPage")["citation"].as_array().unwrap().len();
    assert_eq!(cited, 2);
}

#[test]
fn a_fact_is_written_out_with_its_source() {
    let built = site().file("content/t/a.md", &page("A", "From [=age] on.")).build();
    built.has(
        "t/a/",
        "<span class=\"fact\">22 years</span>\u{2060}<sup class=\"cite\"><a href=\"#source-1\"",
    );
    built.lacks("t/a/", "differ-age");
}

#[test]
fn a_fact_on_which_sources_differ_says_so() {
    let built = site().file("content/t/a.md", &page("A", "Wait [=wait].")).build();
    built.has("t/a/", "<a class=\"fact fact-differs\" href=\"#differ-wait\">4 to 8 weeks</a>");
    built.has("t/a/", "<div class=\"difference\" id=\"differ-wait\">");
    for said in ["6 to 8 weeks", "4 to 6 weeks", "The whole range."] {
        built.has("t/a/", said);
    }
}

#[test]
fn a_fact_stands_in_front_matter_too() {
    let front = "title: A\nquestion: Is [=age] old?\nanswer: Wait [=wait].";
    let built = site().file("content/t/aftercare/a.md", &with(front, "")).build();
    built.has("t/aftercare/a/", "<h1>Is 22 years old?</h1>");
    built.has("t/aftercare/a/", r#"<meta name="description" content="Wait 4 to 8 weeks.">"#);
    built.has("faq/", "Wait 4 to 8 weeks.").has("faq/", "Is 22 years old?");
}

#[test]
fn the_lists_of_facts_and_sources_say_who_uses_them() {
    let built =
        site().file("content/t/a.md", &page("Page A", "Wait [=wait], says [@trial].")).build();
    built.has("t/facts/", "id=\"wait\"").has("t/facts/", "Sources differ");
    built.has("t/facts/", r#"<a href="/t/a/">Page A</a>"#).has("t/facts/", "Time to wait");
    built.has("sources/", "id=\"trial\"").has("sources/", r#"<a href="/t/a/">Page A</a>"#);
    built.has("record/", "Time to wait");
    built.has("t/", r#"href="/t/facts/""#);
}

#[test]
fn units_of_one_length_agree() {
    let facts =
        "x: {about: X, value: 2 weeks, evidence: weak, claims: [{source: fda, says: 14 days}]}\n";
    let built = site()
        .file("content/t/facts.yaml", facts)
        .file("content/t/a.md", &page("A", "Wait [=x]."))
        .build();
    built.has("t/a/", "<span class=\"fact\">2 weeks</span>").lacks("t/a/", "fact-differs");
}

/// No number stands beside a time of a schedule, so the list at the foot is the only place for it.
#[test]
fn the_sources_of_a_schedule_are_listed() {
    let lines = "title: A\nschedule:\n  - {avoid: Sun, until: 3 days after, source: fda}\n  \
                 - {avoid: Heat, until: \"4 days after [@trial]\"}";
    let built = site().file("content/t/aftercare/a.md", &with(lines, "")).build();
    built.has("t/aftercare/a/", "Devices").has("t/aftercare/a/", "Lee A. A trial.");
    built.has("t/aftercare/a/", "until 4 days after").has("sources/", "href=\"/t/aftercare/a/\"");
    let rate = with("title: R\nrate: 3 in 100 [@fda]", "");
    let built = site().file("content/t/risks/r.md", &rate).build();
    built.has("t/risks/r/", "<dd>3 in 100\u{2060}<sup class=\"cite\">");
}
