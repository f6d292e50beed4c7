//! `site`: what every page sees of the site.

use serde::Serialize;

use super::links::LinkView;

/// What every page sees of the site, in the language of the page.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The name of the site, as the settings say it in every language.
    pub title: String,
    /// Who pays for the site.
    pub funding: Option<String>,
    /// The address of `style.css`; empty when the theme has none.
    pub style: String,
    /// The address of `script.js`, when the theme has one.
    pub script: Option<String>,
    /// The address of `icon.svg`; empty when the theme has none.
    pub icon: String,
    /// The content security policy of every page, as HTML that can stand in a `meta` element; what
    /// it does not name is refused.
    pub policy: &'static str,
    /// The address of the front page.
    pub home: String,
    /// The address of the Atom feed.
    pub feed: String,
    /// How to reach the clinic.
    pub clinic: ClinicView,
    /// The treatments, in the order of their folders.
    pub nav: Vec<LinkView>,
    /// The listings that the site has.
    pub links: LinksView,
    /// The quizzes, in the order of their treatments.
    pub quizzes: Vec<LinkView>,
    /// The page with the gravest warning signs of those that need care today; the first by order.
    pub urgent: Option<LinkView>,
    /// The pages below `about/`, by order and title.
    pub footer: Vec<LinkView>,
}

/// How to reach the clinic, as the settings say it.
#[derive(Debug, Clone, Serialize)]
pub struct ClinicView {
    /// What it is called.
    pub name: Option<String>,
    /// Where it is, in one line.
    pub address: Option<String>,
    /// Its number, as people read it.
    pub phone: Option<String>,
    /// Its number as a `tel:` address; there when `phone` is.
    pub phone_href: Option<String>,
    /// Its address for letters by mail.
    pub email: Option<String>,
    /// The same as a `mailto:` address; there when `email` is.
    pub email_href: Option<String>,
    /// Where a visit is booked: an absolute address, mostly of another site.
    pub booking: Option<String>,
    /// The number for emergencies, as people read it.
    pub emergency: Option<String>,
    /// The number for emergencies as a `tel:` address; there when `emergency` is.
    pub emergency_href: Option<String>,
}

/// The addresses of the listings that the site has, in the language of the page or else in that of
/// the site.
#[derive(Debug, Clone, Serialize)]
pub struct LinksView {
    /// Every question with its short answer.
    pub faq: Option<String>,
    /// Every name, by its first letter.
    pub a_to_z: Option<String>,
    /// Every term with what it means.
    pub glossary: Option<String>,
    /// The bibliography.
    pub sources: Option<String>,
    /// Who wrote, who reviewed, and what is settled.
    pub record: Option<String>,
}
