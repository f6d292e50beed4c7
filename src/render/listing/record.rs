//! Who wrote, who reviewed, what is settled.

use super::sources::all_disagreements;
use crate::kind::Kind;
use crate::model::{LanguageId, ListingKind, Page};
use crate::render::contract::{
    CountView, LinkView, PersonView, RecordPageView, RecordView, ReviewView,
};
use crate::render::neighbours::reading_order;
use crate::render::renderer::Renderer;
use crate::render::titles::{kind_name, listing_title};
use crate::render::{links, review};
use crate::review::State;
use crate::words::Words;

/// Who wrote, who reviewed, what is settled.
pub fn record(renderer: &Renderer, language: LanguageId) -> RecordView {
    let site = renderer.known.site;
    let mut pages: Vec<&Page> = renderer.pages_in(language).filter(|it| it.is_clinical()).collect();
    pages.sort_by(|a, b| (a.kind, reading_order(a)).cmp(&(b.kind, reading_order(b))));
    let people = site.people.values().map(|it| PersonView {
        name: it.name.clone(),
        role: it.role.clone(),
        credentials: it.credentials.clone(),
    });
    RecordView {
        counts: counts(renderer, language),
        proofs: proofs(renderer, language),
        people: people.collect(),
        pages: quizzes(renderer, language)
            .into_iter()
            .chain(pages.iter().filter_map(|it| record_page(renderer, it)))
            .collect(),
        disagreements: all_disagreements(renderer, language),
    }
}

/// What was proved of the quizzes of that language.
fn proofs(renderer: &Renderer, language: LanguageId) -> Vec<LinkView> {
    let own = renderer.listings().filter_map(|(_, it)| match it.kind {
        ListingKind::Proof(treatment) if it.language == language => {
            let quiz = renderer.known.site.listing_of(language, &ListingKind::Quiz(treatment))?;
            let href = renderer.href(it.url.path());
            Some(LinkView { title: listing_title(renderer, quiz), href })
        }
        _ => None,
    });
    own.collect()
}

fn counts(renderer: &Renderer, language: LanguageId) -> Vec<CountView> {
    let words = renderer.words(language);
    let pages: Vec<&Page> = renderer.pages_in(language).collect();
    let in_state = |wanted: fn(&State) -> bool| {
        pages.iter().filter(|it| renderer.known.reviews.state(it.id).is_some_and(wanted)).count()
    };
    let facts: Vec<_> =
        renderer.known.site.treatments.iter().flat_map(|it| it.facts.iter()).collect();
    let counts = [
        ("count-pages", pages.len()),
        ("count-never", in_state(|it| matches!(it, State::Never))),
        ("count-approved", in_state(|it| matches!(it, State::Approved { .. }))),
        ("count-changed", in_state(|it| matches!(it, State::Changed { .. }))),
        ("count-overdue", in_state(|it| matches!(it, State::Overdue { .. }))),
        ("count-sources", renderer.references().iter().count()),
        ("count-facts", facts.len()),
        ("count-differ", facts.iter().filter(|it| it.disagreement()).count()),
        ("count-words", pages.iter().filter(|it| it.kind == Kind::Term).count()),
    ];
    counts.into_iter().map(|(label, value)| CountView { label: words.say(label), value }).collect()
}

/// Where the quizzes of that language stand.
fn quizzes(renderer: &Renderer, language: LanguageId) -> Vec<RecordPageView> {
    let own = renderer.listings().filter(|it| it.1.language == language);
    let own = own.filter_map(|(_, it)| match it.kind {
        ListingKind::Quiz(treatment) => {
            let review = review::of_quiz(renderer, treatment, language)?;
            let href = renderer.href(it.url.path());
            let link = LinkView { title: listing_title(renderer, it), href };
            Some(row(renderer.words(language), link, review))
        }
        _ => None,
    });
    own.collect()
}

fn record_page(renderer: &Renderer, page: &Page) -> Option<RecordPageView> {
    let review = review::review(renderer, page)?;
    let words = renderer.words(page.language);
    let own = row(words, links::page(renderer, page.id), review);
    let kind_name = kind_name(words, page.kind);
    Some(RecordPageView { kind_name, ..own })
}

/// The row of a quiz; a page has a kind of its own.
fn row(words: &Words, link: LinkView, review: ReviewView) -> RecordPageView {
    RecordPageView {
        title: link.title,
        href: link.href,
        kind_name: words.say("nav-quiz"),
        state: review.state,
        state_words: words.say(&format!("state-{}", review.state)),
        by: review.by,
        on: review.on,
        next: review.next,
    }
}
