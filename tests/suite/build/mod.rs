//! What a site is built into, a feature a file.

mod covered;
mod evidence;
mod held;
mod ids;
mod languages;
mod layers;
mod links;
mod lists;
mod machines;
mod pages;
mod paths;
mod pictures;
mod proof;
mod quiz;
mod same;
mod screened;
mod signed;
mod themes;
mod unnamed;

use crate::site_test::{SiteTest, compare_dir};

#[test]
fn whole_sites() {
    compare_dir("links");
    compare_dir("two-languages");
    compare_dir("evidence");
}

/// A page with a title and a text.
pub(crate) fn page(title: &str, body: &str) -> String {
    format!("---\ntitle: {title}\n---\n{body}\n")
}

/// A page with front matter and a text.
pub(crate) fn with(front: &str, body: &str) -> String {
    format!("---\n{front}\n---\n{body}\n")
}

/// A site with a treatment `t` that has a front page.
pub(crate) fn clinic() -> SiteTest {
    SiteTest::new().file("content/t/index.md", &with("title: Needling\nanswer: Fine needles.", ""))
}
