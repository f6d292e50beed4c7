//! What is made for machines: search engines, readers of feeds, hosts, JSON-LD.

use serde_json::json;

use super::{clinic, page, with};
use crate::site_test::SiteTest;

#[test]
fn the_sitemap_has_every_published_page() {
    let built = clinic()
        .file("content/a.md", &with("title: A\nupdated: 2026-03-04", ""))
        .file("content/b.md", &with("title: B\ndraft: true", ""))
        .build();
    let sitemap = built.text("sitemap.xml");
    assert!(
        sitemap.contains(
            "<url><loc>https://clinic.example/a/</loc><lastmod>2026-03-04</lastmod></url>"
        )
    );
    assert!(sitemap.contains("<loc>https://clinic.example/</loc>") && !sitemap.contains("/b/"));
    let places = sitemap.split("<loc>").skip(1).map(|it| it.split_once('<').unwrap().0);
    for place in places {
        let path = place.strip_prefix("https://clinic.example/").unwrap();
        built.html(path);
    }
}

#[test]
fn robots_and_headers() {
    let built = SiteTest::new().build();
    assert!(built.text("robots.txt").contains("Sitemap: https://clinic.example/sitemap.xml\n"));
    let headers = built.text("_headers");
    assert!(headers.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"));
    assert!(headers.contains("/assets/*\n  Cache-Control: public, max-age=31536000, immutable"));
    assert!(!headers.contains("unsafe"), "{headers}");
}

/// Whatever its template, and whether a host sends `_headers` or not.
#[test]
fn every_page_has_the_policy_that_the_host_sends() {
    let built = clinic().file("content/a.md", &with("title: A\nredirects: [/old/]", "")).build();
    let sent = built.text("_headers").split_once("Content-Security-Policy: ").unwrap().1;
    let sent = sent.lines().next().unwrap().strip_suffix("; frame-ancestors 'none'").unwrap();
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{sent}\">");
    let pages: Vec<&String> = built.files.keys().filter(|it| it.ends_with(".html")).collect();
    assert!(
        pages.contains(&&"404.html".to_owned()) && pages.contains(&&"old/index.html".to_owned())
    );
    for page in pages {
        assert_eq!(built.text(page).matches("Content-Security-Policy").count(), 1, "{page}");
        assert!(built.text(page).contains(&meta), "{page}");
    }
}

#[test]
fn the_feed_tells_what_changed_the_last_first() {
    let built = clinic()
        .file("content/a.md", &with("title: Old & <new>\nupdated: 2026-03-04", ""))
        .file("content/t/b.md", &with("title: B\nanswer: Short.\nupdated: 2026-05-06", ""))
        .build();
    let feed = built.text("feed.xml");
    assert!(feed.contains("<title>Old &amp; &lt;new&gt;</title>"), "{feed}");
    assert!(feed.contains("<updated>2026-05-06T00:00:00Z</updated>\n<author>"), "{feed}");
    assert!(feed.find("/t/b/").unwrap() < feed.find("/a/").unwrap(), "{feed}");
    assert!(feed.contains("<summary>The words of this page have changed. Short.</summary>"));
    let empty = SiteTest::new().build();
    assert!(!empty.text("feed.xml").contains("<entry>"));
}

#[test]
fn a_page_says_to_machines_what_it_is() {
    let front = "title: \"Red </script> or not?\"\nanswer: It **fades**.\nupdated: 2026-01-02";
    let built = clinic()
        .file("content/t/risks/red.md", &with(front, ""))
        .file("content/about/us.md", &page("Us", ""))
        .file("content/glossary/x.md", &with("title: Ex\nanswer: A letter.", ""))
        .build();
    let node = built.node("t/risks/red/", "MedicalWebPage");
    assert_eq!(node["name"], "Red </script> or not?");
    assert_eq!(node["description"], "It fades.");
    assert_eq!(node["url"], "https://clinic.example/t/risks/red/");
    assert_eq!(node["dateModified"], "2026-01-02");
    assert_eq!(node["about"]["@id"], "https://clinic.example/t/#therapy");
    assert!(node.get("lastReviewed").is_none() && node.get("reviewedBy").is_none());
    let crumbs = built.node("t/risks/red/", "BreadcrumbList");
    let last = crumbs["itemListElement"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["name"], "Red </script> or not?");
    assert_eq!(built.node("about/us/", "WebPage")["inLanguage"], "en");
    assert_eq!(built.node("glossary/x/", "DefinedTerm")["description"], "A letter.");
}

