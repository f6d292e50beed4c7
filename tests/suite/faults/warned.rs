//! A warning about what was understood silences no lint: what is published is always judged.

use bedside::diagnostic::Severity;

use crate::site_test::SiteTest;

/// Three mistakes: two figures without a source, and a link to nothing.
const FAULTY: &str = "Wait 5 weeks and take 40 mg. See [nothing](nowhere.md).";

/// A page whose second band is empty once the fact that the first one takes has grown.
fn page(body: &str) -> String {
    format!(
        "---\n\
         title: Pills\n\
         answer: Not while you take them.\n\
         severity: temporary\n\
         screening:\n  \
           ask: When was your last pill?\n  \
           why: Skin heals slowly for months.\n  \
           date:\n    \
             bands:\n    \
             - {{within: \"[=pill-wait]\", effect: wait}}\n    \
             - {{within: \"[=label]\", effect: wait}}\n    \
             - {{else: ok}}\n\
         ---\n{body}\n"
    )
}

fn site(wait: &str, body: &str) -> SiteTest {
    let fact = format!(
        "pill-wait: {{value: {wait}, about: How long, evidence: some, claims: [{{source: A, says: {wait}}}]}}\n\
         label: {{value: 5 months, about: What the label says, evidence: some, claims: [{{source: A, says: 5 months}}]}}\n"
    );
    SiteTest::new()
        .file("content/t/index.md", "---\ntitle: T\nanswer: A treatment.\n---\n")
        .file("content/t/contraindications/pills.md", &page(body))
        .file("content/t/facts.yaml", &fact)
        .file("content/sources.yaml", "A: {type: misc, title: A text, date: 2020}\n")
}

fn errors(site: &SiteTest) -> Vec<&'static str> {
    let found = site.try_build().found;
    found.iter().filter(|it| it.severity == Severity::Error).map(|it| it.code).collect()
}

#[test]
fn a_warning_never_silences_the_lints_of_its_file() {
    let wanted = ["uncited-figure", "uncited-figure", "broken-link"];
    // A shorter wait leaves no band empty.
    assert_eq!(errors(&site("3 months", FAULTY)), wanted);
    let warned = site("6 months", FAULTY);
    warned.try_build().told("warning[empty-band]");
    assert_eq!(errors(&warned), wanted);
}

#[test]
fn an_error_does_until_it_is_mended() {
    let broken = page(FAULTY).replace("severity: temporary", "severity: lasting");
    let site = site("3 months", FAULTY).file("content/t/contraindications/pills.md", &broken);
    assert_eq!(errors(&site), ["wrong-value"]);
}
