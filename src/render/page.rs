//! A page that somebody wrote.

use super::answers::{self, Tally};
use super::page_view::{
    BacklinkView, CodeView, ContentView, DetailView, Filled, HeadView, LineView, LinkView,
    PageView, QuizLinkView, ReviewView, TreatmentView, Whole,
};
use super::{View, entries, inline, json_ld, sources_list};
use crate::calendar::{Moment, Window};
use crate::diagnostic::Reported;
use crate::graph::Target;
use crate::markdown;
use crate::model::{
    Details, Kind, LanguageId, Line, ListingKind, Page, PageId, Place, TreatmentId,
};
use crate::review::State;
use crate::words::Arg;
use crate::yaml::At;

/// The HTML of a page.
pub(super) fn render(view: &View, id: PageId) -> Reported<String> {
    let page = view.known.site.page(id);
    let mut tally = Tally::default();
    let rest = page_view(view, page, &mut tally);
    let mut head = head(view, page);
    head.json_ld = Some(json_ld::page(view, page, &head, &rest));
    if page.body().document.code.iter().any(|it| markdown::is_highlighted(&it.language)) {
        head.styles.extend(view.theme.asset("code.css").map(|it| view.href(&it.path)));
    }
    fill(view, page.language, page.kind.template(), (&head, rest))
}

/// Fills a template with the head and what it needs besides.
pub(super) fn fill<T: serde::Serialize>(
    view: &View,
    language: LanguageId,
    template: &str,
    (head, rest): (&HeadView, T),
) -> Reported<String> {
    let filled =
        view.theme.fill(language.0 as usize, template, &Filled { page: Whole { head, rest } });
    Reported { value: filled.value.unwrap_or_default(), diagnostics: filled.diagnostics }
}

fn head(view: &View, page: &Page) -> HeadView {
    let words = view.words(page.language);
    let config = &view.known.site.config;
    let nav = page.treatment.map(|it| &view.known.site.treatment(it).folder);
    let nav = nav
        .and_then(|it| view.known.site.page_at(page.language, it))
        .map(|it| view.page_href(it.id));
    let named =
        !matches!(page.kind, Kind::Home | Kind::Treatment) && !page.key.starts_with("about/");
    HeadView {
        lang: view.known.site.language(page.language).to_owned(),
        dir: direction(view.known.site.language(page.language)),
        title: page.title.clone(),
        heading: inline::heading(view, page),
        description: inline::answer_plain(view, page).or_else(|| first_sentence(view, page)),
        canonical: Some(config.base.absolute(page.url.path())),
        href: view.page_href(page.id),
        template: page.kind.template().trim_end_matches(".html"),
        kind: page.kind.word(),
        kind_name: named.then(|| words.say(&format!("kind-{}", page.kind.word()))),
        current_nav: nav,
        crumbs: entries::crumbs(view, page.language, &page.key, &page.title),
        alternates: entries::alternates(view, page),
        ..HeadView::default()
    }
}

/// Whether a language is written from right to left.
pub(super) fn direction(tag: &str) -> &'static str {
    let language = tag.split('-').next().unwrap_or(tag);
    match language {
        "ar" | "fa" | "he" | "ur" | "ps" | "yi" | "sd" | "ug" | "dv" | "ckb" => "rtl",
        _ => "ltr",
    }
}

/// The first line of the text, for a page without a short answer.
fn first_sentence(view: &View, page: &Page) -> Option<String> {
    let body = page.body();
    let plain =
        markdown::to_plain(body.text(view.known.sources).str, &inline::values(view, page, body));
    plain.lines().find(|it| !it.trim().is_empty()).map(str::to_owned)
}

fn page_view(view: &View, page: &Page, tally: &mut Tally) -> PageView {
    let answer = page.meta.answer.as_ref().map(|it| full(view, page, it, tally));
    let mut rest = PageView { answer, ..PageView::default() };
    details(view, page, tally, &mut rest);
    let body = page.body();
    let told = answers::full(view, page, body, tally);
    rest.body = markdown::to_html(body.text(view.known.sources).str, &body.document, &told);
    rest.contents = contents(page);
    rest.review = review(view, page);
    rest.updated = page.meta.updated.as_ref().map(|it| {
        let day = it.value.in_words(view.words(page.language));
        view.words(page.language).say_with("page-updated", &[("date", Arg::Text(&day))])
    });
    rest.quiz_links = quiz_links(view, page);
    rest.disagreements = tally.disagreements(view, page.language);
    rest.sources = tally.sources(view, page);
    rest.related = related(view, page);
    rest.backlinks = backlinks(view, page);
    rest.tags = tags(view, page);
    let (previous, next) = view.neighbours[page.id.0 as usize];
    rest.previous = previous.map(|it| entries::link(view, it));
    rest.next = next.map(|it| entries::link(view, it));
    rest.feedback = feedback(view, page);
    match (page.kind, page.treatment) {
        (Kind::Treatment, Some(treatment)) => hub(view, page, treatment, &mut rest),
        (Kind::Home, _) => rest.treatments = treatments(view, page.language),
        _ => {}
    }
    rest
}

