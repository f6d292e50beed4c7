//! What templates see: the contract with themes. One struct a template or a part of one.
//!
//! The model behind it may change freely; a name here may not without changing the theme.

mod lists;
mod page;
mod proof;
mod quiz;

use serde::Serialize;

pub use lists::*;
pub use page::*;
pub use proof::*;
pub use quiz::*;

/// What every page sees of the site.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    pub title: String,
    pub url: String,
    pub language: String,
    pub funding: Option<String>,
    pub style: String,
    pub script: Option<String>,
    pub icon: String,
    pub home: String,
    pub feed: String,
    pub manifest: Option<String>,
    pub clinic: ClinicView,
    pub nav: Vec<LinkView>,
    pub links: LinksView,
    pub quizzes: Vec<LinkView>,
    pub urgent: Option<LinkView>,
    pub footer: Vec<LinkView>,
}

/// How to reach the clinic.
#[derive(Debug, Clone, Serialize)]
pub struct ClinicView {
    pub name: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub phone_href: Option<String>,
    pub email: Option<String>,
    pub email_href: Option<String>,
    pub booking: Option<String>,
    pub emergency: Option<String>,
    pub emergency_href: Option<String>,
}

/// The addresses of the listings that a site has.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LinksView {
    pub faq: Option<String>,
    pub a_to_z: Option<String>,
    pub glossary: Option<String>,
    pub sources: Option<String>,
    pub record: Option<String>,
}

/// A link and what it says.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    pub title: String,
    pub href: String,
}

/// A step on the way from the front page; the page itself has no address.
#[derive(Debug, Clone, Serialize)]
pub struct CrumbView {
    pub title: String,
    pub href: Option<String>,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateView {
    pub lang: String,
    pub name: String,
    pub href: String,
}

/// What every page has, whatever its template.
#[derive(Debug, Clone, Default, Serialize)]
pub struct HeadView {
    pub lang: String,
    pub dir: &'static str,
    pub title: String,
    pub heading: String,
    pub description: Option<String>,
    pub canonical: Option<String>,
    pub href: String,
    pub template: &'static str,
    pub kind: &'static str,
    pub kind_name: Option<String>,
    pub json_ld: Option<String>,
    pub social_image: Option<String>,
    pub robots: Option<&'static str>,
    pub styles: Vec<String>,
    pub current_nav: Option<String>,
    pub crumbs: Vec<CrumbView>,
    pub alternates: Vec<AlternateView>,
    pub untranslated: Option<String>,
}

/// What a template is filled with: `page`, the head and the rest in one.
#[derive(Debug, Serialize)]
pub struct Filled<'a, T: Serialize> {
    pub page: Whole<'a, T>,
}

/// The head and what the template needs besides.
#[derive(Debug, Serialize)]
pub struct Whole<'a, T: Serialize> {
    #[serde(flatten)]
    pub head: &'a HeadView,
    #[serde(flatten)]
    pub rest: T,
}

/// Nothing besides the head.
#[derive(Debug, Serialize)]
pub struct Nothing {}
