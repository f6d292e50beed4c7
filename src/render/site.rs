//! What every page sees of the site.

use super::contract::{ClinicView, LinkView, LinksView, SiteView};
use super::frame::Frame;
use super::titles;
use crate::model::{LanguageId, ListingKind, Page, TreatmentId};
use crate::parsed::{Care, Details};

pub fn site_view(view: &Frame, language: LanguageId) -> SiteView {
    let config = &view.known.site.config;
    let asset = |name: &str| view.theme.asset(name).map(|it| view.href(&it.path));
    let home = view.known.site.page_at(language, "index").filter(|it| view.is_published(it.id));
    let home = home.map_or("/", |it| it.url.path());
    SiteView {
        title: config.title.clone(),
        url: config.base.absolute("/"),
        language: view.known.site.language(language).to_owned(),
        funding: config.funding.clone(),
        style: asset("style.css").unwrap_or_default(),
        script: asset("script.js"),
        icon: asset("icon.svg").unwrap_or_default(),
        home: view.href(home),
        feed: view.href("/feed.xml"),
        manifest: None,
        clinic: clinic_view(&config.clinic),
        nav: treatments(view, language),
        links: LinksView {
            faq: view.listing_href(language, &ListingKind::Questions),
            a_to_z: view.listing_href(language, &ListingKind::AToZ),
            glossary: view.listing_href(language, &ListingKind::Glossary),
            sources: view.listing_href(language, &ListingKind::Sources),
            record: view.listing_href(language, &ListingKind::Record),
        },
        quizzes: quizzes(view, language),
        urgent: urgent(view, language),
        footer: footer(view, language),
    }
}

fn clinic_view(clinic: &crate::config::Clinic) -> ClinicView {
    let tel = |number: &String| format!("tel:{}", number.replace(' ', ""));
    ClinicView {
        name: clinic.name.clone(),
        address: clinic.address.clone(),
        phone: clinic.phone.clone(),
        phone_href: clinic.phone.as_ref().map(tel),
        email: clinic.email.clone(),
        email_href: clinic.email.as_ref().map(|it| format!("mailto:{it}")),
        booking: clinic.booking.clone(),
        emergency: clinic.emergency.clone(),
        emergency_href: clinic.emergency.as_ref().map(tel),
    }
}

fn link(view: &Frame, page: &Page) -> LinkView {
    LinkView { title: page.title.clone(), href: view.page_href(page.id) }
}

fn treatments(view: &Frame, language: LanguageId) -> Vec<LinkView> {
    let folders = view.known.site.treatments.iter().map(|it| it.folder.as_str());
    let pages = folders.filter_map(|it| view.known.site.page_at(language, it));
    pages.filter(|it| view.is_published(it.id)).map(|it| link(view, it)).collect()
}

fn quizzes(view: &Frame, language: LanguageId) -> Vec<LinkView> {
    let site = view.known.site;
    let kinds = (0..site.treatments.len()).map(|n| ListingKind::Quiz(TreatmentId(n as u16)));
    let listings = kinds.filter_map(|it| view.listing_of(language, &it));
    let titled = listings.map(|it| LinkView {
        title: titles::listing_title(view, it),
        href: view.href(it.url.path()),
    });
    titled.collect()
}

/// The page with the gravest warning signs, the first of them by order.
fn urgent(view: &Frame, language: LanguageId) -> Option<LinkView> {
    let grave = view.pages_in(language).filter_map(|page| match &page.details {
        Details::Risk(risk) => {
            let care = risk.care.as_ref().map(|it| it.value).filter(|it| *it >= Care::Urgent)?;
            Some((std::cmp::Reverse(care), page.meta.order.unwrap_or(i64::MAX), page))
        }
        _ => None,
    });
    let first = grave.min_by_key(|it| (it.0, it.1, it.2.id))?;
    Some(link(view, first.2))
}

/// The pages about the clinic.
fn footer(view: &Frame, language: LanguageId) -> Vec<LinkView> {
    let mut pages: Vec<&Page> =
        view.pages_in(language).filter(|it| it.key.starts_with("about/")).collect();
    pages.sort_by_key(|it| (it.meta.order.unwrap_or(i64::MAX), &it.title));
    pages.into_iter().map(|it| link(view, it)).collect()
}