/// A value of the front matter that is read in full.
fn full(view: &View, page: &Page, value: &At<String>, tally: &mut Tally) -> String {
    let passage = page.passage(value);
    let told = answers::full(view, page, passage, tally);
    markdown::to_inline_html(passage.text(view.known.sources).str, &passage.document, &told)
}

fn contents(page: &Page) -> Vec<ContentView> {
    let headings = page.body().document.headings.iter().filter(|it| it.level == 2);
    headings.map(|it| ContentView { text: it.text.clone(), anchor: it.anchor.clone() }).collect()
}

/// What only the kind of a page says of itself.
fn details(view: &View, page: &Page, tally: &mut Tally, rest: &mut PageView) {
    let words = view.words(page.language);
    let code = |prefix: &str, code: &'static str| CodeView {
        code,
        words: words.say(&format!("{prefix}-{code}")),
    };
    let mut lines: Vec<(&str, String)> = Vec::new();
    match &page.details {
        Details::None => {}
        Details::Benefit(it) => {
            lines.extend(it.shows.as_ref().map(|at| ("detail-shows", full(view, page, at, tally))));
            lines.extend(it.lasts.as_ref().map(|at| ("detail-lasts", full(view, page, at, tally))));
            lines.extend(
                it.evidence
                    .as_ref()
                    .map(|at| ("detail-evidence", sources_list::evidence(words, at.value))),
            );
        }
        Details::Risk(it) => {
            let frequency = it
                .frequency
                .as_ref()
                .map(|at| words.say(&format!("frequency-{}", at.value.word())));
            lines.extend(frequency.map(|it| ("detail-frequency", it)));
            lines.extend(
                it.rate.as_ref().map(|at| ("detail-frequency", full(view, page, at, tally))),
            );
            lines.extend(it.onset.as_ref().map(|at| ("detail-onset", full(view, page, at, tally))));
            lines.extend(it.lasts.as_ref().map(|at| ("detail-lasts", full(view, page, at, tally))));
            let care = it.care.as_ref().map(|at| words.say(&format!("care-{}", at.value.word())));
            lines.extend(care.map(|it| ("detail-care", it)));
        }
        Details::Contraindication(it) => {
            rest.severity = it.severity.as_ref().map(|at| code("severity", at.value.word()));
        }
        Details::Schedule(it) => {
            rest.schedule = it.schedule.iter().filter_map(|it| line(view, page, it)).collect()
        }
        Details::Myth(it) => {
            rest.claim = it.claim.as_ref().map(|at| full(view, page, at, tally));
            rest.verdict = it.verdict.as_ref().map(|at| code("verdict", at.value.word()));
        }
    }
    rest.details = lines
        .into_iter()
        .map(|(label, html)| DetailView { label: words.say(label), html })
        .collect();
}

/// A line of a schedule, with its window in words and in hours around the treatment.
fn line(view: &View, page: &Page, line: &Line) -> Option<LineView> {
    let words = view.words(page.language);
    let (verb, what) = match (&line.act, &line.avoid) {
        (Some(act), _) => ("do", act),
        (None, Some(avoid)) => ("avoid", avoid),
        _ => return None,
    };
    let moment = |at: &At<String>| Moment::parse(&inline::plain(view, page, at)).ok();
    let (from, until) = (line.from.as_ref().and_then(moment), line.until.as_ref().and_then(moment));
    let window = Window { from, until };
    let hours = window.hours();
    Some(LineView {
        verb,
        verb_words: words.say(&format!("schedule-{verb}")),
        what: inline::bare(view, page, what),
        when: window.in_words(words),
        from_hours: hours.from,
        until_hours: hours.until,
    })
}

