//! Pages made of others.

use std::collections::BTreeMap;

use serde::Serialize;

use super::page::{direction, fill};
use super::page_view::{
    CountView, HeadView, LetterView, LettersView, LinkView, NameView, Nothing, PersonView,
    QuestionGroupView, QuestionView, QuestionsView, RecordPageView, RecordView, TermLetterView,
    TermView, TopicView,
};
use super::{View, entries, inline, json_ld, page, quiz_page, sources_list};
use crate::diagnostic::Reported;
use crate::model::{Kind, LanguageId, Listing, ListingId, ListingKind, Page};
use crate::review::State;

/// The HTML of a listing.
pub(super) fn render(view: &View, id: ListingId) -> Reported<String> {
    let listing = view.known.site.listing(id);
    let language = listing.language;
    match &listing.kind {
        ListingKind::Questions => {
            filled(view, listing, ("faq.html", "faq-lead"), questions(view, language))
        }
        ListingKind::AToZ => filled(view, listing, ("a-to-z.html", ""), letters(view, language)),
        ListingKind::Glossary => {
            filled(view, listing, ("glossary.html", ""), terms(view, language))
        }
        ListingKind::Sources => {
            filled(view, listing, ("sources.html", "sources-page-lead"), sources_list::works(view))
        }
        ListingKind::Record => {
            filled(view, listing, ("record.html", "record-lead"), record(view, language))
        }
        ListingKind::Facts(treatment) => {
            let facts = sources_list::facts(view, language, *treatment);
            filled(view, listing, ("facts.html", "facts-lead"), facts)
        }
        ListingKind::Quiz(treatment) => {
            let quiz = quiz_page::view(view, id, *treatment);
            filled(view, listing, ("quiz.html", "quiz-intended-use"), quiz)
        }
        ListingKind::Topic(name) => {
            filled(view, listing, ("topic.html", "topic-lead"), topic(view, language, name))
        }
    }
}

