//! What every page sees of the site.

use super::contract::{ClinicView, LinkView, LinksView, SiteView};
use super::frame::Frame;
use super::policy::POLICY;
use super::{links, titles};
use crate::config::dialled;
use crate::model::{LanguageId, ListingKind, Page, TreatmentId};
use crate::parsed::{Care, Details};
use crate::yaml::At;

/// What every page of a language sees of the site.
pub fn site_view(frame: &Frame, language: LanguageId) -> SiteView {
    let config = &frame.known.site.config;
    let asset = |name: &str| frame.theme.asset(name).map(|it| frame.href(&it.path));
    let home = frame.known.site.page_at(language, "index").filter(|it| frame.is_published(it.id));
    let home = home.map_or("/", |it| it.url.path());
    SiteView {
        title: config.title.value.clone(),
        funding: text(&config.funding),
        style: asset("style.css").unwrap_or_default(),
        script: asset("script.js"),
        icon: asset("icon.svg").unwrap_or_default(),
        policy: POLICY,
        home: frame.href(home),
        feed: frame.href("/feed.xml"),
        clinic: clinic_view(&config.clinic),
        nav: treatments(frame, language),
        links: LinksView {
            faq: frame.listing_href(language, &ListingKind::Questions),
            a_to_z: frame.listing_href(language, &ListingKind::AToZ),
            glossary: frame.listing_href(language, &ListingKind::Glossary),
            sources: frame.listing_href(language, &ListingKind::Sources),
            record: frame.listing_href(language, &ListingKind::Record),
        },
        quizzes: quizzes(frame, language),
        urgent: urgent(frame, language),
        footer: footer(frame, language),
    }
}

fn clinic_view(clinic: &crate::config::Clinic) -> ClinicView {
    // A number that no telephone dials was told; it is no reason to write what is no address.
    let tel = |it: &At<String>| format!("tel:{}", dialled(&it.value).unwrap_or_default());
    ClinicView {
        name: text(&clinic.name),
        address: text(&clinic.address),
        phone: text(&clinic.phone),
        phone_href: clinic.phone.as_ref().map(tel),
        email: text(&clinic.email),
        email_href: clinic.email.as_ref().map(|it| format!("mailto:{}", it.value)),
        booking: text(&clinic.booking),
        emergency: text(&clinic.emergency),
        emergency_href: clinic.emergency.as_ref().map(tel),
    }
}

fn text(written: &Option<At<String>>) -> Option<String> {
    written.as_ref().map(|it| it.value.clone())
}

fn treatments(frame: &Frame, language: LanguageId) -> Vec<LinkView> {
    let folders = frame.known.site.treatments.iter().map(|it| it.folder.as_str());
    let pages = folders.filter_map(|it| frame.known.site.page_at(language, it));
    pages.filter(|it| frame.is_published(it.id)).map(|it| links::page(frame, it.id)).collect()
}

fn quizzes(frame: &Frame, language: LanguageId) -> Vec<LinkView> {
    let site = frame.known.site;
    let kinds = (0..site.treatments.len()).map(|n| ListingKind::Quiz(TreatmentId(n as u16)));
    let listings = kinds.filter_map(|it| frame.listing_of(language, &it));
    let titled = listings.map(|it| LinkView {
        title: titles::listing_title(frame, it),
        href: frame.href(it.url.path()),
    });
    titled.collect()
}

/// The page with the gravest warning signs, the first of them by order.
fn urgent(frame: &Frame, language: LanguageId) -> Option<LinkView> {
    let grave = frame.pages_in(language).filter_map(|page| match &page.details {
        Details::Risk(risk) => {
            let care = risk.care.as_ref().map(|it| it.value).filter(|it| *it >= Care::Urgent)?;
            Some((std::cmp::Reverse(care), page.meta.order.unwrap_or(i64::MAX), page))
        }
        _ => None,
    });
    let first = grave.min_by_key(|it| (it.0, it.1, it.2.id))?;
    Some(links::page(frame, first.2.id))
}

/// The pages about the clinic.
fn footer(frame: &Frame, language: LanguageId) -> Vec<LinkView> {
    let mut pages: Vec<&Page> =
        frame.pages_in(language).filter(|it| it.key.starts_with("about/")).collect();
    pages.sort_by_key(|it| (it.meta.order.unwrap_or(i64::MAX), &it.title));
    pages.into_iter().map(|it| links::page(frame, it.id)).collect()
}
