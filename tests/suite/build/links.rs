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

/// "Stop isotretinoin pills without your doctor" is the opposite of what the page says.
#[test]
fn an_item_of_a_do_not_list_is_quoted_with_its_do_not() {
    let built = from("## Do not {.dont}\n\n- stop [some pills](red.md) without your doctor\n");
    let quoted = "<p>do not stop <mark>some pills</mark> without your doctor</p>";
    built.has("t/risks/red/", quoted);
    let built = from("## Do not {.dont}\n\n- take:\n  - [some pills](red.md)\n");
    built.has("t/risks/red/", "<a href=\"/t/risks/from/\">From</a></li>");
}

/// What a schedule says to avoid, and what a myth claims, is no advice.
#[test]
fn what_is_advised_against_is_not_quoted() {
    let avoid = "title: Sun\nschedule:\n  - {avoid: \"stopping [pills](../risks/red.md)\"}";
    let act = "title: Rest\nschedule:\n  - {do: \"read [this](../risks/red.md)\"}";
    let claim = "title: Tale\nclaim: \"It [cures](../risks/red.md) all.\"";
    let built = SiteTest::new()
        .file("content/t/index.md", &page("T", ""))
        .file("content/t/risks/red.md", &page("Redness", ""))
        .file("content/t/aftercare/sun.md", &with(avoid, ""))
        .file("content/t/aftercare/rest.md", &with(act, ""))
        .file("content/t/myths/tale.md", &with(claim, ""))
        .build();
    built.has("t/risks/red/", "<p>read <mark>this</mark></p>");
    built.lacks("t/risks/red/", "stopping").lacks("t/risks/red/", "<mark>cures");
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

#[test]
fn bare_addresses_are_links() {
    let link = |it: &str| format!(r#"<a href="{it}">{it}</a>"#);
    let x = link("https://x.example/a--b?c=1");
    check("See https://x.example/a--b?c=1.", &format!("See {x}."));
    check(
        "**https://x.example/a_b_c**",
        &format!("<strong>{}</strong>", link("https://x.example/a_b_c")),
    );
    check("(www.x.example)", r#"(<a href="https://www.x.example">www.x.example</a>)"#);
    check("a@x.example, we say", r#"<a href="mailto:a@x.example">a@x.example</a>, we say"#);
    check(
        "[see https://x.example](red.md)",
        r#"<a href="/t/risks/red/">see https://x.example</a>"#,
    );
    check("`https://x.example`", "<code>https://x.example</code>");
    check("At x.example, e.g. a week.Then", "At x.example, e.g. a week.Then");
}

#[test]
fn whole_addresses_of_the_site_lead_to_its_pages() {
    check("[r](https://clinic.example/t/risks/red/#mine)", r#"<a href="/t/risks/red/#mine">r</a>"#);
    check("[r](http://CLINIC.example/t/risks/red)", r#"<a href="/t/risks/red/">r</a>"#);
    check("[h](https://clinic.example)", r#"<a href="/">h</a>"#);
    check("[o](https://clinic.example.org/t/)", r#"<a href="https://clinic.example.org/t/">o</a>"#);
    let gone = from("[x](https://clinic.example/t/gone/), [f](https://clinic.example/feed.xml)");
    assert!(
        gone.told.contains("there is no page `https://clinic.example/t/gone/`"),
        "{}",
        gone.told
    );
    assert!(!gone.told.contains("feed.xml`"), "{}", gone.told);
}

#[test]
fn half_an_address_is_told_with_the_whole() {
    for half in ["www.x.example", "x.example/page", "nhs.uk", "gov.uk/a.pdf"] {
        let told = from(&format!("[x]({half})")).told;
        assert!(told.contains(&format!("write the whole address: `https://{half}`")), "{told}");
    }
    let told = from("[x](leaflet.pdf), [y](reed.md)").told;
    assert!(!told.contains("whole address"), "{told}");
}

#[test]
fn an_old_address_is_the_path_that_a_server_looks_for() {
    let site = SiteTest::new().file(
        "content/t/index.md",
        "---\ntitle: T\nredirects: [/caf%C3%A9/, /old%20page/, /größe/]\n---\nText.\n",
    );
    let built = site.build();
    for path in ["café/index.html", "old page/index.html", "größe/index.html"] {
        assert!(built.files.contains_key(path), "{path}: {:?}", built.files.keys());
    }
    let out = SiteTest::new().file(
        "content/t/index.md",
        "---\ntitle: T\nredirects: [/%2e%2e/a/, /a%00b/, /%2F%2Fx/]\n---\nText.\n",
    );
    assert_eq!(out.try_build().told.matches("cannot be an old address").count(), 3);
}

#[test]
fn a_name_is_found_however_it_is_written() {
    let site = SiteTest::new()
        .file("content/t/index.md", &page("T", "[m](me\u{301}nie\u{300}re.md), [e](m%C3%A9ni%C3%A8re.md), [[me\u{301}nie\u{300}re]], ![P](fu\u{308}ss%20a.png)"))
        .file("content/t/ménière.md", &page("M", "[l](leaflet%20a.pdf)"))
        .asset("content/t/füss a.png")
        .asset("content/t/leaflet a.pdf");
    let built = site.build();
    assert!(!built.told.contains("there is no"), "{}", built.told);
    let href = "href=\"/t/m%C3%A9ni%C3%A8re/\"";
    assert_eq!(
        built.files["t/index.html"].matches(href).count(),
        3,
        "{}",
        built.files["t/index.html"]
    );
    built
        .has("t/", "src=\"/t/f%C3%BCss%20a.png\"")
        .has("t/ménière/", "href=\"/t/leaflet%20a.pdf\"");
    for path in ["t/ménière/index.html", "t/füss a.png", "t/leaflet a.pdf"] {
        assert!(built.files.contains_key(path), "{path}: {:?}", built.files.keys());
    }
    let apart = SiteTest::new()
        .file("content/t/me\u{301}nie\u{300}re.md", &page("M", ""))
        .file("content/t/index.md", &page("T", "[m](ménière.md)"));
    apart.build().has("t/", "href=\"/t/m%C3%A9ni%C3%A8re/\"");
}

#[test]
fn a_picture_in_html_is_a_picture_of_the_site() {
    let built = SiteTest::new()
        .file("content/t/risks/red.md", &page("Red", "<img src=\"../pen.png\" alt=\"A pen\">"))
        .asset("content/t/pen.png")
        .build();
    built.has("t/risks/red/", "src=\"/t/pen.png\"");
    assert!(built.files.contains_key("t/pen.png"), "{:?}", built.files.keys());
    assert!(!built.told.contains("unnamed-file"), "{}", built.told);
}

#[test]
fn a_place_named_in_html_keeps_its_name() {
    let built = from("[d](#dose), [t](#top)\n\n<span id=\"dose\">5 ml</span>");
    built.has("t/risks/from/", "<a href=\"#dose\">d</a>, <a href=\"#top\">t</a>");
    built.has("t/risks/from/", "<span id=\"dose\">5 ml</span>");
}
