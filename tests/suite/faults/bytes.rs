//! Files that cannot stand in a page of fixtures: other encodings, and sizes no one writes by hand.

use super::is_plain;
use crate::site_test::{Built, SiteTest};
use bedside::diagnostic::Findings;

/// What is built of a page with these bytes. Nothing that is told is foreign, or longer than a
/// screen or two.
#[track_caller]
fn built(bytes: impl Into<Vec<u8>>) -> Built {
    let built = SiteTest::new().bytes("content/a.md", bytes.into()).try_build();
    is_plain(&built.told);
    assert!(built.told.len() < 20_000, "{} characters are told", built.told.len());
    built
}

/// The program's own words on the page, as `line:column code`.
#[track_caller]
fn told(built: &Built, wanted: &str) {
    built.told(wanted);
}

#[test]
fn lines_that_end_as_on_windows() {
    let built = built("---\r\ntitle: A\r\ntags: [x]\r\n---\r\n## Part\r\n\r\nText [b](#part).\r\n");
    assert!(!built.told.contains("error"), "{}", built.told);
    built.has("a/", "<h1>A</h1>").has("a/", r##"<p>Text <a href="#part">b</a>.</p>"##);
    let wrong = self::built("---\r\ntitle: A\r\nodrer: 1\r\n---\r\n");
    told(&wrong, "content/a.md:3:1");
}

#[test]
fn a_mark_of_byte_order_is_passed_over() {
    let built = built("\u{feff}---\ntitle: A\n---\nText.\n");
    assert!(!built.told.contains("error"), "{}", built.told);
    built.has("a/", "<h1>A</h1>").has("a/", "<p>Text.</p>").lacks("a/", "\u{feff}");
    let site = "\u{feff}title: C\nurl: https://clinic.example/\nlanguage: en\n";
    SiteTest::new().file("content/site.yaml", site).build().has("", "Welcome");
}

#[test]
fn a_file_in_utf_16() {
    let text = "---\ntitle: A\n---\nText.\n";
    let bytes = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes));
    let built = built(bytes.collect::<Vec<u8>>());
    told(&built, "error[not-utf8]");
    told(&built, "save the file as UTF-8");
    told(&built, "content/a.md:1:1");
    assert_eq!(built.told.matches("content/a.md:").count(), 1, "told once:\n{}", built.told);
}

#[test]
fn letters_of_an_old_encoding() {
    let built = built(*b"---\ntitle: A\n---\nCaf\xe9 and cr\xe8me.\n");
    told(&built, "content/a.md:4:4");
    told(&built, "error[not-utf8]");
}

#[test]
fn junk_that_is_named_a_page() {
    let junk = (0..100_000_u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8);
    told(&built(junk.collect::<Vec<u8>>()), "error[not-utf8]");
    let zeros = built(vec![0_u8; 5000]);
    told(&zeros, "error[missing-front-matter]");
}

#[test]
fn a_line_of_a_million_letters() {
    let text = format!(
        "---\ntitle: A\n---\n{} [x](gone.md) {}\n",
        "word ".repeat(100_000),
        "y".repeat(500_000)
    );
    let built = built(text);
    told(&built, "error[broken-link]");
    let front = format!("---\ntitle: A\norder: {}\n---\n", "x".repeat(1_000_000));
    told(&self::built(front), "content/a.md:3:8");
}

#[test]
fn ten_thousand_quotes_and_lists() {
    for deep in [">", "> ", "- ", "1. ", "*", "[", "(", "`", "<b>", "![", "> [!NOTE]\n"] {
        let text = format!("---\ntitle: A\n---\n{}text\n", deep.repeat(10_000));
        built(text).has("a/", "<h1>A</h1>");
    }
}

#[test]
fn deep_values() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")] {
        let value = format!("{}x{}", open.repeat(10_000), close.repeat(10_000));
        told(&built(format!("---\ntitle: A\ntags: {value}\n---\n")), "error[");
    }
    let lines: String = (0..2_000).map(|n| format!("{}a:\n", "  ".repeat(n))).collect();
    told(&built(format!("---\n{lines}---\n")), "error[");
}

#[test]
fn five_thousand_headings() {
    let text: String = (0..5_000).map(|n| format!("## Part {}\n\nText.\n\n", n % 50)).collect();
    let text = format!("---\ntitle: A\n---\n{text}");
    let built = SiteTest::new().file("content/a.md", &text).build();
    built.has("a/", "<h2 id=\"part-0\">").has("a/", "<h2 id=\"part-49-");
}

#[test]
fn names_of_files_that_are_unusual() {
    for name in ["it's \"odd\" & <b>", "ñandú 日本", "a b", "a%20b", "a?b", "a#b", "x.js y"] {
        let path = format!("content/{name}.md");
        let built = SiteTest::new().file(&path, "---\ntitle: Odd\n---\n").try_build();
        is_plain(&built.told);
        built.told("error[unsafe-path]");
    }
}

#[test]
fn nothing_at_all() {
    let sources = bedside::source::Files::from_texts([]);
    let options = bedside::session::Options { today: crate::site_test::today(), drafts: false };
    let session = bedside::session::Session::open(sources, options);
    assert!(session.known().is_none() && session.findings() == Findings::default());
}
