//! Links, their anchors, backlinks and related pages.

use super::{page, with};
use crate::site_test::{Built, SiteTest};

/// A page `t/risks/from` with that text, beside a few others.
#[track_caller]
fn from(text: &str) -> Built {
    SiteTest::new()
        .file("content/t/index.md", &page("T", "## Part one"))
        .file("content/t/risks/from.md", &page("From", text))
        .file("content/t/risks/red.md", &page("Redness", "## When it fades\n\n## Own {#mine}"))
        .file("content/u/risks/red.md", &page("Other", ""))
        .file("content/u/index.md", &page("U", ""))
        .build()
}

/// The text becomes that HTML in a paragraph.
#[track_caller]
fn check(text: &str, wanted: &str) {
    from(text).has("t/risks/from/", &format!("<p>{wanted}</p>"));
}

#[test]
fn relative_and_absolute_paths() {
    check("[r](red.md)", r#"<a href="/t/risks/red/">r</a>"#);
    check("[r](./red.md)", r#"<a href="/t/risks/red/">r</a>"#);
    check("[r](../../u/risks/red.md)", r#"<a href="/u/risks/red/">r</a>"#);
    check("[t](../index.md)", r#"<a href="/t/">t</a>"#);
    check("[r](/t/risks/red/)", r#"<a href="/t/risks/red/">r</a>"#);
    check("[h](/)", r#"<a href="/">h</a>"#);
}

#[test]
fn wiki_links_and_short_ids() {
    check("[[red]]", r#"<a href="/t/risks/red/">Redness</a>"#);
    check("[[risks/red]]", r#"<a href="/t/risks/red/">Redness</a>"#);
    check("[[u/risks/red]]", r#"<a href="/u/risks/red/">Other</a>"#);
    check("[[red|blue *marks*]]", r#"<a href="/t/risks/red/">blue <em>marks</em></a>"#);
}

#[test]
fn anchors() {
    check("[r](red.md#when-it-fades)", r#"<a href="/t/risks/red/#when-it-fades">r</a>"#);
    check("[[red#mine|r]]", r#"<a href="/t/risks/red/#mine">r</a>"#);
    check("[p](../index.md#part-one)", r#"<a href="/t/#part-one">p</a>"#);
    from("[self](#here)\n\n## Here").has("t/risks/from/", r##"<a href="#here">self</a>"##);
}

#[test]
fn other_places() {
    check("[x](https://nhs.example/a?b=1&c)", r#"<a href="https://nhs.example/a?b=1&amp;c">x</a>"#);
    check("[m](mailto:a@b.example)", r#"<a href="mailto:a@b.example">m</a>"#);
    check("[p](tel:+44201)", r#"<a href="tel:+44201">p</a>"#);
}

#[test]
fn a_link_to_nothing_stays_text() {
    let built = from("[gone](gone.md) and [[nowhere]]");
    built.has("t/risks/from/", "<p>gone and").lacks("t/risks/from/", "gone.md");
    built.told("error[broken-link]");
}

#[test]
fn a_page_tells_who_links_to_it_and_how() {
    let built = from("First. It may bring [some redness](red.md), which fades. Last.");
    built.has(
        "t/risks/red/",
        r#"<li><a href="/t/risks/from/">From</a><p>It may bring <mark>some redness</mark>, which fades.</p></li>"#,
    );
    built.lacks("u/risks/red/", "<section class=\"backlinks\"");
}

#[test]
fn a_bare_link_is_quoted_by_the_title_of_the_page() {
    let built = from("It may bring [[red]], see [[u]] and [[red#mine]]. Last.");
    let quoted = "<p>It may bring <mark>Redness</mark>, see U and Redness.</p>";
    built.has("t/risks/red/", quoted);
    let built = SiteTest::new()
        .file(
            "content/site.yaml",
            "title: C\nurl: https://c.example/\nlanguage: en\nlints: {broken-link: warn}\n",
        )
        .file("content/a.md", &page("A", "See [[b-c]] and [[secret-x]]."))
        .file("content/b-c.md", &page("Bee", ""))
        .file("content/secret-x.md", &with("title: Hush\ndraft: true", ""))
        .build();
    built.has("b-c/", "<p>See <mark>Bee</mark> and secret x.</p>");
}

#[test]
fn a_page_lists_its_related_pages_in_their_order() {
    let built = SiteTest::new()
        .file("content/a.md", &with("title: A\nrelated: [c, b]", ""))
        .file("content/b.md", &page("Bee", ""))
        .file("content/c.md", &with("title: Sea\nanswer: Wet.", ""))
        .build();
    let html = built.html("a/").split_once("<section class=\"related\"").unwrap().1;
    assert!(html.find("/c/").unwrap() < html.find("/b/").unwrap(), "{html}");
    assert!(html.contains("Wet."), "{html}");
}

#[test]
fn a_term_is_linked_at_its_first_use() {
    let text = "## Keloids here\n\nA [keloid](b.md), then keloids and a keloid. No keloidal.\n\n\
                Raised scars are the same, and a **biopsy**: two biopsies.";
    let built = SiteTest::new()
        .file("content/a.md", &page("A", text))
        .file("content/b.md", &page("B", ""))
        .file(
            "content/glossary/keloid.md",
            &with("title: Keloid\nanswer: A raised scar.\nalso: [raised scar]", ""),
        )
        .file(
            "content/glossary/biopsy.md",
            &with("title: Biopsy\nanswer: A piece of skin.", "A biopsy is a biopsy."),
        )
        .build();
    let html = built.html("a/");
    assert_eq!(html.matches(r#"href="/glossary/keloid/""#).count(), 1, "{html}");
    assert_eq!(html.matches(r#"href="/glossary/biopsy/""#).count(), 1, "{html}");
    built.has("a/", ">keloids</a>").has("a/", "A raised scar.");
    built.lacks("glossary/biopsy/", r#"href="/glossary/biopsy/""#);
    built.has("glossary/", r#"<a href="/a/">A</a>"#);
}
