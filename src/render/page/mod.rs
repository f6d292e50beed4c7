//! A page that somebody wrote.

mod around;
mod details;

use crate::diagnostic::Reported;
use crate::markdown;
use crate::model::{LanguageId, ListingKind, Page, PageId, TreatmentId};
use crate::parsed::{Kind, PassageId};
use crate::render::answers::{self, Tally};
use crate::render::contract::{ContentView, HeadView, LinkView, PageView, TreatmentView};
use crate::render::fill::{direction, fill};
use crate::render::titles::listing_title;
use crate::render::{View, crumbs, entries, machine, review, values};
use crate::words::Arg;

/// The HTML of a page.
pub fn render(view: &View, id: PageId) -> Reported<String> {
    let page = view.known.site.page(id);
    let mut tally = Tally::default();
    let rest = page_view(view, page, &mut tally);
    let mut head = head(view, page);
    head.json_ld = Some(machine::json_ld::page(view, page, &head, &rest));
    if page.body().document.code.iter().any(|it| markdown::is_highlighted(&it.language)) {
        head.styles.extend(view.theme.asset("code.css").map(|it| view.href(&it.path)));
    }
    fill(view, page.language, page.kind.template(), (&head, rest))
}

fn head(view: &View, page: &Page) -> HeadView {
    let words = view.words(page.language);
    let config = &view.known.site.config;
    let nav = page.treatment.map(|it| &view.known.site.treatment(it).folder);
    let nav = nav
        .and_then(|it| view.known.site.page_at(page.language, it))
        .filter(|it| view.is_published(it.id))
        .map(|it| view.page_href(it.id));
    let named =
        !matches!(page.kind, Kind::Home | Kind::Treatment) && !page.key.starts_with("about/");
    HeadView {
        lang: view.known.site.language(page.language).to_owned(),
        dir: direction(view.known.site.language(page.language)),
        title: page.title.clone(),
        heading: view.heading(page),
        description: view.answer(page).or_else(|| first_sentence(view, page)),
        canonical: Some(config.base.absolute(page.url.path())),
        href: view.page_href(page.id),
        template: page.kind.template().trim_end_matches(".html"),
        kind: page.kind.word(),
        kind_name: named.then(|| words.say(&format!("kind-{}", page.kind.word()))),
        current_nav: nav,
        crumbs: crumbs::crumbs(view, page.language, &page.key, &page.title),
        alternates: crumbs::alternates(view, page),
        ..HeadView::default()
    }
}

/// The first line of the text, for a page without a short answer.
fn first_sentence(view: &View, page: &Page) -> Option<String> {
    let body = page.body();
    let values = values::values(view, page, body);
    let plain = markdown::to_plain(body.text(view.known.files).str, &body.document, &values);
    plain.lines().find(|it| !it.trim().is_empty()).map(str::to_owned)
}

fn page_view(view: &View, page: &Page, tally: &mut Tally) -> PageView {
    let answer = page.meta.answer.map(|it| full(view, page, it, tally));
    let mut rest = PageView { draft: page.meta.draft, answer, ..PageView::default() };
    details::details(view, page, tally, &mut rest);
    let body = page.body();
    let told = answers::full(view, page, body, tally);
    rest.body = markdown::to_html(body.text(view.known.files).str, &body.document, &told);
    rest.contents = contents(page);
    rest.review = review::review(view, page);
    rest.updated = page.meta.updated.as_ref().map(|it| {
        let day = it.value.in_words(view.words(page.language));
        view.words(page.language).say_with("page-updated", &[("date", Arg::Text(&day))])
    });
    rest.quiz_links = around::quiz_links(view, page);
    rest.disagreements = tally.disagreements(view, page.language);
    rest.sources = tally.sources(view, page);
    rest.related = around::related(view, page);
    rest.backlinks = around::backlinks(view, page);
    rest.tags = around::tags(view, page);
    let (previous, next) = view.neighbours(page.id);
    rest.previous = previous.map(|it| entries::link(view, it));
    rest.next = next.map(|it| entries::link(view, it));
    rest.feedback = around::feedback(view, page);
    match (page.kind, page.treatment) {
        (Kind::Treatment, Some(treatment)) => hub(view, page, treatment, &mut rest),
        (Kind::Home, _) => rest.treatments = treatments(view, page.language),
        _ => {}
    }
    rest
}

/// A value of the front matter that is read in full.
pub fn full(view: &View, page: &Page, value: PassageId, tally: &mut Tally) -> String {
    let passage = page.passage(value);
    let told = answers::full(view, page, passage, tally);
    markdown::to_inline_html(passage.text(view.known.files).str, &passage.document, &told)
}

fn contents(page: &Page) -> Vec<ContentView> {
    let headings = page.body().document.headings.iter().filter(|it| it.level == 2);
    headings.map(|it| ContentView { text: it.text.clone(), anchor: it.anchor.clone() }).collect()
}

fn hub(view: &View, page: &Page, treatment: TreatmentId, rest: &mut PageView) {
    rest.groups = entries::groups(view, treatment, page.language);
    rest.facts_href = view.listing_href(page.language, &ListingKind::Facts(treatment));
    let quiz = view.listing_of(page.language, &ListingKind::Quiz(treatment));
    rest.quiz =
        quiz.map(|it| LinkView { title: listing_title(view, it), href: view.href(it.url.path()) });
}

fn treatments(view: &View, language: LanguageId) -> Vec<TreatmentView> {
    let site = view.known.site;
    let treatments = (0..site.treatments.len()).map(|n| TreatmentId(n as u16));
    let roots = treatments.filter_map(|it| Some((it, *site.treatment(it).roots.get(&language)?)));
    let published = roots.filter(|it| view.is_published(it.1));
    let views = published.map(|(treatment, root)| {
        let entry = entries::entry(view, site.page(root));
        TreatmentView {
            title: entry.title,
            heading: entry.heading,
            href: entry.href,
            answer: entry.answer,
            quiz: view.listing_href(language, &ListingKind::Quiz(treatment)),
            groups: entries::groups(view, treatment, language),
        }
    });
    views.collect()
}
