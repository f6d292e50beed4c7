//! A clinic's own theme over the one built in.

use super::page;
use crate::site_test::SiteTest;

#[test]
fn one_file_of_the_default_theme_is_replaced() {
    let built = SiteTest::new()
        .file("content/a.md", &page("A", "Text"))
        .file("themes/default/page.html", "<b>{{ page.heading }}</b>{{ page.body | safe }}")
        .build();
    assert_eq!(built.html("a/"), "<b>A</b><p>Text</p>\n");
    built.has("", "<h1>Home</h1>");
}

#[test]
fn one_word_is_replaced() {
    let built = SiteTest::new()
        .file("content/a.md", &page("A", ""))
        .setting("theme: ours")
        .file("themes/ours/words/en.ftl", "skip-to-content = Go on\n")
        .build();
    built.has("a/", ">Go on</a>").lacks("a/", "Skip to the main text").has("a/", "A to Z");
}

#[test]
fn a_theme_of_its_own_stands_on_the_default() {
    let built = SiteTest::new()
        .setting("theme: ours")
        .file("content/a.md", &page("A", "Text"))
        .file(
            "themes/ours/page.html",
            "{% extends \"base.html\" %}{% block main %}<i>mine</i>{% endblock %}",
        )
        .file("themes/ours/partials/footer.html", "<footer>ours</footer>")
        .file("themes/ours/extra.css", "b{color:red}")
        .build();
    built
        .has("a/", "<i>mine</i>")
        .has("a/", "<footer>ours</footer>")
        .has("a/", "<html lang=\"en\"");
    assert!(built.files.keys().any(|it| it.starts_with("assets/extra.")));
    assert!(built.files.keys().any(|it| it.starts_with("assets/style.")));
}

#[test]
fn a_template_that_is_broken_is_told_where_it_breaks() {
    let built = SiteTest::new()
        .file("content/a.md", &page("A", ""))
        .file("themes/default/page.html", "<p>\n{{ page.nothing.here }}\n</p>")
        .try_build();
    built.told("themes/default/page.html:2:").told("error[template-fault]");
}
