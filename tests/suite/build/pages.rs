//! Pages, their addresses, and which of them are published.

use super::{clinic, page, with};
use crate::site_test::SiteTest;
use bedside::review::Subject;

#[test]
fn an_address_follows_the_path() {
    let built = SiteTest::new()
        .file("content/a.md", &page("A", "One"))
        .file("content/t/index.md", &page("T", "Two"))
        .file("content/t/risks/red-skin.md", &page("Red skin", "Three"))
        .build();
    built.has("", "<p>Welcome.</p>").has("a/", "<p>One</p>").has("t/", "<p>Two</p>");
    built.has("t/risks/red-skin/", "<h1>Red skin</h1>").has("t/risks/red-skin/", "<p>Three</p>");
    built.has("t/", r#"<a href="/t/risks/red-skin/">"#);
    built.has_no_file("a.md").has_no_file("t.html");
}

#[test]
fn a_path_in_the_url_stands_before_every_address() {
    let built = SiteTest::new()
        .file("content/site.yaml", "title: C\nurl: https://host.example/advice\nlanguage: en\n")
        .file("content/a.md", &with("title: A\nredirects: [/old]", "See [b](b.md#part)."))
        .file("content/b.md", &page("B", "## Part\n\n![Hand](hand.png)"))
        .asset("content/hand.png")
        .build();
    built.has("a/", r#"<a href="/advice/b/#part">b</a>"#);
    built.has("a/", r#"<link rel="canonical" href="https://host.example/advice/a/">"#);
    built.has("b/", r#"<img src="/advice/hand.png""#);
    built.has("old/", r#"content="0; url=/advice/a/""#);
    assert!(built.text("sitemap.xml").contains("<loc>https://host.example/advice/a/</loc>"));
    let robots = built.text("robots.txt");
    assert!(robots.contains("Sitemap: https://host.example/advice/sitemap.xml"), "{robots}");
    for (path, html) in built.files.iter().filter(|it| it.0.ends_with(".html")) {
        for part in html.split(" href=\"/").chain(html.split(" src=\"/")).skip(1) {
            let is_below = part.starts_with("advice/") || !html.contains(&format!("=\"/{part}"));
            assert!(is_below, "{path} leads out of the site: /{}", &part[..part.len().min(60)]);
        }
    }
}

#[test]
fn the_heading_is_the_question_or_else_the_title() {
    let built = SiteTest::new()
        .file("content/a.md", &with("title: Short\nquestion: Will it hurt?", ""))
        .file("content/b.md", &page("\"Tom & <Jerry>\"", ""))
        .build();
    built
        .has("a/", "<h1>Will it hurt?</h1>")
        .has("a/", "<title>Will it hurt? · Test clinic</title>");
    built.has("b/", "<h1>Tom &amp; &lt;Jerry&gt;</h1>").lacks("b/", "<h1>Tom & ");
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let front = "title: A\nredirects: [/old/place/, was.html]";
    let built = SiteTest::new().file("content/new.md", &with(front, "")).build();
    built.has("old/place/", r#"<meta http-equiv="refresh" content="0; url=/new/">"#);
    built.has("old/place/", r#"<meta name="robots" content="noindex">"#);
    built.has("old/place/", r#"<link rel="canonical" href="https://clinic.example/new/">"#);
    built.has("old/place/", r#"<a href="/new/">A</a>"#);
    assert!(built.text("was.html").contains("url=/new/"));
    assert!(!built.text("sitemap.xml").contains("old/place"));
}

#[test]
fn a_page_comes_before_a_redirect_of_its_address() {
    let built = SiteTest::new()
        .file("content/a.md", &with("title: A\nredirects: [/b/]", ""))
        .file("content/b.md", &page("B", "I am here."))
        .build();
    built.has("b/", "I am here.").lacks("b/", "http-equiv=\"refresh\"");
}

#[test]
fn drafts_are_left_out_unless_asked_for() {
    let site = || {
        clinic()
            .file("content/t/risks/x.md", &with("title: Secret\nanswer: No.\ndraft: true", ""))
            .file("content/glossary/y.md", &with("title: Hidden\nanswer: No.\ndraft: true", ""))
            .file("content/b.md", &page("B", "A hidden word."))
    };
    let built = site().build();
    built.has_no_file("t/risks/x/index.html").has_no_file("glossary/y/index.html");
    for (path, text) in &built.files {
        assert!(
            !text.contains("Secret") && !text.contains("t/risks/x"),
            "`{path}` tells of a draft"
        );
    }
    let built = site().drafts().build();
    built.has("t/risks/x/", "<h1>Secret</h1>").has("t/", "Secret");
    let notice = "This is a draft. It is not for patients yet.";
    built.has("t/risks/x/", notice).has("glossary/y/", notice);
    built.lacks("t/", notice).lacks("b/", notice).lacks("", notice);
    let drafts = SiteTest::new()
        .file("content/index.md", &with("title: Home\ndraft: true", ""))
        .file("content/t/index.md", &with("title: T\ndraft: true", ""));
    drafts.drafts().build().has("", notice).has("t/", notice);
}

#[test]
fn a_page_that_nobody_approved_says_so_or_is_held_back() {
    let site = |how: &str| {
        SiteTest::new()
            .setting(&format!("review: {{unapproved: {how}}}"))
            .file("content/t/index.md", &with("title: Needling\nanswer: Yes.", ""))
            .file("content/t/risks/red.md", &with("title: Redness\nanswer: Yes.", ""))
            .file("content/about/us.md", &page("About", "See [red](../t/risks/red.md)."))
    };
    let shown = site("banner").build();
    shown.has("t/risks/red/", "No doctor or nurse has checked this page yet");
    shown.lacks("about/us/", "No doctor or nurse");
    let held = site("hold").build();
    held.has_no_file("t/index.html").has_no_file("t/risks/red/index.html");
    held.has("about/us/", "<p>See red.</p>");
    for (path, text) in held.files.iter().filter(|it| !it.0.starts_with("assets/")) {
        assert!(!text.contains("t/risks/red"), "`{path}` leads to a page that is held back");
    }
}

#[test]
fn an_approval_holds_while_the_text_does() {
    let ledger = |digest: &str, on: &str| {
        format!("- {{page: t/risks/red, by: lead, on: {on}, digest: \"{digest}\"}}\n")
    };
    let site = |digest: &str, on: &str| {
        SiteTest::new()
            .file(
                "content/people.yaml",
                "lead: {name: Dr Ann Lee, role: Doctor, credentials: MD, reviews: true}\n",
            )
            .file("content/reviews.yaml", &ledger(digest, on))
            .file("content/t/index.md", &page("T", ""))
            .file("content/t/risks/red.md", &with("title: Red\nanswer: Yes.", "Text."))
    };
    let other = format!("2:blake3:{:064}", 1);
    site(&other, "2026-01-31").build().has("t/risks/red/", "The words have changed since");
    let digest = digest_of(&site(&other, "2026-01-31"), "t/risks/red");
    let built = site(&digest, "2026-01-31").build();
    built.has(
        "t/risks/red/",
        "Checked by Dr Ann Lee (MD) on 31 January 2026. Next check by 31 January 2028.",
    );
    let node = built.node("t/risks/red/", "MedicalWebPage");
    assert_eq!(node["lastReviewed"], "2026-01-31");
    assert_eq!(node["reviewedBy"]["name"], "Dr Ann Lee");
    site(&digest, "2024-12-01")
        .build()
        .has("t/risks/red/", "A new check was due by 1 December 2026");
    let changed = site(&digest, "2026-01-31")
        .file("content/t/risks/red.md", &with("title: Red\nanswer: Yes.", "Another text."))
        .build();
    changed.has("t/risks/red/", "The words have changed since");
}

/// The digest of a page as its approval would hold it.
fn digest_of(site: &SiteTest, key: &str) -> String {
    let sources = site.sources();
    let options = bedside::session::Options { today: crate::site_test::today(), drafts: false };
    let session = bedside::session::Session::open(sources, options);
    let known = session.known().unwrap();
    let page = known.site.pages.iter().find(|it| it.key == key).unwrap();
    bedside::review::digest(known.seen(), Subject::Page(page.id))
}

#[test]
fn the_details_of_each_kind_are_written_out() {
    let built = clinic()
        .file(
            "content/t/risks/r.md",
            &with("title: R\nfrequency: very common\nonset: at once\ncare: urgent", ""),
        )
        .file("content/t/benefits/b.md", &with("title: B\nevidence: weak\nshows: later", ""))
        .file(
            "content/t/contraindications/c.md",
            &with("title: C\nseverity: absolute\nscreening: none\nbecause: A scar is seen on the day.", ""),
        )
        .file("content/t/myths/m.md", &with("title: M\nclaim: It cures all.\nverdict: wrong", ""))
        .file(
            "content/t/aftercare/a.md",
            &with("title: A\nschedule: [{avoid: Sun, from: treatment, until: 3 days after}]", ""),
        )
        .build();
    built.has("t/risks/r/", "<dd>Very common (1 in 10 people or more)</dd>");
    built.has("t/risks/r/", "<dd>at once</dd>").has("t/risks/r/", "<dd>Get urgent advice</dd>");
    built
        .has("t/benefits/b/", "Weak: small studies or opinion")
        .has("t/benefits/b/", "<dd>later</dd>");
    built.has("t/contraindications/c/", "severity-absolute");
    built.has("t/myths/m/", "It cures all.").has("t/myths/m/", "<strong>Wrong</strong>");
    built
        .has("t/aftercare/a/", "Sun")
        .has("t/aftercare/a/", "from the treatment until 3 days after");
    built.has("", r#"<a class="urgent" href="/t/risks/r/">"#);
}

#[test]
fn care_cards_and_do_lists() {
    let cards = "> [!TIP]\n> Rest.\n\n> [!IMPORTANT]\n> - it itches\n\n> [!WARNING]\n> - it weeps\n\n\
                 > [!CAUTION]\n> - you cannot breathe\n\n## Do {.do}\n\n- rest\n\n## Do not {.dont}\n\n- scratch";
    let built = SiteTest::new()
        .setting("clinic: {emergency: \"999\"}")
        .file("content/a.md", &page("A", cards))
        .build();
    built.has("a/", "card-tip").has("a/", "Speak to us if:").has("a/", "Get urgent advice if:");
    built
        .has("a/", "Call 999 now if:")
        .has("a/", r#"<span class="visually-hidden">Immediate action required: </span>"#);
    built.has("a/", r#"<section class="do">"#).has("a/", "<li>do not scratch</li>");
    let none = SiteTest::new().file("content/a.md", &page("A", cards)).build();
    none.has("a/", "Get emergency help now if:");
}

#[test]
fn prose_is_no_template() {
    let text = "A value <18.5 and {} and {{ site.title }} and {% if x %}.";
    let front = "title: \"{{ 1 + 1 }} <18.5\"\nanswer: \"{{ x }} {}\"";
    let built = clinic().file("content/t/risks/a.md", &with(front, text)).build();
    built.has("t/risks/a/", "A value &lt;18.5 and {} and {{ site.title }} and {% if x %}.");
    built.has("t/risks/a/", "<h1>{{ 1 + 1 }} &lt;18.5</h1>").has("t/risks/a/", "{{ x }} {}");
}

#[test]
fn the_page_for_no_page_leads_on() {
    let built = clinic()
        .file(
            "content/t/risks/sick.md",
            &with("title: Very ill\ncare: emergency\nanswer: Call.", ""),
        )
        .build();
    let html = built.text("404.html");
    for wanted in ["noindex", r#"href="/""#, r#"href="/faq/""#, r#"href="/t/risks/sick/">Very ill"#]
    {
        assert!(html.contains(wanted), "404.html has no `{wanted}`");
    }
}

#[test]
fn what_is_not_text_is_copied_as_it_is() {
    let built = SiteTest::new()
        .file("content/a.md", &page("A", "![A hand](pics/hand.png \"A hand\") [leaflet](x.pdf)"))
        .asset("content/pics/hand.png")
        .asset("content/x.pdf")
        .build();
    assert_eq!(built.text("pics/hand.png"), "copy of content/pics/hand.png");
    built.has("a/", r#"<img src="/pics/hand.png" alt="A hand" width="4" height="3""#);
    built.has("a/", r#"<a href="/x.pdf">leaflet</a>"#);
}

#[test]
fn code_brings_its_own_style() {
    let built = SiteTest::new()
        .file("content/a.md", &page("A", "```rust\nfn main() {}\n```"))
        .file("content/b.md", &page("B", "Text"))
        .build();
    built.has("a/", "/assets/code.").lacks("b/", "/assets/code.");
}

#[test]
fn no_item_of_a_do_not_list_says_the_opposite() {
    let items = [
        "❌ Do not swim",
        "No swimming",
        "Not before two days",
        "“Do not” pick",
        "Please do not rub",
        "You must not drive",
        "(Don’t scratch)",
        "Stay out of the sun",
        "**Never** shave",
    ];
    let list: String = items.iter().map(|it| format!("- {it}\n")).collect();
    let text = format!("## Do not {{.dont}}\n\n{list}- stop your tablets\n- notice it\n");
    let built = SiteTest::new().file("content/t/index.md", &page("T", &text)).build();
    let html = &built.files["t/index.html"];
    assert_eq!(html.matches("<li>do not ").count(), 2, "{html}");
    built.has("t/", "do not stop your tablets").has("t/", "do not notice it");
}

#[test]
fn tables_of_one_page_have_names_of_their_own() {
    let table = "| A | B |\n|---|---|\n| 1 | 2 |\n\n";
    let text = format!("{table}Text.\n\n{table}");
    let built = SiteTest::new().file("content/t/index.md", &page("T", &text)).build();
    built.has("t/", "aria-label=\"Table\"").has("t/", "aria-label=\"Table 2\"");
}
