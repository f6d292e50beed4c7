//! Pages made of others.

use super::{clinic, page, with};
use crate::site_test::SiteTest;

fn site() -> SiteTest {
    clinic()
        .file(
            "content/t/risks/red.md",
            &with("title: Redness\nquestion: Will I be red?\nanswer: Yes, *a little*.\nalso: [erythema]\ntags: [skin-tone]", ""),
        )
        .file("content/t/benefits/scars.md", &with("title: Scars\nanswer: Perhaps.\ntags: [skin-tone]", ""))
        .file("content/t/risks/silent.md", &page("No answer", ""))
        .file("content/glossary/collagen.md", &with("title: Collagen\nanswer: A protein.\nalso: [fibre]", ""))
        .file("content/about/us.md", &page("About us", ""))
}

#[test]
fn the_faq_is_derived_from_the_pages() {
    let built = site().build();
    built.has("faq/", "<h3>Will I be red?</h3>").has("faq/", "Yes, <em>a little</em>.");
    built.has("faq/", "<h3>Scars</h3>").has("faq/", r#"<a href="/t/risks/red/">"#);
    built.lacks("faq/", "No answer").lacks("faq/", "A protein.");
    let faq = built.html("faq/");
    assert!(
        faq.find("Scars").unwrap() < faq.find("Will I be red?").unwrap(),
        "benefits come first"
    );
    let page = built.node("faq/", "FAQPage");
    let names: Vec<_> =
        page["mainEntity"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
    assert!(names.contains(&&serde_json::json!("Will I be red?")), "{names:?}");
}

#[test]
fn a_to_z_has_every_title_and_other_name() {
    let built = site().build();
    built.has("a-to-z/", r#"<a href="/t/risks/red/">Redness</a>"#);
    built.has(
        "a-to-z/",
        r#"<a href="/t/risks/red/">Erythema</a> <span class="quiet">see Redness</span>"#,
    );
    built.has("a-to-z/", r#"<a href="/glossary/collagen/">Fibre</a>"#).has("a-to-z/", "About us");
    built.lacks("a-to-z/", ">Home</a> <span class=\"quiet\">");
}

#[test]
fn the_glossary_has_every_term() {
    let built = site().build();
    built.has("glossary/", "A protein.").has("glossary/", "Also called: fibre");
    built.has("glossary/", r#"id="collagen""#).has("glossary/collagen/", "A protein.");
}

#[test]
fn a_topic_lists_its_pages() {
    let built = site().build();
    built.has("topics/skin-tone/", "<h1>Skin tone</h1>");
    built.has("topics/skin-tone/", "Will I be red?").has("topics/skin-tone/", "Perhaps.");
    built.has("t/risks/red/", r#"<a href="/topics/skin-tone/" rel="tag">Skin tone</a>"#);
}

#[test]
fn the_record_says_where_each_page_stands() {
    let built = site()
        .file(
            "content/people.yaml",
            "lead: {role: Clinical lead, credentials: Nurse, reviews: true}\n",
        )
        .build();
    built.has("record/", "Clinical lead").has("record/", "Nurse");
    built.has(
        "record/",
        r#"<tr class="state-never"><th scope="row"><a href="/t/risks/red/">Redness</a>"#,
    );
}

#[test]
fn the_hub_lists_every_page_of_its_treatment() {
    let built =
        site().file("content/t/risks/first.md", &with("title: Zebra\norder: 1", "")).build();
    for wanted in ["/t/risks/red/", "/t/risks/silent/", "/t/benefits/scars/", "/t/risks/first/"] {
        built.has("t/", &format!("<a href=\"{wanted}\">"));
    }
    let hub = built.html("t/").split_once("<nav class=\"wrap parts\"").unwrap().1;
    assert!(hub.find("/t/risks/first/").unwrap() < hub.find("/t/risks/red/").unwrap());
    built.has("", r#"<a href="/t/">Needling</a>"#);
}

#[test]
fn pages_of_a_folder_lead_to_their_neighbours() {
    let built = SiteTest::new()
        .file("content/t/index.md", &page("T", ""))
        .file("content/t/risks/a.md", &with("title: A\norder: 2", ""))
        .file("content/t/risks/b.md", &with("title: B\norder: 1", ""))
        .build();
    built.has("t/risks/b/", r#"<a class="next" href="/t/risks/a/" rel="next">"#);
    built.has("t/risks/a/", r#"<a class="previous" href="/t/risks/b/" rel="prev">"#);
    built
        .lacks("t/risks/a/", "rel=\"next\"")
        .has("t/risks/a/", r#"<a href="/t/#risks">Side effects</a>"#);
}

#[test]
fn a_small_site_has_no_empty_lists() {
    let built = SiteTest::new().build();
    built.has_no_file("faq/index.html").has_no_file("glossary/index.html");
    for (path, html) in built.files.iter().filter(|it| it.0.ends_with(".html")) {
        assert!(!html.contains("/faq/") && !html.contains("/glossary/"), "{path} leads to no list");
    }
}
