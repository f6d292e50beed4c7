//! Who wrote, who reviewed, what is settled.

use super::sources::all_disagreements;
use crate::model::{LanguageId, ListingKind, Page};
use crate::parsed::Kind;
use crate::render::contract::{
    CountView, LinkView, PersonView, RecordPageView, RecordView, ReviewView,
};
use crate::render::titles::listing_title;
use crate::render::{View, entries, review};
use crate::review::State;

/// Who wrote, who reviewed, what is settled.
pub fn record(view: &View, language: LanguageId) -> RecordView {
    let site = view.known.site;
    let mut pages: Vec<&Page> = view.pages_in(language).filter(|it| it.is_clinical()).collect();
    pages.sort_by(|a, b| {
        (a.kind, entries::reading_order(a)).cmp(&(b.kind, entries::reading_order(b)))
    });
    let people = site.people.values().map(|it| PersonView {
        name: it.name.clone(),
        role: it.role.clone(),
        credentials: it.credentials.clone(),
    });
    RecordView {
        counts: counts(view, language),
        proofs: proofs(view, language),
        people: people.collect(),
        pages: quizzes(view, language)
            .into_iter()
            .chain(pages.iter().filter_map(|it| record_page(view, it)))
            .collect(),
        disagreements: all_disagreements(view, language),
    }
}

/// What was proved of the quizzes of that language.
fn proofs(view: &View, language: LanguageId) -> Vec<LinkView> {
    let own = view.listings().filter_map(|(_, it)| match it.kind {
        ListingKind::Proof(treatment) if it.language == language => {
            let quiz = view.known.site.listing_of(language, &ListingKind::Quiz(treatment))?;
            let href = view.href(it.url.path());
            Some(LinkView { title: listing_title(view, quiz), href })
        }
        _ => None,
    });
    own.collect()
}

fn counts(view: &View, language: LanguageId) -> Vec<CountView> {
    let words = view.words(language);
    let pages: Vec<&Page> = view.pages_in(language).collect();
    let in_state = |wanted: fn(&State) -> bool| {
        pages.iter().filter(|it| view.known.reviews.state(it.id).is_some_and(wanted)).count()
    };
    let facts: Vec<_> = view.known.site.treatments.iter().flat_map(|it| it.facts.iter()).collect();
    let counts = [
        ("count-pages", pages.len()),
        ("count-never", in_state(|it| matches!(it, State::Never))),
        ("count-approved", in_state(|it| matches!(it, State::Approved { .. }))),
        ("count-changed", in_state(|it| matches!(it, State::Changed { .. }))),
        ("count-overdue", in_state(|it| matches!(it, State::Overdue { .. }))),
        ("count-sources", view.references().iter().count()),
        ("count-facts", facts.len()),
        ("count-differ", facts.iter().filter(|it| it.disagreement()).count()),
        ("count-words", pages.iter().filter(|it| it.kind == Kind::Term).count()),
    ];
    counts.into_iter().map(|(label, value)| CountView { label: words.say(label), value }).collect()
}

/// Where the quizzes of that language stand.
fn quizzes(view: &View, language: LanguageId) -> Vec<RecordPageView> {
    let own = view.listings().filter(|it| it.1.language == language);
    let own = own.filter_map(|(_, it)| match it.kind {
        ListingKind::Quiz(treatment) => {
            let review = review::of_quiz(view, treatment, language)?;
            Some(row(
                view,
                it.language,
                (listing_title(view, it), view.href(it.url.path())),
                review,
            ))
        }
        _ => None,
    });
    own.collect()
}

fn record_page(view: &View, page: &Page) -> Option<RecordPageView> {
    let review = review::review(view, page)?;
    let own = row(view, page.language, (page.title.clone(), view.page_href(page.id)), review);
    let kind_name = view.words(page.language).say(&format!("kind-{}", page.kind.word()));
    Some(RecordPageView { kind_name, ..own })
}

fn row(
    view: &View,
    language: LanguageId,
    (title, href): (String, String),
    review: ReviewView,
) -> RecordPageView {
    let words = view.words(language);
    RecordPageView {
        title,
        href,
        kind_name: words.say("nav-quiz"),
        state: review.state,
        state_words: words.say(&format!("state-{}", review.state)),
        by: review.by,
        on: review.on,
        next: review.next,
    }
}
