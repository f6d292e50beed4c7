//! What every page has, whatever its template.

use serde::Serialize;

/// What every page has, whatever its template.
#[derive(Debug, Clone, Default, Serialize)]
pub struct HeadView {
    /// The language as BCP 47 writes it: `en`, `pt-BR`.
    pub lang: String,
    /// `ltr`, or `rtl` where the language is written from right to left.
    pub dir: &'static str,
    /// What the page is called in links and lists.
    pub title: String,
    /// The heading: the question that the page answers, or else its title.
    pub heading: String,
    /// One paragraph for search engines: the short answer, or else the first line of the text.
    pub description: Option<String>,
    /// The absolute address; none on the page for an address that is not there. Of a page that sends
    /// the reader on, that of the page it leads to.
    pub canonical: Option<String>,
    /// The address. Of a page that sends the reader on, that of the page it leads to.
    pub href: String,
    /// The template without `.html`: `page`, `treatment`, `quiz`.
    pub template: &'static str,
    /// The kind of a page that somebody wrote, as front matter says it (`risk`, `myth`); `list` for
    /// every other.
    pub kind: &'static str,
    /// What the kind is called, on pages that it says something about: not on the front page, the
    /// page of a treatment, those about the clinic, or listings.
    pub kind_name: Option<String>,
    /// The page in the words of schema.org: JSON that may stand in a `script` element as it is.
    pub json_ld: Option<String>,
    /// What robots are told, when it is anything: `noindex`.
    pub robots: Option<&'static str>,
    /// The addresses of style sheets besides the site's, in their order.
    pub styles: Vec<String>,
    /// The address of the treatment that the page belongs to, as `site.nav` has it.
    pub current_nav: Option<String>,
    /// The way from the front page to this one, which stands last; empty on the front page.
    pub crumbs: Vec<CrumbView>,
    /// The page in each language that has it, itself too; empty when it is there in one only.
    pub alternates: Vec<AlternateView>,
}

/// A step on the way from the front page.
#[derive(Debug, Clone, Serialize)]
pub struct CrumbView {
    /// What the step is called.
    pub title: String,
    /// Where it leads; none for the page itself.
    pub href: Option<String>,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateView {
    /// The language as BCP 47 writes it.
    pub lang: String,
    /// What the language calls itself.
    pub name: String,
    /// The absolute address.
    pub href: String,
}

/// What a template is filled with: `page`, the head and the rest in one.
#[derive(Debug, Serialize)]
pub struct Filled<'a, T: Serialize> {
    /// Everything of the page.
    pub page: Whole<'a, T>,
}

/// The head and what the template needs besides, as one object.
#[derive(Debug, Serialize)]
pub struct Whole<'a, T: Serialize> {
    /// What every page has.
    #[serde(flatten)]
    pub head: &'a HeadView,
    /// What this template needs besides.
    #[serde(flatten)]
    pub rest: T,
}

/// Nothing besides the head.
#[derive(Debug, Serialize)]
pub struct Nothing {}
