//! A page that somebody wrote.

mod navigation;
mod details;

use crate::diagnostic::Reported;
use crate::kind::Kind;
use crate::markdown;
use crate::model::{LanguageId, ListingKind, Page, PageId, TreatmentId};
use crate::render::contract::{ContentView, HeadView, LinkView, PageView, TreatmentView, Whole};
use crate::render::fill::{direction, fill};
use crate::render::renderer::Renderer;
use crate::render::tally::Tally;
use crate::render::titles::{kind_name, listing_title};
use crate::render::{answers, crumbs, entries, inline, links, machine, review, values};
use crate::words::Arg;

/// The HTML of a page.
pub fn render(renderer: &Renderer, id: PageId) -> Reported<String> {
    let page = renderer.known.site.page(id);
    let mut tally = Tally::default();
    let rest = page_view(renderer, page, &mut tally);
    let mut head = head(renderer, page);
    head.json_ld = Some(machine::json_ld::page(renderer, page, &head, &rest));
    if page.body().document.code.iter().any(|it| markdown::is_highlighted(&it.language)) {
        head.styles.extend(renderer.theme.asset("code.css").map(|it| renderer.href(&it.path)));
    }
    fill(renderer, page.language, page.kind.template(), Whole { head: &head, rest })
}

fn head(renderer: &Renderer, page: &Page) -> HeadView {
    let words = renderer.words(page.language);
    let config = &renderer.known.site.config;
    let nav = page.treatment.map(|it| &renderer.known.site.treatment(it).folder);
    let nav = nav
        .and_then(|it| renderer.known.site.page_at(page.language, it))
        .filter(|it| renderer.is_published(it.id))
        .map(|it| renderer.page_href(it.id));
    let named =
        !matches!(page.kind, Kind::Home | Kind::Treatment) && !page.key.starts_with("about/");
    HeadView {
        lang: renderer.known.site.language(page.language).to_owned(),
        dir: direction(renderer.known.site.language(page.language)),
        title: page.title.clone(),
        heading: renderer.heading(page),
        description: renderer.answer(page).or_else(|| first_sentence(renderer, page)),
        canonical: Some(config.base.absolute(page.url.path())),
        href: renderer.page_href(page.id),
        template: page.kind.template().trim_end_matches(".html"),
        kind: page.kind.word(),
        kind_name: named.then(|| kind_name(words, page.kind)),
        current_nav: nav,
        crumbs: crumbs::crumbs(renderer, page.language, &page.key, &page.title),
        alternates: crumbs::alternates(renderer, page),
        ..HeadView::default()
    }
}

/// The first line of the text, for a page without a short answer.
fn first_sentence(renderer: &Renderer, page: &Page) -> Option<String> {
    let body = page.body();
    let values = values::values(renderer, page, body);
    let plain = markdown::to_plain(body.text(renderer.known.files).str, &body.document, &values);
    plain.lines().find(|it| !it.trim().is_empty()).map(str::to_owned)
}

fn page_view(renderer: &Renderer, page: &Page, tally: &mut Tally) -> PageView {
    let answer = page.meta.answer.map(|it| inline::full(renderer, page, it, tally));
    let mut rest = PageView { draft: page.meta.draft, answer, ..PageView::default() };
    details::details(renderer, page, tally, &mut rest);
    let body = page.body();
    let answers = answers::full(renderer, page, body, tally);
    rest.body = markdown::to_html(body.text(renderer.known.files).str, &body.document, &answers);
    rest.contents = contents(page);
    rest.review = review::review(renderer, page);
    rest.updated = page.meta.updated.as_ref().map(|it| {
        let day = it.value.in_words(renderer.words(page.language));
        renderer.words(page.language).say_with("page-updated", &[("date", Arg::Text(&day))])
    });
    rest.quiz_links = navigation::quiz_links(renderer, page);
    rest.disagreements = tally.disagreements(renderer, page.language);
    rest.sources = tally.sources(renderer, page);
    rest.related = navigation::related(renderer, page);
    rest.backlinks = navigation::backlinks(renderer, page);
    rest.tags = navigation::tags(renderer, page);
    let beside = renderer.neighbours(page.id);
    rest.previous = beside.previous.map(|it| links::page(renderer, it));
    rest.next = beside.next.map(|it| links::page(renderer, it));
    rest.feedback = navigation::feedback(renderer, page);
    match (page.kind, page.treatment) {
        (Kind::Treatment, Some(treatment)) => hub(renderer, page, treatment, &mut rest),
        (Kind::Home, _) => rest.treatments = treatments(renderer, page.language),
        _ => {}
    }
    rest
}

fn contents(page: &Page) -> Vec<ContentView> {
    let headings = page.body().document.headings.iter().filter(|it| it.level == 2);
    headings.map(|it| ContentView { text: it.text.clone(), anchor: it.anchor.clone() }).collect()
}

fn hub(renderer: &Renderer, page: &Page, treatment: TreatmentId, rest: &mut PageView) {
    rest.groups = entries::groups(renderer, treatment, page.language);
    rest.facts_href = renderer.listing_href(page.language, &ListingKind::Facts(treatment));
    let quiz = renderer.listing_of(page.language, &ListingKind::Quiz(treatment));
    rest.quiz = quiz.map(|it| LinkView {
        title: listing_title(renderer, it),
        href: renderer.href(it.url.path()),
    });
}

fn treatments(renderer: &Renderer, language: LanguageId) -> Vec<TreatmentView> {
    let site = renderer.known.site;
    let treatments = (0..site.treatments.len()).map(|n| TreatmentId(n as u16));
    let roots = treatments.filter_map(|it| Some((it, *site.treatment(it).roots.get(&language)?)));
    let published = roots.filter(|it| renderer.is_published(it.1));
    let views = published.map(|(treatment, root)| {
        let entry = entries::entry(renderer, site.page(root));
        TreatmentView {
            title: entry.title,
            href: entry.href,
            answer: entry.answer,
            quiz: renderer.listing_href(language, &ListingKind::Quiz(treatment)),
            groups: entries::groups(renderer, treatment, language),
        }
    });
    views.collect()
}
