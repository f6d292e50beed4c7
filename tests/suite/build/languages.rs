//! A site in more than one language.

use std::collections::BTreeSet;

use super::{page, with};
use crate::site_test::SiteTest;

const SITE: &str =
    "title: C\nurl: https://clinic.example/\nlanguage: en-GB\nlanguages: [en-GB, es]\n";

fn two() -> SiteTest {
    SiteTest::new()
        .file("content/site.yaml", SITE)
        .file("content/index.es.md", &page("Inicio", "Hola."))
        .file("content/t/index.md", &page("Needling", ""))
        .file("content/t/index.es.md", &page("Agujas", ""))
        .file("content/t/risks/red.md", &with("title: Redness\nanswer: Red.", ""))
        .file(
            "content/t/risks/red.es.md",
            &with("title: Rojez\nanswer: Rojo.", "[a](../only.md) [b](pain.md)"),
        )
        .file("content/t/risks/pain.md", &page("Pain", "[r](red.md)"))
        .file("content/t/risks/pain.es.md", &page("Dolor", "[[red]] [[t/only]]"))
        .file("content/t/only.md", &page("Only English", ""))
}

#[test]
fn a_translation_stands_below_its_language() {
    let built = two().build();
    built.has("es/", "<p>Hola.</p>").has("es/t/", "<h1>Agujas</h1>");
    built.has("es/t/risks/red/", r#"<html lang="es" dir="ltr">"#);
    built.has("t/risks/red/", r#"<html lang="en-GB" dir="ltr">"#);
    built.has_no_file("en-GB/index.html").has_no_file("es/t/only/index.html");
}

#[test]
fn translations_name_each_other() {
    let built = two().build();
    for address in ["t/risks/red/", "es/t/risks/red/"] {
        let link = |tag: &str, path: &str| {
            format!(
                r#"<link rel="alternate" hreflang="{tag}" href="https://clinic.example{path}">"#
            )
        };
        built.has(address, &link("en-GB", "/t/risks/red/"));
        built.has(address, &link("es", "/es/t/risks/red/"));
    }
    built.lacks("t/only/", "hreflang");
}

#[test]
fn a_link_stays_in_its_language_where_it_can() {
    let built = two().build();
    built.has("es/t/risks/red/", r#"<a href="/es/t/risks/pain/">b</a>"#);
    built.has("es/t/risks/pain/", r#"<a href="/es/t/risks/red/">Rojez</a>"#);
    built.has("t/risks/pain/", r#"<a href="/t/risks/red/">r</a>"#);
}

#[test]
fn a_link_that_falls_to_the_default_language_says_so() {
    let built = two().build();
    let html = built.html("es/t/risks/red/");
    let link = html.split_once("href=\"/t/only/\"").expect("it leads to the English page").1;
    let link = &link[..link.find("</p>").unwrap()];
    assert!(link.contains("English") || link.contains("hreflang"), "no note: {link}");
}

#[test]
fn a_language_from_right_to_left() {
    let site = SITE.replace("es]", "ar]");
    let built = SiteTest::new()
        .file("content/site.yaml", &site)
        .file("content/index.ar.md", &page("مرحبا", "أهلا بكم."))
        .build();
    built.has("ar/", r#"<html lang="ar" dir="rtl">"#).has("ar/", "<h1>مرحبا</h1>");
}

#[test]
fn values_are_written_in_the_language_of_the_page() {
    let facts = "wait:\n  about: Wait\n  value: 2 weeks\n  evidence: weak\n";
    let words = "value-weeks = { $n ->\n    [one] 1 semana\n   *[other] { $n } semanas\n}\n";
    let built = two()
        .file("content/t/facts.yaml", facts)
        .file("content/t/a.md", &page("A", "Wait [=wait]."))
        .file("content/t/a.es.md", &page("A", "Espere [=wait]."))
        .file("themes/default/words/es.ftl", words)
        .build();
    built.has("t/a/", "2 weeks").has("es/t/a/", "2 semanas");
}

#[test]
fn a_page_without_the_default_language_is_kept() {
    let built = two().file("content/t/solo.es.md", &page("Solo", "Aquí.")).build();
    built.has("es/t/solo/", "<p>Aquí.</p>").has_no_file("t/solo/index.html");
}

#[test]
fn who_approved_a_page_has_not_approved_its_translation() {
    let ledger = |page: &str| {
        let digest = format!("2:blake3:{:064}", 1);
        format!("- {{page: {page}, by: lead, on: 2026-01-31, digest: \"{digest}\"}}\n")
    };
    let built = two().file("content/reviews.yaml", &ledger("t/risks/red")).build();
    built.has("t/risks/red/", "The words have changed since");
    built.has("es/t/risks/red/", "Ningún médico ni enfermera ha revisado todavía");
    let built = two().file("content/reviews.yaml", &ledger("t/risks/red.es")).build();
    built.has("es/t/risks/red/", "El texto ha cambiado desde que");
    built.has("t/risks/red/", "No doctor or nurse has checked this page yet");
}

#[test]
fn lists_hold_their_own_language() {
    let built = two().build();
    built.has("es/faq/", "Rojez").lacks("es/faq/", "Redness");
    built.has("faq/", "Redness").lacks("faq/", "Rojez");
    built.has("es/a-to-z/", "Rojez").lacks("es/a-to-z/", "Redness");
}

/// A sentence in another language on a page is a fault of ours: our own languages lack nothing.
#[test]
fn every_language_of_the_default_theme_says_everything() {
    let keys = |file: &str| -> BTreeSet<String> {
        let path = format!("{}/themes/default/words/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let lines = text.lines().filter(|it| it.starts_with(|it: char| it.is_ascii_lowercase()));
        lines.filter_map(|it| Some(it.split_once(" =")?.0.to_owned())).collect()
    };
    let (english, spanish) = (keys("en.ftl"), keys("es.ftl"));
    assert!(english.len() > 300, "{}", english.len());
    let missing: Vec<_> = english.symmetric_difference(&spanish).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn terms_are_found_in_every_script() {
    let terms = [
        ("Ödem", "Ein ödem entsteht."),
        ("Éruption", "Une e\u{301}ruption vient."),
        ("Акне", "У вас акне."),
        ("皮肤", "您的皮肤会发红。"),
        ("İltihap", "Bir iltihap var."),
        ("Crohn's", "With Crohn’s disease."),
        ("ผิว", "ดูแลผิวของคุณ"),
    ];
    for (term, text) in terms {
        let definition = format!("---\ntitle: \"{term}\"\nanswer: A word.\n---\n");
        let built = SiteTest::new()
            .file("content/glossary/word.md", &definition)
            .file("content/t/index.md", &page("T", text))
            .build();
        built.has("t/", "class=\"term\"");
    }
    // A letter with a mark is another letter, and half a word is none.
    for (term, text) in [("Odem", "Ein Ödem."), ("ol", "olé"), ("акне", "акнеид")] {
        let definition = format!("---\ntitle: {term}\nanswer: A word.\n---\n");
        let built = SiteTest::new()
            .file("content/glossary/word.md", &definition)
            .file("content/t/index.md", &page("T", text))
            .build();
        built.lacks("t/", "class=\"term\"");
    }
}

#[test]
fn names_stand_under_their_own_letter() {
    let titles = ["Акне", "ألم", "皮肤", "🩹 Care", "Ångström", "Жжение", "5 days"];
    let mut site = SiteTest::new();
    for (n, title) in titles.iter().enumerate() {
        site = site.file(&format!("content/p{n}.md"), &page(title, "Text."));
    }
    let built = site.build();
    let list = &built.files["a-to-z/index.html"];
    for (letter, title) in ["А", "أ", "皮", "C", "Å", "Ж", "#"].iter().zip(titles) {
        let before = &list[..list.find(&format!(">{title}<")).unwrap_or_else(|| panic!("{list}"))];
        let heading = before.rsplit("<h2").next().unwrap();
        assert!(heading.contains(&format!(">{letter}<")), "{title} stands under {heading}");
    }
    let german = "title: C\nurl: https://clinic.example/\nlanguage: de\n";
    let site = SiteTest::new().file("content/site.yaml", german);
    let built = site.file("content/o.md", &page("Ödem", "Text.")).build();
    built.has("a-to-z/", ">O</h2>");
}

#[test]
fn the_end_of_a_line_is_no_space_where_none_parts_words() {
    let text = "第一行\n第二行**重**\n要。\n\n한국어\n단어 and\nmore";
    let built = SiteTest::new().file("content/t/index.md", &page("T", text)).build();
    built.has("t/", "第一行第二行<strong>重</strong>要。");
    built.has("t/", "한국어\n단어 and\nmore");
    built.has("t/", "content=\"第一行第二行重要。\"");
}