#[test]
fn the_home_page_and_the_treatment_name_the_clinic_and_its_therapy() {
    let built = clinic()
        .setting("clinic: {name: Skin House, phone: 020 7946 0000, address: 1 High Street}")
        .file("content/t/risks/red.md", &with("title: Red\ncare: self-care", ""))
        .file("content/t/risks/sick.md", &with("title: Sick\ncare: emergency", ""))
        .file(
            "content/t/contraindications/keloid.md",
            &with(
                "title: Keloid\nseverity: relative\nscreening: none\nbecause: A scar is seen on the day.",
                "",
            ),
        )
        .build();
    let house = built.node("", "MedicalClinic");
    assert_eq!(house["name"], "Skin House");
    assert_eq!(house["telephone"], "020 7946 0000");
    let therapy = built.node("t/", "MedicalTherapy");
    assert_eq!(therapy["adverseOutcome"][0]["name"], "Red");
    assert_eq!(therapy["seriousAdverseOutcome"][0]["name"], "Sick");
    assert_eq!(therapy["contraindication"][0]["name"], "Keloid");
    assert_eq!(built.node("t/", "MedicalWebPage")["publisher"], json!({ "@id": house["@id"] }));
}

#[test]
fn assets_are_named_by_their_bytes() {
    let one = SiteTest::new().build();
    let two = SiteTest::new().file("themes/default/style.css", "body{color:red}\n").build();
    let style = |built: &crate::site_test::Built| {
        let names = built.files.keys().filter(|it| it.starts_with("assets/style."));
        names.cloned().collect::<Vec<_>>()
    };
    assert_eq!((style(&one).len(), style(&two).len()), (1, 1));
    assert_ne!(style(&one), style(&two));
    two.has("", &format!("<link rel=\"stylesheet\" href=\"/{}\">", style(&two)[0]));
    assert_eq!(two.text(&style(&two)[0]), "body{color:red}\n");
    let digest = style(&one)[0].split('.').nth(1).unwrap().to_owned();
    assert!(digest.len() == 10 && digest.chars().all(|it| it.is_ascii_hexdigit()), "{digest}");
}

#[test]
fn no_page_asks_another_host_for_anything() {
    let sources = bedside::source::read(crate::site_test::project()).unwrap();
    let options = bedside::session::Options { today: crate::site_test::today(), drafts: false };
    let built = crate::site_test::build(&bedside::theme::complete(sources), options);
    let fetched =
        ["src=\"http", "src=\"//", "srcset=", "@import", "url(http", "url(\"http", "url(//"];
    for (path, text) in built.files.iter().filter(|it| !it.1.starts_with("copy of ")) {
        for what in fetched {
            assert!(!text.contains(what), "{path} has `{what}`");
        }
        for link in text.split("<link ").skip(1).map(|it| it.split_once('>').unwrap_or((it, "")).0)
        {
            let is_name = link.contains("canonical") || link.contains("alternate");
            let elsewhere = link.contains("href=\"http") || link.contains("href=\"//");
            assert!(is_name || !elsewhere || path.ends_with(".xml"), "{path}: <link {link}>");
        }
    }
}

#[test]
fn addresses_for_programs_are_in_ascii() {
    let text = "---\ntitle: T\nanswer: A treatment.\ntags: [größe]\n---\n";
    let built = SiteTest::new().file("content/t/index.md", text).build();
    let wanted = "<loc>https://clinic.example/topics/gr%C3%B6%C3%9Fe/</loc>";
    assert!(built.files["sitemap.xml"].contains(wanted), "{}", built.files["sitemap.xml"]);
    built.has("topics/größe/", "href=\"https://clinic.example/topics/gr%C3%B6%C3%9Fe/\"");
}

#[test]
fn a_number_is_written_as_a_telephone_dials_it() {
    let clinic = "clinic: {phone: +44 (0)1632 960-000, emergency: 112, email: a@x.example}";
    let built = SiteTest::new().setting(clinic).build();
    built.has("", "href=\"tel:+441632960000\"");
    built.has("", "+44 (0)1632 960-000");
}
