//! The days in the head of a form: they change with the version and the status.

use bedside::render::Content;
use bedside::review::{digest, id, subjects};
use bedside::session::{Options, Session};
use serde_json::Value;

use crate::quiz::day;
use crate::site_test::SiteTest;

const PLAN: &str = "questions: [{id: ill, ask: Are you ill?, yes: talk}]\n";

fn site(plan: &str) -> SiteTest {
    SiteTest::new()
        .setting("review: {every: 12 months}")
        .file("content/people.yaml", "lead: {name: Ana Lead, role: Clinical lead, reviews: true}\n")
        .file("content/t/index.md", "---\ntitle: T\nanswer: A.\nupdated: 2026-01-01\n---\nText.\n")
        .file("content/t/quiz.yaml", plan)
}

fn open(site: &SiteTest, today: &str) -> Session {
    Session::open(site.sources(), Options { today: day(today), drafts: false })
}

/// A ledger in which everything is approved as it is, each on a day of its own.
fn ledger(site: &SiteTest, days: [&str; 2]) -> String {
    let session = open(site, "2026-12-01");
    let known = session.known().unwrap();
    let all = subjects(known.site).zip(days);
    let lines = all.map(|(it, on)| {
        let (id, digest) = (id(known.site, it), digest(known.seen(), it));
        format!("- {{page: {id}, by: lead, on: {on}, digest: \"{digest}\"}}\n")
    });
    lines.collect()
}

fn form(site: &SiteTest, today: &str) -> Value {
    let session = open(site, today);
    let made = session.render("t/quiz/questionnaire.fhir.json").unwrap().value;
    let Content::Bytes(bytes) = made else { panic!("it is made, not copied") };
    serde_json::from_slice(&bytes).unwrap()
}

fn head(form: &Value) -> Vec<&str> {
    let keys = ["status", "date", "approvalDate", "lastReviewDate"];
    keys.iter().map(|it| form[it].as_str().unwrap_or("-")).collect()
}

#[test]
fn a_year_of_a_form() {
    let draft = form(&site(PLAN), "2026-11-01");
    assert_eq!(head(&draft), ["draft", "2026-11-01", "-", "-"]);
    let signed = |plan: &str| {
        let days = ["2026-11-05", "2026-11-10"];
        site(plan).file("content/reviews.yaml", &ledger(&site(PLAN), days))
    };
    let active = form(&signed(PLAN), "2026-11-20");
    assert_eq!(head(&active), ["active", "2026-11-10", "2026-11-10", "2026-11-10"]);
    assert_eq!(active["effectivePeriod"]["start"], "2026-11-10");
    assert_eq!(form(&signed(PLAN), "2026-11-25"), active, "nothing changes from day to day");
    let changed = form(&signed(&PLAN.replace("talk", "prepare")), "2026-12-01");
    assert_eq!(head(&changed), ["retired", "2026-12-01", "-", "2026-11-10"]);
    assert_ne!(changed["version"], active["version"]);
    let lapsed = form(&signed(PLAN), "2027-12-24");
    assert_ne!(lapsed["version"], active["version"], "it tells everybody to talk");
    assert_eq!(
        head(&lapsed)[..2],
        ["retired", "2027-11-05"],
        "the day on which the first fell due"
    );
}
