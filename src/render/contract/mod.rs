//! What templates see: the contract with themes. One struct a template or a part of one.
//!
//! The model behind it may change freely; a name here may not without changing the theme.

mod lists;
mod page;
mod proof;
mod quiz;

use serde::Serialize;

pub(in crate::render) use lists::*;
pub(in crate::render) use page::*;
pub(in crate::render) use proof::*;
pub(in crate::render) use quiz::*;

/// What every page sees of the site.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct SiteView {
    pub(in crate::render) title: String,
    pub(in crate::render) url: String,
    pub(in crate::render) language: String,
    pub(in crate::render) funding: Option<String>,
    pub(in crate::render) style: String,
    pub(in crate::render) script: Option<String>,
    pub(in crate::render) icon: String,
    pub(in crate::render) home: String,
    pub(in crate::render) feed: String,
    pub(in crate::render) manifest: Option<String>,
    pub(in crate::render) clinic: ClinicView,
    pub(in crate::render) nav: Vec<LinkView>,
    pub(in crate::render) links: LinksView,
    pub(in crate::render) quizzes: Vec<LinkView>,
    pub(in crate::render) urgent: Option<LinkView>,
    pub(in crate::render) footer: Vec<LinkView>,
}

/// How to reach the clinic.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct ClinicView {
    pub(in crate::render) name: Option<String>,
    pub(in crate::render) address: Option<String>,
    pub(in crate::render) phone: Option<String>,
    pub(in crate::render) phone_href: Option<String>,
    pub(in crate::render) email: Option<String>,
    pub(in crate::render) email_href: Option<String>,
    pub(in crate::render) booking: Option<String>,
    pub(in crate::render) emergency: Option<String>,
    pub(in crate::render) emergency_href: Option<String>,
}

/// The addresses of the listings that a site has.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::render) struct LinksView {
    pub(in crate::render) faq: Option<String>,
    pub(in crate::render) a_to_z: Option<String>,
    pub(in crate::render) glossary: Option<String>,
    pub(in crate::render) sources: Option<String>,
    pub(in crate::render) record: Option<String>,
}

/// A link and what it says.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct LinkView {
    pub(in crate::render) title: String,
    pub(in crate::render) href: String,
}

/// A step on the way from the front page; the page itself has no address.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct CrumbView {
    pub(in crate::render) title: String,
    pub(in crate::render) href: Option<String>,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct AlternateView {
    pub(in crate::render) lang: String,
    pub(in crate::render) name: String,
    pub(in crate::render) href: String,
}

/// What every page has, whatever its template.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::render) struct HeadView {
    pub(in crate::render) lang: String,
    pub(in crate::render) dir: &'static str,
    pub(in crate::render) title: String,
    pub(in crate::render) heading: String,
    pub(in crate::render) description: Option<String>,
    pub(in crate::render) canonical: Option<String>,
    pub(in crate::render) href: String,
    pub(in crate::render) template: &'static str,
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) kind_name: Option<String>,
    pub(in crate::render) json_ld: Option<String>,
    pub(in crate::render) social_image: Option<String>,
    pub(in crate::render) robots: Option<&'static str>,
    pub(in crate::render) styles: Vec<String>,
    pub(in crate::render) current_nav: Option<String>,
    pub(in crate::render) crumbs: Vec<CrumbView>,
    pub(in crate::render) alternates: Vec<AlternateView>,
    pub(in crate::render) untranslated: Option<String>,
}

/// What a template is filled with: `page`, the head and the rest in one.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Filled<'a, T: Serialize> {
    pub(in crate::render) page: Whole<'a, T>,
}

/// The head and what the template needs besides.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Whole<'a, T: Serialize> {
    #[serde(flatten)]
    pub(in crate::render) head: &'a HeadView,
    #[serde(flatten)]
    pub(in crate::render) rest: T,
}

/// Nothing besides the head.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Nothing {}