/// Where a page stands with its reviewers, in words.
pub(super) fn review(view: &View, page: &Page) -> Option<ReviewView> {
    let state = view.known.reviews.state(page.id)?;
    let words = view.words(page.language);
    let who = |id: &str| {
        let person = view.known.site.people.get(id).and_then(|it| it.label());
        person.unwrap_or(id).to_owned()
    };
    let (code, by, on, next) = match state {
        State::Never => {
            let words = words.say("review-never");
            return Some(ReviewView { state: "never", words, by: None, on: None, next: None });
        }
        State::Approved { by, on, next } => ("approved", by, on, Some(next)),
        State::Changed { by, on } => ("changed", by, on, None),
        State::Overdue { by, on, due } => ("overdue", by, on, Some(due)),
    };
    let (by, on, next) = (who(by), on.in_words(words), next.map(|it| it.in_words(words)));
    let mut args = vec![("by", Arg::Text(&by)), ("on", Arg::Text(&on))];
    args.extend(next.as_ref().map(|it| ("next", Arg::Text(it))));
    let told = words.say_with(&format!("review-{code}"), &args);
    Some(ReviewView { state: code, words: told, by: Some(by), on: Some(on), next })
}

/// The questions of the quiz that a page explains.
fn quiz_links(view: &View, page: &Page) -> Vec<QuizLinkView> {
    let Some(treatment) = page.treatment else { return Vec::new() };
    let Some(quiz) = view.known.site.treatment(treatment).quizzes.get(&page.language) else {
        return Vec::new();
    };
    let Some(href) = view.listing_href(page.language, &ListingKind::Quiz(treatment)) else {
        return Vec::new();
    };
    let own = quiz
        .program
        .questions
        .iter()
        .zip(&quiz.texts)
        .filter(|it| it.0.page.as_deref() == Some(&page.key));
    own.map(|it| QuizLinkView {
        ask: inline::plain_of(view, treatment, page.language, &it.1.ask),
        href: format!("{href}#q-{}", it.0.id),
    })
    .collect()
}

fn related(view: &View, page: &Page) -> Vec<super::page_view::EntryView> {
    let targets = &view.known.graph.of(page.id).related;
    let pages = targets.iter().filter_map(|it| match it {
        Target::Page(id, _) | Target::NoAnchor(Place::Page(id)) => Some(*id),
        _ => None,
    });
    pages
        .filter(|it| view.is_published(*it))
        .map(|it| entries::entry(view, view.known.site.page(it)))
        .collect()
}

fn backlinks(view: &View, page: &Page) -> Vec<BacklinkView> {
    let links = view.known.graph.backlinks(page.id).iter();
    let published = links.filter(|it| view.is_published(it.from));
    let own = published.map(|it| {
        let sentence =
            view.sentences[it.from.0 as usize][it.passage as usize].get(it.link as usize);
        let from = entries::link(view, it.from);
        BacklinkView { title: from.title, href: from.href, sentence: sentence.map(marked) }
    });
    own.collect()
}

/// A sentence with the link's text marked in it.
fn marked(sentence: &markdown::Sentence) -> String {
    let escaped = markdown::escaped;
    format!(
        "{}<mark>{}</mark>{}",
        escaped(&sentence.before),
        escaped(&sentence.link),
        escaped(&sentence.after)
    )
}

fn tags(view: &View, page: &Page) -> Vec<LinkView> {
    let tags = page.meta.tags.iter().filter_map(|tag| {
        let href = view.listing_href(page.language, &ListingKind::Topic(tag.value.clone()))?;
        Some(LinkView { title: entries::topic_title(&tag.value), href })
    });
    tags.collect()
}

/// A letter to the clinic about this page.
fn feedback(view: &View, page: &Page) -> Option<String> {
    let email = view.known.site.config.clinic.email.as_ref()?;
    let subject: String = page.key.chars().map(|it| if it == ' ' { '+' } else { it }).collect();
    page.is_clinical().then(|| format!("mailto:{email}?subject={subject}"))
}

fn hub(view: &View, page: &Page, treatment: TreatmentId, rest: &mut PageView) {
    rest.groups = entries::groups(view, treatment, page.language);
    rest.facts_href = view.listing_href(page.language, &ListingKind::Facts(treatment));
    let quiz = view.known.site.listing_of(page.language, &ListingKind::Quiz(treatment));
    rest.quiz = quiz.map(|it| LinkView {
        title: entries::listing_title(view, it),
        href: view.href(it.url.path()),
    });
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
