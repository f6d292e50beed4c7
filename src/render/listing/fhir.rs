//! A quiz as a FHIR `Questionnaire`, and its answers as a `CodeSystem`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::quiz::{LocalQuiz, of_listing};
use super::wording::wording;
use crate::calendar::Date;
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::forms::{self, Days, Published, Spoken};
use crate::model::{LanguageId, ListingId, Page};
use crate::plan::{CODES, QUESTIONNAIRE};
use crate::render::renderer::Renderer;
use crate::review::{State, Subject};

/// The questionnaire as JSON. One that breaks a law of the format is a fault: another program would
/// show something else than the quiz.
pub fn fhir(renderer: &Renderer, id: ListingId) -> Reported<String> {
    let Some(it) = of_listing(renderer, id) else { return Reported::fine(String::new()) };
    let resource = questionnaire(&it, id);
    let told = forms::breaches(&resource).into_iter().map(|breach| told(&it, &breach));
    Reported { diagnostics: told.collect(), value: format!("{resource:#}\n") }
}

fn told(it: &LocalQuiz, breach: &forms::Breach) -> Diagnostic {
    let place = Subject::Quiz(it.treatment, it.language).place(it.renderer.known.site);
    let message = format!("this quiz cannot be handed to health records: {}", breach.in_words());
    Fault::UNSOUND_FORM.at(place, message).help(
        "look at that question and its answers, and at the words of the theme: one of them says nothing",
    )
}

/// The code system as JSON: the answers in every language in which the quiz is published.
pub fn codes(renderer: &Renderer, id: ListingId) -> String {
    let kind = &renderer.known.site.listing(id).kind;
    let all = renderer.listings().filter(|it| it.1.kind == *kind);
    let all: Vec<(ListingId, LocalQuiz)> =
        all.filter_map(|it| Some((it.0, of_listing(renderer, it.0)?))).collect();
    let wordings: Vec<_> = all.iter().map(|it| wording(&it.1)).collect();
    let tags = |it: &LocalQuiz| renderer.known.site.language(it.language);
    let spoken = all.iter().zip(&wordings);
    let spoken: Vec<Spoken> = spoken
        .map(|((_, it), wording)| Spoken { language: tags(it), quiz: it.quiz, wording })
        .collect();
    let heads = all.iter().map(|(id, it)| published(it, *id)).collect::<Vec<_>>();
    let Some(mut head) = heads.first().cloned() else { return String::new() };
    // It changes with each of its languages.
    head.days.changed = heads.iter().map(|it| it.days.changed).max().unwrap_or(renderer.today);
    format!("{:#}\n", forms::code_system(&spoken, &head))
}

fn questionnaire(it: &LocalQuiz, id: ListingId) -> Value {
    forms::fhir(it.quiz, &wording(it), &published(it, id))
}

/// What only the site knows of a quiz.
fn published(it: &LocalQuiz, id: ListingId) -> Published {
    let renderer = it.renderer;
    let site = renderer.known.site;
    let listing = site.listing(id);
    let config = &site.config;
    let absolute = |path: &str| config.base.absolute(path);
    let beside =
        |id: ListingId, file: &str| absolute(&format!("/{}", renderer.quiz_path(id, file)));
    let first = site.listing_in(LanguageId::DEFAULT, &listing.kind).unwrap_or(id);
    let pages = pages(it);
    let (phone, email) = (config.clinic.phone.as_ref(), config.clinic.email.as_ref());
    let contact = phone.map(|it| ("phone", it)).into_iter().chain(email.map(|it| ("email", it)));
    let contact = contact.map(|(system, it)| (system, it.value.clone()));
    Published {
        url: beside(id, QUESTIONNAIRE),
        page: absolute(listing.url.path()),
        codes: beside(first, CODES),
        original: original(it, first),
        name: site.treatment(it.treatment).folder.clone(),
        language: site.language(listing.language).to_owned(),
        publisher: config.clinic.name.as_ref().unwrap_or(&config.title).value.clone(),
        contact: contact.collect(),
        standing: it.standing(),
        days: days(it, &pages),
        pages: pages.iter().map(|page| (page.key.clone(), absolute(page.url.path()))).collect(),
    }
}

/// The form in the site's first language, of which all others are translations, with its version.
fn original(it: &LocalQuiz, first: ListingId) -> Option<String> {
    let is_other = it.language != LanguageId::DEFAULT && it.renderer.has_listing(first);
    let resource = questionnaire(&of_listing(it.renderer, first).filter(|_| is_other)?, first);
    Some(format!("{}|{}", resource["url"].as_str()?, resource["version"].as_str()?))
}

/// The published pages that explain its questions and rules, and the treatment's own.
fn pages<'v>(it: &LocalQuiz<'v>) -> Vec<&'v Page> {
    let program = &it.quiz.program;
    let questions = program.questions.iter().filter_map(|it| it.page.as_deref());
    let keys: BTreeSet<&str> =
        questions.chain(program.rules.iter().map(|it| it.page.as_str())).collect();
    let site = it.renderer.known.site;
    let root = site.treatment(it.treatment).roots.get(&it.language);
    let own = root.map(|it| site.page(*it)).into_iter();
    own.chain(keys.into_iter().filter_map(|key| site.page_at(it.language, key)))
        .filter(|page| it.renderer.is_published(page.id))
        .collect()
}

/// The days that a form names, out of the sign-offs of the quiz and of every page behind it.
///
/// A form changes when somebody approves it, and on the day on which an approval falls due: the
/// ledger knows both. What nobody has approved as it stands may have changed at any time since, and
/// no file says when; then it is the day on which it is published, so that no two versions that were
/// published on two days ever have one date.
fn days(it: &LocalQuiz, pages: &[&Page]) -> Days {
    let reviews = it.renderer.known.reviews;
    let states = pages.iter().filter_map(|it| reviews.state(it.id));
    let states: Vec<&State> = states.chain(reviews.quiz(it.treatment, it.language)).collect();
    let reviewed = states.iter().filter_map(|it| signed(it)).max();
    let is = |wanted: fn(&State) -> bool| states.iter().all(|it| wanted(it));
    let approved = reviewed.filter(|_| is(|it| matches!(it, State::Approved { .. })));
    let as_signed = is(|it| matches!(it, State::Approved { .. } | State::Overdue { .. }));
    let due = states.iter().filter_map(|it| match it {
        State::Overdue { due, .. } => Some(*due),
        _ => None,
    });
    let lapsed = due.min().filter(|_| as_signed);
    Days { changed: approved.or(lapsed).unwrap_or(it.renderer.today), approved, reviewed }
}

/// The day on which somebody approved it, whatever has become of it since.
fn signed(state: &State) -> Option<Date> {
    match state {
        State::Never => None,
        State::Approved { on, .. } | State::Changed { on, .. } | State::Overdue { on, .. } => {
            Some(*on)
        }
    }
}