fn filled<T: Serialize>(
    view: &View,
    listing: &Listing,
    (template, lead): (&'static str, &str),
    rest: T,
) -> Reported<String> {
    let mut head = head(view, listing, template, lead);
    head.json_ld = Some(json_ld::listing(view, listing, &head));
    fill(view, listing.language, template, (&head, rest))
}

fn head(view: &View, listing: &Listing, template: &'static str, lead: &str) -> HeadView {
    let title = entries::listing_title(view, listing);
    let words = view.words(listing.language);
    let tag = view.known.site.language(listing.language);
    HeadView {
        lang: tag.to_owned(),
        dir: direction(tag),
        heading: title.clone(),
        description: (!lead.is_empty()).then(|| words.say(lead)),
        canonical: Some(view.known.site.config.base.absolute(listing.url.path())),
        href: view.href(listing.url.path()),
        template: template.trim_end_matches(".html"),
        kind: "list",
        crumbs: entries::crumbs(view, listing.language, &listing.key, &title),
        title,
        ..HeadView::default()
    }
}

/// The page for an address that is not there.
pub(super) fn not_found(view: &View) -> Reported<String> {
    let language = LanguageId::DEFAULT;
    let heading = view.words(language).say("not-found-heading");
    let head = HeadView {
        template: "404",
        robots: Some("noindex"),
        ..plain_head(view, heading, view.href("/404.html"))
    };
    fill(view, language, "404.html", (&head, Nothing {}))
}

/// A page that sends the reader on.
pub(super) fn redirect(view: &View, to: &str) -> Reported<String> {
    let language = LanguageId::DEFAULT;
    let heading = view.words(language).say("moved-heading");
    let canonical = Some(view.known.site.config.base.absolute(to));
    let head = HeadView {
        template: "redirect",
        robots: Some("noindex"),
        canonical,
        ..plain_head(view, heading, view.href(to))
    };
    fill(view, language, "redirect.html", (&head, Nothing {}))
}

fn plain_head(view: &View, heading: String, href: String) -> HeadView {
    let tag = view.known.site.language(LanguageId::DEFAULT);
    HeadView {
        lang: tag.to_owned(),
        dir: direction(tag),
        title: heading.clone(),
        heading,
        href,
        kind: "list",
        ..HeadView::default()
    }
}

/// Every question with its short answer, by kind.
fn questions(view: &View, language: LanguageId) -> QuestionsView {
    let words = view.words(language);
    let kinds = [Kind::Treatment].into_iter().chain(Kind::IN_TREATMENT);
    let mut groups = Vec::new();
    for kind in kinds {
        let own = view
            .pages_in(language)
            .filter(|it| it.kind == kind && it.is_clinical() && it.meta.answer.is_some());
        let mut pages: Vec<&Page> = own.collect();
        pages.sort_by(|a, b| {
            (a.treatment, entries::reading_order(a)).cmp(&(b.treatment, entries::reading_order(b)))
        });
        if pages.is_empty() {
            continue;
        }
        groups.push(QuestionGroupView {
            title: words.say(&format!("kind-{}-plural", kind.word())),
            anchor: format!("part-{}", kind.folder().unwrap_or(kind.word())),
            items: pages.into_iter().map(|it| question(view, it)).collect(),
        });
    }
    QuestionsView { groups }
}

fn question(view: &View, page: &Page) -> QuestionView {
    let answer = page.meta.answer.as_ref().expect("only pages with an answer are listed");
    QuestionView {
        anchor: page.key.replace('/', "-"),
        question: inline::heading(view, page),
        answer: inline::bare(view, page, answer),
        href: view.page_href(page.id),
        kind_name: view.words(page.language).say(&format!("kind-{}", page.kind.word())),
    }
}

/// Every title and other name, by its first letter.
fn letters(view: &View, language: LanguageId) -> LettersView<LetterView> {
    let mut letters: BTreeMap<String, Vec<NameView>> = BTreeMap::new();
    let pages = view.pages_in(language).filter(|it| it.kind != Kind::Home);
    for page in pages {
        let kind_name = view.words(language).say(&format!("kind-{}", page.kind.word()));
        let href = view.page_href(page.id);
        let also = page.meta.also.iter().map(|it| (it.value.as_str(), Some(page.title.clone())));
        for (name, see) in std::iter::once((page.title.as_str(), None)).chain(also) {
            let (title, href, kind_name) = (capitalised(name), href.clone(), kind_name.clone());
            letters.entry(letter(name)).or_default().push(NameView { title, href, see, kind_name });
        }
    }
    let letters = letters.into_iter().map(|(letter, mut entries)| {
        entries.sort_by_cached_key(|it| (sort_key(&it.title), it.href.clone()));
        LetterView { anchor: letter_anchor(&letter), letter, entries }
    });
    LettersView { letters: letters.collect() }
}

/// The letter under which a name stands; digits and signs stand under `#`.
fn letter(name: &str) -> String {
    let first = sort_key(name).chars().next().filter(char::is_ascii_alphabetic);
    first.map_or_else(|| "#".to_owned(), |it| it.to_ascii_uppercase().to_string())
}

fn letter_anchor(letter: &str) -> String {
    match letter {
        "#" => "letter-other".to_owned(),
        letter => format!("letter-{}", letter.to_lowercase()),
    }
}

/// What names are sorted by: their letters without marks, small.
fn sort_key(name: &str) -> String {
    let plain: String = crate::markdown::slug(name);
    plain.replace('-', " ")
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// Every term with its definition, by its first letter.
fn terms(view: &View, language: LanguageId) -> LettersView<TermLetterView> {
    let mut letters: BTreeMap<String, Vec<TermView>> = BTreeMap::new();
    for page in view.pages_in(language).filter(|it| it.kind == Kind::Term) {
        let name = page.key.rsplit('/').next().unwrap_or(&page.key);
        let uses = view.term_uses.get(&page.id);
        letters.entry(letter(&page.title)).or_default().push(TermView {
            anchor: name.to_owned(),
            title: page.title.clone(),
            also: page.meta.also.iter().map(|it| it.value.clone()).collect(),
            answer: page
                .meta
                .answer
                .as_ref()
                .map(|it| inline::bare(view, page, it))
                .unwrap_or_default(),
            href: view.page_href(page.id),
            used_by: uses.map(|it| first_links(view, it)).unwrap_or_default(),
        });
    }
    let letters = letters.into_iter().map(|(letter, mut terms)| {
        terms.sort_by_cached_key(|it| sort_key(&it.title));
        TermLetterView { anchor: letter_anchor(&letter), letter, terms }
    });
    LettersView { letters: letters.collect() }
}

/// A few of the pages that use a term: on a large site a common word is used on thousands.
fn first_links(view: &View, pages: &[crate::model::PageId]) -> Vec<LinkView> {
    const SHOWN: usize = 8;
    let published = pages.iter().filter(|it| view.is_published(**it));
    published.take(SHOWN).map(|it| entries::link(view, *it)).collect()
}

fn topic(view: &View, language: LanguageId, name: &str) -> TopicView {
    let tagged =
        view.known.site.topics.get(name).into_iter().flatten().map(|it| view.known.site.page(*it));
    let mut pages: Vec<&Page> =
        tagged.filter(|it| it.language == language && view.is_published(it.id)).collect();
    pages.sort_by(|a, b| {
        (a.kind, entries::reading_order(a)).cmp(&(b.kind, entries::reading_order(b)))
    });
    TopicView { pages: pages.into_iter().map(|it| entries::entry(view, it)).collect() }
}

/// Who wrote, who reviewed, what is settled.
fn record(view: &View, language: LanguageId) -> RecordView {
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
        people: people.collect(),
        pages: pages.iter().filter_map(|it| record_page(view, it)).collect(),
        disagreements: sources_list::all_disagreements(view, language),
    }
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
        ("count-sources", view.references.iter().count()),
        ("count-facts", facts.len()),
        ("count-differ", facts.iter().filter(|it| it.disagreement()).count()),
        ("count-words", pages.iter().filter(|it| it.kind == Kind::Term).count()),
    ];
    counts.into_iter().map(|(label, value)| CountView { label: words.say(label), value }).collect()
}

fn record_page(view: &View, page: &Page) -> Option<RecordPageView> {
    let review = page::review(view, page)?;
    let words = view.words(page.language);
    Some(RecordPageView {
        title: page.title.clone(),
        href: view.page_href(page.id),
        kind_name: words.say(&format!("kind-{}", page.kind.word())),
        state: review.state,
        state_words: words.say(&format!("state-{}", review.state)),
        by: review.by,
        on: review.on,
        next: review.next,
    })
}
